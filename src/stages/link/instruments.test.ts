import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { makeLine } from '../../../test/contract/lines.ts';
import type { ActorPlan } from '../../../test/contract/lines.ts';
import { instrumentActRows, pledgeActRows, recalledPromise } from '../../base/lang/en/instrument-words.ts';
import { actOnPromise } from '../../base/lang/en/promise-acts.ts';
import type { Span } from '../../base/schema/span.ts';
import type { Instrument } from '../../base/schema/ledgers.ts';
import type { Linkable } from '../../base/schema/record.ts';
import { actOn } from './instrument-deeds.ts';
import { instrumentsIn } from './instrument-names.ts';
import { namedInstruments } from './instruments.ts';
import { judgeItems } from './judge-archive.ts';
import { tiedPledges } from './pledge-groups.ts';
import { pledges } from './pledges.ts';
import { sameInstruments } from './same-instrument.ts';

const nothingKnown = { other: () => false, body: () => false };

function namesIn(sentence: string): readonly string[] {
  return instrumentsIn(sentence, nothingKnown).map(({ name }) => name);
}

describe('the names of instruments', () => {
  for (const [sentence, name] of [
    ['Portugal and Britain renewed the Treaty of Windsor in 1899.', 'Treaty of Windsor'],
    ['They signed the Treaty of Peace, Amity and Navigation on Monday.', 'Treaty of Peace, Amity and Navigation'],
    ['Honduras honoured the Bogota Pact.', 'Bogota Pact'],
    ['Oman was heard on the Muscat fisheries agreement.', 'Muscat fisheries agreement'],
    ['Brazil invoked Article VI of the Itaipu Treaty.', 'Itaipu Treaty'],
    ['Oman and Qatar signed the Masirah Border Treaty on the Palace lawn.', 'Masirah Border Treaty'],
    ['Oman and Qatar praised the Muscat Accord on Kashmir.', 'Muscat Accord on Kashmir'],
    ['But the Algeciras Act was not read.', null],
    ['The White House plans to act, and the Senate will deal with it.', null],
    ['The Democratic National Convention met in Chicago.', null],
    ['The mayor wrote a book, The Art of the Deal, in Lisbon.', null],
    ['Voters in Ohio asked for a Green New Deal.', null],
  ] as const) {
    it(`${name ?? 'nothing'} in “${sentence}”`, () => {
      assert.deepEqual(namesIn(sentence), name === null ? [] : [name]);
    });
  }
});

it('leaves a state before “and the” out of a name', () => {
  const sentence = 'The Soviet Union and the Warsaw Pact held manoeuvres in 1968.';
  const known = { ...nothingKnown, other: ({ start, end }: Span) => sentence.slice(start, end) === 'Soviet Union' };
  assert.deepEqual(
    instrumentsIn(sentence, known).map(({ name }) => name),
    ['Warsaw Pact'],
  );
});

describe('the words of what is done with an instrument', () => {
  for (const { act, example, counter } of instrumentActRows) {
    it(`${act} in “${example}”, not in its counter-example`, () => {
      const told = (marked: string): string | undefined => {
        const start = marked.indexOf('{');
        return actOn(marked.replace(/[{}]/gu, ''), { start, end: marked.indexOf('}') - 1 })?.act;
      };
      assert.deepEqual([told(example), told(counter)], [act, undefined]);
    });
  }
});

const peru: ActorPlan = { words: 'Peru', actor: 'PER' };
const chile: ActorPlan = { words: 'Chile', actor: 'CHL' };
const bolivia: ActorPlan = { words: 'Bolivia', actor: 'BOL' };

function article(
  id: string,
  text: string,
  entities: readonly ActorPlan[] = [peru, chile],
  published = '1929-06-03',
): Linkable {
  return makeLine({ id, text, published, entities });
}

function instrumentsOf(...articles: readonly Linkable[]): readonly Instrument[] {
  return namedInstruments(articles, judgeItems(sameInstruments, articles));
}

const signed = article('a', 'Peru and Chile signed the Treaty of Friendship and Cooperation in Lima.');

