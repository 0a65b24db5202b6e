import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { makeLine } from '../../../test/contract/lines.ts';
import type { Linkable, Story } from '../../base/schema/record.ts';
import { clustersOf } from './clusters.ts';
import { linkArchive } from './link.ts';
import { judgeItems, pairsOf } from './judge-archive.ts';
import { storyItems, storyLinker } from './same-story.ts';

interface Plan {
  readonly id: string;
  readonly published?: string;
  readonly title: string;
  /** Pairs of persons' names and slugs that the text names. */
  readonly names: readonly (readonly [words: string, actor: string])[];
}

/** An article that names some persons; its other words are its own. */
function article({ id, published, title, names }: Plan): Linkable {
  const text = `${names.map(([words]) => words).join(' saw ')} in ${id} ${id}town.`;
  const line = makeLine({
    ...{ id, text, title, outlet: id, ...(published !== undefined && { published }) },
    entities: names.map(([words, actor]) => ({ words, actor })),
  });
  return { ...line, entities: line.entities.map((entity) => ({ ...entity, type: 'person', actor: null })) };
}

const lock = [
  ['Ngozi Obi', 'x'],
  ['Paul Kaba', 'y'],
] as const;
const dam = [
  ['Lars Holm', 'z'],
  ['Inge Berg', 'w'],
] as const;

const archive: readonly Linkable[] = [
  article({ id: 'lock1', published: '1984-03-02', title: 'Lock on the river opens', names: lock }),
  article({ id: 'lock2', published: '1984-03-04', title: 'Boats pass the new lock', names: lock }),
  article({ id: 'dam1', published: '1984-03-03', title: 'Dam breaks in the north', names: dam }),
  article({ id: 'dam2', published: '1984-03-05', title: 'Water from the dam recedes', names: dam }),
];

function stories(articles: readonly Linkable[]): readonly Story[] {
  return linkArchive(articles).clusters.stories;
}

function members(articles: readonly Linkable[]): readonly string[] {
  return stories(articles)
    .map((story) => story.articles.map((member) => member.article).join(' '))
    .sort();
}

describe('stories', () => {
  it('join articles about one thing in time, and say why each is there', () => {
    assert.deepEqual(members(archive), ['dam1 dam2', 'lock1 lock2']);
    const story = stories(archive).find(({ first }) => first === '1984-03-02');
    assert.deepEqual([story?.last, story?.counts], ['1984-03-04', { articles: 2, families: 2, origins: 2 }]);
    assert.deepEqual(story?.articles[0]?.reasons, ['both name kaba, obi', 'both titles have lock', '2 days apart']);
  });

  it('end where no article follows for some days', () => {
    const later = article({ id: 'lock3', published: '1984-06-04', title: 'Lock closed for repairs', names: lock });
    assert.deepEqual(members([...archive, later]), ['dam1 dam2', 'lock1 lock2']);
  });

  it('are not joined by a digest that tells of both', () => {
    const digest = article({
      id: 'week',
      published: '1984-03-05',
      title: 'The lock and the dam',
      names: [...lock, ...dam],
    });
    assert.ok(members([...archive, digest]).every((ids) => !(ids.includes('lock1') && ids.includes('dam1'))));
  });

  it('leave articles without a date alone', () => {
    const undated = article({ id: 'lock3', title: 'Lock on the river opens', names: lock });
    assert.deepEqual(members([...archive, undated]), ['dam1 dam2', 'lock1 lock2']);
  });

  it('hold all that is like the first, however many stand between, and say why each is there', () => {
    const days = Array.from({ length: 3 }, (_, n) => `1984-03-0${String(2 + n)}`);
    const crowd = Array.from({ length: 90 }, (_, n) =>
      article({ id: `p${String(n)}`, published: days[n % 3] ?? '', title: `Lock on the river opens`, names: lock }),
    );
    const found = [...stories([...crowd, ...archive.slice(2)])].sort((a, b) => b.articles.length - a.articles.length);
    assert.deepEqual(
      found.map(({ articles }) => articles.length),
      [90, 2],
    );
    const [story] = found;
    for (const { article: id, nearest, score, reasons } of story?.articles ?? []) {
      assert.ok(id === story?.centre || nearest === story?.centre, id);
      assert.ok(score > 0.5 && reasons.includes('both name kaba, obi'), id);
    }
  });

  it('are the same in whatever order articles come', () => {
    const expected = JSON.stringify(stories(archive));
    fc.assert(
      fc.property(fc.shuffledSubarray([...archive], { minLength: archive.length }), (shuffled) => {
        assert.equal(JSON.stringify(stories(shuffled)), expected);
      }),
      { numRuns: 20 },
    );
  });

  it('keep apart what a person set apart', () => {
    const apart = { id: 'j', kind: 'different', left: 'lock1', right: 'lock2', directed: false, score: 1 } as const;
    const judgements = [...judgeItems(storyLinker, archive), { ...apart, reasons: ['seen'], by: 'a reader' }];
    const { stories: found } = clustersOf(archive, judgements);
    assert.deepEqual(
      found.map(({ articles }) => articles.length),
      [2],
    );
  });
});

