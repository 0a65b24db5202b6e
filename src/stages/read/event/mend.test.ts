import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Sentence, Token } from '../../../base/schema/parse.ts';
import { mended } from './mend.ts';

/** A sentence from lines of `form UPOS XPOS head relation`; heads count from 0, -1 is the root. */
function sentenceOf(lines: readonly string[]): Sentence {
  let end = -1;
  const tokens = lines.map((line): Token => {
    const [form = '', upos = '', xpos = '', head = '', deprel = ''] = line.split(' ');
    const start = end + 1;
    end = start + form.length;
    return { form, lemma: form, upos, xpos, head: Number(head), deprel, start, end };
  });
  return { block: 0, start: 0, end, tokens };
}

const arcs = ({ tokens }: Sentence): readonly string[] => tokens.map(({ head, deprel }) => `${String(head)} ${deprel}`);

const nobody = { people: [], runs: [], states: [], times: [], tails: [], peoples: [] };

test('a sentence whose tree holds is left as it is', () => {
  const sentence = sentenceOf(['Chad PROPN NNP 1 nsubj', 'expelled VERB VBD -1 root', 'Togo PROPN NNP 1 obj']);
  assert.equal(mended(sentence, nobody), sentence);
});

test('an adverb that is the root and has an object does not fail', () => {
  const sentence = sentenceOf(['Hence ADV RB -1 root', 'the DET DT 2 det', 'talks NOUN NNS 0 obj']);
  assert.equal(mended(sentence, nobody), sentence);
});

test('the subject of a noun behind and is coordinated with it', () => {
  const sentence = sentenceOf([
    'Sisi PROPN NNP 2 nsubj',
    'and CCONJ CC 2 cc',
    'Burhan PROPN NNP 3 nsubj',
    'met VERB VBD -1 root',
  ]);
  assert.deepEqual(arcs(mended(sentence, nobody)), ['2 conj', '2 cc', '3 nsubj', '-1 root']);
});

test('a noun before another is only split from it when it is a person', () => {
  const sentence = sentenceOf([
    'Research PROPN NNP 2 compound',
    'and CCONJ CC 0 cc',
    'budget NOUN NN 3 nsubj',
    'grew VERB VBD -1 root',
  ]);
  assert.equal(mended(sentence, nobody), sentence);
  const person = mended(sentence, {
    people: [true, false, false, false],
    runs: [],
    states: [],
    times: [],
    tails: [],
    peoples: [],
  });
  assert.equal(arcs(person)[0], '2 conj');
});

test('an unchanged past form between a name and a noun becomes the verb', () => {
  const sentence = sentenceOf(['Turkey PROPN NNP 2 compound', 'cut ADJ JJ 2 amod', 'ties NOUN NNS -1 root']);
  const { tokens } = mended(sentence, nobody);
  assert.deepEqual(arcs({ ...sentence, tokens }), ['1 nsubj', '-1 root', '1 obj']);
  assert.equal(tokens[1]?.xpos, 'VBD');
});

test('no repair makes a circle or a second root', () => {
  const forms = [
    'Chad PROPN NNP',
    'cut ADJ JJ',
    'met NOUN NN',
    'and CCONJ CC',
    'to ADP IN',
    'send VERB VB',
    'which PRON WDT',
  ];
  const relations = ['nsubj', 'compound', 'conj', 'acl', 'obl', 'xcomp', 'ccomp', 'nummod'];
  let seed = 7;
  const next = (limit: number): number => (seed = (seed * 48271) % 2147483647) % limit;
  for (let round = 0; round < 400; round++) {
    const lines = Array.from({ length: 9 }, (_, at) => {
      const head = at === 0 ? '-1 root' : `${String(next(at))} ${relations[next(relations.length)] ?? ''}`;
      return `${forms[next(forms.length)] ?? ''} ${head}`;
    });
    const toss = (): readonly boolean[] => Array.from({ length: 9 }, () => next(3) === 0);
    const runs = [2, 5].map((name) => ({ first: name - next(3), name, last: name + next(2) }));
    const { tokens } = mended(sentenceOf(lines), {
      people: toss(),
      times: toss(),
      tails: toss(),
      peoples: toss(),
      runs,
      states: runs.map(({ first, name }) => ({ first, last: name })),
    });
    assert.equal(tokens.filter(({ head }) => head < 0).length, 1);
    for (const token of tokens) {
      let { head } = token;
      for (let steps = 0; head >= 0; steps++) {
        assert.ok(steps < 12, JSON.stringify(tokens));
        head = tokens[head]?.head ?? -1;
      }
    }
  }
});
