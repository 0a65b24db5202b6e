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

test('a day that the sentence itself is about is that of what was done then', () => {
  assert.equal(dayOf('ASSAULT', 'It was Friday when Chile attacked Peru.'), '1998-05-01');
});

test('who has come on a day to negotiate does so from that day', () => {
  assert.equal(
    dayOf('CONSULT', 'The Peruvian president came to Quito on Tuesday to negotiate with Ecuador.'),
    '1998-05-05',
  );
  assert.equal(dayOf('AGREE', 'The Peruvian king came to Quito on Tuesday to sign a treaty with Ecuador.'), null);
});

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

test('a day of the month behind what is spoken of is that of the thing, behind a speech that of the words', () => {
  days([
    ['SUPPORT', 'Helmut Kohl congratulated Tony Blair on his victory in the vote on May 4.', '1998-05-06'],
    ['SUPPORT', 'Helmut Kohl congratulated Tony Blair on May 4.', '1998-05-04'],
    ['SUPPORT', 'Robin Cook reiterated support for Uganda following the bombing in Kampala on May 4.', '1998-05-06'],
    ['ACCUSE', 'Nigeria condemned Cameroon over the border in a statement on May 4.', '1998-05-04'],
  ]);
});

test('times that lie ahead or belong to something else leave what is said to the day of the report', () => {
  days([
    ['APPEAL', 'Zambia urged Angola to hold elections next year.', '1998-05-06'],
    ['ACCUSE', "Angola condemned yesterday's attack on its embassy by Zambia.", '1998-05-06'],
    ['SUPPORT', 'Helmut Kohl thanked Poland for the help it gave during the flood in July.', '1998-05-06'],
    ['CONSULT', 'Nelson Mandela met King Hussein of Jordan, currently in Pretoria.', '1998-05-06'],
    ['ACCUSE', 'Peru accused Chile of burning a bridge on Monday.', null],
  ]);
});

test('a day with its comma before a clause, a bare time before the verb and a day said of the noun date it', () => {
  days([
    ['AGREE', 'On May 12, Helmut Kohl and Tony Blair will meet the king of Spain at Balmoral.', '1998-05-12'],
    ['ACCUSE', 'A Dutch report last year accused Chile of selling rifles.', '1997'],
    ['CONSULT', 'The only meeting between Helmut Kohl and Fidel Castro was in September 1990.', '1990-09'],
  ]);
});

test('a day inside the noun of an attack or of its light verb is its day', () => {
  days([
    ['ASSAULT', 'Crowds mourned the victims of the March 4 Chadian attack on Niger.', '1998-03-04'],
    ['ASSAULT', 'Niger launched its March 4 attack on Chad at dawn.', '1998-03-04'],
    ['ASSAULT', 'Niger attacked Chad on 4 March last year.', '1997-03-04'],
    ['ASSAULT', 'Chad launched an offensive in Niger in response to a raid on a town on 7 October by rebels.', null],
  ]);
});

test('what goes on while the report is written is of its day, not of the eve', () => {
  const eve = 'Rebels fled on Tuesday.';
  days([
    ['APPEAL', `Chad is urging Niger to release a ship. ${eve}`, '1998-05-06'],
    ['ACCUSE', `Chad accused Niger of seizing a ship. ${eve}`, '1998-05-05'],
    ['ACCUSE', `Chad accused Niger of seizing a ship. ${eve} Crews slept on Wednesday afternoon.`, '1998-05-06'],
  ]);
});

test('meetings told below the one that is the news are of its day, others are not', () => {
  const lead = 'Helmut Kohl met Boris Yeltsin in Bonn.\n\nBread was served.\n\nSo was wine.\n\n';
  const second = (text: string): string | null | undefined =>
    eventsIn(lead + text, '1998-05-06').findLast(({ type }) => type === 'CONSULT')?.date?.value;
  assert.equal(second('Helmut Kohl also discussed trade with Tony Blair.'), '1998-05-06');
  assert.equal(second('Robin Cook discussed trade with Bill Clinton.'), undefined);
  assert.equal(second('Helmut Kohl discussed trade with Tony Blair in secret.'), undefined);
  assert.equal(second('Helmut Kohl and Boris Yeltsin discussed trade.'), '1998-05-06');
  assert.equal(second('Helmut Kohl has discussed trade with Tony Blair.'), undefined);
  const eve = lead.replace('in Bonn', 'in Bonn on Tuesday');
  const thanks = (text: string): string | null | undefined =>
    eventsIn(eve + text, '1998-05-06').find(({ type }) => type === 'SUPPORT')?.date?.value;
  assert.equal(thanks('Helmut Kohl thanked Boris Yeltsin for his help.'), '1998-05-05');
  assert.equal(thanks('Robin Cook thanked Bill Clinton for his help.'), '1998-05-06');
});

