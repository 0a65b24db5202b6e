import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleOf } from '../../../../test/support/article.ts';
import { loadKit } from '../../../kit.ts';
import { parseText } from '../../parse/parse.ts';
import { findEntities, findMentions } from './entities.ts';
import { groupsOf } from './groups.ts';
import { linkMentions, readMentions } from './links.ts';

const kit = loadKit();

/** Links of a text as `words -> antecedent`, without repeated names. */
function linksIn(text: string): readonly string[] {
  const article = articleOf(text, '2011-03-01');
  const context = { article, parse: parseText(text, article.blocks, kit.model), kit };
  const entities = findEntities(context);
  const names = new Set(entities.map((entity) => entity.start));
  return linkMentions({ ...context, entities })
    .filter((link) => !names.has(link.start))
    .map((link) => `${text.slice(link.start, link.end)} -> ${text.slice(link.antecedent.start, link.antecedent.end)}`);
}

test('he and she go to the person whose title or given name fits', () => {
  assert.deepEqual(linksIn('President Michelle Bachelet met Felipe Calderon. She thanked him.'), [
    'She -> Michelle Bachelet',
    'him -> Felipe Calderon',
  ]);
});

test('an object pronoun is not the subject of its own verb', () => {
  assert.deepEqual(linksIn('Thomas Berger called on Peter Klein, and Klein praised him.'), ['him -> Thomas Berger']);
});

test('an object pronoun is not the subject that its verb shares with another', () => {
  for (const text of [
    'Egypt broke off ties with Qatar, accusing it of backing militants.',
    'Peru recalled its envoy from Chile and accused it of spying.',
    'Kenya wanted to help Sudan and vowed to protect it.',
  ])
    assert.ok(!linksIn(text).some((link) => /^it -> (?:Egypt|Peru|Kenya)$/u.test(link)), text);
});

test('a pronoun before the subject of its clause may stand for it', () => {
  assert.deepEqual(linksIn('In his speech, Felipe Calderon praised the army.'), ['his -> Felipe Calderon']);
});

test('a title with a state goes to the person who bears it', () => {
  assert.ok(
    linksIn(
      'Brazilian President Dilma Rousseff landed in Lima. Reporters asked questions. The Brazilian president smiled.',
    ).includes('The Brazilian president -> Dilma Rousseff') ||
      linksIn('Spanish envoy Ana Ruiz landed in Lima. Reporters asked questions. The envoy smiled.').includes(
        'The envoy -> Ana Ruiz',
      ),
  );
});

test('the ministry goes to the ministry named before, the group to the body so called', () => {
  assert.ok(
    linksIn('The Polish Foreign Ministry protested. The ministry called it a mistake.').includes(
      'The ministry -> Polish Foreign Ministry',
    ),
  );
  assert.ok(
    linksIn('The Sahel Monitoring Panel, a group of nine states, met in Rome. The group blamed smugglers.').includes(
      'The group -> Sahel Monitoring Panel',
    ),
  );
});

test('both countries are the two named together, one link for each', () => {
  assert.deepEqual(linksIn('Chile and Peru recalled envoys. Both countries denied spying.'), [
    'Both countries -> Chile',
    'Both countries -> Peru',
  ]);
});

test('the two leaders are the two persons named together', () => {
  assert.deepEqual(linksIn('Nicolas Sarkozy received Angela Merkel in Paris. The two leaders smiled.'), [
    'The two leaders -> Nicolas Sarkozy',
    'The two leaders -> Angela Merkel',
  ]);
});

test('they who meet, talk or agree are the two just named, or those for whom the two leaders stands', () => {
  assert.deepEqual(linksIn('Nicolas Sarkozy thanked Angela Merkel. They had talked for an hour.'), [
    'They -> Nicolas Sarkozy',
    'They -> Angela Merkel',
  ]);
  const chain = linksIn('Nicolas Sarkozy thanked Angela Merkel. The two leaders dined in Paris. They agreed to go on.');
  assert.ok(chain.includes('They -> Nicolas Sarkozy') && chain.includes('They -> Angela Merkel'), chain.join());
  for (const other of [
    'Nicolas Sarkozy praised the speech of Angela Merkel. They met in May.',
    'Nicolas Sarkozy thanked Angela Merkel and her ministers. They met in May.',
    'Nicolas Sarkozy thanked Angela Merkel. They fell.',
    'Nicolas Sarkozy, Angela Merkel and Tony Blair dined. They agreed.',
  ])
    assert.ok(!linksIn(other).some((link) => link.startsWith('They')), other);
});

test('it and they without a clear subject in the sentence are left out', () => {
  assert.deepEqual(linksIn('Rain fell on Oslo. They said it would last.'), []);
});

for (const { nouns, example, counter } of kit.pack.names.callings) {
  test(`"the ${nouns.split('|')[0] ?? ''}" goes on in "${example}", not in "${counter}"`, () => {
    const goesOn = (text: string): boolean => linksIn(text).some((link) => /^The /u.test(link));
    assert.ok(goesOn(example));
    assert.ok(!goesOn(counter));
  });
}

