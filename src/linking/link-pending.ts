import type { AreSynonyms } from '../base/tables/synonyms.ts';
import type { Linkable, Version, VersionSource } from '../base/schema/record.ts';
import { unmakeJudgements, untiedJudgements } from '../io/store/judgement-log.ts';
import { forgetLinks, putTask, taskState } from '../io/store/links/clusters.ts';
import { markLinked, pendingArticles, replaceVersions, textsAround, versionsOfTexts } from '../io/store/links/pages.ts';
import type { TieTable } from '../io/store/link-schema.ts';
import type { Database } from '../io/store/schema.ts';
import type { Store } from '../io/store/store.ts';
import { noSynonyms } from '../stages/link/find-copies.ts';
import type { PairRule } from '../stages/link/linker.ts';
import { linkVersion, pairRules } from '../stages/link/linkers.ts';
import { versionsOf } from '../stages/link/versions.ts';
import { make, unmake } from './decide.ts';
import type { Grounded } from './decide.ts';
import { newDesk, Shelf, touch } from './desk.ts';
import type { Desk } from './desk.ts';
import { settleFamilies } from './families.ts';
import { settleHappenings } from './happenings.ts';
import { settleLedgers } from './ledgers/ledgers.ts';
import { addMatters, dropMatters, newMatters, settleMatters } from './matters.ts';
import type { Matters } from './matters.ts';
import { addToRule, dropFromRule } from './pairs.ts';
import { settleStories } from './stories.ts';

/** Articles linked in one transaction, whose clusters are formed once: so many at least, and at most. */
const [fewestAtOnce, mostAtOnce] = [100, 800];

/** Members of clusters that are formed anew for each article, beyond which more articles are linked at once. */
const mostFormed = 20;

/**
 * How many articles to link at once next. What everybody writes about is formed anew in each transaction: the larger such clusters are, the rarer that
 * is done, so that an article costs the same in small and in large records. What comes out does not depend on it.
 */
export function articlesNext(last: number, formed: number): number {
  if (formed > mostFormed * last) return Math.min(mostAtOnce, last * 2);
  return formed * 4 < mostFormed * last ? Math.max(fewestAtOnce, last / 2) : last;
}

/** What linking did. */
export interface LinkCounts {
  readonly articles: number;
  readonly made: number;
  readonly withdrawn: number;
}

/** What linking is told: the instant of its decisions, which words mean one thing, and whom to tell after each transaction. */
export interface LinkOptions {
  readonly at: string | null;
  /** None when left out. */
  readonly areSynonyms?: AreSynonyms;
  readonly onLinked?: (articles: number) => void;
}

/**
 * Links every article that is not linked yet with those that are: its items are compared with their neighbours, and the families,
 * happenings, stories, matters and ledgers that it touches are formed anew. What one transaction did is kept whole or not at all, so that linking can be cut
 * off anywhere and goes on when it is called again.
 */
export async function linkPending(
  store: Store,
  { at, areSynonyms = noSynonyms, onLinked }: LinkOptions,
): Promise<LinkCounts> {
  const counts = { articles: 0, made: 0, withdrawn: 0, formed: 0 };
  const [shelf, linkers] = [new Shelf(), pairRules(areSynonyms)];
  await store.transaction(beginAnewWhenRulesChanged);
  for (let [done, most] = [-1, fewestAtOnce]; done !== 0;) {
    const before = counts.formed;
    done = await store.transaction((db) => linkSome({ db, at, shelf, counts }, { linkers, most }));
    most = articlesNext(most, counts.formed - before);
    counts.articles += done;
    onLinked?.(counts.articles);
  }
  await store.transaction((db) => endRelinking({ db, at, shelf, counts }));
  const { articles, made, withdrawn } = counts;
  return { articles, made, withdrawn };
}

/** Name of the task that is open until what rests on nothing is withdrawn, when everything is linked again. */
export const relinking = 'relinking';
/** Name of the task that holds which rules linked the record. */
export const rules = 'rules';

/** Keys are made by the rules: other rules would not find them again. */
async function beginAnewWhenRulesChanged(db: Database): Promise<void> {
  if ((await taskState(db, rules)) === linkVersion) return;
  await forgetAndBegin(db);
}

/** Forgets what linking has made, so that the next `linkPending` begins from nothing. The log of judgements stays. */
export async function forgetAndBegin(db: Database): Promise<void> {
  await forgetLinks(db);
  await putTask(db, relinking, 'begun');
  await putTask(db, rules, linkVersion);
}

