import assert from 'node:assert/strict';
import { test } from 'node:test';
import { articleOf } from '../../../../test/support/article.ts';
import type { CommitmentDraft } from '../../../base/schema/finding.ts';
import type { Span } from '../../../base/schema/span.ts';
import { loadKit } from '../../../kit.ts';
import { parseText } from '../../parse/parse.ts';
import { read } from '../read.ts';

const kit = loadKit();

function commitmentsIn(text: string): readonly CommitmentDraft[] {
  const article = articleOf(text, '2014-04-10');
  return read(article, parseText(text, article.blocks, kit.model), kit).commitments;
}

/** The first commitment as words; '-' for what is absent. */
function first(text: string): Readonly<Record<string, string>> {
  const [found] = commitmentsIn(text);
  const words = (span: Span | null): string => (span === null ? '-' : text.slice(span.start, span.end));
  if (found === undefined) return {};
  return {
    kind: found.kind,
    parties: found.parties.map(words).join(' + '),
    for: found.beneficiaries.map(words).join(' + '),
    action: words(found.action),
    condition: words(found.condition),
    due: words(found.due),
    instrument: words(found.instrument),
  };
}

for (const row of kit.pack.commitments.rows) {
  test(`${row.id} is found in: ${row.example}`, () => {
    assert.ok(commitmentsIn(row.example).some(({ by, kind }) => by === row.id && kind === row.kind));
  });
  test(`${row.id} is not found in: ${row.counter}`, () => {
    assert.ok(!commitmentsIn(row.counter).some(({ by }) => by === row.id));
  });
}

test('what is thought of in a view is not for whom a promise is', () => {
  const { example, counter } = kit.pack.commitments.views;
  assert.equal(first(example).for, 'Ghana');
  assert.equal(first(counter).for, 'Ghana + Benin');
});

test('a treaty binds those between whom it is, on its condition', () => {
  assert.deepEqual(
    first(
      'The 1951 Mutual Defense Treaty between the United States and the Philippines commits both countries to act if either is attacked.',
    ),
    {
      kind: 'treaty',
      parties: 'United States + Philippines',
      for: '',
      action: 'both countries to act',
      condition: 'if either is attacked',
      due: '-',
      instrument: 'The 1951 Mutual Defense Treaty',
    },
  );
});

test('an agreement on a duty binds its signers, with a conditional phrase', () => {
  const found = first('Eritrea and Sudan have struck an agreement on mutual defence in the event of an invasion.');
  assert.equal(found['parties'], 'Eritrea + Sudan');
  assert.equal(found['action'], 'mutual defence');
  assert.equal(found['condition'], 'in the event of an invasion');
});

test('a clause of law binds its sides, wherever its condition stands', () => {
  const after = first(
    'Under the accord, Belarus and Russia will defend each other should one of them be attacked by a third state.',
  );
  assert.equal(after['condition'], 'should one of them be attacked by a third state');
  assert.equal(after['instrument'], 'the accord');
  const before = first('If either side is invaded, the other shall provide military assistance.');
  assert.equal(before['condition'], 'If either side is invaded');
  assert.equal(before['action'], 'shall provide military assistance');
});

test('a promise names who owes it, to whom, and by when', () => {
  const found = first('Norway pledged to send two frigates to Greece by March 2015.');
  assert.deepEqual(
    [found['kind'], found['parties'], found['for'], found['due']],
    ['pledge', 'Norway', 'Greece', 'March 2015'],
  );
});

test('what a speaker announces of his own side is a pledge, of another side it is not', () => {
  assert.equal(
    first('“We will stand by Ukraine for as long as it takes,” German Chancellor Olaf Scholz said.')['kind'],
    'pledge',
  );
  assert.deepEqual(commitmentsIn('Iran will send drones to Russia, the Polish foreign minister said.'), []);
});

test('an agreement to do something binds its signers by its day', () => {
  const found = first('Iran and Saudi Arabia signed an agreement in Beijing to reopen embassies within two months.');
  assert.deepEqual(
    [found['kind'], found['parties'], found['action']],
    ['treaty', 'Iran + Saudi Arabia', 'reopen embassies within two months'],
  );
});

test('a promise to do harm is a threat', () => {
  assert.equal(first('Saudi Arabia vowed to retaliate if the rebels fired again.')['kind'], 'threat');
});

