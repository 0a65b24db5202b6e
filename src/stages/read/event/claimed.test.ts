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

/** Which of the events of a type in a text are claimed. */
const claims = (text: string, type: string): readonly boolean[] =>
  told(text)
    .filter((event) => event.startsWith(type))
    .map((event) => event.endsWith('claimed'));

test('a report, an admission and a source at the end of the sentence claim what they tell', () => {
  for (const [text, type] of [
    ['Xinhua reported a mosque had been damaged in Lima, when Chilean aircraft struck the market.', 'ASSAULT'],
    ['Peru has admitted asking Chile for help.', 'REQUEST'],
    [
      'The Chilean president was assassinated in Lima on Wednesday, a source familiar with the matter told Reuters.',
      'ASSAULT',
    ],
  ] as const)
    assert.deepEqual(claims(text, type), [true], text);
});

test('what others say beside the words said, or before a clause that alone has its source, is told by the paper', () => {
  assert.deepEqual(
    claims("Peru said it was Chile's duty to avenge the envoy, a murder that Ecuador blamed on Peru.", 'ACCUSE'),
    [false],
  );
  assert.deepEqual(
    claims('Peru blamed Chile, which has expelled 200 diplomats according to the United Nations.', 'ACCUSE'),
    [false],
  );
  assert.deepEqual(claims('Peru blamed Chile for the raid, according to the United Nations.', 'ACCUSE'), [true]);
});

test('the label of a picture is no speaker', () => {
  const lines = (label: string): string =>
    [1, 2, 3]
      .map((at) => `${label}: Kenyan rebels attacked Somali troops ${String(at)} times.\nKenya: We wait.`)
      .join('\n');
  assert.ok(claims(lines('Photos'), 'ASSAULT').every((claimed) => !claimed));
  assert.ok(claims(lines('Somalia'), 'ASSAULT').every((claimed) => claimed));
});

test('what somebody orders is no assertion', () => {
  assert.deepEqual(claims('The king ordered that Jordan expel the envoy.', 'SANCTION'), [false]);
  assert.deepEqual(claims('The king said that Jordan had expelled the envoy.', 'SANCTION'), [true]);
});
