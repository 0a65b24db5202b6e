import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { makeLine } from '../../../test/contract/lines.ts';
import type { EventType } from '../../base/schema/event-types.ts';
import type { Stance } from '../../base/schema/finding.ts';
import type { Linkable } from '../../base/schema/record.ts';
import { linkArchive } from './link.ts';

interface Report {
  readonly content: string;
  readonly trigger: string;
  readonly from?: readonly [words: string, actor: string];
  readonly to?: readonly [words: string, actor: string];
  readonly type?: EventType;
  readonly date?: string;
  readonly published?: string;
  /** Contents of further statements, and the stance that each takes on the event. */
  readonly answers?: readonly (readonly [content: string, stance: Stance])[];
}

const iran = ['Iran', 'IRN'] as const;
const syria = ['Syria', 'SYR'] as const;

/** An article in which an analyst asserts the content and others answer him. */
function article(id: string, report: Report): Linkable {
  const { content, trigger, from = iran, to = syria, type = 'AID', date, published = '2013-05-10' } = report;
  const answers = report.answers ?? [];
  const said = [content, ...answers.map(([words]) => words)];
  return makeLine({
    ...{ id, published, text: said.map((words) => `Officials said ${words}.`).join('\n') },
    entities: [from, to].map(([words, actor]) => ({ words, actor })),
    statements: said.map((words) => ({ source: 'Officials', cue: 'said', content: words, speaker: 'USA' })),
    events: [
      {
        ...{ type, trigger, ...(date === undefined ? {} : { date }), statement: 0 },
        sources: [{ words: from[0], actor: from[1] }],
        targets: [{ words: to[0], actor: to[1] }],
      },
    ],
    claims: ['asserts' as const, ...answers.map(([, stance]) => stance)].map((stance, statement) => {
      return { statement, stance, about: 0 };
    }),
  });
}

/** The articles of each matter, one letter each. */
function matters(reports: Readonly<Record<string, Report>>): readonly string[] {
  const articles = Object.entries(reports).map(([id, report]) => article(id, report));
  const homes = new Map(articles.flatMap(({ id, claims }) => claims.map((claim) => [claim.id, id])));
  return linkArchive(articles)
    .clusters.topics.map(({ claims }) =>
      claims.map((claim) => homes.get(claim) ?? '?').sort((a, b) => (a < b ? -1 : 1)),
    )
    .map((ids) => ids.join(''))
    .sort((a, b) => (a < b ? -1 : 1));
}

const rockets: Report = { content: 'Iran had delivered rockets to Syria', trigger: 'delivered' };

describe('claims about events', () => {
  it('are of one matter when doer, recipient, goods and time agree, whatever the words and numbers', () => {
    const shells: Report = { content: 'Iran sent Syria about 4,000 artillery shells', trigger: 'sent' };
    assert.deepEqual(matters({ a: rockets, b: shells }), ['ab']);
  });

  it('are apart when somebody else did it, or to somebody else', () => {
    const back: Report = {
      content: 'Syria had delivered rockets to Iran',
      trigger: 'delivered',
      from: syria,
      to: iran,
    };
    const third: Report = {
      content: 'Iran had delivered rockets to Sudan',
      trigger: 'delivered',
      to: ['Sudan', 'SDN'],
    };
    const group: Report = {
      content: 'Iran had delivered rockets to Hezbollah',
      ...{ trigger: 'delivered', to: ['Hezbollah', 'hezbollah'] as const },
    };
    assert.deepEqual(matters({ a: rockets, b: back, c: third, d: group }), ['a', 'b', 'c', 'd']);
  });

  it('are apart when an armed group of the state is the recipient', () => {
    const plain = article('b', rockets);
    const [event] = plain.events;
    assert.ok(event);
    const targets = event.targets.map((item) => ({ ...item, sector: 'REB' as const, actor: 'liwa-fatemiyoun' }));
    assert.equal(
      linkArchive([article('a', rockets), { ...plain, events: [{ ...event, targets }] }]).clusters.topics.length,
      2,
    );
  });

  it('are apart when other goods were sent', () => {
    const soldiers: Report = { content: 'Iran had sent soldiers to Syria', trigger: 'sent soldiers' };
    const wheat: Report = { content: 'Iran had delivered wheat to Syria', trigger: 'delivered' };
    assert.deepEqual(matters({ a: rockets, b: soldiers, c: wheat }), ['a', 'b', 'c']);
  });

  it('take containers for what others say is in them, but not for two kinds of goods at once', () => {
    const named: Report = { content: 'Iran shipped containers of ammunition to Syria', trigger: 'shipped' };
    const bare: Report = { content: 'Iran shipped about 600 containers to Syria', trigger: 'shipped' };
    const food: Report = { content: 'Iran shipped containers of flour to Syria', trigger: 'shipped' };
    assert.deepEqual(matters({ a: rockets, b: named, c: bare }), ['abc']);
    assert.equal(matters({ a: named, b: food, c: bare }).length, 2);
  });

  it('are apart when they share nothing but names, numbers and common words', () => {
    const pressed: Report = { content: 'Iran pressed Syria on two dams last year', trigger: 'pressed', type: 'COERCE' };
    const seized: Report = { content: 'Iran seized two ships of Syria last year', trigger: 'seized', type: 'COERCE' };
    const dam: Report = { content: 'Iran blocked the dam of Syria', trigger: 'blocked', type: 'COERCE' };
    assert.deepEqual(matters({ a: pressed, b: seized, c: dam }), ['ac', 'b']);
  });

  it('are apart in different years, stated or known from the publication', () => {
    const again: Report = { content: 'Iran delivered many more rockets to Syria', trigger: 'delivered' };
    assert.deepEqual(matters({ a: { ...rockets, date: '2012-11' }, b: { ...again, date: '2013-02' } }), ['a', 'b']);
    assert.deepEqual(matters({ a: rockets, b: { ...again, published: '2016-05-10' } }), ['a', 'b']);
    assert.deepEqual(matters({ a: rockets, b: { ...again, date: '2013-02', published: '2018-01-01' } }), ['ab']);
  });

  it('are of one matter in the same words, whatever day a copy’s page gives', () => {
    assert.deepEqual(matters({ a: { ...rockets, date: '2012-11' }, b: { ...rockets, date: '2013-02' } }), ['ab']);
  });

  it('have the denials of their article with them, although these have no words of their own', () => {
    const answers = [['this was a fabrication', 'denies'] as const];
    const soldiers: Report = { content: 'Iran had sent soldiers to Syria', trigger: 'sent soldiers' };
    assert.deepEqual(matters({ a: { ...rockets, answers }, b: soldiers }), ['aa', 'b']);
  });
});

