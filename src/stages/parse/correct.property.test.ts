import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { correct } from './correct.ts';
import type { TreeDraft } from './tree-draft.ts';

const words = [
  ['the', 'DET', 'DT'],
  ['a', 'DET', 'DT'],
  ['Mali', 'PROPN', 'NNP'],
  ['ship', 'NOUN', 'NN'],
  ['said', 'VERB', 'VBD'],
  ['seen', 'VERB', 'VBN'],
  ['leaving', 'VERB', 'VBG'],
  ['go', 'VERB', 'VB'],
  ['armed', 'ADJ', 'JJ'],
  ['has', 'AUX', 'VBZ'],
  ['to', 'PART', 'TO'],
  ['not', 'PART', 'RB'],
  ['that', 'SCONJ', 'IN'],
  ['for', 'ADP', 'IN'],
  ['and', 'CCONJ', 'CC'],
  [',', 'PUNCT', ','],
  ['us', 'PRON', 'PRP'],
] as const;
const relations =
  'nsubj obj iobj obl nmod conj cc punct appos acl acl:relcl advcl ccomp xcomp mark case aux det compound parataxis obl:agent'.split(
    ' ',
  );

/** Words and relations that most corrections ask for come up more often. */
const often = ['for', 'said', 'ship', 'Mali', 'and', 'that'];
const drawn = [...words, ...words.flatMap((word) => (often.includes(word[0]) ? [word, word, word] : []))];
const asked = ['nsubj', 'mark', 'conj', 'acl', 'cc', 'case'];

/** Any tree over any words: each token after the first of an order hangs from an earlier one of it. */
const trees = fc.array(
  fc.tuple(fc.constantFrom(...drawn), fc.constantFrom(...relations, ...asked, ...asked, ...asked), fc.nat(), fc.nat()),
  {
    minLength: 1,
    maxLength: 9,
  },
);

test('whatever is corrected, a tree stays a tree with one root', () => {
  fc.assert(
    fc.property(trees, (rows) => {
      const order = rows.map((_, at) => at).sort((a, b) => (rows[a]?.[2] ?? 0) - (rows[b]?.[2] ?? 0) || a - b);
      const heads = new Int32Array(rows.length);
      order.forEach((at, rank) => {
        heads[at] = rank === 0 ? -1 : (order[(rows[at]?.[3] ?? 0) % rank] ?? -1);
      });
      const tree: TreeDraft = {
        forms: rows.map(([word]) => word[0]),
        upos: rows.map(([word]) => word[1]),
        xpos: rows.map(([word]) => word[2]),
        heads,
        deprels: rows.map(([, relation], at) => (heads[at] === -1 ? 'root' : relation)),
      };
      correct(tree);
      assert.equal(tree.heads.filter((head) => head === -1).length, 1);
      for (let at = 0; at < rows.length; at++) {
        let steps = 0;
        for (let up = at; up >= 0; up = tree.heads[up] ?? -1) assert.ok(steps++ <= rows.length, 'a cycle');
      }
    }),
    { numRuns: 20000, seed: 11 },
  );
});
