import assert from 'node:assert/strict';
import { test } from 'node:test';
import { correct } from './correct.ts';
import type { TreeDraft } from './correct.ts';

/** A tree from rows `form UPOS XPOS head deprel`, heads counted from 1, 0 the root. */
function treeOf(rows: readonly string[]): TreeDraft {
  const cells = rows.map((row) => row.split(' '));
  const column = (k: number): string[] => cells.map((row) => row[k] ?? '');
  return {
    forms: column(0),
    upos: column(1),
    xpos: column(2),
    heads: Int32Array.from(column(3), (head) => Number(head) - 1),
    deprels: column(4),
  };
}

function corrected(rows: readonly string[]): readonly string[] {
  const tree = treeOf(rows);
  correct(tree);
  return tree.forms.map((form, k) =>
    [form, tree.upos[k], tree.xpos[k], (tree.heads[k] ?? 0) + 1, tree.deprels[k]].join(' '),
  );
}

test('only a passive has an agent', () => {
  const active = [
    'Troops NOUN NNS 2 nsubj',
    'withdrew VERB VBD 0 root',
    'by ADP IN 4 case',
    'May PROPN NNP 2 obl:agent',
  ];
  assert.equal(corrected(active)[3], 'May PROPN NNP 2 obl');
  const passive = [
    'It PRON PRP 3 nsubj:pass',
    'was AUX VBD 3 aux:pass',
    'hit VERB VBN 0 root',
    'by ADP IN 5 case',
    'Mali PROPN NNP 3 obl:agent',
  ];
  assert.deepEqual(corrected(passive), passive);
});

test('before a base form `to` marks an infinitive, whose subject is that of the verb above', () => {
  const found = corrected([
    'Mali PROPN NNP 2 nsubj',
    'asked VERB VBD 0 root',
    'to ADP IN 4 case',
    'fish VERB VB 2 ccomp',
  ]);
  assert.deepEqual(found.slice(2), ['to PART TO 4 mark', 'fish VERB VB 2 xcomp']);
  const place = ['went VERB VBD 0 root', 'to ADP IN 3 case', 'Rome PROPN NNP 1 obl'];
  assert.deepEqual(corrected(place), place);
});

test('what `have` supports is a participle and takes an object', () => {
  const found = corrected([
    'We PRON PRP 3 nsubj',
    'have AUX VBP 3 aux',
    'armed ADJ JJ 0 root',
    'rebels NOUN NNS 3 nsubj',
  ]);
  assert.deepEqual(found.slice(2), ['armed VERB VBN 0 root', 'rebels NOUN NNS 3 obj']);
  const described = ['They PRON PRP 4 nsubj', 'have AUX VBP 4 aux', 'been AUX VBN 4 cop', 'armed ADJ JJ 0 root'];
  assert.deepEqual(corrected(described), described);
});

test('of two subjects the one between commas says what the other is', () => {
  const rows = [
    'Parliament NOUN NN 5 nsubj',
    ', PUNCT , 1 punct',
    'Congress PROPN NNP 5 nsubj',
    ', PUNCT , 3 punct',
    'voted VERB VBD 0 root',
  ];
  assert.equal(corrected(rows)[2], 'Congress PROPN NNP 1 appos');
  const open = [
    'Parliament NOUN NN 4 nsubj',
    ', PUNCT , 4 punct',
    'Congress PROPN NNP 4 nsubj',
    'voted VERB VBD 0 root',
  ];
  assert.deepEqual(corrected(open), open);
});
