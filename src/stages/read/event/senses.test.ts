import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codedIn, testKit } from '../../../../test/support/event-drafts.ts';

/** Sentences whose words tell an event of a type in one sense, and which must not be coded so; then a sentence in which they must. */
function other(name: string, type: string, rows: { readonly none: readonly string[]; readonly one: string }): void {
  test(name, () => {
    const isTold = (sentence: string): boolean => codedIn(sentence).some((event) => event.startsWith(`${type} `));
    assert.deepEqual(rows.none.filter(isTold), []);
    assert.ok(isTold(rows.one), `${rows.one} -> ${codedIn(rows.one).join('; ')}`);
  });
}

other('who calls a state for a candidate, or an act a crime, appeals to nobody', 'APPEAL', {
  none: [
    'The agency called Ohio for the Liberal Party.',
    'The Turkish premier called the attempted coup a stain on Turkish democracy.',
    'The Swedish minister called out Hungary for its vote.',
  ],
  one: 'The Omani sultan called for talks on Monday.',
});

other('who demonstrates that something is so, or rallies others, does not protest', 'PROTEST', {
  none: [
    'Over the years Mexico and Spain have demonstrated that they are stronger together.',
    'Chad has rallied the world for two years to stand with Niger.',
    'Mr Eden returned to Downing Street on Sunday.',
  ],
  one: 'Sudanese women demonstrated outside the ministry.',
});

other('what is foretold, or said of its own state, accuses nobody', 'ACCUSE', {
  none: [
    'Trump claimed that Mexico would pay for the wall.',
    "Libya's defence ministry claimed that Tripoli had struck a Chadian depot.",
    'Jordan claims that recent strikes in Aleppo were lawful.',
    'The minister voiced concern about the drought in Somalia.',
  ],
  one: 'Sudan claimed that Chad attacked a village.',
});

other('who comes home, travels on his own or arrives at a point in time visits nobody', 'CONSULT', {
  none: [
    'President Macron landed back in France on Sunday.',
    'Many Danes have travelled to Ghana over the years.',
    'A Turkish helicopter landed in Greece on Saturday.',
    'Chad has arrived at the hardest phase of its war against Libya.',
    'Putin spoke about a pipeline under the sea to Italy.',
    'The Ghanaian president spoke to a crowd in Togo.',
    'President Macron held a news conference with his minister.',
    'Kim, whom President Trump called "the strongest man in Korea", smiled.',
  ],
  one: 'President Macron landed in Ghana on Sunday.',
});

other('who stands beside somebody for a picture, or speaks for his own deeds, supports nobody', 'SUPPORT', {
  none: [
    'Prime Minister Modi stands with Polish Prime Minister Tusk at the palace in Warsaw.',
    'China has defended its trade with Russia.',
    "Macron defended his government's decision on Mali.",
    'His Ukrainian troops defend a Russian offensive in Kharkiv.',
    'Pompeo stood by the United States.',
  ],
  one: 'Canada stands with Ukraine.',
});

other('a figure of war is no attack', 'ASSAULT', {
  none: [
    'Peru unleashed a barrage of sanctions against Chile.',
    'A judge in Chad ordered the Deby campaign to stop using a song of a Libyan family.',
    'The Ghanaian and Togolese parties fought for votes.',
    "The Chadian president's envoys clashed with Libyan diplomats.",
    'The pact with China was a lifeline for the sanctions-hit Iranian economy.',
    'Serbia wanted to destroy the identity of Kosovo.',
    'The Treasury targeted Chadian shipping with new rules.',
  ],
  one: 'Peru unleashed a barrage of rockets on Chile.',
});

test('who vows not to yield grants nothing, who promises that another will pay threatens', () => {
  assert.deepEqual(codedIn('Vietnam has vowed not to submit to Chinese pressure.'), []);
  assert.deepEqual(codedIn('The Sudanese president promised that Chad would pay a heavy price.'), [
    'THREATEN Sudanese president > Chad',
  ]);
});

test('influence is no land, a newspaper no state, the public not threatened by a warning', () => {
  assert.deepEqual(codedIn('Critics say that France has ceded influence to Russia in Mali.'), []);
  assert.deepEqual(codedIn('CNN has asked the Russian ministry for comment.'), []);
  assert.deepEqual(codedIn('Iraq warned residents in Basra to stay away from the barracks.'), []);
});

test('an attack counted among others is carried by the verb of its count', () => {
  assert.deepEqual(codedIn('Ukraine launched one of its biggest attacks on Russia.'), ['ASSAULT Ukraine > Russia']);
});

test('a participle right before a noun describes it', () => {
  assert.deepEqual(codedIn('Washington missed warning signs about Israel.'), []);
});

test('who trains his own soldiers helps nobody', () => {
  assert.deepEqual(codedIn('China trains its spies to avoid screening.'), []);
  assert.deepEqual(codedIn('China trains Zambian pilots.'), ['AID China > Zambian pilots']);
});

test('who says what his own state must do, or that another must defend itself, asks for nothing', () => {
  assert.deepEqual(codedIn('The Libyan minister declared that Libya must win the war.'), []);
  assert.deepEqual(codedIn('President Biden said that Israel must defend itself.'), []);
  assert.deepEqual(codedIn('Kenyan officials said that Somali troops would have four weeks to stay.'), []);
  assert.deepEqual(codedIn('Kenya said that Somalia must close the camps.'), ['REQUEST Kenya > Somalia']);
});

other('an attack with words, or a campaign that wants to win minds, is none', 'ASSAULT', {
  none: [
    'Nehru launched a blistering attack on Portugal.',
    'Russia launched influence campaigns in France in 2017.',
    'De Gaulle launched an attack on Canada in a speech on Monday.',
    'India began a literacy campaign in Nepal.',
  ],
  one: 'Portugal launched an attack on Senegal in an effort to crush the rebels.',
});

test('armed men and weapons attack with arms, however the attack is called and whatever goes on meanwhile', () => {
  const { scathing } = testKit.pack.events.words;
  const events = (text: string): string => codedIn(text).join();
  assert.doesNotMatch(events(scathing.example), /ASSAULT/u);
  for (const text of [
    scathing.counter,
    'Iraqi troops raided an Iranian position.',
    'The Israeli army launched a withering attack on Syrian tanks.',
    'Gunmen attacked the Egyptian president in his speech at the parade.',
  ])
    assert.match(events(text), /^ASSAULT/u, text);
});

other('what stands for no paper named before is no agreement that is signed', 'AGREE', {
  none: [
    "The Polish and Danish ministers praised the artist's portrait and signed it.",
    'Syria and Libya signed one of the checks.',
  ],
  one: 'The accord ended the war. Senegal and Gambia signed it in Dakar.',
});

test('one of the treaties is a treaty', () => {
  assert.match(codedIn('Syria and Libya signed one of the treaties.').join(), /^AGREE /u);
});
