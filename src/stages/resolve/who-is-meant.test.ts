import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventsIn, tell } from '../../../test/support/record-events.ts';

const told = (text: string, published?: string): readonly string[] => eventsIn(text, published).map(tell);

function includes(rows: readonly (readonly [text: string, event: string])[]): void {
  for (const [text, event] of rows) assert.ok(told(text).includes(event), `${text} -> ${told(text).join('; ')}`);
}

test('who leads anything else than a state is of no government', () => {
  includes([
    [
      'The Chilean president met leaders of environmental groups.',
      'CONSULT Chilean president [CHL GOV] > leaders of environmental groups [? -] actual',
    ],
    [
      "Angela Merkel criticised the head of Austria's largest trade union.",
      "ACCUSE Angela Merkel [DEU GOV] > head of Austria's largest trade union [AUT LAB] actual",
    ],
    [
      'The Kenyan president met the leaders of the region.',
      'CONSULT Kenyan president [KEN GOV] > leaders of the region [? GOV] actual',
    ],
  ]);
});

test('people of a political kind are somebody though nothing tells whose', () => {
  includes([['Mali called on mediators to present a plan.', 'APPEAL Mali [MLI -] > mediators [? -] actual']]);
});

test('a parliament or council is that of the state in which the text is set', () => {
  const text =
    'Kenya lost a ship off Lamu. Kenya is angry. The president of Kenya met members of the Security Council.';
  assert.ok(
    told(text).some((event) => event.endsWith('members of the Security Council [KEN GOV] actual')),
    told(text).join('; '),
  );
  const abroad = 'Kenya accused Somalia of a raid. The Security Council condemned Somalia.';
  assert.ok(
    told(abroad).includes('ACCUSE Security Council [IGO GOV] > Somalia [SOM -] actual'),
    told(abroad).join('; '),
  );
});

test('an office beside one of a named state is of that state', () => {
  includes([
    [
      'Peruvian President Juan Roe and army chief Luis Bo met Chilean officials.',
      'CONSULT Peruvian President Juan Roe [PER GOV] + army chief Luis Bo [PER MIL] > Chilean officials [CHL GOV] actual',
    ],
  ]);
});

test('two titles of one name are one person', () => {
  const found = told('The Kuwaiti envoy met with Crown Prince and Defence Minister Ali Roe of Qatar.');
  assert.ok(
    found.some((event) => event.startsWith('CONSULT')),
    found.join('; '),
  );
  assert.ok(
    found.every((event) => !event.includes('Crown Prince [')),
    found.join('; '),
  );
});

test('a Secretary-General is no general', () => {
  const found = told('NATO Secretary-General Javier Solana criticised Serbia.', '1998-03-04');
  assert.deepEqual(found, ['ACCUSE NATO Secretary-General Javier Solana [IGO GOV] > Serbia [SRB -] actual']);
});

test('an attack stands for who makes it, not for where it is made', () => {
  includes([
    [
      "Norway condemned Libya's missile attacks on Malta.",
      "ACCUSE Norway [NOR -] > Libya's missile attacks [LBY -] actual",
    ],
    ['Nine Kenyan soldiers were killed in strikes in Somalia.', 'ASSAULT  > Kenyan soldiers [KEN MIL] actual'],
  ]);
});

test('forces that a state backs are not its own', () => {
  const found = told('Angola attacked Zaire-backed forces.');
  assert.ok(
    found.every((event) => !event.includes('COD')),
    found.join('; '),
  );
});

test('a spokesman of an armed movement is of no government', () => {
  const found = told('FARC spokesman Ivan Marquez accused Colombia of lying.', '2011-03-04');
  assert.ok(
    found.every((event) => !/Marquez \[COL GOV\]/u.test(event)),
    found.join('; '),
  );
});

