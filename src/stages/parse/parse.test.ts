import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { bareVerbs } from '../../base/lang/en/closed-words.ts';
import type { Sentence } from '../../base/schema/parse.ts';
import type { Span } from '../../base/schema/span.ts';
import { loadModels } from '../../models.ts';
import { Analyser } from './analyse.ts';
import { parseText, parseTokens } from './parse.ts';

const model = loadModels(new URL('../../../models/', import.meta.url));

function whole(text: string): Span[] {
  return [{ start: 0, end: text.length }];
}

function only(text: string): Sentence {
  const [sentence, second] = parseText(text, whole(text), model).sentences;
  assert.ok(sentence !== undefined && second === undefined, `one sentence: ${text}`);
  return sentence;
}

/** `form>head:label` for every token, `form>:root` for the root. */
function arcs(sentence: Sentence): string[] {
  return sentence.tokens.map((token) => `${token.form}>${sentence.tokens[token.head]?.form ?? ''}:${token.deprel}`);
}

/** Checks what must hold of every parse of any text. */
function checkTree(text: string, blocks: readonly Span[]): void {
  for (const sentence of parseText(text, blocks, model).sentences) {
    const block = blocks[sentence.block];
    assert.ok(block !== undefined && sentence.start >= block.start && sentence.end <= block.end);
    assert.equal(sentence.tokens.filter((token) => token.head === -1).length, 1);
    let at = sentence.start;
    for (const [i, token] of sentence.tokens.entries()) {
      assert.ok(token.start >= at && token.end > token.start && token.end <= sentence.end);
      assert.equal(token.form, text.slice(token.start, token.end));
      at = token.end;
      let steps = 0;
      for (let up = i; up >= 0; up = sentence.tokens[up]?.head ?? -1)
        assert.ok(steps++ <= sentence.tokens.length, 'no cycle');
      assert.equal(token.deprel === 'root', token.head === -1);
    }
  }
}

const GOLDEN = [
  {
    text: 'Ghana recalled its ambassador on Monday.',
    arcs: [
      'Ghana>recalled:nsubj',
      'recalled>:root',
      'ambassador>recalled:obj',
      'Monday>recalled:obl',
      'its>ambassador:nmod:poss',
    ],
  },
  {
    text: 'The border was closed by Peru in 2011.',
    arcs: ['border>closed:nsubj:pass', 'was>closed:aux:pass', 'closed>:root', 'Peru>closed:obl:agent', 'by>Peru:case'],
  },
  {
    text: 'The minister said that Chad would not withdraw its troops.',
    arcs: [
      'minister>said:nsubj',
      'withdraw>said:ccomp',
      'Chad>withdraw:nsubj',
      'not>withdraw:advmod',
      'troops>withdraw:obj',
      'that>withdraw:mark',
    ],
  },
  {
    text: "Norway's parliament ratified the treaty, and Sweden welcomed the vote.",
    arcs: [
      'Norway>parliament:nmod:poss',
      "'s>Norway:case",
      'parliament>ratified:nsubj',
      'welcomed>ratified:conj',
      'Sweden>welcomed:nsubj',
    ],
  },
] as const;

for (const golden of GOLDEN) {
  test(`the main arcs of "${golden.text}" are found`, () => {
    const found = arcs(only(golden.text));
    for (const arc of golden.arcs) assert.ok(found.includes(arc), `${arc} in ${found.join(' ')}`);
  });
}

test('tags and lemmas follow the treebanks', () => {
  const { tokens } = only("They didn't sign the two treaties.");
  const found = tokens.map((token) => `${token.form}/${token.upos}/${token.xpos}/${token.lemma}`);
  assert.deepEqual(found, [
    'They/PRON/PRP/they',
    'did/AUX/VBD/do',
    "n't/PART/RB/not",
    'sign/VERB/VB/sign',
    'the/DET/DT/the',
    'two/NUM/CD/two',
    'treaties/NOUN/NNS/treaty',
    './PUNCT/./.',
  ]);
});

