import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleOf } from '../../../../test/support/article.ts';
import { loadKit } from '../../../kit.ts';
import { parseText } from '../../parse/parse.ts';
import { Reader } from './reader.ts';

const kit = loadKit();
const lexicon = kit.pack.time;

/** The forms that gave a time expression in a text. */
function rowsIn(text: string): readonly number[] {
  const { sentences } = parseText(text, articleOf(text).blocks, kit.model);
  const reader = new Reader(text, { year: 2016, month: 5, day: 15 }, lexicon);
  return sentences.flatMap((sentence) => reader.read(sentence).map((hit) => hit.row));
}

lexicon.forms.forEach((row, index) => {
  test(`the form ${String(index)} (${row.means}) takes "${row.example}" and leaves "${row.counter}"`, () => {
    assert.ok(rowsIn(row.example).includes(index), row.form);
    assert.ok(!rowsIn(row.counter).includes(index), row.form);
  });
});
