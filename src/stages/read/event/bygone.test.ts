import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testKit } from '../../../../test/support/event-drafts.ts';
import { eventsIn } from '../../../../test/support/record-events.ts';

/** Type and modality of the events in a text of 2 May 2019. */
function modalities(text: string, published: string | null = '2019-05-02'): readonly string[] {
  return eventsIn(text, published).map(({ type, modality }) => `${type} ${modality}`);
}

function all(rows: readonly (readonly [text: string, event: string])[]): void {
  for (const [text, event] of rows) assert.ok(modalities(text).includes(event), `${text} ${modalities(text).join()}`);
}

test('what was done in a campaign or as a candidate is over', () => {
  all([
    ['During his campaign, the Zambian president accused Malawi of theft.', 'ACCUSE historical'],
    ['In his first term, the Zambian president accused Malawi of theft.', 'ACCUSE historical'],
    ['As a senator, the Zambian president condemned Malawi.', 'ACCUSE historical'],
    ['During the summit, the Zambian president accused Malawi of theft.', 'ACCUSE actual'],
    ['As a neighbour, Zambia condemned Malawi.', 'ACCUSE actual'],
  ]);
});

test('what took years, or lies years behind another thing, is over', () => {
  all([
    ['Sudan had peace after Libya besieged the Chadian capital for two years.', 'COERCE historical'],
    ['Japan has lent billions to Laos over the past decade.', 'AID historical'],
    ['The quake struck six months after Chad attacked Libya.', 'ASSAULT historical'],
    ['The quake struck two days after Chad attacked Libya.', 'ASSAULT actual'],
    ['Chad shelled a Libyan village for 30 minutes.', 'ASSAULT actual'],
    ['Laos and Japan signed a treaty for ten years.', 'AGREE actual'],
  ]);
});

test('what was done many times is not the news of the day', () => {
  all([
    ['The Zambian president met Nyerere on several occasions.', 'CONSULT historical'],
    ['The Zambian president met Nyerere three times.', 'CONSULT historical'],
    ['The Zambian president met Nyerere for the third time.', 'CONSULT actual'],
    ['This is not the first time that Peru has accused Chile of spying.', 'ACCUSE historical'],
  ]);
});

test('a month that was last year, or an opening with an old date, makes what it tells old', () => {
  all([
    ['Last month, Chad attacked a Libyan post.', 'ASSAULT historical'],
    ['After he took office in 2014, the Zambian president expelled an envoy of Malawi.', 'SANCTION historical'],
    ['After he took office on Tuesday, the Zambian president expelled an envoy of Malawi.', 'SANCTION actual'],
  ]);
});

test('what follows from an old date in the sentence before is old', () => {
  const old = 'Libya bombed the town in January. ';
  assert.deepEqual(modalities(`${old}In response, Chad attacked Libya.`).at(-1), 'ASSAULT historical');
  assert.deepEqual(modalities(`${old}Sixteen days later, Chad attacked Libya.`).at(-1), 'ASSAULT historical');
  const fresh = 'Libya bombed the town on Tuesday. ';
  assert.deepEqual(modalities(`${fresh}In response, Chad attacked Libya.`).at(-1), 'ASSAULT actual');
});

for (const list of ['tenures', 'callings', 'routines', 'breaches'] as const) {
  test(`${list}: the example is background, the counter-example news`, () => {
    const { example, counter } = testKit.pack.events.words[list];
    assert.deepEqual(
      [example, counter].map((text) => eventsIn(text)[0]?.modality),
      ['historical', 'actual'],
    );
  });
}

test('a phrase of the verb, or the verb over a noun, with an old date makes the deed old', () => {
  all([
    ["The Zambian president travelled to Togo in the wake of Togo's coup in 2002.", 'CONSULT historical'],
    ['Egypt closed the canal after Israeli attacks on Syria began in February.', 'ASSAULT historical'],
    ['Egypt closed the canal after Israeli attacks on Syria began on Tuesday.', 'ASSAULT actual'],
    ['A Spanish court convicted a Chadian minister of a theft that he had planned in 2002.', 'SANCTION actual'],
  ]);
});

