import assert from 'node:assert/strict';
import { test } from 'node:test';
import { codedIn } from '../../../../test/support/event-drafts.ts';

const types = (text: string): readonly string[] =>
  codedIn(text)
    .filter((event) => !/\((?:negated|hypothetical)\)$/u.test(event))
    .map((event) => event.split(' ')[0] ?? '');

test('how things stand, trade and print are no events', () => {
  for (const text of [
    'Kohl noted that there is close cooperation between Hungary and Austria.',
    'Norway and Iceland cooperate closely on fisheries.',
    'Tonight we celebrate the alliance between Spain and Mexico.',
    'Namibia is allowed to use the Angolan port.',
    "Ethiopia's War against Eritrea and Its Neighbours",
    "Brazil's shipments to Japan rose by a tenth in 1998.",
    'Dutch companies are expanding their presence on the Indonesian market.',
    'The prisoner was flown back to Cairo by Sudan.',
    'The war of words between Greece and Turkey goes on.',
    'The Ghanaian defence ministry press trip to Togo was long.',
    'For decades Peru and Ecuador have clashed on a number of issues.',
    'The house will shelter Laotians who supported Thailand in the war.',
    'This let Cuban forces who back Angola move into the south.',
    'President Zuma has signed a National Security Memorandum on computers.',
    'The Zambian party claims Chiluba won 60% of the vote.',
  ])
    assert.deepEqual(types(text), [], text);
});

test('near words that tell of a deed do', () => {
  for (const [text, type] of [
    ['Norway and Iceland cooperated in the search for the trawler.', 'COOPERATE'],
    ['Namibia was allowed by Angola to use the port.', 'CONCEDE'],
    ['Ethiopia waged war against Eritrea.', 'ASSAULT'],
    ["Russia's shipments to Syria continued.", 'AID'],
    ['Dutch troops are expanding their presence in Indonesia.', 'MOBILIZE'],
    ['The Sudanese president flew to Cairo.', 'CONSULT'],
    ['Canada released a Haitian prisoner.', 'RETREAT'],
    ['Peruvian and Ecuadorian troops clashed on the border.', 'ASSAULT'],
    ['Mandela backed the Zambian president.', 'SUPPORT'],
    ['Iraq fired Scuds at Israel on Thursday.', 'ASSAULT'],
    ['The Serbian army went on the offensive in Bosnia on Monday.', 'ASSAULT'],
    ['The Chinese premier arrived on the visit to India on Monday.', 'CONSULT'],
    ['Kenya claimed that Uganda won the war by using poison gas.', 'ACCUSE'],
    ['Iran signed a memorandum on gas exports with Pakistan.', 'AGREE'],
    ['There was a peace agreement between Sudan and Uganda on Monday.', 'AGREE'],
    ['The Russian mercenary company sent 500 soldiers to Libya.', 'MOBILIZE'],
    ['Cuba, which backed Angola in 1975, sent troops.', 'SUPPORT'],
    ['The Lesotho army fired at South African soldiers.', 'ASSAULT'],
    ['Peru and Chile signed a memorandum in Lima.', 'AGREE'],
  ] as const)
    assert.ok(types(text).includes(type), `${text} ${types(text).join()}`);
});

test('who is asked to do something is not backed by those who back the call', () => {
  assert.ok(!types('Mandela backed calls for President Abacha of Nigeria to step down.').includes('SUPPORT'));
  assert.ok(types('Mandela backed the call of President Nujoma of Namibia.').includes('SUPPORT'));
});
