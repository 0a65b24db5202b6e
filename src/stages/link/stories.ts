import type { ActorId } from '../../base/schema/actor.ts';
import type { Counts, Judgement, Kinship, Linkable, Story } from '../../base/schema/record.ts';
import { contentId } from '../../base/text/ids.ts';
import { byCodeUnit, byWeight } from './groups.ts';
import { orderOf, shortOrder } from './linker.ts';
import { partiesOf } from './matter.ts';
import { compareStories, storyItems } from './same-story.ts';
import type { StoryItem } from './same-story.ts';

interface StoryArchive {
  readonly articles: readonly Linkable[];
  readonly judgements: readonly Judgement[];
  readonly kinships: readonly Kinship[];
}

/** The stories that judgements make, in order of id. An article alone is no story. */
export function storiesOf({ articles, judgements, kinships }: StoryArchive): readonly Story[] {
  const tales = articles.map(taleOf);
  const alike = likeness(articles.flatMap(storyItems));
  const heads = headsOf(articles, judgements, alike);
  const ties = Map.groupBy(
    judgements.filter(({ kind, left, right }) => kind === 'same-story' && heads.get(left) === heads.get(right)),
    ({ left }) => heads.get(left),
  );
  const kin = new Map(kinships.map((kinship) => [kinship.article, kinship]));
  return [...Map.groupBy(tales, ({ id }) => heads.get(id) ?? id)]
    .filter(([, members]) => members.length > 1)
    .map(([head, members]) => storyOf(head, members, { ties: ties.get(head) ?? [], alike, kin }))
    .sort((a, b) => byCodeUnit(a.id, b.id));
}

/** The head of the story that each article belongs to, which is the article itself where it opens one. */
function headsOf(
  articles: readonly Linkable[],
  judgements: readonly Judgement[],
  alike: Likeness,
): ReadonlyMap<string, string> {
  const on = new Map<string, Judgement[]>(articles.map(({ id }) => [id, []]));
  for (const judgement of judgements) {
    if (judgement.kind !== 'same-story' && judgement.kind !== 'different') continue;
    on.get(judgement.left)?.push(judgement);
    on.get(judgement.right)?.push(judgement);
  }
  const ordered = articles.map((article) => ({ id: article.id, order: shortOrder(orderOf(article, article.id)) }));
  const heads = new Map<string, string>();
  for (const { id } of ordered.sort((a, b) => byCodeUnit(a.order, b.order))) {
    heads.set(id, headOf(id, on.get(id) ?? [], { heads, alike }));
  }
  return heads;
}

/** What two articles of an archive have in common that makes one story of them, or null. */
type Likeness = (id: string, head: string) => Judgement | null;

/** Compares those of some articles. */
export function likeness(items: readonly StoryItem[]): Likeness {
  const byId = new Map(items.map((item) => [item.id, item]));
  return (id, head) => {
    const [one, other] = [byId.get(id), byId.get(head)];
    return one === undefined || other === undefined ? null : compareStories(one, other);
  };
}

/** What the earlier articles tell of an article's story. */
export interface Before {
  /** The head of each earlier article that a judgement names. */
  readonly heads: ReadonlyMap<string, string>;
  readonly alike: Likeness;
}

/**
 * The head of the story that an article belongs to: of the heads of earlier articles that are tied to it, the one that it is most like, unless a
 * person set the article apart from it or from an earlier article of its story. The article itself, when it is like none: it opens a story. So a story
 * holds what is like its head, be it too far from it among many articles to be tied, and no chain of neighbours makes one.
 */
export function headOf(id: string, on: readonly Judgement[], { heads, alike }: Before): string {
  const other = ({ left, right }: Judgement): string => (left === id ? right : left);
  const apart = new Set(on.filter(({ kind }) => kind === 'different').map((each) => heads.get(other(each))));
  const direct = on.filter((tie) => tie.kind === 'same-story' && heads.get(other(tie)) === other(tie));
  const far = farHeads(id, on, heads).flatMap((head) => alike(id, head) ?? []);
  const [best] = [...direct, ...far].filter((tie) => !apart.has(other(tie))).sort(byWeight);
  return best === undefined ? id : other(best);
}

