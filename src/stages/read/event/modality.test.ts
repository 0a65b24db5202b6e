import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codedIn } from '../../../../test/support/event-drafts.ts';

test('what did not happen is kept and marked', () => {
  assert.deepEqual(codedIn('Armenia did not attack Azerbaijan.'), ['ASSAULT Armenia > Azerbaijan (negated)']);
  assert.deepEqual(codedIn('No sanctions have been imposed on Hungary.'), ['SANCTION  > Hungary (negated)']);
});

test('conditions, guesses and wishes are hypothetical', () => {
  assert.deepEqual(codedIn('If China attacked Taiwan, Japan would respond.'), [
    'ASSAULT China > Taiwan (hypothetical)',
  ]);
  assert.deepEqual(codedIn('Serbia could attack Kosovo.'), ['ASSAULT Serbia > Kosovo (hypothetical)']);
  assert.deepEqual(codedIn('Belarus wants to meet Poland.'), ['CONSULT Belarus > Poland (hypothetical)']);
});

test('who has come to mediate mediates, who has come to sign may not', () => {
  assert.ok(
    codedIn('The Omani envoy shuttled between Tehran and Baghdad to mediate between Iran and Iraq.').includes(
      'CONSULT Omani envoy > Iran, Iraq',
    ),
  );
  const signing = codedIn('The Peruvian president came to Quito on Tuesday to sign a treaty with Ecuador.');
  assert.ok(
    signing.some((draft) => draft.startsWith('AGREE') && draft.endsWith('(hypothetical)')),
    signing.join('; '),
  );
  const ahead = codedIn('The Omani envoy will fly to Tehran to mediate between Iran and Iraq.');
  assert.ok(ahead.includes('CONSULT Omani envoy > Iran, Iraq (hypothetical)'), ahead.join('; '));
  for (const text of [
    'Egypt went to war to negotiate with Israel from strength.',
    'Egypt returned from Oslo to negotiate with Israel.',
  ])
    assert.ok(codedIn(text).includes('CONSULT Egypt > Israel (hypothetical)'), codedIn(text).join('; '));
});

test('what went on for weeks before a promise was done, what is promised is not', () => {
  const before = codedIn('Mali agreed to a ceasefire on Monday after six weeks of bombing Chad.');
  assert.ok(before.includes('ASSAULT Mali > Chad'), before.join('; '));
  const promised = codedIn('Mali agreed on Monday to send six weeks of grain to Chad.');
  assert.ok(!promised.some((draft) => draft.startsWith('AID') && !draft.endsWith('(future)')), promised.join('; '));
});

test('talks in which something is yet to be done may never be held', () => {
  assert.deepEqual(codedIn('Reagan hopes for a deal to be reached in U.S.-Soviet talks.'), [
    'CONSULT U.S., Soviet > (hypothetical)',
  ]);
  assert.ok(codedIn('A deal was reached in U.S.-Soviet talks.').includes('CONSULT U.S., Soviet >'));
});

test('what somebody is accused of is alleged', () => {
  const drafts = codedIn('The United States accused Iran of arming rebels in Yemen.');
  assert.equal(drafts[0], 'ACCUSE United States > Iran');
  assert.ok(drafts.slice(1).every((draft) => draft.endsWith('(hypothetical)')));
});

test('a future meeting is an agreement to come', () => {
  assert.deepEqual(codedIn('Xi Jinping will visit Hungary next week.'), ['AGREE Xi Jinping > Hungary (future)']);
});

test('an announced withdrawal concedes, an announced sanction threatens', () => {
  assert.deepEqual(codedIn('France said it would withdraw its troops from Niger.').at(0)?.split(' ')[0], 'CONCEDE');
  assert.deepEqual(codedIn('Poland said it would expel Belarusian diplomats.').at(0)?.split(' ')[0], 'THREATEN');
});

test('who will not do something friendly refuses it', () => {
  assert.deepEqual(codedIn('Hungary will not accept Syrian refugees.'), ['REJECT Hungary > Syrian refugees']);
});

test('what happened in an earlier year is background', () => {
  assert.deepEqual(codedIn('Russia invaded Georgia in 2008.'), ['ASSAULT Russia > Georgia (historical)']);
  assert.deepEqual(codedIn('Russia invaded Georgia on Monday.'), ['ASSAULT Russia > Georgia']);
});

test('an attempted killing is an attack, an attempted meeting is none yet', () => {
  assert.deepEqual(codedIn('Syrian agents tried to assassinate a Lebanese minister.'), [
    'ASSAULT Syrian agents > Lebanese minister',
  ]);
  assert.deepEqual(codedIn('Syrian envoys tried to meet a Lebanese minister.'), [
    'CONSULT Syrian envoys > Lebanese minister (hypothetical)',
  ]);
});

