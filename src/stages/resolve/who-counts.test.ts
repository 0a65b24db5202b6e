import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventsIn, tell } from '../../../test/support/record-events.ts';

function says(text: string, words: string): void {
  const told = eventsIn(text, '2004-08-01').map(tell);
  assert.ok(
    told.some((event) => event.includes(words)),
    `${text} -> ${told.join('; ')}`,
  );
}

test('the long name of a state is that state, and the name behind it is who holds the office', () => {
  says(
    'Hu Jintao met with President of the Republic of Senegal Modou Ndiaye.',
    'President of the Republic of Senegal Modou Ndiaye [SEN GOV]',
  );
});

test('parties to a conflict are no political parties, those after an election are', () => {
  says('Norway urged all parties to respect the ceasefire.', 'all parties [? -]');
  says("Ghana praised Togo's political parties.", "Togo's political parties [TGO PTY]");
});

test('who heads an academy or a bank serves no government', () => {
  says(
    'Jacques Chirac met with President of the Hungarian Academy of Sciences Janos Kovacs.',
    'Janos Kovacs [HUN EDU]',
  );
});

test('an officer is of the state whose forces the words behind his name tell', () => {
  says('William Cohen met with General Hugo Rossi, commander of the Argentine Navy.', 'General Hugo Rossi [ARG MIL]');
});

test('fighters of a movement are of the movement', () => {
  says('Hamas said its fighters had clashed with Egyptian forces in Rafah.', 'its fighters [PSE REB]');
});

test('one person with two offices is one', () => {
  says(
    'Leonid Kuchma met with Governor of Odessa Region and head of the regional council Petro Hnatiuk.',
    '> head of the regional council [',
  );
});

test('a first lady is of the state that those of her name have led', () => {
  says('First Lady Laura Bush visited Zambia.', 'First Lady Laura Bush [USA GOV]');
});

test('a minister of something is directed, and forces of a people are of nobody', () => {
  says('President Clinton directed the Secretary of Labor to review the rule.', '> Secretary of Labor [USA GOV]');
  says('The U.S. also is providing weapons to Kurdish security forces.', 'Kurdish security forces [? COP]');
});