/** Heads of the earlier articles that are tied to an article, without those that are tied to it themselves. */
export function farHeads(id: string, on: readonly Judgement[], heads: Before['heads']): readonly string[] {
  const tied = on.filter(({ kind }) => kind === 'same-story').map(({ left, right }) => (left === id ? right : left));
  const beside = new Set(tied.flatMap((other) => heads.get(other) ?? []));
  for (const other of tied) beside.delete(other);
  return [...beside];
}

/** What a story needs to know of an article. */
export interface Tale {
  readonly id: string;
  /** ISO prefix of the publication, or null. */
  readonly published: string | null;
  /** Whom each of its events is about. */
  readonly acts: readonly (readonly ActorId[])[];
  /** Whom its text names. */
  readonly named: readonly ActorId[];
}

function taleOf({ id, published, events, entities }: Linkable): Tale {
  const named = entities.flatMap(({ actor }) => actor ?? []);
  return { id, published: published?.value ?? null, acts: events.map(partiesOf), named };
}

/** The id of the story that an article heads. */
export function storyId(head: string): string {
  return contentId('story', head);
}

/** What holds a story together, and who of it comes from one text. */
export interface Inside {
  /** Ties of the head. */
  readonly ties: readonly Judgement[];
  /** Tells why those stand in the story that are not tied to the head. */
  readonly alike: Likeness;
  readonly kin: ReadonlyMap<string, Kinship>;
}

/** The story of a head and the other articles that belong to it. */
export function storyOf(head: string, members: readonly Tale[], { ties, alike, kin }: Inside): Story {
  const ordered = [...members].sort((a, b) => byCodeUnit(a.id, b.id));
  const days = ordered.flatMap(({ published }) => published?.slice(0, 10) ?? []).sort(byCodeUnit);
  const ids = ordered.map(({ id }) => id);
  const own = tiesOfHead(head, ties);
  const [best] = ids.flatMap((id) => own.get(id) ?? []).sort(byWeight);
  return {
    ...{ id: storyId(head), centre: head, first: days[0] ?? null, last: days.at(-1) ?? null },
    actors: actorsOf(ordered, head),
    articles: ids.map((id) => memberOf(id, (id === head ? best : own.get(id)) ?? alike(id, head))),
    counts: countsOf(ids, kin),
  };
}

/** The surest tie between a head and each article that is tied to it. */
function tiesOfHead(head: string, ties: readonly Judgement[]): ReadonlyMap<string, Judgement> {
  const own = ties.filter(({ left, right }) => left === head || right === head);
  return new Map(
    own
      .sort(byWeight)
      .reverse()
      .map((tie) => [tie.left === head ? tie.right : tie.left, tie]),
  );
}

/** Why an article is in its story: its tie to the head, or what makes it like the head; of the head the surest tie. */
function memberOf(article: string, why: Judgement | null): Story['articles'][number] {
  if (why === null) return { article, nearest: null, score: 0, reasons: [] };
  const nearest = why.left === article ? why.right : why.left;
  return { article, nearest, score: why.score, reasons: why.reasons };
}

/**
 * Parties of events that at least half of the articles name, and two; and with whom these act in the centre. Where articles share none, those of the
 * centre. So an article that tells of many things, as a digest does, lends a story none of them.
 */
function actorsOf(tales: readonly Tale[], head: string): readonly string[] {
  const acts = tales.find(({ id }) => id === head)?.acts ?? [];
  const parties = new Set(tales.flatMap((tale) => tale.acts.flat()));
  const counts = Map.groupBy(
    tales.flatMap((tale) => [...new Set([...tale.acts.flat(), ...tale.named])]),
    (party) => party,
  );
  const shared = new Set(
    [...counts]
      .filter(([party, times]) => parties.has(party) && times.length > 1 && times.length * 2 >= tales.length)
      .map(([party]) => party),
  );
  const own = acts.filter((act) => shared.size === 0 || act.some((party) => shared.has(party)));
  return [...new Set([...shared, ...own.flat()])].sort(byCodeUnit);
}

function countsOf(articles: readonly string[], kin: ReadonlyMap<string, Kinship>): Counts {
  const known = articles.map((id) => kin.get(id) ?? { article: id, family: id, origin: id });
  return {
    articles: articles.length,
    families: new Set(known.map(({ family }) => family)).size,
    origins: new Set(known.map(({ origin }) => origin)).size,
  };
}