test('the day of a clause that goes along, and not that of a verb of another tense, is that of the event', () => {
  days([
    ['ACCUSE', 'As rebels fled on Tuesday, Chad accused Niger of treason.', '1998-05-05'],
    ['ACCUSE', 'The African Union held a session on Sunday, where it condemned Chad for the raids.', '1998-05-03'],
    ['ACCUSE', 'After rebels fled on Tuesday, Chad accused Niger of treason.', null],
    ['COERCE', 'Turkey invaded Cyprus in 1974 and occupied the north.', '1974'],
    ['COERCE', 'Turkey invaded Cyprus in 1974 and still occupies the north.', null],
  ]);
});

test('what the perfect tells behind the first two sentences, or since something, is of no day', () => {
  days([
    ['ACCUSE', 'Chad has accused Niger of treason.', '1998-05-06'],
    ['ACCUSE', 'The road was long. Chad has accused Niger of treason.', '1998-05-06'],
    ['ACCUSE', 'The road was long. So was the night. Chad has accused Niger of treason.', null],
    ['ACCUSE', 'The road was long.\n\nChad has accused Niger of treason.', null],
    ['ACCUSE', 'The road was long.\n\nChad accused Niger of treason.', '1998-05-06'],
    ['AID', 'Since the fall of the king, Norway has given rifles to Chad.', null],
  ]);
});

test('an old time right behind what is spoken of, or answered, is that of the thing', () => {
  days([
    ['ACCUSE', 'Kenya condemned Uganda over the raid last month.', null],
    ['SUPPORT', 'Peru thanked Japan for aid last year.', null],
    ['ASSAULT', 'Israel shelled Lebanon in answer to a bombing on 3 March.', null],
    ['ACCUSE', 'Kenya condemned Uganda last month over the raid.', '1998-04'],
    ['ACCUSE', 'Niger sued Benin over the island last year.', '1997'],
    ['SANCTION', 'Mali broke ties with Chad over the murder last year.', '1997'],
    ['ASSAULT', 'Pakistan executed three Indians for espionage last year.', '1997'],
    ['CONSULT', 'Helmut Kohl met his Polish counterpart in Warsaw last month.', '1998-04'],
  ]);
});

test('a bare day behind a verb of saying is that of the saying, whatever name stands behind it', () => {
  days([
    ['ASSAULT', 'Old news.\n\nMore of it.\n\nPeru said Monday Chile attacked its troops.', null],
    ['ASSAULT', 'Russia said Tuesday Chadian forces shelled a village in Mali.', null],
    ['CONSULT', 'A defiant Daniel arap Moi said Tuesday he had a great meeting with the Ugandan leader.', null],
    ['ASSAULT', 'Egypt said on Monday it had been shelling Libyan positions.', null],
    ['ASSAULT', 'Egypt said Libya attacked on Monday Chadian troops.', '1998-05-04'],
    ['REJECT', 'Iran denied Monday it had attacked Oman.', '1998-05-04'],
  ]);
  assert.deepEqual(
    eventsIn('Peru said Monday Chile attacked its troops.', '1998-05-06').map(({ sources }) => sources[0]?.country),
    ['CHL'],
  );
});

test('what goes on while somebody says so is of that day', () => {
  days([
    ['SANCTION', 'Mali said on Monday that it was expelling French diplomats.', '1998-05-04'],
    ['SANCTION', 'Peru said Tuesday it was withdrawing its envoy from Chile.', '1998-05-05'],
    ['ASSAULT', 'The Kenyan army said on Sunday that Somali rebels were shelling a town in Kenya.', '1998-05-03'],
    ['AID', 'Old news.\n\nMore of it.\n\nGhana said on Monday that it sent grain to Togo.', null],
    ['ASSAULT', 'Niger said on Monday that Mali had been shelling its villages.', null],
    ['ASSAULT', 'Niger said on Monday that Mali was planning to attack Chad.', null],
    ['SANCTION', 'Mali said on Monday that it was considering expelling a French diplomat.', null],
    ['ASSAULT', 'Niger said on Monday that Mali was fighting Chad.', '1998-05-04'],
  ]);
});

test('the day behind what somebody is accused of is that of the deed', () => {
  days([
    ['ACCUSE', 'Kenya accused Uganda of a raid on a village on May 3.', '1998-05-06'],
    ['ACCUSE', 'Kenya blamed Uganda for a bombing May 3.', '1998-05-06'],
    ['ACCUSE', 'Kenya accused Uganda on May 3 of a raid.', '1998-05-03'],
    ['ACCUSE', 'Kenya accused Uganda of theft on May 3.', '1998-05-03'],
    ['ACCUSE', 'Kenya accused Uganda of a raid in a speech on May 3.', '1998-05-03'],
  ]);
});