test('words of age tell of background in a report of no known day', () => {
  for (const [text, modality] of [
    ['Two weeks ago, Kenya expelled the Somali envoy.', 'historical'],
    ['Last year, Kenya expelled the Somali envoy.', 'historical'],
    ['Kenya expelled the Somali envoy earlier this year.', 'historical'],
    ['In December, Kenya expelled the Somali envoy.', 'historical'],
    ['A week ago, Kenya expelled the Somali envoy.', 'actual'],
    ['Last week, Kenya expelled the Somali envoy.', 'actual'],
    ['Since December, Kenya has expelled the Somali envoy.', 'actual'],
  ])
    assert.equal(eventsIn(text ?? '', null)[0]?.modality, modality, text);
});

test('the edge of a tenure, a former saying and a dated clause are over', () => {
  all([
    ['The envoy of Malawi negotiated with Zambia at the end of the Kaunda administration.', 'CONSULT historical'],
    ['The envoy of Malawi negotiated with Zambia at the end of the summit.', 'CONSULT actual'],
    ['Kenya said at the time that it had shot down a Somali drone.', 'ASSAULT historical'],
    ['Kenya recently said that it is donating tanks to Somalia.', 'AID actual'],
    ['Kismayo was occupied by Kenyan troops shortly after Kenya invaded Somalia in 1982.', 'COERCE historical'],
    ['Zambia has always denied involvement in the Malawian coup.', 'REJECT historical'],
    ['Zambia has denied involvement in the Malawian coup.', 'REJECT actual'],
  ]);
});

test('a meeting ahead lies in the future, fresh strikes are news and strikes in passing are not', () => {
  all([
    ["Families sang ahead of Prime Minister Begin's trip to Egypt.", 'AGREE future'],
    ['The diplomats woke to fresh Kenyan airstrikes on Somalia.', 'ASSAULT actual'],
    ['The diplomats woke to Kenyan airstrikes on Somalia.', 'ASSAULT historical'],
  ]);
});

test('what was done soon after somebody came to office is over, unless the report begins with it or tells a day', () => {
  const before = 'The road was long. ';
  all([
    [`${before}Soon after he took office, the Zambian president met Nyerere.`, 'CONSULT historical'],
    [`${before}Soon after he took the train, the Zambian president met Nyerere.`, 'CONSULT actual'],
    [`${before}Soon after he took office on Tuesday, the Zambian president met Nyerere.`, 'CONSULT actual'],
    ['Soon after he took office, the Zambian president met Nyerere.', 'CONSULT actual'],
  ]);
});

test('a stretch of time behind what somebody is thanked for is that of the thing', () => {
  all([
    ['Tony Blair thanked Göran Persson for his lead of the bank over the past year.', 'SUPPORT actual'],
    ['Tony Blair has praised Göran Persson over the past year.', 'SUPPORT historical'],
  ]);
});

test('early in what goes on now is no former time', () => {
  all([
    ['Egypt supported Israel in the early days of this month.', 'SUPPORT actual'],
    ["Israel criticised Syria in the early stages of Tuesday's talks.", 'ACCUSE actual'],
    ['France attacked Prussia in the early days of the 1870 war.', 'ASSAULT historical'],
  ]);
});

test('what is done again and again since a day of this week is news', () => {
  all([
    ['Israel has often bombed Lebanon.', 'ASSAULT historical'],
    ['Israel has habitually accused Lebanon of theft.', 'ACCUSE historical'],
    ['Israel has regularly bombed Lebanon since Tuesday.', 'ASSAULT actual'],
    ['Israel has constantly bombed Lebanon.', 'ASSAULT actual'],
  ]);
});

test('what an army does soon after it took power this week is news', () => {
  const took = (when: string): string =>
    `The Zambian army seized power ${when}. Soon after it took power, the Zambian army expelled the envoy of Malawi.`;
  all([
    [took('on Tuesday'), 'SANCTION actual'],
    [took('in 1999'), 'SANCTION historical'],
    [
      "Zambia's foreign office spoke on Tuesday. Soon after he took office, the Zambian president met Nyerere.",
      'CONSULT historical',
    ],
  ]);
});

test('how long somebody was supported is no thing that he is thanked for', () => {
  all([
    ['Egypt supported Iraq for eight years.', 'SUPPORT historical'],
    ['Egypt thanked Iraq for its help for eight years.', 'SUPPORT actual'],
  ]);
});
