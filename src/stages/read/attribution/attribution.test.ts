import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { articleOf } from '../../../../test/support/article.ts';
import type { AttributionDraft } from '../../../base/schema/finding.ts';
import type { Span } from '../../../base/schema/span.ts';
import { loadKit } from '../../../kit.ts';
import { parseText } from '../../parse/parse.ts';
import { findEntities } from '../mention/entities.ts';
import { linkMentions } from '../mention/links.ts';
import { findAttributions } from './attribution.ts';

const kit = loadKit();

function attributionsIn(text: string): readonly AttributionDraft[] {
  const article = articleOf(text, '2019-05-02');
  const context = { article, parse: parseText(text, article.blocks, kit.model), kit };
  const entities = findEntities(context);
  return findAttributions({
    ...context,
    entities,
    links: linkMentions({ ...context, entities }),
    timexes: [],
    places: [],
  });
}

/** Attributions as `speaker > content` with pieces joined by ` … `; the chain in brackets where there is one. */
function said(text: string): readonly string[] {
  const words = (spans: readonly Span[]): string => spans.map(({ start, end }) => text.slice(start, end)).join(' … ');
  return attributionsIn(text).map(({ source, content, chain }) => {
    const carried = chain.length === 0 ? '' : ` [${words(chain)}]`;
    return `${words(source)} > ${words(content)}${carried}`;
  });
}

function cuesOf(text: string): readonly string[] {
  return attributionsIn(text).map(({ by }) => by.split('.')[1] ?? '');
}

const seen = new Set<string>();
for (const { lemma, example, counter } of kit.pack.attribution.cues) {
  if (seen.has(example)) continue;
  seen.add(example);
  const rule = lemma.replaceAll(' ', '-');
  test(`the cue "${lemma}" is found in: ${example}`, () => {
    assert.ok(cuesOf(example).includes(rule));
  });
  test(`the cue "${lemma}" is not found in: ${counter}`, () => {
    assert.ok(!cuesOf(counter).includes(rule));
  });
}

for (const { words, example, counter } of kit.pack.attribution.phrases) {
  const rule = words.replaceAll(' ', '-');
  test(`the phrase "${words}" is found in: ${example}`, () => {
    assert.ok(cuesOf(example).includes(rule));
  });
  test(`the phrase "${words}" is not found in: ${counter}`, () => {
    assert.ok(!cuesOf(counter).includes(rule));
  });
}

test('speech after, before and around the cue is found', () => {
  assert.deepEqual(said('Peru said that the border was open.'), ['Peru > that the border was open']);
  assert.deepEqual(said('The border was open, the envoy said on Friday.'), ['the envoy > The border was open']);
  assert.deepEqual(said('The rebels, the UN envoy said, had agreed to a truce.'), [
    'the UN envoy > The rebels … had agreed to a truce',
  ]);
});

test('inverted cues and appositions name the speaker', () => {
  assert.deepEqual(said('“The road is safe,” said Maria Lopez, a spokeswoman for the ministry.'), [
    'Maria Lopez, a spokeswoman for the ministry > “The road is safe,”',
  ]);
});

test('a quotation goes on after the cue, in its sentence and in the next', () => {
  assert.deepEqual(said('“We waited,” the general said. “Then we left. It was late.”'), [
    'the general > “We waited,” … “Then we left. It was late.”',
  ]);
});

test('a quotation runs on over paragraphs', () => {
  assert.deepEqual(said('The king said: “We have waited long enough.\n“Now we shall act together.”\nThen he left.'), [
    'The king > “We have waited long enough. … “Now we shall act together.”',
  ]);
});

test('a paragraph that is all quotation after spoken words goes on with them', () => {
  assert.deepEqual(said('“We are ready,” the envoy said.\n“Nobody will stop this work now.”'), [
    'the envoy > “We are ready,” … “Nobody will stop this work now.”',
  ]);
});

test('"Name:" before a quotation names its speaker', () => {
  assert.deepEqual(said('Merkel: “Europe will not forget this.”'), ['Merkel > “Europe will not forget this.”']);
});

