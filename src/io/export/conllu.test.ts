import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Sentence } from '../../base/schema/parse.ts';
import { conlluOfText, conlluSentence } from './conllu.ts';

const text = 'Envoys   met.';
const sentence: Sentence = {
  ...{ start: 0, end: 13, block: 0 },
  tokens: [
    { start: 0, end: 6, form: 'Envoys', lemma: 'envoy', upos: 'NOUN', xpos: 'NNS', head: 1, deprel: 'nsubj' },
    { start: 9, end: 12, form: 'met', lemma: 'meet', upos: 'VERB', xpos: 'VBD', head: -1, deprel: 'root' },
    { start: 12, end: 13, form: '.', lemma: '.', upos: 'PUNCT', xpos: '.', head: 1, deprel: 'punct' },
  ],
};

describe('CoNLL-U', () => {
  it('has ten columns, heads counted from 1, and says where no space follows', () => {
    assert.equal(
      conlluOfText(text, sentence, 'a-1'),
      [
        '# sent_id = a-1',
        '# text = Envoys met.',
        '1\tEnvoys\tenvoy\tNOUN\tNNS\t_\t2\tnsubj\t_\t_',
        '2\tmet\tmeet\tVERB\tVBD\t_\t0\troot\t_\tSpaceAfter=No',
        '3\t.\t.\tPUNCT\t.\t_\t2\tpunct\t_\t_',
        '',
        '',
      ].join('\n'),
    );
  });

  it('keeps surface words that are several tokens', () => {
    const ranges = [{ from: 0, to: 1, form: 'Envoysmet', spaceAfter: false }];
    const lines = conlluSentence(sentence, { comments: [], ranges, spaceAfter: () => true }).split('\n');
    assert.equal(lines[0], '1-2\tEnvoysmet\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No');
    assert.equal(lines.length, 6);
  });
});
