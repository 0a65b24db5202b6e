import type { Judgement } from '../base/schema/record.ts';
import { inForceOn } from '../io/store/judgement-log.ts';
import { kinshipsFor } from '../io/store/links/clusters.ts';
import {
  articlesInStories,
  datesOf,
  headsOfArticles,
  namedIn,
  partiesIn,
  replaceStories,
} from '../io/store/links/stories.ts';
import type { Database } from '../io/store/schema.ts';
import { orderOf, shortOrder } from '../stages/link/linker.ts';
import { storyLinker } from '../stages/link/same-story.ts';
import type { StoryItem } from '../stages/link/same-story.ts';
import { farHeads, headOf, likeness, storyId, storyOf } from '../stages/link/stories.ts';
import type { Inside, Tale } from '../stages/link/stories.ts';
import type { Desk, Touched } from './desk.ts';
import { heldOf } from './held.ts';
import { Queue } from './queue.ts';
import type { Waiting } from './queue.ts';

/** Which story articles belong to, while some change: by head, which is the article itself when it opens a story. */
class Heads {
  readonly #db: Database;
  readonly #known = new Map<string, string>();
  /** Heads whose stories are to be formed anew. */
  readonly changed = new Set<string>();

  constructor(db: Database) {
    this.#db = db;
  }

  async of(ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const missing = ids.filter((id) => !this.#known.has(id));
    for (const id of missing) this.#known.set(id, id);
    if (missing.length > 0) {
      for (const { article, head } of await headsOfArticles(this.#db, missing)) this.#known.set(article, head);
    }
    return new Map(ids.map((id) => [id, this.#known.get(id) ?? id]));
  }

  move(id: string, from: string, to: string): void {
    this.#known.set(id, to);
    this.changed.add(from).add(to);
  }

  /** The articles of the changed stories, by head. */
  async members(): Promise<ReadonlyMap<string, readonly string[]>> {
    const kept = await articlesInStories(this.#db, [...this.changed].map(storyId));
    const heads = await this.of([...new Set([...kept, ...this.#known.keys()])]);
    return Map.groupBy(
      [...heads.keys()].filter((id) => this.changed.has(heads.get(id) ?? id)),
      (id) => heads.get(id) ?? id,
    );
  }
}

/**
 * Forms the stories of the touched articles anew, and those of articles whose family or origin changed. An article's story depends on the earlier
 * ones only: the touched articles are placed in order of publication, then the later ones that are tied to one whose story is another now.
 */
export async function settleStories({ db, touched, counts }: Desk, kin: readonly string[]): Promise<void> {
  if (touched.tales.size + touched.talesOfTwo.length + kin.length === 0) return;
  const [heads, queue] = [new Heads(db), new Queue()];
  for (const head of (await heads.of(kin)).values()) heads.changed.add(head);
  queue.put(await touchedTales(db, touched));
  for (let next = queue.take(); next !== null; next = queue.take()) queue.put(await place(db, heads, next));
  counts.formed += await formStories(db, heads);
}

async function touchedTales(db: Database, { tales, talesOfTwo }: Touched): Promise<readonly Waiting[]> {
  const places = new Map((await placesOf(db, [...tales, ...talesOfTwo.flat()])).map((each) => [each.id, each]));
  const placedOf = (id: string): string => places.get(id)?.placed ?? '';
  const later = talesOfTwo.map(([one, other]) => (placedOf(one) > placedOf(other) ? one : other));
  return [...tales, ...later].flatMap((id) => places.get(id) ?? []);
}

/** Puts an article into its story. Gives the later ones that this may concern. */
async function place(db: Database, heads: Heads, { id, placed }: Waiting): Promise<readonly Waiting[]> {
  const on = await inForceOn(db, ['same-story', 'different'], [id]);
  const others = await placesOf(
    db,
    on.flatMap(({ left, right }) => [left, right]),
  );
  const earlier = others.filter((other) => other.placed < placed).map((other) => other.id);
  const before = await heads.of(earlier);
  const far = farHeads(id, on, before);
  const alike = await likenessOf(db, far.length === 0 ? [] : [id, ...far]);
  const [from, to] = [(await heads.of([id])).get(id) ?? id, headOf(id, on, { heads: before, alike })];
  if (from === to) return [];
  heads.move(id, from, to);
  return others.filter((other) => other.placed > placed);
}

/** How like each other some articles are. */
async function likenessOf(db: Database, ids: readonly string[]): Promise<Inside['alike']> {
  const items = ids.length === 0 ? [] : await heldOf<StoryItem>(db, storyLinker, ids);
  return likeness(items);
}

async function placesOf(db: Database, ids: Iterable<string>): Promise<readonly Waiting[]> {
  return (await datesOf(db, ids)).map(({ id, published }) => ({
    id,
    placed: shortOrder(orderOf(dated(published), id)),
  }));
}

function dated(value: string | null): Parameters<typeof orderOf>[0] {
  return { published: value === null ? null : { value } };
}

/** Forms the changed stories anew; the number of their articles. */
async function formStories(db: Database, heads: Heads): Promise<number> {
  const several = [...(await heads.members())].filter(([, members]) => members.length > 1);
  const all = several.flatMap(([, members]) => members);
  const tales = await talesOf(db, all);
  const kin = new Map((await kinshipsFor(db, all)).map((kinship) => [kinship.article, kinship]));
  const ties = await inForceOn(
    db,
    ['same-story'],
    several.map(([head]) => head),
  );
  const far = several.flatMap(([head, members]) => farMembers(head, members, ties));
  const alike = await likenessOf(db, far);
  const stories = several.map(([head, members]) =>
    storyOf(
      head,
      members.flatMap((id) => tales.get(id) ?? []),
      { ties, alike, kin },
    ),
  );
  await replaceStories(db, [...heads.changed].map(storyId), stories);
  return all.length;
}

/** Members of a story that are not tied to its head, with the head; none when all are. */
function farMembers(head: string, members: readonly string[], ties: readonly Judgement[]): readonly string[] {
  const tied = new Set(ties.flatMap(({ left, right }) => (left === head ? [right] : right === head ? [left] : [])));
  const far = members.filter((id) => id !== head && !tied.has(id));
  return far.length === 0 ? [] : [head, ...far];
}

async function talesOf(db: Database, ids: readonly string[]): Promise<ReadonlyMap<string, Tale>> {
  const named = Map.groupBy(await namedIn(db, ids), ({ article }) => article);
  const rows = Map.groupBy(await partiesIn(db, ids), ({ article }) => article);
  const tales = (await datesOf(db, ids)).map(({ id, published }): Tale => {
    const acts = Map.groupBy(rows.get(id) ?? [], ({ event }) => event);
    return {
      id,
      published,
      acts: [...acts.values()].map((own) => own.map(({ party }) => party)),
      named: (named.get(id) ?? []).map(({ actor }) => actor),
    };
  });
  return new Map(tales.map((tale) => [tale.id, tale]));
}
