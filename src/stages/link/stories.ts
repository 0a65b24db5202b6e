import type { Counts, Judgement, Kinship, Linkable, Story } from '../../base/schema/record.ts';
import { contentId } from '../../base/text/ids.ts';
import { byCodeUnit, groupsOf } from './groups.ts';
import { partiesOf } from './matter.ts';

interface StoryArchive {
  readonly articles: readonly Linkable[];
  readonly judgements: readonly Judgement[];
  readonly kinships: readonly Kinship[];
}

/** The stories that judgements make, in order of their first article. An article alone is no story. */
export function storiesOf({ articles, judgements, kinships }: StoryArchive): readonly Story[] {
  const byId = new Map(articles.map((article) => [article.id, article]));
  const known = judgements.filter(({ left, right }) => byId.has(left) && byId.has(right));
  const ties = known.filter(({ kind }) => kind === 'same-story');
  const apart = new Set(
    known.filter(({ kind }) => kind === 'different').map(({ left, right }) => pairKey(left, right)),
  );
  const kin = new Map(kinships.map((kinship) => [kinship.article, kinship]));
  return storyGroups(ties, apart).map((ids) => {
    const inside = ties.filter(({ left, right }) => ids.includes(left) && ids.includes(right));
    return storyOf(
      ids.flatMap((id) => byId.get(id) ?? []),
      inside,
      kin,
    );
  });
}

function pairKey(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

/** What share of the smaller of two groups must be tied to such a share of the other: one article about two things joins neither whole. */
const support = 0.5;

/** More ties than so many into a group are not asked of an article. */
const mostTies = 8;

/** The groups of two or more, one connected group at a time: the surest ties first, each joining two groups that enough ties hold together. */
function storyGroups(ties: readonly Judgement[], apart: ReadonlySet<string>): readonly (readonly string[])[] {
  const connected = groupsOf(ties.map(({ left, right }) => [left, right] as const));
  const groupOf = new Map(connected.flatMap((ids, at) => ids.map((id) => [id, at] as const)));
  const tiesOf = Map.groupBy(ties, ({ left }) => groupOf.get(left));
  return connected.flatMap((_, at) => grownGroups(tiesOf.get(at) ?? [], apart)).filter((ids) => ids.length > 1);
}

function grownGroups(ties: readonly Judgement[], apart: ReadonlySet<string>): readonly (readonly string[])[] {
  const group = new Map<string, string[]>();
  const tied = new Map<string, Set<string>>();
  for (const { left, right } of ties) {
    for (const [one, other] of [
      [left, right],
      [right, left],
    ] as const) {
      group.set(one, group.get(one) ?? [one]);
      tied.set(one, (tied.get(one) ?? new Set()).add(other));
    }
  }
  const isRule = ({ by }: Judgement): number => (by.startsWith('link/') ? 1 : 0);
  const ordered = [...ties].sort((a, b) => isRule(a) - isRule(b) || b.score - a.score || byCodeUnit(a.id, b.id));
  for (const tie of ordered) {
    const [a, b] = [group.get(tie.left) ?? [], group.get(tie.right) ?? []];
    const [small, large] = a.length < b.length ? [a, b] : [b, a];
    if (a === b || (isRule(tie) === 1 && !holds(small, large, { tied, apart }))) continue;
    large.push(...small);
    for (const id of small) group.set(id, large);
  }
  return [...new Set(group.values())].map((ids) => ids.sort(byCodeUnit));
}

interface Held {
  readonly tied: ReadonlyMap<string, ReadonlySet<string>>;
  readonly apart: ReadonlySet<string>;
}

function holds(small: readonly string[], large: readonly string[], { tied, apart }: Held): boolean {
  if (apart.size > 0 && small.some((id) => large.some((other) => apart.has(pairKey(id, other))))) return false;
  const members = new Set(large);
  const needed = Math.min(mostTies, support * large.length);
  const held = small.filter((id) => [...(tied.get(id) ?? [])].filter((other) => members.has(other)).length >= needed);
  return held.length >= support * small.length;
}

function storyOf(articles: readonly Linkable[], ties: readonly Judgement[], kin: ReadonlyMap<string, Kinship>): Story {
  const days = articles
    .map(({ published }) => published?.value.slice(0, 10) ?? '')
    .filter((day) => day !== '')
    .sort(byCodeUnit);
  const strength = (id: string): number =>
    ties.reduce((sum, tie) => sum + (tie.left === id || tie.right === id ? tie.score : 0), 0);
  const ranked = [...articles].sort((a, b) => strength(b.id) - strength(a.id) || byCodeUnit(a.id, b.id));
  return {
    id: contentId('story', articles[0]?.id ?? ''),
    centre: ranked[0]?.id ?? '',
    ...{ first: days[0] ?? null, last: days.at(-1) ?? null },
    actors: actorsOf(articles),
    articles: articles.map(({ id }) => memberOf(id, ties)),
    counts: countsOf(articles, kin),
  };
}

/** Why an article is in its story: its surest tie inside. */
function memberOf(article: string, ties: readonly Judgement[]): Story['articles'][number] {
  const [best] = ties
    .filter(({ left, right }) => left === article || right === article)
    .sort((a, b) => b.score - a.score || byCodeUnit(a.id, b.id));
  const nearest = best === undefined ? null : best.left === article ? best.right : best.left;
  return { article, nearest, score: best?.score ?? 0, reasons: best?.reasons ?? [] };
}

/** Parties that at least half of the articles tell of. */
function actorsOf(articles: readonly Linkable[]): readonly string[] {
  const told = articles.flatMap((article) => [...new Set(article.events.flatMap(partiesOf))]);
  const counts = Map.groupBy(told, (party) => party);
  return [...counts]
    .filter(([, times]) => times.length * 2 >= articles.length)
    .map(([party]) => party)
    .sort(byCodeUnit);
}

function countsOf(articles: readonly Linkable[], kin: ReadonlyMap<string, Kinship>): Counts {
  const known = articles.map(({ id }) => kin.get(id) ?? { article: id, family: id, origin: id });
  return {
    articles: articles.length,
    families: new Set(known.map(({ family }) => family)).size,
    origins: new Set(known.map(({ origin }) => origin)).size,
  };
}