test('what is scheduled lies ahead; what was to be may never have been', () => {
  assert.deepEqual(codedIn('Latvia was to sign the treaty with Estonia.'), ['AGREE Latvia > Estonia (hypothetical)']);
  assert.deepEqual(codedIn('Latvia was going to sign the treaty with Estonia.'), [
    'AGREE Latvia > Estonia (hypothetical)',
  ]);
  assert.deepEqual(codedIn('Latvia signed the treaty with Estonia.'), ['AGREE Latvia > Estonia']);
});

test('a visit in the present tense of a later day is to come, and so is one that is only announced', () => {
  assert.deepEqual(codedIn('The Kenyan president travels to Uganda next week.'), [
    'AGREE Kenyan president > Uganda (future)',
  ]);
  assert.deepEqual(codedIn('Peru announced talks with Chile.'), ['AGREE Peru > Chile (future)']);
  assert.deepEqual(codedIn('Peru held talks with Chile.'), ['CONSULT Peru > Chile']);
});

test('a state that protests complains; people who protest demonstrate', () => {
  assert.deepEqual(codedIn('Uruguay protested against Argentina.'), ['ACCUSE Uruguay > Argentina']);
  assert.deepEqual(codedIn('Uruguayan farmers protested against Argentina.'), [
    'PROTEST Uruguayan farmers > Argentina',
  ]);
});

test("a warning to one's own people threatens nobody", () => {
  assert.deepEqual(codedIn('The Finnish president warned Finns that hard days lay ahead.'), []);
  assert.deepEqual(codedIn('The Finnish president warned Sweden that hard days lay ahead.').length, 1);
});

test('who is unable or reluctant to do something has not done it', () => {
  assert.deepEqual(codedIn('Kenya is unable to attack Uganda.'), ['ASSAULT Kenya > Uganda (negated)']);
  assert.deepEqual(codedIn('Chad is reluctant to meet Libya.'), ['CONSULT Chad > Libya (negated)']);
  assert.deepEqual(codedIn('Chad is eager to meet Libya.'), ['CONSULT Chad > Libya (hypothetical)']);
});

test('talks that are the only way, or essential, are wished for', () => {
  assert.deepEqual(codedIn('Talks between Chad and Libya are the only way.'), ['CONSULT Chad, Libya > (hypothetical)']);
  assert.deepEqual(codedIn('Talks between Chad and Libya are essential.'), ['CONSULT Chad, Libya > (hypothetical)']);
  assert.deepEqual(codedIn('Talks between Chad and Libya are under way.'), ['CONSULT Chad, Libya >']);
  assert.deepEqual(codedIn('Talks between Chad and Libya are over.'), ['CONSULT Chad, Libya >']);
});

test('a plan that is denied, doubted or over is none; what one says he plans lies ahead', () => {
  assert.deepEqual(codedIn('Ukraine had planned to attack Belarus.'), ['ASSAULT Ukraine > Belarus (hypothetical)']);
  assert.deepEqual(codedIn('Peru does not intend to attack Chile.'), ['ASSAULT Peru > Chile (hypothetical)']);
  assert.deepEqual(codedIn('The envoy did not say if Kenya expects Uganda to attack Rwanda.'), [
    'ASSAULT Uganda > Rwanda (hypothetical)',
  ]);
  assert.deepEqual(codedIn('Kenya plans to attack Somalia.'), ['ASSAULT Kenya > Somalia (future)']);
});

test('duties, habits and what is only allowed are not done', () => {
  assert.deepEqual(codedIn('Kenya has to apologise to Uganda.'), ['CONCEDE Kenya > Uganda (hypothetical)']);
  assert.deepEqual(codedIn('Kenya had to apologise to Uganda.'), ['CONCEDE Kenya > Uganda']);
  assert.deepEqual(codedIn('Chadian ministers often visit Libya.'), [
    'CONSULT Chadian ministers > Libya (hypothetical)',
  ]);
  assert.ok(
    codedIn('The video does not verify the claim that Kenyan troops have taken the town.').every((event) =>
      event.endsWith('(hypothetical)'),
    ),
  );
});

test('what is scheduled of a noun, and what somebody fears or should announce, has not come', () => {
  assert.deepEqual(codedIn('The talks between Peru and Chile are due on Monday.'), ['AGREE Peru, Chile > (future)']);
  assert.ok(
    codedIn('Critics worried that Kenya would attack Somalia.').every((event) => event.endsWith('(hypothetical)')),
  );
  assert.deepEqual(codedIn('The envoy should announce that Obama will visit China.'), [
    'CONSULT Obama > China (hypothetical)',
  ]);
  assert.deepEqual(codedIn('The two leaders will review opportunities to deepen ties with Peru.'), [
    'SUPPORT two leaders > Peru (hypothetical)',
  ]);
});

