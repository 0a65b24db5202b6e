import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventsIn, tell } from '../../../../test/support/record-events.ts';

function told(text: string): readonly string[] {
  return eventsIn(text).map(tell);
}

test('what somebody says is claimed', () => {
  assert.deepEqual(told('Sudan said that Ethiopia had attacked a border post.'), [
    'ASSAULT Ethiopia [ETH -] > border post [? -] actual claimed',
  ]);
  assert.ok(told('According to Kenya, Somali gunmen attacked a bus.').every((event) => event.endsWith('claimed')));
});

test('what somebody condemns, wants or decides is told by the paper', () => {
  assert.ok(
    told("Norway condemned Russia's attack on Georgia.").some((event) =>
      /^ASSAULT .*(?:actual|historical)$/u.test(event),
    ),
  );
  assert.ok(
    told('Many want to see the group, which Britain banned in May, in court.').every(
      (event) => !event.endsWith('claimed'),
    ),
  );
});

test('the verb beside that of saying is told by the paper', () => {
  const events = told('The Kenyan president noted the progress and thanked Uganda for its help.');
  assert.ok(
    events.some((event) => /^SUPPORT .*Uganda \[UGA -\] actual$/u.test(event)),
    events.join('; '),
  );
});

test('what the paper tells of the speaker behind a relative pronoun is not his', () => {
  const events = told(
    'Russia shelled a Georgian town, according to the Polish envoy, who blames Moscow for the deaths.',
  );
  assert.ok(events.some((event) => /^ASSAULT .* claimed$/u.test(event)));
  assert.ok(events.some((event) => /^ACCUSE .* actual$/u.test(event)));
});

test('a quotation that is never closed ends with its sentence', () => {
  const text =
    '“The port is ours,” the Kenyan minister said. “It will stay so. Sudan attacked the Ethiopian border post.\nMore rain is expected.';
  assert.ok(told(text).every((event) => !/^ASSAULT .*claimed$/u.test(event)));
  const closed = text.replace('post.', 'post.”');
  assert.ok(told(closed).some((event) => /^ASSAULT .*claimed$/u.test(event)));
});

test('what the speaker says in a clause about him is claimed; an objection to a report is not', () => {
  assert.ok(
    told('The Kenyan minister, who said that Sudan had attacked a Chadian post, left.').some((event) =>
      /^ASSAULT .*claimed$/u.test(event),
    ),
  );
  const events = told(
    'Kenya armed the Sudanese rebels, according to the BBC, though Kenyan officials deny arming them.',
  );
  assert.ok(
    events.every((event) => !/^REJECT .*claimed$/u.test(event)),
    events.join(),
  );
});
