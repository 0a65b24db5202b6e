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

test('a known body right before the head noun is whose it is, not the state before it', () => {
  says("France blamed Lebanon's Hezbollah movement.", "> Lebanon's Hezbollah movement [LBN REB]");
  says("India accused China's People's Liberation Army troops of a raid.", '[CHN MIL]');
  says("France blamed Lebanon's foreign ministry.", "> Lebanon's foreign ministry [LBN GOV]");
});

test('supporters of a body are none of it', () => {
  says("Turkey blamed Germany's PKK supporters.", "> Germany's PKK supporters [DEU CVL]");
});

test('soldiers of an army are of it, though its name has a word for rebels', () => {
  says("Vietnam condemned the People's Liberation Army soldiers.", '[CHN MIL]');
  says("People's Liberation Army forces attacked Vietnam.", '[CHN MIL] > Vietnam');
});

test('who speaks for a body is of it, wherever he does', () => {
  says('Ana Roe, a UN spokeswoman in Sudan, urged Libya to help.', 'Ana Roe [IGO');
  says('Ana Roe, spokeswoman for the Sudanese government, urged Libya to help.', 'Ana Roe [SDN GOV]');
});

test('who is sent to a body, or was of it, is not of it, and who speaks for an NGO governs nobody', () => {
  says('Ana Roe, U.S. ambassador to NATO, met President Mubarak of Egypt.', 'Ana Roe [USA GOV]');
  says('Ana Roe, a former NATO official, accused Serbia of lying.', 'Ana Roe [IGO ELI]');
  says('Ana Roe, an Amnesty International spokeswoman, accused Sudan of torture.', 'Ana Roe [NGO -]');
});

test('a general by both halves of his title is a soldier or none', () => {
  says('Brigadier-General Ana Roe accused Serbia of lying.', 'Ana Roe [? MIL]');
  says('Attorney-General Ana Roe accused Serbia of lying.', 'Ana Roe [? GOV]');
  says('UNESCO Director-General Ana Roe urged Iraq to help.', 'Ana Roe [IGO GOV]');
});

test('an officer or prosecutor by a general title is of his service', () => {
  says('Carla del Ponte, the chief, accused Serbia of a lie.', 'Carla del Ponte [IGO JUD]');
});

test('officers of a party are of the party', () => {
  says("Tony Blair urged his party's general secretary to help.", 'general secretary [GBR PTY]');
});

test('of ties that are praised the doer’s own end is no target', () => {
  says('Jacques Chirac praised the relationship between France and Senegal.', '> Senegal [SEN -] actual');
  says('Jacques Chirac thanked the French.', '> French [FRA -]');
});

test('only where ties are praised', () => {
  says('Nestor Kirchner praised Argentina and Chile.', '> Argentina [ARG -] + Chile [CHL -]');
  says('Nestor Kirchner praised the Chilean-Argentine partnership.', '> Chilean [CHL -] actual');
  says('Jacques Chirac praised the "deep friendship" between Germany and France.', '> Germany [DEU -] actual');
  says("Jacques Chirac praised France and Germany's cooperation.", '> Germany [DEU -] actual');
  says('Omar al-Bashir hailed the friendship between Sudan and Iran.', '> Iran [IRN -] actual');
});

test('a state by its letters in brackets before an office is whose it is', () => {
  says(
    'Kofi Annan met the Republic of Korea (ROK) National Security Advisor Lee Roe. Mr Roe thanked Japan.',
    'Mr Roe [KOR GOV]',
  );
  says('The United Arab Emirates (UAE) Foreign Minister Ali Roe thanked Oman.', 'Foreign Minister Ali Roe [ARE GOV]');
});

test('two titles of one name are one person, though the parser hangs only the first where both belong', () => {
  says(
    'Paul Martin met today with Prime Minister and Crown Prince Salman bin Hamad of Bahrain.',
    '> Prime Minister [BHR GOV]',
  );
  says(
    'Paul Martin met Minister of Defence and Deputy Prime Minister Ana Roe of Malta.',
    '> Minister of Defence [MLT GOV]',
  );
  says('Paul Martin met the Prime Minister and Crown Prince Salman bin Hamad of Bahrain.', '> Prime Minister [? GOV]');
});

test('states named behind a word for several are those meant', () => {
  says(
    'Tony Blair called on European allies including Spain, Italy and the Netherlands to help.',
    '> Spain [ESP -] + Italy [ITA -] + Netherlands [NLD -]',
  );
  says('Tony Blair called on European allies, as Spain did, to help.', '> European allies [? -]');
  says("Nigeria urged its neighbours, including Benin's president, to help.", '> its neighbours [? -]');
  says('Nigeria urged its neighbours, including Benin officials, to help.', '> its neighbours [? -]');
});

test('two leaders are of two states, else nobody knows of which', () => {
  says(
    'Colin Powell and George W. Bush spoke. President Lagos of Chile urged both leaders to help.',
    '> both leaders [? GOV]',
  );
  says('Rabin and Peres met. The two leaders accused Syria.', 'two leaders [ISR ELI]');
  says('De Klerk and Mandela met. Both leaders thanked Britain.', 'Both leaders [ZAF ELI]');
});

test('whom a state helps at a place of its own is of it', () => {
  says('On Friday, Japan evacuated 300 people in Osaka prefecture.', '[JPN CVL]');
  says('On Tuesday, Mexico sheltered 500 residents in Veracruz.', '[MEX CVL]');
  says('On Friday, Japan evacuated 300 people from the town.', '> people from the town [? CVL]');
});

test('the West is somebody, the west of a country is a place', () => {
  says('Fidel Castro accused the West of lying.', '> West [? -]');
  says('Fidel Castro accused West of lying.', '>  actual');
});

test('an agency at the very start of a report does nothing in it', () => {
  says(
    '(CNN) The Spanish premier met the king of Jordan on Friday.',
    'CONSULT Spanish premier [ESP GOV] > king of Jordan',
  );
  says('(Reuters) Rebels killed Kenyan soldiers on Friday.', 'ASSAULT Rebels [? REB] > Kenyan soldiers');
  says('Reuters - Gunmen killed two Danish soldiers.', 'ASSAULT Gunmen [? UAF] > two Danish soldiers');
});

test('a crew of two peoples is of both', () => {
  says(
    'Jacques Chirac congratulated the Russian-American crew of the station.',
    '> Russian [RUS -] + American crew [USA -]',
  );
  says(
    'Jacques Chirac congratulated the Franco-American writer of the book.',
    'Franco-American writer of the book [USA -]',
  );
  says('Jacques Chirac thanked the Armenian-American community.', '> Armenian-American community [');
});

test('what two peoples share is of both', () => {
  says('Serbia protested at the Croatian-Bosnian border deal.', '> Croatian [HRV -] + Bosnian [BIH -]');
  says('Turkey condemned the Greek-Armenian military pact.', '> Greek [GRC -] + Armenian [ARM -]');
});