test('what is only talked of, wished for, possible or in the way of a plan is not done', () => {
  const hypothetical = [
    'Trump talks about shooting a Russian ship.',
    'The envoy was hopeful for talks between Peru and Chile.',
    'They wrangle over a deal that would see American troops leave Afghanistan.',
    'Officials said that the team would leave only after Mr Netanyahu had met President Biden.',
    'The issue would be raised when Xi Jinping meets Donald Trump.',
    'Putin looks to take control of Georgia.',
  ];
  const coded = hypothetical.map(codedIn);
  assert.deepEqual(
    coded.filter((events) => events.length === 0 || events.some((event) => !event.endsWith('(hypothetical)'))),
    [],
  );
});

test('a headline that tells in the infinitive, and a noun of which it is said how it will be, lie ahead', () => {
  assert.deepEqual(codedIn('Kenya to attack Somalia.'), ['ASSAULT Kenya > Somalia (future)']);
  assert.deepEqual(codedIn('The visit to Chad by the Peruvian president will be short.'), [
    'AGREE Peruvian president > Chad (future)',
  ]);
  assert.deepEqual(codedIn('The attack by Chad on Libya was not a surprise.'), ['ASSAULT Chad > Libya']);
});

test('what is no longer done is not done', () => {
  assert.deepEqual(codedIn('Peru no longer supports Chile.'), ['SUPPORT Peru > Chile (negated)']);
});

test('phrases negate, conditions reach over the second verb', () => {
  for (const [text, event] of [
    [
      'Peruvian officials had in no way acceded to the demands of Chile.',
      'CONCEDE Peruvian officials > Chile (negated)',
    ],
    ['Peruvian officials had in May acceded to the demands of Chile.', 'CONCEDE Peruvian officials > Chile'],
    ['Ecuador will leave if Chile wins the vote or attacks Peru.', 'ASSAULT Chile > Peru (hypothetical)'],
    ['Instead of meeting Chile, Peru met Ecuador.', 'CONSULT Peru > Chile (negated)'],
    ["The Ugandan president's current visit to Kenya would strengthen ties.", 'CONSULT Ugandan president > Kenya'],
    ["The Ugandan president's visit to Kenya would open a page.", 'AGREE Ugandan president > Kenya (future)'],
  ] as const)
    assert.ok(codedIn(text).includes(event), `${text} ${codedIn(text).join('; ')}`);
  assert.ok(
    codedIn('It led to the cancellation of the meeting between Moi and Museveni.').every((event) =>
      event.endsWith('(negated)'),
    ),
  );
});

test('what somebody orders is not done yet', () => {
  for (const [text, event] of [
    ['The king ordered that Jordan expel the envoy.', 'SANCTION Jordan > envoy (hypothetical)'],
    ['The court ordered that Chadian troops withdraw from Libya.', 'RETREAT Chadian troops > Libya (hypothetical)'],
  ] as const)
    assert.deepEqual(codedIn(text), [event]);
});

test('what two only have a reason or the room to do is not done', () => {
  for (const text of [
    'France gave its troops more leeway to attack Libya.',
    'Kenya has an incentive to attack Uganda.',
  ])
    assert.match(codedIn(text).join(), /^ASSAULT .*\(hypothetical\)$/u, text);
  assert.ok(codedIn('Free to act, France attacked Libya.').includes('ASSAULT France > Libya'));
});

test('what would or may be the first of its kind has not been held', () => {
  assert.deepEqual(codedIn('It would be the first summit between Egypt and Israel.'), [
    'AGREE Egypt, Israel > (future)',
  ]);
  for (const text of [
    'It could be the last meeting between Peru and Chile.',
    'It would not be a summit between Mali and Chad.',
  ])
    assert.match(codedIn(text).join(), /^CONSULT .*\(hypothetical\)$/u, text);
  assert.deepEqual(codedIn('It was the first summit between Egypt and Israel.'), ['CONSULT Egypt, Israel >']);
  assert.deepEqual(codedIn('It might have been the worst attack by Libya on Chad.'), ['ASSAULT Libya > Chad']);
  assert.deepEqual(codedIn('It might have been an attack by Libya on Chad.'), ['ASSAULT Libya > Chad (hypothetical)']);
});

test('what is told in the present of any time, or of one to come, is not done', () => {
  for (const text of [
    'Wars are less likely when both Iran and Iraq are talking.',
    'It was not known what Syria would say when Iraq and Iran meet.',
    'Jordan said it would retaliate whenever Israel attacks Lebanon.',
  ])
    assert.ok(
      codedIn(text).every((event) => event.endsWith('(hypothetical)')),
      codedIn(text).join('; '),
    );
  for (const text of [
    'The war began when Peru attacked Chile.',
    'Ten people died when Israeli jets hit Beirut.',
    'It is dawn when Israel attacks Egypt.',
    'Ten villagers are dead when Libya attacks Chad.',
  ])
    assert.match(codedIn(text).join(), /^ASSAULT [^(]*$/u, text);
});
