import assert from 'node:assert/strict';
import { test } from 'node:test';
import { eventsIn, tell } from '../../../../test/support/record-events.ts';

/** Type and modality of the events in a text of 2 May 2019. */
function modalities(text: string, published: string | null = '2019-05-02'): readonly string[] {
  return eventsIn(text, published).map(({ type, modality }) => `${type} ${modality}`);
}

test('a clause beside an old date is as old as it', () => {
  assert.deepEqual(modalities('Poland expelled a Russian envoy in 2014 after Russia attacked a Ukrainian base.'), [
    'SANCTION historical',
    'ASSAULT historical',
  ]);
  assert.deepEqual(modalities('Poland expelled a Russian envoy on Tuesday after Russia attacked a Ukrainian base.'), [
    'SANCTION actual',
    'ASSAULT actual',
  ]);
});

test('the year of a treaty dates no deed', () => {
  assert.deepEqual(modalities('Mongolia supported Russia over the 1972 treaty.'), ['SUPPORT actual']);
});

test('what goes on from an old date in its paragraph is old; words said are new', () => {
  const before = 'The last crisis was in 2009. ';
  assert.deepEqual(modalities(`${before}At that point Moldova expelled the Romanian ambassador.`), [
    'SANCTION historical',
  ]);
  assert.deepEqual(modalities(`${before}Moldova thanked Romania for its help.`), ['SUPPORT actual']);
});

test('weeks before the report is background, days before it is news, by verb or by noun', () => {
  assert.deepEqual(modalities('Chad attacked a Libyan post on March 3.'), ['ASSAULT historical']);
  assert.deepEqual(modalities('Chad attacked a Libyan post on April 29.'), ['ASSAULT actual']);
  assert.deepEqual(modalities('Crowds mourned the victims of an attack by Chad on Libya on April 29.'), [
    'ASSAULT actual',
  ]);
});

test('in a report of no known day a deed told with its year is background', () => {
  assert.deepEqual(modalities('Chad attacked a Libyan post in March 2011.', null), ['ASSAULT historical']);
  assert.deepEqual(modalities('Chad attacked a Libyan post on Monday.', null), ['ASSAULT actual']);
});

test('a day without a year that a finished deed is told of lies behind the report', () => {
  const [event] = eventsIn('Chad attacked Libya on October 7.', '2019-05-02');
  assert.equal(event?.date?.value, '2018-10-07');
  assert.equal(event.modality, 'historical');
});

test('what is yet to be, may be or is warned against has not happened', () => {
  assert.ok(modalities('Peru has yet to agree on a truce with Chile.').every((event) => !event.endsWith('actual')));
  assert.deepEqual(modalities('Any meeting between Peru and Chile would be watched.'), ['CONSULT hypothetical']);
  assert.ok(modalities('Canada warned against a Kenyan strike on Somalia.').includes('ASSAULT hypothetical'));
});

test('a noun is news where the article tells the same deed as news', () => {
  const text = 'Emmanuel Macron met Angela Merkel on Wednesday. He left after his meeting with Angela Merkel.';
  assert.ok(
    eventsIn(text)
      .map(tell)
      .every((event) => !event.includes('historical')),
  );
});

test('weapons fired at somebody are an attack, elsewhere a show of arms', () => {
  assert.deepEqual(modalities('Iran fired dozens of missiles on Iraqi cities.'), ['ASSAULT actual']);
  assert.deepEqual(modalities('North Korea fired a missile into the sea.'), ['MOBILIZE actual']);
});

test('a day without its year is no day to come for what has happened', () => {
  const dates = eventsIn('The raid follows the Serbian attack on Kosovo on 7 October.').map(({ date }) => date?.value);
  assert.ok(dates.includes('2018-10-07'), String(dates));
  assert.deepEqual(modalities('Poland will expel a Russian envoy in November.'), ['SANCTION future']);
});

test('what only tells since when or at what former time something is so is background', () => {
  assert.deepEqual(modalities("Since Kenya's negotiators travelled to Qatar, the pressure has grown."), [
    'CONSULT historical',
  ]);
  assert.deepEqual(modalities('The pressure has grown since October, when Chad launched a war in Libya.'), [
    'ASSAULT historical',
  ]);
  assert.deepEqual(
    modalities('When Chad fired missiles at a Libyan base, its share of the vote seems to have grown.'),
    ['ASSAULT historical'],
  );
  assert.deepEqual(modalities('When Chad fired missiles at a Libyan base, five people died.'), ['ASSAULT actual']);
  assert.deepEqual(modalities('At the time, Chad attacked Libya.'), ['ASSAULT historical']);
  assert.deepEqual(modalities('On previous visits to Rome, the Kenyan president met Giorgia Meloni.'), [
    'CONSULT historical',
  ]);
});

test('earlier in the year is background once the year is on, and so is what the paper tells in the past before its past', () => {
  const text = 'Earlier this year, Chad expelled the Libyan ambassador.';
  assert.deepEqual(modalities(text), ['SANCTION historical']);
  assert.deepEqual(modalities(text, '2019-01-20'), ['SANCTION actual']);
  assert.deepEqual(modalities('Peru had expelled the Chilean ambassador.'), ['SANCTION historical']);
  assert.deepEqual(modalities('Peru said that it had expelled the Chilean ambassador.'), ['SANCTION actual']);
});

test('a war that lasts is no news of the day on which it is spoken of', () => {
  const events = eventsIn("On Tuesday Peru and Chile spoke up against Kenya's war against Somalia.");
  const war = events.find(({ type }) => type === 'ASSAULT');
  assert.equal(war?.modality, 'historical');
  assert.equal(war.date, null);
});

