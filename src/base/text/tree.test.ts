import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Sentence } from '../schema/parse.ts';
import * as tree from './tree.ts';

/** Builds a sentence from `form/relation/head` words, heads counted from 1 as CoNLL-U does. */
function sentenceOf(words: string): Sentence {
  let at = 0;
  const tokens = words.split(' ').map((word) => {
    const [form = '', deprel = '', head = '0'] = word.split('/');
    const start = at;
    at += form.length + 1;
    return { start, end: start + form.length, form, lemma: form, upos: 'X', xpos: 'X', head: Number(head) - 1, deprel };
  });
  return { start: 0, end: at - 1, block: 0, tokens };
}

const sentence = sentenceOf('Two/nummod/2 envoys/nsubj:pass/4 were/aux:pass/4 received/root/0 by/case/6 Oslo/obl/4');

describe('tree', () => {
  it('finds the root, dependents and subtypes of relations', () => {
    assert.equal(tree.rootOf(sentence), 3);
    assert.deepEqual(tree.childrenOf(sentence, 3), [1, 2, 5]);
    assert.deepEqual(tree.dependents(sentence, 3, 'nsubj'), [1]);
    assert.deepEqual(tree.dependents(sentence, 3, 'nsubj:pass', 'obl'), [1, 5]);
  });

  it('spans a subtree, with or without some branches', () => {
    assert.deepEqual(tree.subtree(sentence, 5), [4, 5]);
    assert.deepEqual(tree.spanOfTokens(sentence, tree.subtree(sentence, 1)), { start: 0, end: 10 });
    assert.deepEqual(
      tree.subtree(sentence, 3, (child) => child.deprel !== 'obl'),
      [0, 1, 2, 3],
    );
  });

  it('finds the head of a span and the way up from it', () => {
    assert.equal(tree.headOfSpan(sentence, { start: 0, end: 10 }), 1);
    assert.deepEqual(tree.ancestorsOf(sentence, 0), [1, 3]);
    assert.equal(tree.headOfSpan(sentence, { start: 1, end: 2 }), -1);
  });

  it('finds the sentence at an offset', () => {
    const parse = { sentences: [sentence, { ...sentence, start: 100, end: 110, tokens: [] }] };
    assert.equal(tree.sentenceAt(parse, 4), sentence);
    assert.equal(tree.sentenceAt(parse, 100)?.start, 100);
    assert.equal(tree.sentenceAt(parse, 70), null);
    assert.equal(tree.sentenceAt(parse, 110), null);
  });
});