test('a warning threatens with what follows "or"', () => {
  const found = first('China warned Vietnam not to drill there, or it would face countermeasures.');
  assert.equal(found['kind'], 'threat');
  assert.equal(found['action'], 'it would face countermeasures');
  assert.match(found['condition'] ?? '', /not to drill there$/u);
});

test('what two sides say that they have agreed to do is owed by them', () => {
  const found = first('Uganda and Rwanda have agreed to open their border, the two sides said in a statement.');
  assert.deepEqual([found['kind'], found['action']], ['pledge', 'to open their border']);
  assert.deepEqual(first('Uganda and Rwanda would have agreed to open their border, an aide said.'), {});
});

test('what a state will grant another on a condition is pledged', () => {
  const found = first('Chile will grant Bolivian lorries free passage if the parliament agrees.');
  assert.deepEqual([found['kind'], found['condition']], ['pledge', 'if the parliament agrees']);
  assert.deepEqual(first('Chile will grant its farmers new loans if the parliament agrees.'), {});
});

test('hitting back is threatened without a condition, answering a letter is not', () => {
  assert.equal(first('“Eritrea will retaliate at a time of its choosing,” the Eritrean army said.')['kind'], 'threat');
  assert.deepEqual(first('Eritrea will respond to the letter next week, the Eritrean government said.'), {});
});

test('what a participle adds is not owed', () => {
  assert.equal(
    first('Peru and Ecuador agreed to withdraw their troops from the valley, ending a month of fighting.')['action'],
    'to withdraw their troops from the valley',
  );
});

test('whatever a speaker will do on a condition is owed; harm withheld is a pledge, help withheld a threat', () => {
  const kinds = (text: string): readonly string[] => commitmentsIn(text).map(({ kind }) => kind);
  assert.deepEqual(kinds('Jordan said it would reopen the bridge if the shelling stopped.'), ['pledge']);
  assert.deepEqual(kinds('Jordan said it would cut gas supplies unless the debt was paid.'), ['threat']);
  assert.deepEqual(kinds('“We will not attack as long as the talks go on,” Jordan said.'), ['pledge']);
  assert.deepEqual(kinds('“If the bombing goes on, we will send no help,” Jordan said.'), ['threat']);
  assert.deepEqual(kinds('Jordan said Iraq would attack if the shelling stopped.'), []);
});

test('an article of a treaty and the time from which it binds are told', () => {
  const [treaty] = commitmentsIn(
    'Norway and Finland signed a pact. Under Article 5 of the pact, each party shall help the other if it is attacked.',
  );
  assert.equal(treaty?.clause, '5');
  const text = 'Norway pledged to send 20 buses to Finland from March 2015.';
  const [pledge] = commitmentsIn(text);
  assert.equal(text.slice(pledge?.since?.start, pledge?.since?.end), 'March 2015');
  assert.deepEqual(
    pledge?.quantities.map(({ value, unit }) => [value, unit]),
    [[20, 'buses']],
  );
});

test('what an accord makes its parties undertake binds them', () => {
  const found = first('Chad and Niger signed an accord that obliges each side not to shelter rebels of the other.');
  assert.equal(found['kind'], 'treaty');
  assert.equal(found['parties'], 'Chad + Niger');
});

test('what organs of the speaker’s state will do is promised by it', () => {
  assert.equal(
    first('The Kenyan government said the consulates would continue to help citizens of Uganda.').kind,
    'pledge',
  );
  assert.equal(first('Bolivia said the navy would withdraw if Chile paid.').condition, 'if Chile paid');
  assert.deepEqual(first('Bolivia said the rains would return if the wind turned.'), {});
});

test('an inverted condition with "either" opens a duty’s condition', () => {
  const found = first(
    'Peru and Chile signed a treaty on Monday. Under Article 4, should either party be attacked, the two sides shall consult each other.',
  );
  assert.equal(found.condition, 'should either party be attacked');
});

test('what is thought of a matter is not for whom a promise is', () => {
  assert.equal(first('Zambia pledged full support for Ghana’s position on Benin.').for, 'Ghana');
  assert.equal(first('Zambia pledged to impose no tariffs on Benin.').for, 'Benin');
});

test('a warning names whom it warns apart from what is asked', () => {
  const found = first(
    'Iran warned the United States in May not to send its fleet back, or it would face the consequences.',
  );
  assert.equal(found.for, 'United States');
  assert.equal(found.condition, 'not to send its fleet back');
  assert.equal(first('Norway assured Iceland of help in the search.').for, 'Iceland');
});

