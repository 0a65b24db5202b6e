import type { ActorId } from '../../base/schema/actor.ts';
import type { Counts, Judgement, Kinship, Linkable, Story } from '../../base/schema/record.ts';
import { contentId } from '../../base/text/ids.ts';
import { byCodeUnit, byWeight } from './groups.ts';
import { orderOf } from './linker.ts';
import { partiesOf } from './matter.ts';

interface StoryArchive {
  readonly articles: readonly Linkable[];
  readonly judgements: readonly Judgement[];
  readonly kinships: readonly Kinship[];
}

/** The stories that judgements make, in order of id. An article alone is no story. */
export function storiesOf({ articles, judgements, kinships }: StoryArchive): readonly Story[] {
  const tales = articles.map(taleOf);
  const heads = headsOf(articles, judgements);
  const ties = Map.groupBy(
    judgements.filter(({ kind, left, right }) => kind === 'same-story' && heads.get(left) === heads.get(right)),
    ({ left }) => heads.get(left),
  );
  const kin = new Map(kinships.map((kinship) => [kinship.article, kinship]));
  return [...Map.groupBy(tales, ({ id }) => heads.get(id) ?? id)]
    .filter(([, members]) => members.length > 1)
    .map(([head, members]) => storyOf(head, members, { ties: ties.get(head) ?? [], kin }))
    .sort((a, b) => byCodeUnit(a.id, b.id));
}

/** The head of the story that each article belongs to, which is the article itself where it opens one. */
function headsOf(articles: readonly Linkable[], judgements: readonly Judgement[]): ReadonlyMap<string, string> {
  const on = new Map<string, Judgement[]>(articles.map(({ id }) => [id, []]));
  for (const judgement of judgements) {
    if (judgement.kind !== 'same-story' && judgement.kind !== 'different') continue;
    on.get(judgement.left)?.push(judgement);
    on.get(judgement.right)?.push(judgement);
  }
  const ordered = articles.map((article) => ({ id: article.id, order: orderOf(article, article.id) }));
  const heads = new Map<string, string>();
  for (const { id } of ordered.sort((a, b) => byCodeUnit(a.order, b.order))) {
    heads.set(id, headOf(id, on.get(id) ?? [], heads));
  }
  return heads;
}

/**
 * The head of the story that an article belongs to: of the earlier articles that head a story and are tied to it, the one that is tied most, unless
 * a person set the article apart from it or from an earlier article of its story. The article itself, when there is none: it opens a story. So a
 * story holds what is tied to its head, and no chain of neighbours makes one.
 * @param before The head of each earlier article that a judgement in `on` names.
 */
export function headOf(id: string, on: readonly Judgement[], before: ReadonlyMap<string, string>): string {
  const other = ({ left, right }: Judgement): string => (left === id ? right : left);
  const apart = new Set(on.filter(({ kind }) => kind === 'different').map((each) => before.get(other(each))));
  const open = on.filter((tie) => {
    const head = other(tie);
    return tie.kind === 'same-story' && before.get(head) === head && !apart.has(head);
  });
  const [best] = open.sort(byWeight);
  return best === undefined ? id : other(best);
}

/** What a story needs to know of an article. */
export interface Tale {
  readonly id: string;
  /** ISO prefix of the publication, or null. */
  readonly published: string | null;
  /** Whom its events are about, each once. */
  readonly parties: readonly ActorId[];
}

function taleOf({ id, published, events }: Linkable): Tale {
  return { id, published: published?.value ?? null, parties: [...new Set(events.flatMap(partiesOf))] };
}

/** The id of the story that an article heads. */
export function storyId(head: string): string {
  return contentId('story', head);
}

/** What holds a story together, and who of it comes from one text. */
export interface Inside {
  /** Ties of the head. */
  readonly ties: readonly Judgement[];
  readonly kin: ReadonlyMap<string, Kinship>;
}

/** The story of a head and the other articles that belong to it. */
export function storyOf(head: string, members: readonly Tale[], { ties, kin }: Inside): Story {
  const ordered = [...members].sort((a, b) => byCodeUnit(a.id, b.id));
  const days = ordered.flatMap(({ published }) => published?.slice(0, 10) ?? []).sort(byCodeUnit);
  const ids = new Set(ordered.map(({ id }) => id));
  const own = ties.filter(({ left, right }) => (left === head || right === head) && ids.has(left) && ids.has(right));
  return {
    ...{ id: storyId(head), centre: head, first: days[0] ?? null, last: days.at(-1) ?? null },
    actors: actorsOf(ordered),
    articles: ordered.map(({ id }) => memberOf(id, own)),
    counts: countsOf([...ids], kin),
  };
}

/** Why an article is in its story: its tie to the head; of the head the surest. */
function memberOf(article: string, ties: readonly Judgement[]): Story['articles'][number] {
  const [best] = ties.filter(({ left, right }) => left === article || right === article).sort(byWeight);
  const nearest = best === undefined ? null : best.left === article ? best.right : best.left;
  return { article, nearest, score: best?.score ?? 0, reasons: best?.reasons ?? [] };
}

/** Parties that at least half of the articles tell of. */
function actorsOf(tales: readonly Tale[]): readonly string[] {
  const counts = Map.groupBy(
    tales.flatMap(({ parties }) => parties),
    (party) => party,
  );
  return [...counts]
    .filter(([, times]) => times.length * 2 >= tales.length)
    .map(([party]) => party)
    .sort(byCodeUnit);
}

function countsOf(articles: readonly string[], kin: ReadonlyMap<string, Kinship>): Counts {
  const known = articles.map((id) => kin.get(id) ?? { article: id, family: id, origin: id });
  return {
    articles: articles.length,
    families: new Set(known.map(({ family }) => family)).size,
    origins: new Set(known.map(({ origin }) => origin)).size,
  };
}
