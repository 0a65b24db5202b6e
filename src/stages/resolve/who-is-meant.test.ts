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