test('a sentence never crosses a block', () => {
  const text = 'Talks in\nGeneva ended. Peru left';
  const blocks = [
    { start: 0, end: 8 },
    { start: 9, end: text.length },
  ];
  const { sentences } = parseText(text, blocks, model);
  assert.deepEqual(
    sentences.map((sentence) => [sentence.block, text.slice(sentence.start, sentence.end)]),
    [
      [0, 'Talks in'],
      [1, 'Geneva ended.'],
      [1, 'Peru left'],
    ],
  );
});

test('empty blocks and texts give no sentence', () => {
  assert.deepEqual(parseText('', [], model).sentences, []);
  assert.deepEqual(
    parseText(
      '  \n ',
      [
        { start: 0, end: 4 },
        { start: 2, end: 2 },
      ],
      model,
    ).sentences,
    [],
  );
});

test('typographic quotes, other scripts and emoji keep their spans', () => {
  checkTree(
    '“Київ won’t yield,” the minister — 김 — said 😀 in العربية… Really?!',
    whole('“Київ won’t yield,” the minister — 김 — said 😀 in العربية… Really?!'),
  );
  assert.ok(only('They won’t yield.').tokens.some((token) => token.form === 'n’t' && token.lemma === 'not'));
});

test('words in capitals only are parsed like words', () => {
  const { tokens } = only('THE MINISTER SIGNED THE TREATY');
  assert.equal(tokens.find((token) => token.head === -1)?.form, 'SIGNED');
});

test('any text gives whole trees', () => {
  const words = fc.constantFrom(
    'Peru',
    'said',
    '"',
    'U.S.',
    "don't",
    '.',
    '—',
    '3.5',
    'the',
    '(',
    '다',
    '😀',
    '\u0301',
    '\n',
    'a-b',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(words).map((list) => list.join(' ')),
      ),
      (text) => {
        checkTree(text, whole(text));
      },
    ),
    { numRuns: 150 },
  );
});

test('the same text gives the same parse, also after other texts', () => {
  const text = 'The envoy of Togo met the president on Friday. He left.';
  const first = JSON.stringify(parseText(text, whole(text), model));
  parseText('Something else entirely, in between.', [{ start: 0, end: 36 }], model);
  assert.equal(JSON.stringify(parseText(text, whole(text), model)), first);
});

/** The class of a word of a sentence, by its form. */
const uposOf = (text: string, form: string): string | undefined =>
  parseText(text, whole(text), model).sentences[0]?.tokens.find((token) => token.form === form)?.upos;

test('bare verbs are verbs wherever they stand, and words that are nouns as well may be nouns', () => {
  for (const verb of bareVerbs) assert.equal(uposOf(`Kenya and South Africa ${verb} Togo.`, verb), 'VERB', verb);
  for (const noun of ['annex', 'overthrow', 'lament', 'broadcast'])
    assert.equal(uposOf(`The ${noun} was long expected in Quito.`, noun), 'NOUN', noun);
});

test('words of open classes are of no closed one', () => {
  assert.equal(uposOf('Kenya and South Africa accuse Togo of smuggling arms.', 'accuse'), 'VERB');
  assert.equal(uposOf('The broadcast from Lima was heard amidst the ruins.', 'amidst'), 'ADP');
  assert.equal(uposOf('There were talks in Lima.', 'There'), 'PRON');
});

test('tokens given are kept', () => {
  const forms = [['Mr', '.', 'Ba', 'left', '.'], [], ['Yes']];
  const { sentences } = parseTokens(forms, model);
  assert.deepEqual(
    sentences.map((sentence) => sentence.tokens.map((token) => token.form)),
    [['Mr', '.', 'Ba', 'left', '.'], ['Yes']],
  );
});

test('work grows in line with the length of a sentence', () => {
  const clause = 'the envoy who met the minister in the capital of the state that signed the treaty'.split(' ');
  const work = (times: number): number => {
    const analyser = new Analyser(model);
    analyser.analyse([Array.from({ length: times }, () => clause).flat()]);
    return analyser.statesScored;
  };
  assert.ok(work(32) < work(8) * 4 * 1.5, 'a sentence of 512 words costs about four times one of 128');
});
