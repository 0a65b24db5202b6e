import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { codedIn, draftsIn, testKit } from '../../../../test/support/event-drafts.ts';
import { isEventType } from '../../../base/schema/event-types.ts';
import { contains } from '../../../base/text/spans.ts';

const words = testKit.pack.events.frames.flatMap(({ example }) => example.split(' '));
const salad = fc.array(fc.constantFrom(...words, '(', '"', ',', '\n', '?', 'NOT', '—'), { maxLength: 60 });

test('any words in any order give events whose spans lie in their sentence, and never an error', () => {
  fc.assert(
    fc.property(salad, (picked) => {
      for (const { type, sources, targets, trigger, sentence } of draftsIn(picked.join(' '))) {
        assert.ok(isEventType(type));
        for (const span of [...sources, ...targets, trigger])
          assert.ok(span.start < span.end && contains(sentence, span));
      }
    }),
    { numRuns: 60, seed: 7 },
  );
});

test('the same text gives the same events', () => {
  const text = 'Kenya expelled a Sudanese diplomat. Sudan said it would close its embassy in Nairobi.';
  assert.deepEqual(draftsIn(text), draftsIn(text));
});

for (const list of ['calamities', 'animals'] as const) {
  test(`${list}: the example tells of no attack, the counter-example of one`, () => {
    const { words: members, example, counter } = testKit.pack.events.words[list];
    const isTold = (sentence: string): boolean => [...members].some((word) => sentence.includes(word));
    assert.ok(isTold(example) && isTold(counter));
    assert.deepEqual(draftsIn(example), []);
    assert.ok(draftsIn(counter).some(({ type }) => type === 'ASSAULT'));
  });
}

for (const list of ['portraits', 'prizes', 'stages', 'intangibles', 'offices', 'audiences', 'yielding'] as const) {
  test(`${list}: the example tells of no event, the counter-example of one`, () => {
    const { words: members, example, counter } = testKit.pack.events.words[list];
    assert.ok([...members].some((word) => example.toLowerCase().includes(word)));
    assert.deepEqual(
      draftsIn(example).filter(({ modality }) => modality !== 'negated'),
      [],
    );
    assert.notDeepEqual(draftsIn(counter), []);
  });
}

test('reproaches: the example accuses, the counter-example only states', () => {
  const { example, counter } = testKit.pack.events.words.reproaches;
  assert.deepEqual(
    [example, counter].flatMap((sentence) => draftsIn(sentence)).map(({ type }) => type),
    ['ACCUSE', 'STATEMENT'],
  );
});

test('headlines without a finite verb and all in capitals do not fail', () => {
  assert.doesNotThrow(() => draftsIn('TALKS BETWEEN PERU AND CHILE AMID BORDER ROW'));
  assert.deepEqual(draftsIn(''), []);
});

test('a long list of states is read in one go', () => {
  const states = ['Peru', 'Chile', 'Kenya', 'Ghana', 'Nepal', 'Qatar'];
  const text = `The ministers of ${Array.from({ length: 60 }, (_, at) => states[at % 6] ?? '').join(', ')} and Togo met in Accra.`;
  assert.ok(draftsIn(text).length <= 1);
});

test('what a state says of another is a statement only when nothing else is coded', () => {
  assert.deepEqual(codedIn('The Turkish foreign minister said that Greece was a good neighbour.'), [
    'STATEMENT Turkish foreign minister > Greece',
  ]);
  assert.deepEqual(codedIn('The Turkish foreign minister said that the harvest was good.'), []);
});

test('an interview is no meeting', () => {
  assert.deepEqual(codedIn('The president of Ghana spoke to Reuters on Monday.'), []);
});

test('an agreement signed at a meeting is one of those who met', () => {
  const [first] = codedIn("The treaty was signed during Modi's visit to Nepal.");
  assert.equal(first, 'AGREE Modi, Nepal >'.trimEnd());
});

test('who dies of a calamity was attacked by nobody', () => {
  assert.deepEqual(codedIn('Floods in Pakistan killed two Chinese engineers.'), []);
  assert.deepEqual(codedIn('Rebels attacked and killed a Turkish soldier a week after the earthquake.'), [
    'ASSAULT Rebels > Turkish soldier',
  ]);
});

test('words and deals without a speaker are no event', () => {
  assert.deepEqual(codedIn('A deal was agreed with Japan.'), []);
  assert.deepEqual(codedIn('Two Japanese envoys were abducted in Oman.'), ['ASSAULT  > Two Japanese envoys']);
});

test('the state of those who promise is not whom they promise it to', () => {
  assert.deepEqual(codedIn('President Ruto pledged that Kenya would donate a million doses.'), [
    'AGREE President Ruto >',
  ]);
});

test('whom an act is done to is not accused of it, and an accusation has its own place', () => {
  assert.deepEqual(codedIn('Turkey condemned the raid on Lima.'), ['ACCUSE Turkey >']);
  assert.deepEqual(codedIn('Egypt criticised arms deliveries to Ethiopia.'), ['ACCUSE Egypt >']);
  assert.deepEqual(codedIn('Egypt criticised Ethiopia’s dam.'), ['ACCUSE Egypt > Ethiopia']);
  assert.equal(draftsIn('Turkey condemned the raid on Lima.')[0]?.place, null);
});