test('who must act on the condition is threatened where the action names nobody', () => {
  assert.equal(first('Peru said it would close the border if Chile moved its tanks.').for, 'Chile');
  assert.equal(first('Peru said it would help Bolivia if Chile moved its tanks.').for, 'Bolivia');
});

const { unmade, hoped, undergone, chances } = kit.pack.commitments;

for (const text of [
  unmade.example,
  'Burma had never promised to lease the islands to Japan.',
  'Portugal did not agree to hand Goa to India.',
  'Finland had not offered to mediate between Sweden and Denmark.',
  'Bolivia made no promise to sell gas to Chile.',
  'Bolivia has not given a pledge to sell gas to Chile.',
  'Uganda refused to promise to withdraw its troops from Congo.',
  'Rwanda was asked to pledge to leave Congo.',
  'Burundi demanded a pledge to withdraw all troops from Congo.',
  'Honduras accused Nicaragua of promising to arm the rebels of El Salvador.',
  'Mongolia rejected reports that it had agreed to host bombers of Japan.',
  'Reports that Mongolia had agreed to host bombers of Japan were false, the Mongolian government said.',
  'Spain’s denial that it had promised to sell frigates to Morocco was doubted.',
  'Morocco denied that it would hand the airfield to Spain.',
  'Morocco denied that it had threatened to close the strait to Spain.',
  'It is not true that Mali promised to free the miners of Niger, the Malian minister said.',
  'If Mali promised to free the miners, Niger would open the border.',
  'Mali might agree to free the miners of Niger.',
  hoped.example,
  undergone.example,
  chances.example,
  '“What will we do if Chile attacks?” the Peruvian president asked.',
  'The Peruvian president said nobody knew how he would help Chile if it was attacked.',
  'President Alan Garcia said of the pipeline that it would support Chile if the wells ran dry.',
  'The Peruvian minister spoke of the chance that he would help Chile if it was attacked.',
  'The Peruvian minister said that they would continue to be targets if the war went on.',
  'The Swedish minister spoke of a plan that he would support if Norway did.',
  'Peru and Chile could sign a pact to reopen embassies.',
  'Peru will try to reach an agreement with Chile to exchange prisoners.',
  'If Peru agrees to a deal limiting its army, Chile will be glad.',
  'In reaching an agreement to exchange prisoners, Peru and Chile were too slow.',
  'Mali and Chad did not sign a pact to exchange prisoners.',
  'Mali and Chad held talks on a deal to exchange prisoners.',
  'A treaty could oblige Mali and Chad to help each other if attacked.',
]) {
  test(`nobody is committed by: ${text}`, () => {
    assert.deepEqual(commitmentsIn(text), []);
  });
}

for (const text of [
  hoped.counter,
  undergone.counter,
  chances.counter,
  '“We will help Chile if it is attacked,” the Peruvian president said.',
  'President Alan Garcia said that he would support Chile if the wells ran dry.',
  'The Peruvian government said that it would support Chile if the wells ran dry.',
  'The Peruvian minister said that they would continue to send grain if the war went on.',
  'Norway said it would receive 500 refugees if Sweden received as many.',
  'Egypt said it would find the gunmen if Syria sheltered them.',
  'France outlined a plan under which it would send 500 soldiers to Chad.',
  'Peru signed an agreement that would require Chile to withdraw its troops.',
  'Peru met Chile on Friday, reaching an agreement to exchange prisoners.',
  'After signing a treaty to end the war, Mali and Chad exchanged prisoners.',
  'The treaty would oblige Mali and Chad to help each other if attacked.',
  'A treaty obliges Mali and Chad to help each other if attacked.',
  unmade.counter,
  'Morocco promised never to close the strait to Spain.',
  'Morocco not only promised to lend ships to Spain but sent two at once.',
  'Spain did not withdraw its ships as it had promised Morocco to do.',
  'Spain denied the charge and pledged to return the ships to Morocco.',
  'Spain broke its promise to return the ships to Morocco.',
  'Tonga said that Fiji had agreed to share the reef with Samoa.',
]) {
  test(`somebody is committed by: ${text}`, () => {
    assert.notDeepEqual(commitmentsIn(text), []);
  });
}
