import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleOf } from '../../../../test/support/article.ts';
import { loadKit } from '../../../kit.ts';
import { parseText } from '../../parse/parse.ts';
import { read } from '../read.ts';

const kit = loadKit();

/** Claims as `speaker stance about (quantities)`; an event by its trigger in brackets. */
function claimsIn(text: string): readonly string[] {
  const article = articleOf(text, '2022-09-01');
  const reading = read(article, parseText(text, article.blocks, kit.model), kit);
  return reading.claims.map(({ attribution, stance, about, quantities }) => {
    const source = reading.attributions[attribution]?.source[0];
    const speaker = source === undefined ? '?' : text.slice(source.start, source.end);
    const event = typeof about === 'number' ? reading.events[about]?.trigger : undefined;
    const span = typeof about === 'number' ? event : about;
    const words = span === undefined ? '' : text.slice(span.start, span.end);
    const counted = quantities.map(({ value, unit }) => ` (${String(value)} ${unit ?? ''})`).join('');
    return `${speaker} ${stance} ${event === undefined ? words : `[${words}]`}${counted}`;
  });
}

function stancesIn(text: string): readonly string[] {
  return claimsIn(text).map((claim) => /(?:asserts|denies|doubts|neither-confirms-nor-denies)/u.exec(claim)?.[0] ?? '');
}

test('what a speaker says of the doings of states is asserted, with its numbers', () => {
  const [claim] = claimsIn('Ukraine said Iran had supplied at least 400 drones to Russia.');
  assert.match(claim ?? '', /^Ukraine asserts \[.*supplied.*\] \(400 drones\)$/u);
});

test('denials of every wording are denials', () => {
  for (const text of [
    'Iran denied that it had supplied drones to Russia.',
    'Iran has repeatedly denied supplying drones to Russia.',
    'Eritrea rejected a report that its troops had entered Ethiopia.',
    'Eritrea dismissed the claim as baseless.',
    'The accusation against Iran is a lie, the Iranian foreign ministry said.',
    'Serbia called the report of troop movements “fabricated”.',
  ]) {
    assert.deepEqual(stancesIn(text).slice(0, 1), ['denies'], text);
  }
});

test('refusing to answer neither confirms nor denies', () => {
  for (const text of [
    'Israel declined to comment on the strike in Syria.',
    'Kenya would not confirm that its troops had crossed into Somalia.',
    'Kenya neither confirmed nor denied that its troops had crossed into Somalia.',
  ]) {
    assert.deepEqual(stancesIn(text).slice(0, 1), ['neither-confirms-nor-denies'], text);
  }
});

test('saying that one has not done it is a denial', () => {
  assert.deepEqual(stancesIn('Syria said it had never used chemical weapons.'), ['denies']);
});

test('casting doubt is neither asserting nor denying', () => {
  assert.deepEqual(stancesIn('Mexico’s foreign minister disputed the figure.'), ['doubts']);
});

test('rejecting a plan or an offer is no denial', () => {
  assert.deepEqual(claimsIn('Sudan rejected the plan of the African Union.'), []);
  assert.deepEqual(claimsIn('Poland refused to sign the agreement with Belarus.'), []);
});

test('a denial that only points back is about what was claimed before', () => {
  const [first, second] = claimsIn(
    'Ukraine said Iran had supplied drones to Russia. Tehran has rejected the accusation.',
  );
  assert.equal(second?.replace('Tehran denies', ''), first?.replace('Ukraine asserts', ''));
});

test('an accusation asserts what somebody is accused of', () => {
  assert.match(claimsIn('Chad accused Sudan of arming rebels in its east.')[0] ?? '', /^Chad asserts/u);
});

test('speech about no state, wishes and promises claim nothing', () => {
  assert.deepEqual(claimsIn('The coach said the players had trained hard.'), []);
  assert.deepEqual(claimsIn('Norway hopes that the fishermen will return.'), []);
  assert.deepEqual(claimsIn('Norway vowed to send two ships to Greece.'), []);
});