test('the name of a person between commas behind a source belongs to it', () => {
  assert.deepEqual(said('The bridge fell, according to the head of the harbour office, Ana Roe.'), [
    'the head of the harbour office, Ana Roe > The bridge fell',
  ]);
  assert.deepEqual(said('According to the deputy mayor, Ana Roe left at noon.'), [
    'the deputy mayor > Ana Roe left at noon',
  ]);
});

test('behind a quotation that ends in a comma a noun phrase with any verb names its speaker', () => {
  assert.deepEqual(said('“Nobody crossed the river,” the interior minister of Chad reacted.'), [
    'the interior minister of Chad > “Nobody crossed the river,”',
  ]);
  assert.deepEqual(said('The film “Sea of Fire,” which the ministry banned, ran for a week.'), []);
  assert.deepEqual(said('After “Sea of Fire,” the studio made two more films.'), []);
});

test('what a verb takes is no speech when it says nothing', () => {
  assert.deepEqual(said('President Salva Kiir has sacked his long-serving spy chief.'), []);
  assert.deepEqual(said('The talks conclude today.'), []);
});

test('"according to" covers the clause around it', () => {
  assert.deepEqual(said('According to the navy, two ships collided near Crete.'), [
    'the navy > two ships collided near Crete',
  ]);
  assert.deepEqual(said('Two ships collided near Crete, according to the navy.'), [
    'the navy > Two ships collided near Crete',
  ]);
});

test('carriers follow the speaker in order', () => {
  assert.deepEqual(said('Iran’s president was quoted by IRNA as saying that the talks had failed.'), [
    'Iran’s president > that the talks had failed [IRNA]',
  ]);
  assert.deepEqual(said('The pact is dead, the ministry said in a statement carried by the TASS news agency.'), [
    'the ministry > The pact is dead [TASS news agency]',
  ]);
  assert.deepEqual(
    said('KCNA said the leader had left for Hanoi, Yonhap reported.').at(-1),
    'KCNA > the leader had left for Hanoi [KCNA … Yonhap]',
  );
});

test('what an agency reports of another’s words keeps both attributions', () => {
  const found = said('Syria rejected the report as false, according to SANA.');
  assert.deepEqual(found, ['SANA > Syria rejected the report as false [SANA]', 'Syria > the report as false [SANA]']);
});

test('accusations, descriptions, calls and warnings hold whom and what', () => {
  assert.deepEqual(said('Sudan accused Chad of arming the rebels.'), ['Sudan > Chad of arming the rebels']);
  assert.deepEqual(said('The ministry called the drill “a provocation”.'), [
    'The ministry > the drill “a provocation”',
  ]);
  assert.deepEqual(said('Rome described the deal as a mistake.'), ['Rome > the deal as a mistake']);
  assert.deepEqual(said('Manila warned Beijing not to fish there.'), ['Manila > Beijing not to fish there']);
});

test('a participle borrows the speaker of its sentence', () => {
  assert.deepEqual(
    said('Hanoi criticised the drill, saying it had put fishermen in danger.').at(-1),
    'Hanoi > it had put fishermen in danger',
  );
});

test('what nobody is named for has an empty source', () => {
  assert.deepEqual(said('Egypt is said to have sent arms to Somalia.'), [' > Egypt … to have sent arms to Somalia']);
});

test('scare quotes, titles and nicknames are no speech', () => {
  assert.deepEqual(said('The so-called “ghost fleet” passed the island of “Big Diomede” at night.'), []);
});

test('a quotation with a dash and a name after it is that person’s', () => {
  assert.deepEqual(said('“The sea belongs to nobody at all.” — Maria Lopez, fisher'), [
    'Maria Lopez, fisher > “The sea belongs to nobody at all.”',
  ]);
});

test('the lines of a transcript belong to their labels, a single label is none', () => {
  const transcript = 'LOPEZ: We shall go on.\nKIM: When do you leave?\nLOPEZ: At dawn.';
  assert.deepEqual(said(transcript), ['LOPEZ > We shall go on.', 'KIM > When do you leave?', 'LOPEZ > At dawn.']);
  assert.deepEqual(said('WATCH: Ships leave the port of Lima at dawn.'), []);
});

test('a semicolon ends what is said before it', () => {
  assert.deepEqual(said('Oslo said the ship was safe; the storm went on.'), ['Oslo > the ship was safe']);
});