/** When everything is linked anew, what rests on nothing any more is withdrawn. */
async function endRelinking(parts: Pick<Desk, 'db' | 'at' | 'shelf' | 'counts'>): Promise<void> {
  const { db, at, counts } = parts;
  if ((await taskState(db, relinking)) === null) return;
  await parts.shelf.follow(db);
  const withdrawn = await unmakeJudgements(db, await untiedJudgements(db), at);
  counts.withdrawn += withdrawn.length;
  await putTask(db, relinking, null);
  const desk = newDesk(parts);
  for (const judgement of withdrawn) touch(desk, judgement);
  await settle(desk, newMatters());
}

/** Links the articles that wait longest, `most` of them, in a transaction; how many there were. */
export async function linkSome(
  parts: Pick<Desk, 'db' | 'at' | 'shelf' | 'counts'>,
  { linkers, most = fewestAtOnce }: { readonly linkers: readonly PairRule[]; readonly most?: number },
): Promise<number> {
  const { db } = parts;
  await parts.shelf.follow(db);
  const pending = await pendingArticles(db, most);
  if (pending.length === 0) return 0;
  const fresh = await markLinked(db, pending);
  const sources = await textsAround(db, pending);
  const ids = sources.map(({ id }) => id);
  const before = placesOf(await versionsOfTexts(db, ids), sources);
  const versions = versionsOf(sources);
  const after = placesOf(versions, sources);
  const desk = newDesk(parts, new Map(versions.map(({ article, page }) => [article, page])));
  const matters = newMatters();
  const moved = ids.filter((id) => !fresh.has(id) && before.get(id) !== after.get(id));
  for (const article of await desk.shelf.fetch(db, moved)) await dropArticle(desk, article, { linkers, matters });
  await replaceVersions(db, ids, versions);
  const earlier = new Set(versions.filter(({ article, newest }) => article !== newest).map(({ article }) => article));
  for (const id of [...fresh, ...moved]) await addArticle(desk, id, { earlier: earlier.has(id), linkers, matters });
  await settle(desk, matters);
  return pending.length;
}

/** The page of each text, and whether it is the newest there, as one string. */
function placesOf(versions: readonly Version[], sources: readonly VersionSource[]): ReadonlyMap<string, string> {
  const places = new Map(sources.map(({ id }) => [id, `${id} newest`]));
  for (const { article, page, newest } of versions)
    places.set(article, `${page} ${article === newest ? 'newest' : ''}`);
  return places;
}

/** What articles are linked with. */
interface Linking {
  readonly linkers: readonly PairRule[];
  readonly matters: Matters;
}

/** Links one article with those that are linked. */
async function addArticle(
  desk: Desk,
  id: string,
  { earlier, linkers, matters }: Linking & { readonly earlier: boolean },
): Promise<void> {
  const article = await desk.shelf.one(desk.db, id);
  if (article === undefined) return;
  await judge(
    desk,
    linkers.filter((rule) => !earlier || rule.earlier),
    article,
  );
  desk.touched.articles.add(id);
  if (earlier) return;
  desk.touched.tales.add(id);
  for (const { id: event } of article.events) desk.touched.mentions.add(event);
  await addMatters(desk, article, matters);
}

/** Puts the items of an article among those of others, and makes and withdraws what is judged because of it: all rules at once. */
async function judge(desk: Desk, linkers: readonly PairRule[], article: Linkable): Promise<void> {
  const [found, parted] = [[] as Grounded[], [] as TieTable[]];
  for (const rule of linkers) {
    const placed = await addToRule(desk, rule, article);
    found.push(...placed.found);
    parted.push(...placed.parted);
  }
  await make(desk, found);
  await unmake(desk, parted);
}

/** Takes one article out of everything that it is linked with. */
export async function dropArticle(desk: Desk, article: Linkable, { linkers, matters }: Linking): Promise<void> {
  for (const { id: event } of article.events) desk.touched.mentions.add(event);
  await dropMatters(desk, article, matters);
  for (const rule of linkers) for (const keyed of rule.keyed(article)) await dropFromRule(desk, rule, keyed);
  desk.touched.articles.add(article.id);
  desk.touched.tales.add(article.id);
}

/** Forms anew what was touched. */
export async function settle(desk: Desk, matters: Matters): Promise<void> {
  const kin = await settleFamilies(desk);
  await settleHappenings(desk, kin);
  await settleStories(desk, kin);
  await settleMatters(desk, matters);
  await settleLedgers(desk);
}
