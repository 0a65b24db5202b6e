import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { archive } from '../../../test/contract/archive.ts';
import { makeLine } from '../../../test/contract/lines.ts';
import type { Judgement, Linkable } from '../../base/schema/record.ts';
import { clustersOf } from './clusters.ts';
import { linkArchive } from './link.ts';

const lines = archive();

function copiesIn(articles: readonly Linkable[]): readonly (readonly [string, string | undefined, string, boolean])[] {
  return linkArchive(articles)
    .judgements.filter((judgement) => judgement.kind === 'copy-of')
    .map(({ left, reasons, right, directed }) => [left, reasons[0], right, directed] as const)
    .sort();
}

describe('copies', () => {
  it('are found word for word and in other words, and say who took from whom', () => {
    assert.deepEqual(copiesIn(lines), [
      ['b-copy', 'near-copy', 'a-wire', true],
      ['c-spun', 'spun', 'a-wire', true],
      ['c-spun', 'spun', 'b-copy', true],
    ]);
  });

  it('make a family with its origin, and leave the reporter alone', () => {
    const { families, kinships } = linkArchive(lines).clusters;
    assert.equal(families.length, 1);
    assert.equal(families[0]?.origin, 'a-wire');
    assert.deepEqual(
      families[0].articles.map(({ article, kind }) => [article, kind]),
      [
        ['a-wire', 'origin'],
        ['b-copy', 'near-copy'],
        ['c-spun', 'spun'],
      ],
    );
    const own = kinships.find(({ article }) => article === 'd-own-report');
    assert.deepEqual(own, { article: 'd-own-report', family: 'd-own-report', origin: 'd-own-report' });
  });

  it('go back to the agency that is credited', () => {
    const { kinships } = linkArchive(lines).clusters;
    assert.deepEqual(
      kinships.filter(({ origin }) => origin === 'agency:northern wire').map(({ article }) => article),
      ['a-wire', 'b-copy', 'c-spun'],
    );
  });

  it('of equal words are identical whatever the punctuation, and open when nothing tells who was first', () => {
    const text = 'Finland lent Estonia two ferries. The ferries sail between the islands until spring.';
    const twins = [
      makeLine({ id: 'x', text, published: '2021-11-02' }),
      makeLine({ id: 'y', text: text.replaceAll('. ', '.\n\n').toUpperCase(), published: '2021-11-02' }),
    ];
    assert.deepEqual(copiesIn(twins), [['x', 'identical', 'y', false]]);
    assert.equal(linkArchive(twins).clusters.families[0]?.origin, null);
  });

  it('are excerpts when most of a short text stands in a long one', () => {
    const long = lines[0]?.text ?? '';
    const part = long.split('\n').slice(1, 4).join('\n');
    const found = copiesIn([
      makeLine({ id: 'long', text: `${long}\n${own(30)}` }),
      makeLine({ id: 'part', text: part }),
    ]);
    assert.deepEqual(found, [['long', 'excerpt', 'part', false]]);
  });

  it('are translations when two papers put one foreign text into words of their own, and nobody took from the other', () => {
    const first = [
      'The Embassy of Ethiopia in Cairo published this statement about the Grand Renaissance Dam on Tuesday.',
      '"The third filling of the reservoir, in August 2022, harmed neither Sudan nor Egypt.',
      '"Ethiopia builds the dam on the Blue Nile with money of its own citizens and owes nobody an apology.',
      '"The declaration which the three leaders signed at Khartoum in March 2015 remains our basis.',
      '"Egypt, however, carries the question to the Security Council instead of the African Union.',
      '"More than 60 million Ethiopians live without electric light to this day.',
      '"We stay ready for talks under the African Union at any time."',
    ].join('\n');
    const second = [
      'On Tuesday the Ethiopian embassy in Cairo commented in Amharic on the Grand Renaissance Dam; we translate.',
      '"No damage came to Egypt or Sudan when the reservoir was filled a third time in August 2022.',
      '"It is our citizens who pay for what we are building on the Blue Nile, and Ethiopia need not excuse itself.',
      '"We stand on what was signed in Khartoum by the leaders of the three countries in March 2015.',
      '"But rather than to the African Union, Egypt takes this matter before the Security Council.',
      '"Electric power has yet to reach over 60 million people in Ethiopia.',
      '"At every moment we are prepared to negotiate if the African Union presides."',
    ].join('\n');
    const found = copiesIn([
      makeLine({ id: 'one', text: first, outlet: 'Nile Bulletin', published: '2022-09-06' }),
      makeLine({ id: 'two', text: second, outlet: 'Horn Monitor', published: '2022-09-09' }),
    ]);
    assert.deepEqual(found, [['one', 'translation', 'two', false]]);
  });

  it('are near copies when an editor words every second sentence of a report anew', () => {
    const told = [
      ['The ministers of Turkey and Greece met in Edirne on Thursday to talk about the flooded border road.', ''],
      [
        'They agreed that 40 engineers of both armies would clear the Meric bridge before the end of March.',
        'Before March ends, they decided, 40 engineers from the two armies are to clear the bridge on the Meric.',
      ],
      ['Ankara will pay for the machines, and Athens will send two dredgers from Alexandroupoli.', ''],
      [
        'Governor Leyla Aksoy said that 3,100 people in the valley had lost their fields to the river.',
        'In the valley, by the account of Governor Leyla Aksoy, the river took the fields of 3,100 people.',
      ],
      ['A joint commission meets for the first time in Komotini on 9 February.', ''],
      [
        'Farmers near Pythio had blocked the road with tractors since Monday, asking for 12 million euros.',
        'Since Monday tractors of farmers who ask for 12 million euros had stood across the road near Pythio.',
      ],
      ['The European Union offered to lend pumps, which the Greek minister Dora Petridou accepted.', ''],
      [
        'Both ministers left Edirne without answering questions about the island of Kinaros.',
        'Questions about Kinaros island remained unanswered when the two left Edirne.',
      ],
    ];
    const [wire, copy] = [told.map(([one]) => one), told.map(([one, other]) => (other === '' ? one : other))];
    const found = copiesIn(
      [wire, copy].map((text, n) =>
        makeLine({
          id: `e${String(n)}`,
          text: text.join('\n'),
          outlet: `Paper ${String(n)}`,
          published: `2011-01-2${String(n)}`,
        }),
      ),
    );
    assert.deepEqual(found, [['e1', 'near-copy', 'e0', true]]);
  });

  it('are not seen in a form that one outlet fills in again a year later', () => {
    const form = (name: string, year: string): string =>
      [
        `The Foreign Ministry congratulates the people of ${name} on their national day in ${year}.`,
        `The friendship between our peoples has grown over many decades and rests on respect and trust between neighbours.`,
        `We look forward to further work together in trade, culture and science for the good of both our nations.`,
        `May the people of ${name} enjoy peace, health and lasting prosperity in the year that lies ahead of them.`,
      ].join('\n');
    const letters = ['Chile', 'Ghana'].map((name, n) =>
      makeLine({
        id: name,
        text: form(name, `202${String(n)}`),
        outlet: 'Gazette',
        published: `202${String(n)}-09-18`,
      }),
    );
    assert.deepEqual(copiesIn(letters), []);
  });

  it('are not seen in two papers’ own reports of one meeting', () => {
    const reports = [
      'Presidents Lula and Fernandez opened the Uruguay River bridge between Brazil and Argentina on Friday. ' +
        'Lula spoke of 3,000 jobs for Uruguaiana and the border towns. ' +
        'The bridge cost 40 million dollars, half of it paid by the Mercosur fund. ' +
        'Foreign Minister Mauro Vieira said that lorries had waited for nine hours at the old crossing. ' +
        'Traders in Uruguaiana cheered when the first lorry from Argentina crossed at noon. ' +
        'Fernandez flew home to Buenos Aires in the evening.',
      'Critics in Buenos Aires ask why the Mercosur fund paid 20 million dollars for a bridge to Uruguaiana. ' +
        'The first lorry crossed the Uruguay River into Brazil at noon on Friday while traders cheered. ' +
        'Fernandez thanked Lula for his patience, and Lula promised 3,000 jobs. ' +
        'Lorries used to wait nine hours at the old crossing between Argentina and Brazil. ' +
        'The opposition leader Patricia Bullrich called the opening by the presidents an election show. ' +
        'Vieira and Foreign Minister Santiago Cafiero signed a customs paper afterwards.',
    ];
    const found = copiesIn(
      reports.map((text, n) => makeLine({ id: `r${String(n)}`, text, outlet: `Paper ${String(n)}` })),
    );
    assert.deepEqual(found, []);
  });
});

