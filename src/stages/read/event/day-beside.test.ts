import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventsIn } from '../../../../test/support/record-events.ts';

/** The day of the event of a type in a text of 1998-05-06, a Wednesday; null for none. */
function dayOf(type: string, text: string): string | null | undefined {
  const found = eventsIn(text, '1998-05-06').find((event) => event.type === type);
  return found === undefined ? undefined : (found.date?.value ?? null);
}

function days(rows: readonly (readonly [type: string, text: string, day: string | null])[]): void {
  const lost = rows.filter(([type, text, day]) => dayOf(type, text) !== day);
  assert.ok(lost.length <= 1, lost.map(([type, text]) => `${text} -> ${String(dayOf(type, text))}`).join('\n'));
}

test('the day of what is before, after or behind an event is not its own', () => {
  days([
    [
      'CONSULT',
      'Old news.\n\nMore of it.\n\nKenyan leader Daniel arap Moi visited Lusaka after the raid of 2 May.',
      null,
    ],
    ['ASSAULT', 'Eritrea shelled Ethiopia in response to the killing of a general last week.', null],
    [
      'CONSULT',
      'Old news.\n\nMore of it.\n\nAhead of the vote on Sunday, Indian envoys met Pakistani diplomats.',
      null,
    ],
  ]);
});

test('a day inside a phrase of the clause is that of the event', () => {
  days([
    ['CONSULT', 'Helmut Kohl met his Polish counterpart in Warsaw on Monday.', '1998-05-04'],
    ['ASSAULT', 'Eritrean troops attacked Ethiopian posts near Badme on Tuesday.', '1998-05-05'],
  ]);
});

test('what an attack does, or how long it lasts, tells its day', () => {
  days([
    ['ASSAULT', 'Eritrean strikes on Ethiopia continued on Tuesday.', '1998-05-05'],
    ['ASSAULT', "Ethiopia's raids on Eritrea resumed on Monday.", '1998-05-04'],
  ]);
});

test('a participle that opens the sentence tells when', () => {
  days([
    [
      'APPEAL',
      'Speaking at the United Nations last month, Nelson Mandela called on Nigeria to free prisoners.',
      '1998-04',
    ],
    [
      'ACCUSE',
      'Addressing parliament on Tuesday, Atal Bihari Vajpayee accused Pakistan of arming rebels.',
      '1998-05-05',
    ],
  ]);
});

test('an attack without a day of its own is not of the day of the report, nor is what was done often or before other things', () => {
  days([
    ['ASSAULT', 'Eritrean troops have attacked Ethiopian posts near Badme.', null],
    ['REJECT', 'Sudan has repeatedly denied backing Eritrean rebels.', null],
    ['ACCUSE', 'Talks ended after Sudan accused Eritrea of arming rebels.', null],
    ['ACCUSE', 'Sudan accused Eritrea of arming rebels.', '1998-05-06'],
  ]);
});

test('a stretch of time begins on its first day', () => {
  days([
    ['CONSULT', 'Robin Cook is travelling to Lagos, Nigeria from May 6-8.', '1998-05-06'],
    ['AGREE', 'From May 10 to May 14, Tony Blair will visit Canada.', '1998-05-10'],
  ]);
});

test('what something is given for is not when it is given', () => {
  days([['SUPPORT', 'Robin Cook praised Poland for its reforms in 1996.', null]]);
});

test('a participle that describes a noun, or the light verb of a clause, does not keep the day away', () => {
  days([
    ['ASSAULT', 'Turkey launched an incursion into Iraq targeting Kurdish fighters on May 4.', '1998-05-04'],
    ['ASSAULT', 'Eritrea said an airstrike it conducted in Ethiopia killed a general on Monday.', '1998-05-04'],
  ]);
});

test('a day before the noun of a meeting is its day, through other words that describe it', () => {
  days([
    ['CONSULT', 'A note was sent before the April 30 phone call between Helmut Kohl and Boris Yeltsin.', '1998-04-30'],
  ]);
});

test('the month of the cause is not that of the blame', () => {
  days([['ACCUSE', 'Old news.\n\nMore of it.\n\nSudan blames Chad for the killing of an envoy last month.', null]]);
});

test('what is told of a stretch of time is of no day', () => {
  days([
    ['CONCEDE', 'Canada removed sanctions on Chile over the past decade.', null],
    ['AID', 'In recent months, Norway has provided Zambia with rifles.', null],
    ['SUPPORT', 'Helmut Kohl thanked Poland for its help over the past decade.', '1998-05-06'],
  ]);
});
