import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { formats } from '../../src/io/export/formats.ts';
import type { Store } from '../../src/io/store/store.ts';
import { emptyRecord, exportRecord, fullRecord } from './record.ts';
import { bytesOf, fresh, tell } from './support.ts';

/** Formats that are held against the small record. */
const small: ReadonlySet<string> = new Set(['gdelt', 'polecat', 'plover', 'ngec']);

/** `UPDATE_GOLDEN=1` writes the files anew: look at the difference before it is kept. */
function golden(name: string): URL {
  return new URL(`golden/${name}`, import.meta.url);
}

describe('exports', () => {
  const stores: { small?: Store; full?: Store; empty?: Store } = {};
  before(async () => {
    stores.small = await fresh(exportRecord);
    stores.full = await fresh(fullRecord);
    stores.empty = await fresh(emptyRecord);
  });
  const storeOf = (name: keyof typeof stores): Store => stores[name] ?? assert.fail();

  for (const format of formats) {
    const of = small.has(format.name) ? 'small' : 'full';
    for (const file of format.files) {
      it(`${format.name}: ${file.name} is what the golden file holds, to the byte`, async () => {
        const bytes = await bytesOf(file, tell(storeOf(of)));
        const place = golden(of === 'small' ? file.name : `${format.name}/${file.name}`);
        if (process.env['UPDATE_GOLDEN'] === '1') {
          mkdirSync(new URL('.', place), { recursive: true });
          writeFileSync(place, bytes);
        }
        assert.ok(bytes.equals(readFileSync(place)), `${file.name} differs; UPDATE_GOLDEN=1 shows where`);
      });
    }

    it(`${format.name}: a filter that takes nothing gives whole files without things in them`, async () => {
      for (const told of [tell(storeOf('empty')), tell(storeOf('full'), { from: '1801', to: '1802', a: 'TUV' })]) {
        for (const file of format.files) assert.ok((await bytesOf(file, told)) instanceof Buffer);
      }
    });
  }
});
