import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleOf } from '../../../test/support/article.ts';
import { at } from '../../../test/support/reading.ts';
import type { EventDraft, Reading, Timex } from '../../base/schema/finding.ts';
import { englishTime } from '../../base/lang/en/time.ts';
import { eventDate } from './event-dates.ts';

interface Told {
  readonly text: string;
  readonly trigger: string;
  readonly draft?: Partial<EventDraft>;
  /** Words and values of the time expressions. */
  readonly times?: readonly (readonly [words: string, value: string])[];
  readonly reading?: Partial<Reading>;
}

/** An accusation that a text tells as done. */
function eventOf(text: string): EventDraft {
  return {
    type: 'ACCUSE',
    mode: null,
    contexts: [],
    sources: [],
    targets: [],
    trigger: { start: 0, end: text.length },
    sentence: { start: 0, end: text.length },
    time: null,
    otherTimes: [],
    place: null,
    quantities: [],
    modality: 'actual',
    attribution: null,
    by: 'test',
    signs: [],
  };
}

/** The date of an accusation in a text of 2012-08-20, whose sentences are its lines. */
function dateOf({ text, trigger, draft = {}, times = [], reading = {} }: Told): string | null {
  const found = at(text, trigger);
  const start = text.lastIndexOf('\n', found.start) + 1;
  const end = text.indexOf('\n', found.end) < 0 ? text.length : text.indexOf('\n', found.end);
  const timexes = times.map(([words, value]): Timex => ({ ...at(text, words), type: 'DATE', value }));
  const all: Reading = {
    entities: [],
    links: [],
    timexes,
    places: [],
    attributions: [],
    statements: [],
    events: [],
    claims: [],
    commitments: [],
    ...reading,
  };
  const event: EventDraft = { ...eventOf(text), trigger: found, sentence: { start, end }, ...draft };
  return eventDate(articleOf(text, '2012-08-20'), all, event, englishTime)?.value ?? null;
}

const far = 'One.\nTwo.\nThree.\n';

test('what a state says of another below the lead is of the day of the report, but not far down the page', () => {
  assert.equal(dateOf({ text: `${far}Chad accused Niger.`, trigger: 'accused' }), '2012-08-20');
  assert.equal(dateOf({ text: `${far}Chad attacked Niger.`, trigger: 'attacked', draft: { type: 'ASSAULT' } }), null);
  assert.equal(dateOf({ text: `${far.repeat(3)}Chad accused Niger.`, trigger: 'accused' }), null);
});

test('what was told as done before the story is not dated by the report', () => {
  assert.equal(dateOf({ text: 'Chad had often accused Niger.', trigger: 'accused' }), null);
});

test('another date in the clause leaves the day open, one in a relative clause or behind of does not', () => {
  const times = [['2009', '2009']] as const;
  assert.equal(dateOf({ text: 'Chad accused Niger over 2009.', trigger: 'accused', times }), null);
  assert.equal(
    dateOf({ text: 'Chad thanked Niger, which led talks in 2009.', trigger: 'thanked', times }),
    '2012-08-20',
  );
  assert.equal(dateOf({ text: 'Chad praised the treaty of 2009.', trigger: 'praised', times }), '2012-08-20');
});

test('the same day is the last day named before', () => {
  const text = 'Chad met Mali on Friday.\nNiger protested the same day.';
  const draft = { time: at(text, 'the same day') };
  const times = [
    ['Friday', '2012-08-17'],
    ['the same day', ''],
  ] as const;
  assert.equal(dateOf({ text, trigger: 'protested', draft, times }), '2012-08-17');
});

test('what has happened cannot carry a date well after the report', () => {
  const text = 'Chad accepted an invitation to talks due in October.';
  const draft = { time: at(text, 'October') };
  const times = [['October', '2012-10']] as const;
  assert.equal(dateOf({ text, trigger: 'accepted', draft, times }), null);
  assert.equal(dateOf({ text, trigger: 'accepted', draft: { ...draft, modality: 'future' }, times }), '2012-10');
});

test('what somebody does by saying it is dated by the report, what he reports of others is not', () => {
  const text = 'We condemn Niger, Chad said.';
  const attribution = {
    source: [at(text, 'Chad')],
    cue: [at(text, 'said')],
    content: [at(text, 'We condemn Niger')],
    quotation: 'direct',
    chain: [],
    by: 'test',
    confidence: null,
  } as const;
  const reading = { attributions: [attribution] };
  const draft = { attribution: 0, sources: [at(text, 'Chad')] };
  assert.equal(dateOf({ text, trigger: 'condemn', draft, reading }), '2012-08-20');
  const other = { attribution: 0, sources: [at(text, 'Niger')] };
  assert.equal(dateOf({ text, trigger: 'condemn', draft: other, reading }), null);
});

test('the beginning or end of a stretch of time is not the day of an event', () => {
  const times = [['March 2011', '2011-03']] as const;
  for (const word of ['since', 'until', 'from', 'since at least']) {
    const text = `Chad sold oil to Niger ${word} March 2011.`;
    assert.equal(
      dateOf({ text, trigger: 'sold', draft: { type: 'COOPERATE', time: at(text, 'March 2011') }, times }),
      null,
    );
  }
  const text = 'Chad sold oil to Niger in March 2011.';
  assert.equal(dateOf({ text, trigger: 'sold', draft: { time: at(text, 'March 2011') }, times }), '2011-03');
});

/** Two sentences of one paragraph of which the first has a day, on which an event is set. */
function second(text: string, trigger: string, value: string): string | null {
  const [, words = ''] = /(\w+day)/u.exec(text) ?? [];
  const sentence = { start: text.indexOf('. ') + 2, end: text.length };
  const earlier = { ...eventOf(text), time: at(text, words) };
  return dateOf({ text, trigger, draft: { sentence }, times: [[words, value]], reading: { events: [earlier] } });
}

test('what is told after the story of another day is of that day, and not of the day of the report', () => {
  assert.equal(second('Chad met Niger on Friday. It praised Mali.', 'praised', '2012-08-17'), '2012-08-17');
  assert.equal(second('Peru hosted Chile on Sunday. It thanked Brazil.', 'thanked', '2012-08-19'), '2012-08-19');
  assert.equal(second('Chad met Niger on Monday. It praised Mali.', 'praised', '2012-08-20'), '2012-08-20');
});

test('words that lead to another time leave what is told after another day undated', () => {
  assert.equal(second('Chad met Niger on Friday. It later praised Mali.', 'praised', '2012-08-17'), null);
  assert.equal(second('Peru hosted Chile on Sunday. It has thanked Brazil.', 'thanked', '2012-08-19'), null);
});

test('a day to come dates nothing that was done', () => {
  assert.equal(second('Chad meets Niger on Friday. It praised Mali.', 'praised', '2012-08-24'), '2012-08-20');
});