test('a government named by its leader is of the state that he leads', () => {
  const text = 'Cuba jailed dissidents in Cuba. The Clinton Administration condemned Cuba.';
  assert.ok(
    told(text, '1996-03-04').includes('ACCUSE Clinton Administration [USA GOV] > Cuba [CUB -] actual'),
    told(text, '1996-03-04').join('; '),
  );
});

test('"the President", so written, is the one whom the text names by that title most', () => {
  const text =
    'President Sarkozy left Paris. President Sarkozy likes Rome. President Sarkozy praised President Napolitano. In Berlin, the President met Chancellor Merkel.';
  const found = told(text, '2009-03-04');
  assert.ok(
    found.some((event) => event.startsWith('CONSULT President [FRA GOV]')),
    found.join('; '),
  );
});

test('forces that a state moves are no target', () => {
  includes([['The Kenyan president mobilised the military.', 'MOBILIZE Kenyan president [KEN GOV] >  actual']]);
});

test('both parties of domestic politics are no two states', () => {
  const text =
    'Chad trades with Niger. Sales rose. Prices fell. Nobody complained. Rain came. Both parties are fighting for seats in the capital.';
  assert.ok(
    told(text).every((event) => !event.includes('Both parties [')),
    told(text).join('; '),
  );
});

test('the subject of a clause set apart by "with" is no target', () => {
  includes([
    [
      'Niger has vowed to respond, with Mahamadou Issoufou warning that Boko Haram will pay.',
      'THREATEN Niger [NER -] >  actual',
    ],
  ]);
});

test('one who held an office whose title goes on after "of" holds it no more', () => {
  const found = told('Kofi Annan met with former US Secretary of State Madeleine Albright.', '2004-03-04');
  assert.ok(
    found.some((event) => event.includes('Madeleine Albright [USA ELI]')),
    found.join('; '),
  );
});

test('people of both countries are those of each', () => {
  const found = told('Peru and Chile signed a treaty. The presidents of both countries met in Lima.');
  const both = 'presidents of both countries';
  assert.ok(found.includes(`CONSULT ${both} [PER GOV] + ${both} [CHL GOV] >  actual`), found.join('; '));
});

test('the first of two titles of one name goes with the second', () => {
  includes([
    [
      'Norwegian Trade Secretary and Acting Foreign Minister Knut Berg met Swedish officials.',
      'CONSULT Acting Foreign Minister Knut Berg [NOR GOV] > Swedish officials [SWE GOV] actual',
    ],
    [
      'German Chancellor and French President Emmanuel Macron met Swedish officials.',
      'CONSULT German Chancellor [DEU GOV] + French President Emmanuel Macron [FRA GOV] > Swedish officials [SWE GOV] actual',
    ],
  ]);
});

test('who once held an office is of the elites, wherever the word stands', () => {
  includes([
    [
      'Former White House press secretary Anna Doe defended French Ambassador Luc Roe.',
      'SUPPORT Former White House press secretary Anna Doe [USA ELI] > French Ambassador Luc Roe [FRA GOV] actual',
    ],
  ]);
});

test('an embassy is of the state in its name, not of where it stands', () => {
  includes([
    [
      'The U.S. Embassy in Nairobi urged American citizens to stay indoors.',
      'APPEAL U.S. Embassy [USA GOV] > American citizens [USA CVL] actual',
    ],
  ]);
});

test('a last name alone is the body or person whom the text has named in full', () => {
  includes([
    ['The New York Times printed it. Canada denounced the Times.', 'ACCUSE Canada [CAN -] > Times [USA MED] actual'],
  ]);
});