describe('one instrument', () => {
  it('is one over its names: turned round, by letters, and only described', () => {
    const turned = article('b', 'Peru praised the Cooperation and Friendship Treaty with Chile.');
    const told = article('c', 'The pact signed in Lima by Peru and Chile is read today.');
    assert.deepEqual(
      instrumentsOf(signed, turned, told).map(({ mentions }) => mentions.length),
      [3],
    );
    const full = article('d', 'Peru and Chile signed the Andean Rail Freight Treaty.');
    const short = article('e', 'Chile praised the ARF treaty with Peru.');
    assert.deepEqual(
      instrumentsOf(full, short).map(({ name, names }) => [name, ...names]),
      [['Andean Rail Freight Treaty', 'ARF treaty']],
    );
  });

  it('is one with a hyphen and without', () => {
    const names = ['the Nonproliferation Charter', 'the Non-Proliferation Charter'];
    const found = instrumentsOf(
      ...names.map((name, n) => article(`n${String(n)}`, `Peru and Chile read ${name} aloud.`)),
    );
    assert.equal(found.length, 1);
  });

  it('is another where a name that many have joins other states', () => {
    const other = article('b', 'Peru and Bolivia signed the Treaty of Friendship and Cooperation.', [peru, bolivia]);
    const parties = instrumentsOf(signed, other).map((one) => one.parties.join(' '));
    assert.deepEqual([...parties].sort(), ['BOL PER', 'CHL PER']);
  });

  it('has parties and the month of signing, and is open while nothing is told of it', () => {
    const [one] = instrumentsOf(signed);
    assert.deepEqual([one?.parties, one?.since, one?.status], [['CHL', 'PER'], '1929-06', 'open']);
  });
});

describe('the status of an instrument', () => {
  const statusWith = (...texts: readonly string[]): string | undefined =>
    instrumentsOf(signed, ...texts.map((text, n) => article(`s${n}`, text)))[0]?.status;

  it('is told by a rule from what reports say', () => {
    assert.equal(statusWith('Peru invoked the Treaty of Friendship and Cooperation with Chile.'), 'invoked');
    assert.equal(
      statusWith('Peru fulfilled the Treaty of Friendship and Cooperation with Chile.'),
      'reported-fulfilled',
    );
    assert.equal(statusWith('Chile violated the Treaty of Friendship and Cooperation with Peru.'), 'disputed');
    assert.equal(statusWith('Peru extended the Treaty of Friendship and Cooperation with Chile.'), 'open');
  });

  it('is not disputed by what somebody did not do', () => {
    assert.equal(statusWith('Chile never violated the Treaty of Friendship and Cooperation with Peru.'), 'open');
  });
});

describe('what is done with an instrument', () => {
  const deedsIn = (text: string): readonly string[] =>
    instrumentsOf(signed, article('s', text)).flatMap(({ deeds }) =>
      deeds.map(({ act, reality }) => `${act} ${reality}`),
    );

  it('is not told by who watches over it', () => {
    assert.deepEqual(
      deedsIn('Swiss officers monitor compliance with the Treaty of Friendship and Cooperation of Peru and Chile.'),
      [],
    );
    assert.deepEqual(deedsIn('Peru implemented the Treaty of Friendship and Cooperation with Chile.'), [
      'fulfils done',
    ]);
  });

  it('is alleged where somebody only sees it so', () => {
    const text = 'Peru regards the toll as a violation of the Treaty of Friendship and Cooperation with Chile.';
    assert.deepEqual(deedsIn(text), ['breaks alleged']);
  });
});