test('what lay ahead in an earlier year is background', () => {
  assert.deepEqual(modalities('The leaders of Peru and Chile decided to hold talks in 1998.'), ['AGREE historical']);
  assert.deepEqual(modalities('The leaders of Peru and Chile decided to hold talks in June.'), ['AGREE future']);
});

test('a campaign in response to a day of last year is as old as it', () => {
  const text = 'Chad launched an offensive in Niger in response to a raid on a town on 7 October.';
  assert.deepEqual(modalities(text), ['ASSAULT historical']);
  assert.deepEqual(modalities(text.replace('7 October', '30 April')), ['ASSAULT actual']);
});

test('a war that is called ongoing is no background', () => {
  assert.deepEqual(modalities("The envoy spoke during Chile's ongoing war against Peru."), ['ASSAULT actual']);
  assert.deepEqual(modalities("The envoy spoke during Chile's war against Peru."), ['ASSAULT historical']);
});

test('what is only thought of or in the power of a weapon is not to come', () => {
  for (const text of [
    'A Chilean attack on Peru would be a disaster for the region.',
    'A Chilean attack on Peru would divide the region.',
  ])
    assert.deepEqual(modalities(text), ['ASSAULT hypothetical'], text);
  assert.deepEqual(modalities('The Chilean attack on Peru will divide the region.'), ['ASSAULT future']);
});

test('what a participle tells of a known thing, what was usual and what was early on are over', () => {
  assert.deepEqual(modalities('Bankers studied the sanctions imposed on Norway by Denmark.'), ['SANCTION historical']);
  assert.deepEqual(modalities('Bankers studied sanctions imposed on Norway by Denmark on Tuesday.'), [
    'SANCTION actual',
  ]);
  assert.deepEqual(modalities("Chile's president, who used to condemn Peru, left the room."), ['ACCUSE historical']);
  assert.deepEqual(modalities('Chile supported Peru in the early days of the revolt.'), ['SUPPORT historical']);
  assert.deepEqual(modalities('Chile supported Peru in the early hours of the talks.'), ['SUPPORT actual']);
});

test('blows after those of another year, and what began with a month that goes on, are background', () => {
  assert.deepEqual(modalities('Chad bombed a Libyan base after Libya attacked Egypt on 7 October.'), [
    'ASSAULT historical',
    'ASSAULT historical',
  ]);
  assert.deepEqual(modalities('Chad bombed a Libyan base after Libya attacked Egypt on 30 April.'), [
    'ASSAULT actual',
    'ASSAULT actual',
  ]);
  assert.deepEqual(modalities('Raids have grown in number since October, when Chad launched a war in Niger.'), [
    'ASSAULT historical',
  ]);
});

test('always tells of a habit, days ago of no former time', () => {
  assert.deepEqual(modalities('Iran always accuses Israel.'), ['ACCUSE historical']);
  assert.deepEqual(modalities('Kenya has always stood with Uganda.'), ['SUPPORT historical']);
  assert.deepEqual(modalities('The Kenyan president spoke with Museveni a few days ago.'), ['CONSULT actual']);
  assert.deepEqual(modalities('The Kenyan president spoke with Museveni years ago.'), ['CONSULT historical']);
});

test('what somebody welcomes or condemns is news; measures that are condemned stand', () => {
  for (const [text, event] of [
    ['France welcomed the agreement reached by Israel and Jordan.', 'AGREE actual'],
    ['France hailed the agreement signed by Egypt and Syria.', 'AGREE actual'],
    ['Finland hailed the visit made by the Russian president to Poland.', 'CONSULT actual'],
    ['Spain studied the agreement signed by Cuba and Russia.', 'AGREE historical'],
    ['Spain criticised the embargo imposed on Cuba by America.', 'SANCTION historical'],
  ] as const)
    assert.ok(modalities(text).includes(event), `${text} ${modalities(text).join()}`);
});

test('what is reported as to take place lies ahead, what would follow from it is only thought of', () => {
  for (const [text, event] of [
    ['A state visit by President Mandela to Britain would take place in June, officials said.', 'AGREE future'],
    ['A Saudi embargo on Qatar would take effect on Monday.', 'SANCTION future'],
    ['An Iraqi withdrawal from Kuwait would begin on Monday.', 'CONCEDE future'],
    ['A meeting between Moi and Museveni would be held in Nairobi, an aide said.', 'AGREE future'],
    ['A trade agreement between Canada and Peru would take effect in July, officials said.', 'AGREE future'],
    ['A treaty between Chad and Mali will come into force in July.', 'AGREE future'],
    ['A trade agreement between Canada and Peru would boost jobs, officials said.', 'AGREE hypothetical'],
    ['A Turkish attack on Iraq would start a war.', 'ASSAULT hypothetical'],
    ['A Turkish attack on Iraq would now provoke Iran.', 'ASSAULT hypothetical'],
    ['A Greek strike on Turkey would hold risks for Europe.', 'ASSAULT hypothetical'],
  ] as const)
    assert.ok(modalities(text).includes(event), `${text} ${modalities(text).join()}`);
});

test('what describes something in advice is older', () => {
  assert.deepEqual(modalities('Brazil could learn from the treaty that Argentina signed with Chile.'), [
    'AGREE historical',
  ]);
  for (const text of [
    'Police could not stop the crowd that attacked the Chinese embassy in Jakarta.',
    'Visitors could see the bridge that Israel bombed.',
  ])
    assert.match(modalities(text).at(-1) ?? '', / actual$/u, text);
  assert.deepEqual(modalities('Brazil hailed the treaty that Argentina signed with Chile.').at(-1), 'AGREE actual');
});
