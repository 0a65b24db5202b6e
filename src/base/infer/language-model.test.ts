import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { LANGUAGE_FILES, loadLanguageModel } from './language-model.ts';

const root = new URL('../../../models/', import.meta.url);

function shipped(): Record<string, Uint8Array> {
  const files: Record<string, Uint8Array> = {};
  for (const name of LANGUAGE_FILES) {
    files[name] = name.endsWith('.json')
      ? readFileSync(new URL(name, root))
      : gunzipSync(readFileSync(new URL(`${name}.gz`, root)));
  }
  return files;
}

test('the shipped model is run with the beam it was trained for', () => {
  const card = JSON.parse(readFileSync(new URL('arcs/card.json', root), 'utf8')) as { readonly beam: number };
  assert.equal(loadLanguageModel(shipped()).arcs.beam, card.beam);
});

test('a card that names another beam than the weights were trained for is refused', () => {
  const files = shipped();
  files['arcs/card.json'] = Buffer.from(JSON.stringify({ beam: 2 }));
  assert.throws(() => loadLanguageModel(files), /says beam 2, the weights were trained for/);
});

test('a missing or cut off file is refused by name', () => {
  const { 'labels/weights.bin': labels, ...rest } = shipped();
  assert.throws(() => loadLanguageModel(rest), /labels\/weights\.bin/);
  const cut = labels?.subarray(0, 100) ?? new Uint8Array(0);
  assert.throws(() => loadLanguageModel({ ...rest, 'labels/weights.bin': cut }), /weights file/);
});