test('a cue inside another’s quotation is kept only where the outer speaker is a medium', () => {
  assert.deepEqual(said('“Peru said it would leave,” the minister said.'), [
    'the minister > “Peru said it would leave,”',
  ]);
  assert.deepEqual(said('“Kim Jong Un vowed to leave the pact,” the KCNA news agency said.'), [
    'the KCNA news agency > “Kim Jong Un vowed to leave the pact,” [KCNA]',
    'Kim Jong Un > to leave the pact [KCNA]',
  ]);
});

test('a mark that is never closed does not swallow the next paragraph', () => {
  const text = 'The envoy said “we will sign the treaty.\nThe weather was fine in Lima.';
  for (const { content } of attributionsIn(text)) for (const span of content) assert.ok(span.end <= text.indexOf('\n'));
});

test('on any mixture of marks, cues and names every span is inside the text and no content leaves its block but in a quotation', () => {
  const piece = fc.constantFrom(
    '“',
    '”',
    '"',
    "'",
    '‘',
    '’',
    '«',
    '»',
    ' said ',
    ' Iran ',
    ', ',
    '. ',
    ': ',
    '\n',
    ' we will go ',
    ' that ',
    ' according to ',
    'the navy ',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('');
      for (const { source, cue, content } of attributionsIn(text)) {
        for (const { start, end } of [...source, ...cue, ...content])
          assert.ok(start >= 0 && start < end && end <= text.length);
        for (const { start, end } of content) assert.ok(!text.slice(start, end).includes('\n'));
      }
    }),
    { numRuns: 150, seed: 7 },
  );
});

test('a second "that" goes on with what is said', () => {
  assert.deepEqual(said('Amman said that the bridge was open, and that it would stay so.'), [
    'Amman > that the bridge was open, and that it would stay so',
  ]);
});

test('what a speaker does after he has spoken is not said', () => {
  assert.deepEqual(said('Sudan, which said that it had paid its share, called the bill too high.'), [
    'Sudan > that it had paid its share',
    'Sudan > the bill too high',
  ]);
});

test('a time between cue and clause is not said', () => {
  assert.deepEqual(said('Lusaka said last month that the mine was closed.'), ['Lusaka > that the mine was closed']);
});

test('what follows a speaker between commas is his only where it goes on with his sentence', () => {
  assert.deepEqual(said('Any such treaty, the foreign minister of Peru said, would be void.'), [
    'the foreign minister of Peru > Any such treaty … would be void',
  ]);
  assert.deepEqual(said('The ships had left, he added, without giving a reason.'), ['he > The ships had left']);
});

test('both verbs of "neither confirmed nor denied" have one speaker', () => {
  assert.deepEqual(said('Brazil has neither confirmed nor denied the talks.'), ['Brazil > the talks']);
});

test('an answer that is not given has a speaker and what is left unsaid', () => {
  const { example, counter } = kit.pack.attribution.withheld;
  assert.deepEqual(said(example), ['Algeria > comment on the raid']);
  assert.deepEqual(said(counter), []);
  assert.deepEqual(said('The Spanish army had no comment.'), ['The Spanish army > comment']);
});

test('who spoke and who passes it on both stay where the one vouches for the other', () => {
  assert.deepEqual(said('Ambassador Lindiwe Dube urged Harare to pay its debts, the embassy said.'), [
    'the embassy > Ambassador Lindiwe Dube urged Harare to pay its debts',
    'Ambassador Lindiwe Dube > Harare to pay its debts',
  ]);
});

test('a text that is introduced in the next sentence is its author’s', () => {
  const text =
    'The commander of the Angolan navy issued a statement on Friday. Its text reads:\n“We have never sold a ship to anybody.”';
  assert.ok(said(text).includes('The commander of the Angolan navy > “We have never sold a ship to anybody.”'));
});

test('a press conference and a spy agency carry no news', () => {
  assert.deepEqual(said('The minister told a press conference that talks would resume.'), [
    'The minister > that talks would resume',
  ]);
  assert.deepEqual(said('The spy agency told the minister that the ship had left.'), [
    'The spy agency > that the ship had left',
  ]);
});