describe('the linker of stories', () => {
  it('compares each of 5,000 pages of one day with neighbours only', () => {
    const pages = Array.from({ length: 5000 }, (_, n) =>
      article({ id: `p${String(n)}`, published: '1984-03-02', title: 'Lock on the river opens', names: lock }),
    );
    const pairs = pairsOf(pages.flatMap(storyItems), storyLinker);
    assert.ok(pairs.length <= 5000 * storyLinker.window, String(pairs.length));
  });

  it('takes an article that names everything, one that is empty and one of a day that is none', () => {
    const names = Array.from({ length: 3000 }, (_, n) => [`Name Nr${String(n)}`, 'x'] as const);
    const odd = [
      article({ id: 'all', published: '1984-03-02', title: '', names }),
      makeLine({ id: 'none', text: '', published: '1984-03-02' }),
      article({ id: 'future', published: '9999-99-99', title: 'Lock on the river opens', names: lock }),
    ];
    assert.deepEqual(members([...archive, ...odd]), ['dam1 dam2', 'lock1 lock2']);
  });
});

it('what names nobody and tells of nothing, in no language that can be told, is in no story', () => {
  const pages = ['a', 'b'].map((id) => ({
    ...makeLine({ id, title: 'Harbour page', text: 'Allow all cookies', published: '1999-04-03' }),
    language: null,
  }));
  assert.deepEqual(stories(pages), []);
  assert.equal(stories(pages.map((page) => ({ ...page, language: 'pt' }))).length, 1);
});

describe('actors of a story', () => {
  const [kenya, uganda, oman, laos] = [
    { words: 'Kenya', actor: 'KEN' },
    { words: 'Uganda', actor: 'UGA' },
    { words: 'Oman', actor: 'OMN' },
    { words: 'Laos', actor: 'LAO' },
  ];
  const plain = { title: 'Lake border at Busia closed', entities: [{ words: 'Busia', actor: 'busia' }] };
  const closed = makeLine({
    ...{ id: 'closed', ...plain, published: '1987-12-15', text: 'Kenya closed Busia, the crossing to Uganda.' },
    events: [{ type: 'COERCE', trigger: 'closed', sources: [kenya], targets: [uganda] }],
  });
  const review = makeLine({
    ...{ id: 'review', title: 'Busia and other news', published: '1987-12-20', entities: plain.entities },
    text: 'Kenya shut Busia. Oman visited Laos.',
    events: [
      { type: 'COERCE', trigger: 'shut', sources: [kenya] },
      { type: 'CONSULT', trigger: 'visited', sources: [oman], targets: [laos] },
    ],
  });

  it('are those that its articles share, and with whom these act in its first article, not all of one long article', () => {
    const [story] = stories([closed, review]);
    assert.deepEqual([story?.centre, story?.actors], ['closed', ['KEN', 'UGA']]);
  });

  it('are no others where the long article comes first', () => {
    const [story] = stories([
      closed,
      { ...review, published: { ...closed.published, value: '1987-12-10' } } as Linkable,
    ]);
    assert.deepEqual([story?.centre, story?.actors], ['review', ['KEN']]);
  });

  it('may be told by one article and named by the others', () => {
    const names = { words: 'Uganda', actor: 'UGA' };
    const bystander = makeLine({
      ...{
        id: 'trucks',
        title: 'Busia lorries wait',
        published: '1987-12-16',
        text: 'At Busia lorries wait for Uganda.',
      },
      entities: [...plain.entities, names],
    });
    const [story] = stories([closed, bystander, { ...bystander, id: 'trucks2' }]);
    assert.deepEqual([story?.articles.length, story?.actors], [3, ['KEN', 'UGA']]);
    const [alone] = stories([
      bystander,
      { ...closed, published: { ...closed.published, value: '1987-12-20' } } as Linkable,
    ]);
    assert.deepEqual([alone?.centre, alone?.actors], ['trucks', ['UGA']]);
  });
});
