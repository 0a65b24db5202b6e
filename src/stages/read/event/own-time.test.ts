import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventsIn } from '../../../../test/support/record-events.ts';
import { testKit } from '../../../../test/support/event-drafts.ts';

/** The day, or null, and the modality of the first event in a text of 1994-05-10, a Tuesday. */
const first = (text: string): readonly unknown[] =>
  eventsIn(text, '1994-05-10')
    .slice(0, 1)
    .map(({ date, modality }) => `${date?.value ?? 'no day'} ${modality}`);

function all(rows: readonly (readonly [text: string, told: string])[]): void {
  for (const [text, told] of rows) assert.deepEqual(first(text), [told], text);
}

test('the day behind a thing that is wanted or spoken of, but did not happen, is that of the words', () => {
  all([
    ['Zaire appealed to France for more troops on May 9.', '1994-05-09 actual'],
    ['China protested to France about the arms sale on May 9.', '1994-05-09 actual'],
    ['Turkey issued a warning to Greece about airspace on May 9.', '1994-05-09 actual'],
    ['Libya thanked Egypt for its help on May 8.', '1994-05-08 actual'],
    ['Nepal asked India for food on May 7.', '1994-05-07 actual'],
    ['Syria called for peace on the radio on May 9.', '1994-05-09 actual'],
    ['Spain condemned Libya over the killing in a statement on May 9.', '1994-05-09 actual'],
    ['India protested to Pakistan over the bombing by telephone on May 9.', '1994-05-09 actual'],
    ['Hungary praised Austria in a speech on the revolution on May 9.', '1994-05-09 actual'],
  ]);
});

test('the day behind what happened and is spoken of is its own', () => {
  all([
    ['Jordan congratulated South Africa on the election on May 5.', '1994-05-10 actual'],
    ['Spain condemned Libya over the shooting on May 5.', '1994-05-10 actual'],
    ['Kenya thanked Somalia for the release on May 5.', '1994-05-10 actual'],
    ['Chad accused Libya over border raids on May 5.', '1994-05-10 actual'],
    ['Egypt congratulated Jordan on the launch of a satellite on May 6.', '1994-05-10 actual'],
    ['Finland protested to Russia about the killing outside its embassy on May 5.', '1994-05-10 actual'],
    ['Mali thanked Niger for the arrest of rebels in a village on May 6.', '1994-05-10 actual'],
    ['Russia congratulated Estonia on the elections of 5 March.', '1994-05-10 actual'],
    ['Libya condemned Chad over the attack in March.', 'no day actual'],
    ['The council met on the Turkish attack of 5 March on Cyprus.', '1994-03-05 historical'],
  ]);
});

test('happenings: the example is of the day of the report, the counter-example of its own', () => {
  const { example, counter } = testKit.pack.events.words.happenings;
  const days = [example, counter].map((text) => eventsIn(text, '2019-05-02')[0]?.date?.value);
  assert.deepEqual(days, ['2019-05-02', '2019-05-01']);
});

test('what is done in response to nothing that is named has its own day', () => {
  all([
    ['US bombed Libya in response on 15 April 1986.', '1986-04-15 historical'],
    ['India expelled Pakistani diplomats in response in 1992.', '1992 historical'],
    ['Serbia shelled Zagreb in retaliation last May.', '1993-05 historical'],
    ['Iraq shelled Tehran in response to a raid on 3 March 1988.', 'no day historical'],
  ]);
});

test('the day on which something was planned or foreseen is not when it was done', () => {
  all([
    ['As foreseen in the pact of 1993, Russia met Ukraine.', '1994-05-10 actual'],
    ['As planned in April, Egypt met Sudan.', '1994-05-10 actual'],
    ['As he promised in March, Yeltsin met Kohl.', 'no day actual'],
    ['As agreed on Monday, Israel met Jordan.', 'no day actual'],
    ['As the deal stipulated in 1993, Israel released Syrian prisoners.', 'no day actual'],
    ['As crowds gathered on Monday, Yeltsin met Kohl.', '1994-05-09 actual'],
  ]);
});

test('what goes on while the report is written is not of the day of the story before it', () => {
  const days = (text: string): readonly unknown[] =>
    eventsIn(`On Monday Israel shelled Lebanon. ${text}`, '1994-05-10').map(({ date }) => date?.value);
  assert.deepEqual(days('Egypt is condemning Israel.'), ['1994-05-09', '1994-05-10']);
  assert.deepEqual(days('Jordan and Egypt are urging Israel to stop.'), ['1994-05-09', '1994-05-10']);
  assert.deepEqual(days('Egypt condemned Israel.'), ['1994-05-09', '1994-05-09']);
});