test('a state beside its forces, a counterpart, a state by that word, a part of a parliament, homes', () => {
  includes([
    ['Kenya thanked Uganda and its army.', 'SUPPORT Kenya [KEN -] > Uganda [UGA -] + its army [UGA MIL] actual'],
    [
      'The Thai foreign minister met his Lao counterpart.',
      'CONSULT Thai foreign minister [THA GOV] > Lao counterpart [LAO GOV] actual',
    ],
    ['Iraq threatened the state of Kuwait.', 'THREATEN Iraq [IRQ -] > state of Kuwait [KWT -] actual'],
    [
      'The U.S. Senate Armed Services Committee accused Chile of torture.',
      'ACCUSE U.S. Senate Armed Services Committee [USA LEG] > Chile [CHL -] actual',
    ],
    ['Iranian soldiers searched Iraqi houses.', 'COERCE Iranian soldiers [IRN MIL] > Iraqi houses [IRQ -] actual'],
  ]);
});

test('who goes about in his own state visits nobody', () => {
  const found = told('The Peruvian president spoke of his trip to Peru.');
  assert.ok(!found.some((event) => event.startsWith('CONSULT')), found.join('; '));
});

test('a subject is not whom it acts on', () => {
  const found = told('When he lands in Warsaw, he will meet President Lech Walesa of Poland.', '1994-02-03');
  assert.ok(!found.some((event) => /\bhe \[POL/u.test(event)), found.join('; '));
});

test('both states before a hyphen fight the war', () => {
  includes([
    [
      'When the US-Israel war with Egypt began, prices rose.',
      'ASSAULT US [USA -] + Israel [ISR -] > Egypt [EGY -] actual',
    ],
  ]);
});

test('a leader whose known name ends a longer one is meant, in the years of the office', () => {
  const met = 'President Mohammed Anwar Sadat met Prime Minister Menachem Begin in Haifa.';
  assert.deepEqual(told(met, '1979-09-05'), [
    'CONSULT President Mohammed Anwar Sadat [EGY GOV] > Prime Minister Menachem Begin [ISR GOV] actual',
  ]);
  const later = 'President Mohammed Ayub Khan met Prime Minister Indira Gandhi in Delhi.';
  assert.ok(
    told(later, '1982-11-02').every((event) => !event.includes('PAK')),
    told(later, '1982-11-02').join('; '),
  );
});

test('a king with one name is not the president whose surname it is, nor a doer whom he acts on', () => {
  includes([
    ['King Hussein thanked Saddam Hussein.', 'SUPPORT King Hussein [JOR GOV] > Saddam Hussein [IRQ ELI] actual'],
  ]);
  const apart = told('King Hussein flew to Aden. Saddam Hussein met him.', '1989-05-02');
  assert.ok(apart.includes('CONSULT Saddam Hussein [IRQ GOV] > him [JOR GOV] actual'), apart.join('; '));
  const surname = told('President Bush flew to Rome. George Bush met the Italian president.', '1991-05-02');
  assert.ok(surname.includes('CONSULT George Bush [USA GOV] > Italian president [ITA GOV] actual'), surname.join('; '));
});

test('a president with the full name of a former one is the one who holds the office on the day', () => {
  const meant = (title: string, date: string): readonly (string | null)[] =>
    eventsIn(`${title} George Bush met Prime Minister Tony Blair in Belfast.`, date).flatMap(({ sources }) =>
      sources.map(({ actor }) => actor),
    );
  assert.deepEqual(meant('President', '2003-04-07'), ['george-w-bush']);
  assert.deepEqual(meant('President', '1991-04-07'), ['george-h-w-bush']);
  assert.deepEqual(meant('Former President', '2003-04-07'), ['george-h-w-bush']);
});

test('nobody is king before the years of his reign', () => {
  const early = told('King Abdullah met President Hosni Mubarak.', '1988-05-02');
  assert.ok(
    early.some((event) => event.includes('King Abdullah [? GOV]')),
    early.join('; '),
  );
  const reigning = told('King Hussein met President Hosni Mubarak.', '1988-05-02');
  assert.ok(
    reigning.some((event) => event.includes('King Hussein [JOR GOV]')),
    reigning.join('; '),
  );
  const before = told('President Clinton thanked Japan.', '1980-05-02');
  assert.ok(!before.some((event) => event.includes('[USA')), before.join('; '));
});