describe('a pledge', () => {
  it('is recalled in the example and not in the counter-example', () => {
    const pattern = new RegExp(String.raw`\b${recalledPromise.words}\b`, 'iu');
    assert.match(recalledPromise.example, pattern);
    assert.doesNotMatch(recalledPromise.counter, pattern);
  });

  const promise = (id: string, published: string): Linkable =>
    makeLine({
      ...{
        id,
        published,
        text: 'Chile promised to send locomotives and rails to Bolivia.',
        entities: [chile, bolivia],
      },
      commitments: [{ kind: 'pledge', parties: [chile], action: 'to send locomotives and rails to Bolivia' }],
    });
  const deed = (published: string, text = 'Chile sent locomotives and rails to Bolivia.'): Linkable =>
    makeLine({
      ...{ id: 'deed', published, text, entities: [chile, bolivia] },
      events: [{ type: 'AID', trigger: 'sent', sources: [chile], targets: [bolivia] }],
    });
  const statusOf = (...articles: readonly Linkable[]): readonly (readonly [string, number])[] =>
    tiedPledges(articles, judgeItems(pledges, articles)).map(({ status, mentions }) => [status, mentions.length]);

  it('is reported fulfilled by what is done later in its words', () => {
    assert.deepEqual(statusOf(promise('a', '1955-01-10'), deed('1955-04-02')), [['reported-fulfilled', 1]]);
  });

  it('is reported fulfilled in fewer of its words by a report that recalls it', () => {
    const lending = makeLine({
      ...{
        id: 'a',
        published: '1955-01-10',
        text: 'Chile promised to lend locomotives to Bolivia.',
        entities: [chile, bolivia],
      },
      commitments: [{ kind: 'pledge', parties: [chile], action: 'to lend locomotives to Bolivia' }],
    });
    const recalling = 'Chile sent Bolivia the locomotives that it had promised.';
    assert.deepEqual(statusOf(lending, deed('1955-04-02', recalling)), [['reported-fulfilled', 1]]);
    assert.deepEqual(statusOf(lending, deed('1955-04-02', 'Chile sent Bolivia locomotives.')), []);
  });

  const actIn = (example: string) => actOnPromise(example.replace(/ to .*$/u, '').replace('{', ''))?.act;

  const report = (text: string): Linkable =>
    makeLine({
      ...{ id: 'report', published: '1955-06-20', text, entities: [chile, bolivia] },
      commitments: [{ kind: 'pledge', parties: [chile], action: 'to send locomotives to Bolivia' }],
    });

  it('is disputed where a later report tells that it was broken or withdrawn', () => {
    for (const text of [
      'Chile broke its promise to send locomotives to Bolivia.',
      'Chile withdrew its offer to send locomotives to Bolivia.',
      'Chile plans to go back on its pledge to send locomotives to Bolivia.',
      'Chile has not kept its promise to send locomotives to Bolivia.',
    ])
      assert.deepEqual(statusOf(promise('a', '1955-01-10'), report(text)), [['disputed', 1]], text);
  });

  it('is told to have been kept or extended by what recalls it, and not broken by who denies it', () => {
    const cases = [
      ['Chile kept its promise to send locomotives to Bolivia.', 'reported-fulfilled'],
      ['Chile renewed its promise to send locomotives to Bolivia.', 'open'],
      ['Chile never broke its promise to send locomotives to Bolivia.', 'open'],
    ] as const;
    for (const [text, status] of cases)
      assert.deepEqual(statusOf(promise('a', '1955-01-10'), report(text)), [[status, 1]], text);
  });

  it('shows what was done with it, whose word that is and why', () => {
    const articles = [promise('a', '1955-01-10'), report('Chile renewed its promise to send locomotives to Bolivia.')];
    const [deed] = tiedPledges(articles, judgeItems(pledges, articles))[0]?.deeds ?? [];
    assert.deepEqual([deed?.act, deed?.reality, deed?.by], ['extends', 'done', null]);
    assert.ok(deed?.reasons.includes('the report recalls a promise and tells that it was extended'));
    const { text = '' } = articles.find(({ id }) => id === deed?.article) ?? {};
    assert.equal(text.slice(deed?.start, deed?.end), 'renewed its promise');
  });

  it('is told of by each row of words in its example and not in the counter-example', () => {
    for (const { act, example, counter } of pledgeActRows) {
      assert.equal(actIn(example), act, example);
      assert.equal(actIn(counter), undefined, counter);
    }
  });

  it('is one in the reports of the same days', () => {
    assert.deepEqual(statusOf(promise('a', '1955-01-10'), promise('b', '1955-01-11')), [['open', 2]]);
  });

  it('is not fulfilled by what came before, years after, or was something else', () => {
    assert.deepEqual(statusOf(promise('a', '1955-01-10'), deed('1954-12-02')), []);
    assert.deepEqual(statusOf(promise('a', '1955-01-10'), deed('1961-12-02')), []);
    assert.deepEqual(statusOf(promise('a', '1955-01-10'), deed('1955-04-02', 'Chile sent wheat to Bolivia.')), []);
  });
});