/** Words that no other text has. */
function own(count: number): string {
  return Array.from(
    { length: count },
    (_, n) => `Sentence number ${String(n)} speaks of matter ${String(n * 7)} alone.`,
  ).join(' ');
}

describe('happenings', () => {
  const { happenings } = linkArchive(lines).clusters;

  it('join reports of one type, the same parties and one day, and count articles, families and origins apart', () => {
    const signing = happenings.find(({ type }) => type === 'AGREE');
    assert.deepEqual(signing?.counts, { articles: 4, families: 2, origins: 2 });
    assert.deepEqual(signing.actors, ['NOR', 'RUS']);
    assert.equal(signing.status, 'stated');
  });

  it('take a copied sentence along although its page gives another day', () => {
    const signing = happenings.filter(({ type }) => type === 'AGREE');
    assert.equal(signing.length, 1);
    assert.equal(signing[0]?.date, '2010-09-15');
  });

  it('are denied when somebody denies them, and say who', () => {
    const jamming = happenings.find(({ type, status }) => type === 'COERCE' && status === 'denied');
    assert.deepEqual(jamming?.claimedBy, ['NOR', 'SWE']);
    assert.deepEqual(jamming.deniedBy, ['RUS', 'sergei-lavrov']);
    assert.equal(jamming.counts.articles, 2);
  });

  it('keep apart what was, what was not and what is to come', () => {
    assert.deepEqual(
      happenings.map(({ status }) => status).sort(),
      ['denied', 'future', 'negated', 'stated', 'stated'].sort(),
    );
  });

  it('take a month for a day only when the archive knows no other day in it', () => {
    const at = (id: string, date: string): Linkable =>
      makeLine({
        id,
        text: `Egypt and Jordan signed a pact (${id}).`,
        events: [
          {
            type: 'AGREE',
            trigger: 'signed',
            sources: [
              { words: 'Egypt', actor: 'EGY' },
              { words: 'Jordan', actor: 'JOR' },
            ],
            date,
          },
        ],
      });
    const count = (...articles: readonly Linkable[]): number => linkArchive(articles).clusters.happenings.length;
    assert.equal(count(at('p', '1998-03-04'), at('q', '1998-03')), 1);
    assert.equal(count(at('p', '1998-03-04'), at('q', '1998-03'), at('r', '1998-03-20')), 3);
    assert.equal(count(at('p', '1998-03-04'), at('q', '1998-04')), 2);
    assert.equal(count(at('p', '1998-04'), at('q', '1998-04')), 1);
    assert.equal(count(at('p', '1998'), at('q', '1998')), 2);
  });
});

describe('matters of claims', () => {
  it('set the one who asserts beside the one who denies', () => {
    const { topics } = linkArchive(lines).clusters;
    assert.equal(topics.length, 1);
    assert.deepEqual([topics[0]?.type, topics[0]?.actors, topics[0]?.claims.length], ['COERCE', ['NOR', 'RUS'], 3]);
  });
});

describe('linking', () => {
  it('gives the same whatever the order of the articles, and the same again', () => {
    const expected = JSON.stringify(linkArchive(lines));
    fc.assert(
      fc.property(fc.shuffledSubarray([...lines], { minLength: lines.length }), (shuffled) => {
        assert.equal(JSON.stringify(linkArchive(shuffled)), expected);
      }),
      { numRuns: 20 },
    );
  });

  it('makes no happening of mentions that a person set apart', () => {
    const { judgements } = linkArchive(lines);
    const kept = judgements.filter((judgement: Judgement) => judgement.kind !== 'same-event');
    const mentions = lines.flatMap((line) => line.events).length;
    assert.equal(clustersOf(lines, kept).happenings.length, mentions);
  });
});
