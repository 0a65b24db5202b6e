import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codedIn, draftsIn } from '../../../../test/support/event-drafts.ts';

test('an active sentence gives doer and target', () => {
  assert.deepEqual(codedIn('India expelled a Pakistani diplomat on Monday.'), ['SANCTION India > Pakistani diplomat']);
});

test('a passive sentence gives the doer behind "by", or none', () => {
  assert.deepEqual(codedIn('A Canadian diplomat was expelled by China.'), ['SANCTION China > Canadian diplomat']);
  assert.deepEqual(codedIn('Two French soldiers were killed in Mali.'), ['ASSAULT  > Two French soldiers']);
});

test('a possessor is the doer of an event noun and a preposition leads to its target', () => {
  assert.deepEqual(codedIn("Ethiopia's invasion of Somalia began on Tuesday."), ['ASSAULT Ethiopia > Somalia']);
  assert.deepEqual(codedIn("Modi's visit to Bhutan was short."), ['CONSULT Modi > Bhutan']);
});

test('a light verb hands its subject to the noun that it carries', () => {
  assert.deepEqual(codedIn('Chad launched an attack on Sudan.'), ['ASSAULT Chad > Sudan']);
});

test('compound doers are a list, and those who do something together are all sources', () => {
  assert.deepEqual(codedIn('Kenya and Uganda held talks in Nairobi.'), ['CONSULT Kenya, Uganda >'.trimEnd()]);
  assert.deepEqual(codedIn('The foreign ministers of Peru and Chile met on Monday.'), [
    'CONSULT foreign ministers of Peru, Chile >'.trimEnd(),
  ]);
});

test('the visitor is the source and the host the target', () => {
  assert.deepEqual(codedIn('Japan hosted the president of Mongolia.'), ['CONSULT president of Mongolia > Japan']);
});

test('a conjoined verb shares its subject', () => {
  assert.deepEqual(codedIn('Israel condemned Turkey and recalled its ambassador from Ankara.').slice(0, 1), [
    'ACCUSE Israel > Turkey',
  ]);
});

test('a participle and a relative clause take the noun that they describe', () => {
  const drafts = codedIn('The rebels, who attacked Chadian soldiers on Sunday, fled.');
  assert.deepEqual(drafts, ['ASSAULT rebels > Chadian soldiers']);
});

test('the target of what somebody threatens or refuses to do is the target of the threat or refusal, coded once', () => {
  assert.deepEqual(codedIn('Iraq threatened to attack Kuwait.'), ['THREATEN Iraq > Kuwait']);
  assert.deepEqual(codedIn('Sudan refused to meet Ethiopia.'), ['REJECT Sudan > Ethiopia']);
});

test('an obligation that one state puts on another is a request', () => {
  assert.deepEqual(codedIn('Kenya said on Monday that Somalia must close the camps.'), ['REQUEST Kenya > Somalia']);
});

test('the whole name with its title is the span of an actor, without article and relative clause', () => {
  const [event] = codedIn('The Russian President Vladimir Putin, who won in March, met Angela Merkel.');
  assert.equal(event, 'CONSULT Russian President Vladimir Putin > Angela Merkel');
});

test('a quantity, a time and a place of the clause go with the event', () => {
  const text = 'On Tuesday, Saudi jets killed 30 civilians in Yemen.';
  const [event] = draftsIn(text);
  assert.ok(event);
  assert.equal(text.slice(event.place?.start, event.place?.end), 'Yemen');
  assert.match(text.slice(event.time?.start, event.time?.end), /Tuesday/u);
  assert.deepEqual(
    event.quantities.map(({ value }) => value),
    [30],
  );
});

test('nothing without an actor is an event', () => {
  assert.deepEqual(codedIn('The storm hit the coast and killed four hikers.'), []);
  assert.deepEqual(codedIn('The cook attacked the recipe.'), []);
});

test('sport, markets and figures of speech are not events', () => {
  assert.deepEqual(codedIn('Brazil crushed Chile 4-1 in the final.'), []);
  assert.deepEqual(codedIn("The retailer's price war against two German rivals went on."), []);
});

test('who is punished for something has done it', () => {
  assert.ok(codedIn('France imposed sanctions on Libya for supplying Sudan with tanks.').includes('AID Libya > Sudan'));
  assert.ok(codedIn('France fined Libya for arming Sudan.').includes('AID Libya > Sudan'));
  assert.ok(!codedIn('France left Libya before arming Sudan.').includes('AID Libya > Sudan'));
});

test('troops that nobody is named to have sent are sent by their state', () => {
  assert.deepEqual(codedIn('Cuban troops were deployed to Angola.'), ['MOBILIZE Cuban troops > Angola']);
  assert.deepEqual(codedIn('Cuban troops were deployed to Angola by Russia.'), ['MOBILIZE Russia > Angola']);
});

test('the state that owns a deed is not where it was done', () => {
  const placeOf = (text: string): string | null => {
    const place = draftsIn(text).find(({ type }) => type === 'ASSAULT')?.place ?? null;
    return place === null ? null : text.slice(place.start, place.end);
  };
  assert.equal(placeOf('Ten Libyans were killed by Chadian troops in a U.S. drone strike.'), null);
  assert.equal(placeOf('Ten Libyans were killed by Chadian troops at Tripoli airport.'), 'Tripoli');
  assert.equal(placeOf('Ten Libyans were killed in the Russian port of Vladivostok by Chadian troops.'), 'Vladivostok');
  assert.equal(placeOf('Ten Libyans were killed in Mali by Chadian troops.'), 'Mali');
});