for (const row of kit.pack.names.groups) {
  test(`"${row.example}" holds a group of ${row.of}s, "${row.counter}" holds none`, () => {
    const groups = (text: string): number =>
      parseText(text, articleOf(text).blocks, kit.model)
        .sentences.flatMap((sentence) => groupsOf({ kit }, sentence))
        .filter((group) => group.row === row).length;
    assert.equal(groups(row.example), 1);
    assert.equal(groups(row.counter), 0);
  });
}

test('the army is the army of the state named before it', () => {
  assert.ok(linksIn("Ghana's army left the town. The army gave no reason.").includes("The army -> Ghana's army"));
});

test('it is never the subject of its own verb', () => {
  assert.deepEqual(linksIn('Norway denied it.'), []);
});

test('it and they go on for the ministry or the sources that spoke before', () => {
  assert.deepEqual(linksIn('Laos’s trade ministry said the port was open. It added that the road was closed.'), [
    'It -> Laos’s trade ministry',
  ]);
  assert.deepEqual(linksIn('Sources in the ministry denied the report. The paper quoted them as saying little.'), [
    'them -> Sources in the ministry',
  ]);
  assert.deepEqual(linksIn('A spokesman said the port was open. It rained.'), []);
});

test('an owner is not what it owns', () => {
  const links = linksIn('Thomas Berger arrived. With his brother, Peter Klein, he left again.');
  assert.ok(links.includes('his -> Thomas Berger'), links.join());
});

test('in a quotation he is not who says it', () => {
  const links = linksIn('Thomas Berger praised Peter Klein on Monday. "He never lied," Berger said.');
  assert.ok(!links.includes('He -> Berger'), links.join());
});

test('a pronoun goes on for whom the article is about, over sentences that name nobody', () => {
  const text =
    'Michelle Bachelet won the vote. Bachelet thanked her voters. Rain fell. The streets were empty. Shops were shut. The square was dark. Then she spoke.';
  assert.ok(linksIn(text).some((link) => /^she -> (?:Michelle )?Bachelet$/u.test(link)));
});

test('a surname that nothing else shows to be a name is one where a pronoun goes on for it', () => {
  const text = 'The club paid for Halberg, and he accepted.';
  const article = articleOf(text, '2011-03-01');
  const context = { article, parse: parseText(text, article.blocks, kit.model), kit };
  const { entities } = readMentions({ ...context, ...findMentions(context) });
  assert.deepEqual(findEntities(context), []);
  assert.deepEqual(
    entities.map(({ start, end, type }) => [text.slice(start, end), type]),
    [['Halberg', 'person']],
  );
});

test('its goes with what is joined to it, and with the clause about it', () => {
  assert.deepEqual(linksIn('They thanked the African Union and its chairman.'), ['its -> African Union']);
  assert.deepEqual(linksIn('NATO, which moved its ships, gave no date.'), ['its -> NATO']);
});

test('it goes on for the subject of the sentence before, but not where it may be about no one thing', () => {
  assert.deepEqual(linksIn('The African Union met on Friday. It elected a chairman.'), ['It -> African Union']);
  assert.deepEqual(linksIn('The African Union met on Friday. It was late.'), []);
});

test('its in a clause about another thing is left out', () => {
  assert.deepEqual(linksIn('NASA praised the shuttle, which is readied for its last flight.'), []);
});

test('names of a state, a name with honours and the parts of a name are one', () => {
  const repeated = (text: string): readonly string[] => {
    const article = articleOf(text, '2011-03-01');
    const context = { article, parse: parseText(text, article.blocks, kit.model), kit };
    return linkMentions({ ...context, entities: findEntities(context) }).map(
      (link) => `${text.slice(link.start, link.end)} -> ${text.slice(link.antecedent.start, link.antecedent.end)}`,
    );
  };
  assert.ok(repeated('The United States agreed. America paid.').includes('America -> United States'));
  assert.ok(!repeated('Russia agreed. Officials in Moscow paid.').includes('Moscow -> Russia'));
  assert.ok(repeated('Mrs Ida Marie Holm OBE left. Ida Holm paid.').includes('Ida Holm -> Ida Marie Holm OBE'));
  assert.ok(repeated('Minister Jorge Casco del Valle left. Casco paid.').includes('Casco -> Jorge Casco del Valle'));
});

test('he goes on for an officer without a name, with any cue a sentence later', () => {
  const text = 'The commander of the Peruvian army warned Chile. “We will close the port,” he emphasised.';
  assert.ok(linksIn(text).includes('he -> The commander of the Peruvian army'), linksIn(text).join());
  assert.ok(
    linksIn('A general in Accra spoke. He regretted it and announced that Ghana would pay.').includes(
      'He -> A general in Accra',
    ),
  );
  assert.deepEqual(linksIn('The army said the road was open. He laughed.'), []);
});
