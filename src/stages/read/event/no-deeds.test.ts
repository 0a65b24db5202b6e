import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codedIn, draftsIn, testKit } from '../../../../test/support/event-drafts.ts';

const types = (text: string): readonly string[] =>
  codedIn(text)
    .filter((event) => !/\((?:negated|hypothetical)\)$/u.test(event))
    .map((event) => event.split(' ')[0] ?? '');

test('words that name no deed raise no event', () => {
  for (const text of [
    'Mr Moi called the Ugandan minister on to the stage.',
    'The Kenyan president met the press on Tuesday.',
    "Kenya's partnership with Uganda remains vital.",
    'Kenya announced an end to its support for Uganda.',
    'Kenya mobilised $9 billion for Uganda.',
    'Kenya and Uganda have been clashing over a raft of issues.',
    'Officials in Kenya insisted that the aid is reaching Sudan.',
    'Moi declined to thank Museveni.',
    'Ugandan raids on Kenya are rare.',
    "Kenya regretted Chad's failure to condemn Libya.",
    'Bolivian critics were worried that Banzer would encourage Peru to leave.',
    'The talks to reach an agreement between Kenya and Uganda go on.',
    'Uganda has blocked the draft resolution of Kenya calling for a probe in Sudan.',
  ])
    assert.deepEqual(
      types(text).filter((type) => type !== 'REJECT' || !text.includes('blocked')),
      [],
      text,
    );
});

test('near words that name a deed do', () => {
  for (const [text, type] of [
    ['Mr Moi called the Ugandan minister on Tuesday.', 'CONSULT'],
    ['The Kenyan president met the Ugandan premier on Tuesday.', 'CONSULT'],
    ['Kenya mobilised troops against Uganda.', 'MOBILIZE'],
    ['Kenyan and Ugandan troops clashed over a bridge.', 'ASSAULT'],
    ['Kenya insisted that Uganda leave the town.', 'REQUEST'],
    ['Somalis are fighting Ethiopia.', 'ASSAULT'],
  ] as const)
    assert.ok(types(text).includes(type), `${text} ${types(text).join()}`);
});

test('the promise of a harm is a threat, the promise to lift one is none', () => {
  assert.deepEqual(types('Kenya pledged to widen its sanctions against Uganda.'), ['THREATEN']);
  assert.ok(!types('Kenya pledged to lift its sanctions against Uganda.').includes('THREATEN'));
});

test('what is scheduled, or expected when others meet, lies ahead', () => {
  assert.ok(types('Kenya welcomed the talks planned for May between Peru and Chile.').includes('AGREE'));
  assert.ok(!types('The meeting between Peru and Chile scheduled for Friday is vital.').includes('CONSULT'));
  assert.ok(
    !types('Moi expects the pact to be discussed when Museveni and Kenyatta meet on Friday.').includes('CONSULT'),
  );
});

for (const list of ['newsmen', 'endings', 'funds', 'grounds', 'harms', 'purposes', 'particulars'] as const) {
  test(`${list}: the example and the counter-example differ`, () => {
    const { words, example, counter } = testKit.pack.events.words[list];
    assert.ok([...words].some((word) => example.toLowerCase().includes(word)));
    const told = [example, counter].map((text) =>
      draftsIn(text)
        .map(({ type, modality }) => `${type} ${modality}`)
        .join(),
    );
    assert.notEqual(told[0], told[1], told.join(' / '));
  });
}

test('canvassing, armed resistance, silence and flight from home are no deeds; their neighbours are', () => {
  for (const [text, type] of [
    ['Mr Moi will hold a rally on Saturday in Mombasa.', 'PROTEST'],
    ["Kenya's resistance to the Ugandan invasion was heroic.", 'REJECT'],
    ['Kenya declined to provide details to Uganda.', 'REJECT'],
    ['Reuters asked the Kenyan army for proof.', 'REQUEST'],
    ['Two million Somalis have been driven into camps.', 'COERCE'],
    ["Iraq fired back at Kuwait's criticism.", 'ASSAULT'],
    ['Senegal has fired back at the claims of Mauritania.', 'ASSAULT'],
    ['Moi will speak to the General Assembly of the United Nations.', 'AGREE'],
  ] as const)
    assert.ok(!types(text).includes(type), `${text} ${types(text).join()}`);
  for (const [text, type] of [
    ['Kenya asked the Ugandan president to leave.', 'REQUEST'],
    ['Students held a rally against President Moi.', 'PROTEST'],
    ['Kenya declined to provide arms to Uganda.', 'REJECT'],
    ['The opposition leader of Kenya has arrived in Uganda.', 'CONSULT'],
    ['Somalis have been driven from their homes by Kenyan troops.', 'COERCE'],
    ['Kenya and Uganda agreed that their navies should cooperate.', 'AGREE'],
    ['Kenyan troops fired back at Ugandan soldiers.', 'ASSAULT'],
    ['Argentina agrees that Chile may use the port of Rosario.', 'AGREE'],
    ["Zambia's foreign minister met rebel leaders in exile on Tuesday.", 'CONSULT'],
    ["Bolivia's president visited Peru on Monday after escaping an attempt on his life.", 'CONSULT'],
    ['Kenya invited the Ugandan president to visit Nairobi for talks.', 'REQUEST'],
    ['Kenyan fighters in Somalia fired two anti-tank missiles across the border.', 'ASSAULT'],
    ['North Korea fired two missiles into the Sea of Japan.', 'MOBILIZE'],
    ['Kenya vowed to strengthen its crackdown on Ugandan traders.', 'THREATEN'],
  ] as const)
    assert.ok(types(text).includes(type), `${text} ${types(text).join()}`);
});
