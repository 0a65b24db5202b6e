import assert from 'node:assert/strict';
import { test } from 'node:test';
import { splitSentences } from '../../../stages/parse/split.ts';
import { tokenise, tokenTables } from '../../../stages/parse/tokenise.ts';
import { ENGLISH_TOKENS } from './tokens.ts';

const TABLES = tokenTables(ENGLISH_TOKENS);

/** Tokens of a text parted by `|`, sentences by `‖`. */
function parted(text: string): string {
  const tokens = tokenise(text, 0, text.length, TABLES);
  return splitSentences(text, tokens, TABLES)
    .map(([first, last]) =>
      tokens
        .slice(first, last)
        .map((token) => text.slice(token.start, token.end))
        .join('|'),
    )
    .join('‖');
}

/** The same notation read from a row: bars also mark where spaces were. */
function wanted(shown: string): string {
  return shown
    .split('‖')
    .map((sentence) =>
      sentence
        .split('|')
        .map((part) => part.trim())
        .filter((part) => part !== '')
        .join('|'),
    )
    .join('‖');
}

function plain(shown: string): string {
  return shown.replaceAll(/[|‖]/g, '');
}

interface Row {
  readonly example: string;
  readonly counter: string;
}

const tables: Readonly<Record<string, readonly Row[]>> = { ...ENGLISH_TOKENS };
const rows = Object.entries(tables).flatMap(([table, list]) =>
  list.map((row, i) => ({ name: `${table} ${i + 1}`, row })),
);

for (const { name, row } of rows) {
  test(`row ${name} parts its example and leaves its counter-example alone`, () => {
    assert.equal(parted(plain(row.example)), wanted(row.example));
    assert.equal(parted(plain(row.counter)), wanted(row.counter));
  });
}