interface Saying {
  readonly content: string;
  readonly published?: string;
  readonly actors?: readonly (readonly [words: string, actor: string])[];
  /** The event that the reader of this article sees in the words. */
  readonly trigger?: string;
}

/** An article in which somebody claims what is no event, or is one to this reader only. */
function worded(id: string, { content, published = '1988-02-09', actors = [], trigger }: Saying): Linkable {
  const parties = actors.map(([words, actor]) => ({ words, actor }));
  const [source, ...targets] = parties;
  return makeLine({
    ...{ id, published, text: `The envoy claimed that ${content}.`, entities: parties },
    statements: [{ source: 'The envoy', cue: 'claimed', content, speaker: 'FIN' }],
    events:
      trigger === undefined || source === undefined
        ? []
        : [{ type: 'COERCE', trigger, sources: [source], targets, statement: 0 }],
    claims: [{ statement: 0, stance: 'asserts', about: trigger === undefined ? content : 0 }],
  });
}

function topicsIn(sayings: Readonly<Record<string, Saying>>) {
  const articles = Object.entries(sayings).map(([id, saying]) => worded(id, saying));
  const homes = new Map(articles.flatMap(({ id, claims }) => claims.map((each) => [each.id, id])));
  return linkArchive(articles).clusters.topics.map(({ type, actors, claims }) => ({
    ...{ type, actors: actors.join(' ') },
    articles: claims.map((each) => homes.get(each)).sort(),
  }));
}

describe('claims that are only words', () => {
  const ghana = [
    ['Ghana', 'GHA'],
    ['Togo', 'TGO'],
  ] as const;
  const smuggling: Saying = { content: 'Ghana let cocoa smugglers of Togo cross the river at night', actors: ghana };

  it('are about whom the words name, and about nobody where they name nobody', () => {
    const [topic] = topicsIn({ a: smuggling });
    assert.deepEqual(topic, { type: null, actors: 'GHA TGO', articles: ['a'] });
    assert.deepEqual(topicsIn({ a: { content: 'the river was crossed at night' } })[0]?.actors, '');
  });

  it('are of one matter when they name the same and say most of the same within a month', () => {
    const again = {
      ...smuggling,
      content: 'Togo saw cocoa smugglers cross the river into Ghana',
      published: '1988-03-01',
    };
    assert.deepEqual(
      topicsIn({ a: smuggling, b: again }).map(({ articles }) => articles),
      [['a', 'b']],
    );
  });

  it('tell what was done by words that say nothing more where a type does', () => {
    const burma = [['Burmese', 'MMR']] as const;
    const pilot: Saying = { content: 'the plane was likely shot down by a Burmese missile', actors: burma };
    const radar: Saying = {
      content: 'radar saw the plane shot down by a Burmese missile over the gulf',
      actors: burma,
    };
    const fuel: Saying = { content: 'radar saw the plane run out of fuel near a Burmese port', actors: burma };
    assert.deepEqual(
      topicsIn({ a: pilot, b: radar, c: fuel })
        .map(({ articles }) => articles.join(''))
        .sort(),
      ['ab', 'c'],
    );
  });

  it('are apart when they name another, say something else, or come much later', () => {
    const benin = {
      content: 'Ghana let cocoa smugglers of Benin cross the river at night',
      actors: [ghana[0], ['Benin', 'BEN']],
    } as const;
    const place = { ...smuggling, content: 'Togo saw cocoa smugglers of Ghana cross the river near Yendi' };
    const other = { ...smuggling, content: 'Togo saw cocoa smugglers of Ghana cross the river near Keta' };
    assert.equal(topicsIn({ a: place, b: other }).length, 2);
    const radio = { ...smuggling, content: 'Ghana jammed the radio of Togo and let the river towns go dark' };
    const later = {
      ...smuggling,
      content: 'Togo saw cocoa smugglers cross the river into Ghana',
      published: '1988-09-01',
    };
    assert.deepEqual(
      topicsIn({ a: smuggling, b: benin, c: radio, d: later })
        .map(({ articles }) => articles)
        .sort(),
      [['a'], ['b'], ['c'], ['d']],
    );
  });

  it('are of the matter of the event that another reader sees in the same words', () => {
    const seen = { ...smuggling, trigger: 'let cocoa smugglers' };
    assert.deepEqual(topicsIn({ a: seen, b: smuggling }), [
      { type: 'COERCE', actors: 'GHA TGO', articles: ['a', 'b'] },
    ]);
  });
});
