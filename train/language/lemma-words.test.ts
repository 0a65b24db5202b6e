import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyEdit, EditTable } from '../../src/base/infer/edit-table.ts';
import { verbRules } from './lemma-words.ts';

const edits = [
  { casing: 'l', cut: 2, add: '' },
  { casing: 'l', cut: 1, add: '' },
  { casing: 'l', cut: 3, add: '' },
] as const;
const table = new EditTable(
  edits,
  [
    ['VBDl\ted', 0],
    ['VBDl\tded', 2],
  ],
  4,
);

function lemmasFor(words: readonly string[], seen: readonly string[] = []): readonly string[] {
  const rules = verbRules({
    table,
    editsOf: (cls) => (cls === 'VBDl' ? edits : []),
    seen: (_, form) => seen.includes(form),
    words: new Set(words),
  });
  return rules.map((rule) => `${rule.form} ${applyEdit(rule.form, rule.edit)}`);
}

test('a name that is no verb is not taken for the lemma when a verb with other known forms fits', () => {
  assert.deepEqual(lemmasFor(['derided', 'deri', 'deride', 'derides']), ['derided deride']);
});

test('a form that the rules get right, and a form with a lemma in the treebanks, get no rule', () => {
  assert.deepEqual(lemmasFor(['annexed', 'annex', 'annexes']), []);
  assert.deepEqual(lemmasFor(['derided', 'deri', 'deride', 'derides'], ['derided']), []);
});
