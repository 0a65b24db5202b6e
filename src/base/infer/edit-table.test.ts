import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ANY_CLASS, applyEdit, EditTable } from './edit-table.ts';

const edits = [
  { casing: 'l', cut: 2, add: '' },
  { casing: 'l', cut: 1, add: '' },
  { casing: 'l', cut: 3, add: 'y' },
  { casing: 'l', cut: 4, add: 'go' },
  { casing: 'k', cut: 0, add: '-' },
] as const;
const table = new EditTable(
  edits,
  [
    ['VBD\ted', 0],
    ['VBD\ttled', 1],
    ['VBD\tied', 2],
    ['VBD\t^went', 3],
    [`${ANY_CLASS}\t^--`, 4],
  ],
  4,
);
const words = new Set(['provoke', 'settle', 'carry', 'sign']);
const known = (word: string): boolean => words.has(word);

test('a whole word beats endings, a long ending beats a short one', () => {
  assert.equal(table.apply('VBD', 'Went', known), 'go');
  assert.equal(table.apply('VBD', 'settled', known), 'settle');
  assert.equal(table.apply('VBD', 'carried', known), 'carry');
  assert.equal(table.apply('VBD', 'SIGNED', known), 'sign');
});

test('where the rule makes no known word, another edit of the class that does is taken', () => {
  assert.equal(table.apply('VBD', 'provoked', known), 'provoke');
  assert.equal(table.apply('VBD', 'zorbed', known), 'zorb');
});

test('a class without rules leaves the form, save for words of any class', () => {
  assert.equal(table.apply('NN', 'Went', known), 'Went');
  assert.equal(table.apply('NN', '--', known), '---');
});

test('an edit recases, cuts and adds', () => {
  assert.equal(applyEdit('TALKS', { casing: 't', cut: 1, add: '' }), 'Talk');
  assert.equal(applyEdit('a', { casing: 'k', cut: 5, add: 'x' }), 'x');
});
