import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { FileFormat } from '../../src/io/export/format.ts';
import { formats } from '../../src/io/export/formats.ts';
import { polecatColumns } from '../../src/io/export/polecat.ts';
import { toldBy } from '../../src/io/query/told.ts';
import type { Store } from '../../src/io/store/store.ts';
import { loadTables } from '../../src/kit.ts';
import { exportRecord } from './record.ts';

const folder = mkdtempSync(join(tmpdir(), 'entente-export-'));
const tables = loadTables();
let store: Store;

before(async () => {
  store = await exportRecord(folder);
});
after(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

async function written(file: FileFormat): Promise<string> {
  const pieces: string[] = [];
  for await (const piece of file.write({ ...toldBy(store), tables })) pieces.push(piece.toString());
  return pieces.join('');
}

/** The cells of a table's lines. */
async function cells(format: string, at = 0): Promise<readonly (readonly string[])[]> {
  const file = formats.find(({ name }) => name === format)?.files[at];
  assert.ok(file !== undefined);
  return (await written(file))
    .split('\n')
    .slice(0, -1)
    .map((line) => line.split('\t'));
}

describe('GDELT', () => {
  it('has 61 and 16 columns in every line, whatever stands in a title', async () => {
    assert.deepEqual([...new Set((await cells('gdelt', 0)).map((row) => row.length))], [61]);
    assert.deepEqual([...new Set((await cells('gdelt', 1)).map((row) => row.length))], [16]);
  });

  it('gives actors CAMEO alpha-3 and places FIPS', async () => {
    const row = (await cells('gdelt')).find((each) => each[26] === '057');
    assert.deepEqual([row?.[5], row?.[7], row?.[15], row?.[17]], ['KORGOV', 'KOR', 'ROMGOV', 'ROM']);
    assert.deepEqual(row?.slice(51, 59), ['4', 'Seoul', 'KS', '', '', '37.57', '126.98', '1835848']);
  });

  it('counts offsets in code points, and they hit the words', async () => {
    const [row] = (await cells('gdelt', 1)).filter((each) => each[4] === 'Han Daily');
    const text = Array.from((await store.line('a-seoul'))?.text ?? '');
    const at = (offset: string | undefined, words: string): string =>
      text.slice(Number(offset), Number(offset) + words.length).join('');
    assert.deepEqual(
      [at(row?.[7], 'South Korea'), at(row?.[8], 'Romania'), at(row?.[9], 'signed')],
      ['South Korea', 'Romania', 'signed'],
    );
  });

  it('has ids that a double holds, the same in both tables', async () => {
    const [events, mentions] = [await cells('gdelt', 0), await cells('gdelt', 1)];
    const ids = new Set(events.map(([id]) => id));
    assert.equal(ids.size, events.length);
    for (const id of ids) assert.ok(Number.isSafeInteger(Number(id)));
    assert.ok(mentions.every(([id]) => ids.has(id)));
  });

  it('leaves out an announced attack, codes an announced visit as an intention, and says no day that is not known', async () => {
    const rows = await cells('gdelt');
    assert.deepEqual(rows.map((row) => row[26]).sort(), ['010', '036', '057']);
    const visit = rows.find((row) => row[26] === '036');
    assert.deepEqual(visit?.slice(1, 5), ['', '199904', '1999', '']);
  });
});

describe('POLECAT', () => {
  it('has 40 columns, PLOVER types only, and "None" for what is not known', async () => {
    const [head, ...rows] = await cells('polecat');
    assert.deepEqual([head, polecatColumns.length], [polecatColumns, 40]);
    assert.ok(rows.every((row) => row.length === 40 && !row.includes('')));
    assert.deepEqual(rows.map((row) => row[2]).sort(), ['AGREE', 'AGREE']);
    assert.deepEqual(
      rows
        .find((row) => row[8] === 'TCD')
        ?.slice(0, 2)
        .at(1),
      'None',
    );
  });

  it('gives COW numbers of the day', async () => {
    const row = (await cells('polecat')).find((each) => each[1] === '2024-06-19');
    assert.deepEqual([row?.[8], row?.[9]], ['KOR; ROU', '732; 360']);
  });
});
