import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventsIn, tell } from '../../../test/support/record-events.ts';

function told(text: string): readonly string[] {
  return eventsIn(text).map(tell);
}

test('what an attack hits lies where it is hit', () => {
  assert.deepEqual(told('Egyptian jets hit fuel depots near Benghazi on Wednesday.'), [
    'ASSAULT Egyptian jets [EGY MIL] > fuel depots [LBY -] actual',
  ]);
  assert.ok(
    told('Indian forces launched an attack on the Pakistani town of Sialkot, killing nine people.').some((event) =>
      event.startsWith('ASSAULT Indian forces [IND MIL] > people [PAK CVL]'),
    ),
  );
});

test('what is near a border or an embassy is of no state, nor what the speaker tells of, nor a village before the states that share its name', () => {
  for (const text of [
    'Pakistani troops killed nine civilians near the Indian border.',
    'Sudan said that Chad had bombed a school.',
    'Rebels from Uganda attacked villagers in Congo.',
  ])
    assert.deepEqual(
      eventsIn(text).flatMap(({ targets }) => targets.map(({ country }) => country)),
      [null],
      text,
    );
});

test('a ship is not of the state in whose waters it is hit, nor are rebels of the place where they are', () => {
  assert.deepEqual(told('Iraqi jets hit a tanker near Kuwait on Wednesday.'), [
    'ASSAULT Iraqi jets [IRQ MIL] > tanker [? -] actual',
  ]);
  assert.ok(told('French jets bombed insurgents in Mali.').every((event) => !event.includes('FRA GOV')));
});

test('officials named without a state are of the state that the sentence is at home in', () => {
  assert.deepEqual(told('Emmanuel Macron thanked senators for their vote.'), [
    'SUPPORT Emmanuel Macron [FRA GOV] > senators [FRA LEG] actual',
  ]);
  assert.deepEqual(told('Emmanuel Macron thanked foreign ministers for their help.'), [
    'SUPPORT Emmanuel Macron [FRA GOV] > foreign ministers [? GOV] actual',
  ]);
  assert.match(told('Emmanuel Macron thanked senators for their talks with Japan.').join(), /senators[^[]*\[\? LEG\]/u);
});

test('an office is not given to the state that it deals with', () => {
  const text =
    "The administration urged Cuba's leaders to free the poet. Cuba is an island. Cuba is poor. Cuba is hot.";
  assert.ok(told(text).every((event) => !event.includes('administration [CUB')));
});

test('what belongs to the doer is a target only where he commands it', () => {
  assert.match(
    told('President Trump directed his administration to buy oil.').join(),
    /> his administration \[USA GOV\]/u,
  );
  assert.ok(told('Greece recalled its ambassador.').every((event) => !event.includes('> its')));
});

test('a person is of the body that is named before him', () => {
  assert.deepEqual(told('Turkey killed PKK commander Baran Aksoy in Iraq.'), [
    'ASSAULT Turkey [TUR -] > PKK commander Baran Aksoy [TUR REB] actual',
  ]);
  assert.deepEqual(told('Iran hanged Mossad agent Majid Fard.'), [
    'ASSAULT Iran [IRN -] > Mossad agent Majid Fard [ISR SPY] actual',
  ]);
});

test('a body of several states is international', () => {
  assert.deepEqual(told('Eritrea rejected a report by a multilateral sanctions panel.'), [
    'REJECT Eritrea [ERI -] > multilateral sanctions panel [IGO GOV] actual',
  ]);
});

test('what names nobody is no target', () => {
  assert.deepEqual(told('Spain sent Leopard tanks and money to its cause.'), ['AID Spain [ESP -] >  actual']);
  assert.deepEqual(told('Peru and Chile pledged not to join any new bloc.'), [
    'AGREE Peru [PER -] + Chile [CHL -] >  actual',
  ]);
});

test('leaders are known with a middle initial and with their full first name', () => {
  assert.deepEqual(told('President Donald J. Trump met King Abdullah of Jordan.'), [
    'CONSULT President Donald J. Trump [USA GOV] > King Abdullah of Jordan [JOR GOV] actual',
  ]);
  assert.match(
    eventsIn('President Joseph R. Biden met Justin Trudeau.', '2022-03-01').map(tell).join(),
    /Joseph R\. Biden \[USA GOV\]/u,
  );
});

test('northern and southern regions are not the Koreas', () => {
  assert.ok(told('Fighters attacked a French base in Northern Mali.').every((event) => !/PRK|KOR/u.test(event)));
  assert.match(
    told('The Southern army fired at a boat. North Korea and South Korea blamed each other.').join(),
    /KOR/u,
  );
});