test('an answer points back to another’s claim that concerns it, never to its own', () => {
  const text = 'Chad said Sudan had bombed two villages. Sudan denies it. Norway rejected the accusation.';
  const [first, second, third] = claimsIn(text);
  assert.equal(second?.replace('Sudan denies', ''), first?.replace('Chad asserts', '').replace(/ \(.*$/u, ''));
  assert.equal(third, 'Norway denies the accusation');
});

test('giving no comment neither confirms nor denies what was claimed', () => {
  const text = 'Chad said Sudan had bombed two villages. The Sudanese army did not comment.';
  assert.match(claimsIn(text)[1] ?? '', /^The Sudanese army neither-confirms-nor-denies /u);
});

test('attitudes, plans, conditions and words about words are no claims', () => {
  for (const text of [
    'Ghana said Togo welcomed the plan.',
    'Ghana said Togo would enjoy the trust of its neighbours.',
    'Ghana said the road would be shut until Togo paid.',
    'Ghana did not say why its envoy had left Togo.',
  ]) {
    assert.deepEqual(claimsIn(text), [], text);
  }
});

test('a state that says in the first person that it has never done it denies it', () => {
  const text = 'The Cuban foreign ministry issued a statement:\n“We have never armed the rebels of another state.”';
  assert.deepEqual(stancesIn(text), ['denies']);
});

test('claiming to have done it asserts it with its number', () => {
  assert.match(
    claimsIn('Ethiopia claimed to have shot down three Eritrean jets.')[0] ?? '',
    /^Ethiopia asserts .*\(3 jets\)$/u,
  );
});

test('times and the number of states are no quantities of a claim', () => {
  assert.match(claimsIn('Niger said Mali had held six lorries for two weeks.')[0] ?? '', /\(6 lorries\)$/u);
});

/** For each claim the number of the claim that it answers, or null. */
function answersIn(text: string): readonly (number | null)[] {
  const article = articleOf(text, '2022-09-01');
  return read(article, parseText(text, article.blocks, kit.model), kit).claims.map(({ answers }) => answers);
}

test('a denial answers the claim that tells of who denies, before it or, of a report, behind it', () => {
  assert.deepEqual(answersIn('Chad said Sudan had bombed two villages. Sudan denied firing first.'), [null, 0]);
  assert.deepEqual(
    answersIn('Sudan rejected a report by the panel. The report by the panel said Sudan had bombed two villages.'),
    [1, null],
  );
  assert.deepEqual(answersIn('Chad said Sudan had bombed two villages. Peru denied that it had sold jets to Chile.'), [
    null,
    null,
  ]);
});

test('what organs of a state did, and what nobody of them did, is told by its ministry', () => {
  assert.deepEqual(stancesIn('Mali’s defence ministry said its troops had crossed the river.'), ['asserts']);
  assert.deepEqual(stancesIn('Mali’s defence ministry said that no soldier had crossed the river.'), ['denies']);
});

test('what a state says that another will do is claimed, what it will do itself is not', () => {
  assert.deepEqual(stancesIn('“Chile will receive ten jets from France,” a spokesman for the Peruvian army said.'), [
    'asserts',
  ]);
  assert.deepEqual(stancesIn('“Peru will receive ten jets from France,” a spokesman for the Peruvian army said.'), []);
});

test('who does it may be the agent of a passive, or a bloc named before', () => {
  assert.deepEqual(stancesIn('Sudan said two of its aircraft had been shot down by Chad.'), ['asserts']);
  assert.deepEqual(stancesIn('Chile said a trawler in its waters had been stopped by the Peruvian navy.'), ['asserts']);
  assert.deepEqual(stancesIn('The African Union met on Monday. Burundi said the bloc had planned a raid.'), [
    'asserts',
  ]);
  assert.deepEqual(stancesIn('Sudan said two bridges had been destroyed by rain.'), []);
});

test('not to say how many is no answer, and not to say why grants the deed', () => {
  assert.deepEqual(stancesIn('An Indian army spokesman would not say how many soldiers were lost.'), [
    'neither-confirms-nor-denies',
  ]);
  assert.deepEqual(stancesIn('Angola did not say why its troops had left Namibia.'), []);
});

test('what a report says that is named with its verb is claimed', () => {
  assert.deepEqual(stancesIn('Kenya said in a yearly report that Somalia had sent more than 300 rifles to rebels.'), [
    'asserts',
  ]);
});
