import type { Kit } from '../base/kit.ts';
import { putTask, taskState } from '../io/store/links/clusters.ts';
import { articleBehind, countChosen } from '../io/store/readings/kept-documents.ts';
import type { ArticleChoice } from '../io/store/readings/kept-documents.ts';
import { forgetChanges, rereadChanges } from '../io/store/readings/reread-log.ts';
import type { Database } from '../io/store/schema.ts';
import type { Store } from '../io/store/store.ts';
import type { MemberNews } from '../linking/cluster-changes.ts';
import { linkPending } from '../linking/link-pending.ts';
import { beginReport, endReport } from '../linking/relink.ts';
import type { LinkReport } from '../linking/relink.ts';
import type { ArticleChanges } from './changes.ts';
import { rereadArticle } from './reread-article.ts';

/** What rereading is told. */
export interface RereadOptions {
  readonly kit: Kit;
  /** Instant of its decisions (ISO, UTC), or null. */
  readonly at: string | null;
  readonly choice: ArticleChoice;
  /** Told after each article: how many were read, and of how many. */
  readonly onArticle?: (done: number, of: number) => void;
}

/** What reading a record anew changed. */
export interface Reread extends LinkReport {
  /** Articles that were read, those of a run that was cut off included. */
  readonly read: number;
  /** Those that are not as they were, in the order of adding. */
  readonly articles: readonly ArticleChanges[];
}

/** Name of the task that is open while a record is read anew. */
const rereading = 'rereading';

/** What is read with which rules, behind which counter, and how many articles before it. */
interface State {
  readonly plan: string;
  readonly n: number;
  readonly done: number;
}

/** Articles after which a run notes where it is, so that one that was cut off goes on from there. */
const articlesAtOnce = 25;

/**
 * Reads the kept pages of a record anew, with today's rules: the findings of each article are replaced in one transaction, those that are the same
 * keep their ids, and what persons judged goes over to what took the place of the judged. Then everything is linked. Cut off anywhere, it goes on
 * where it was when it is called again with the same rules and choice, and ends as if it had not been. Null when
 * another process came to the end first: that one has the report.
 */
export async function reread(store: Store, { kit, at, choice, onArticle }: RereadOptions): Promise<Reread | null> {
  const linking = { at, areSynonyms: kit.tables.areSynonyms };
  await store.putActors(kit.tables.actors);
  const plan = JSON.stringify([kit.digest, choice]);
  let state = await begun(store.db, plan);
  if (state === null) await linkPending(store, linking);
  state ??= await begin(store, plan);
  const of = await countChosen(store.db, choice);
  for (let next = await articleBehind(store.db, state.n, choice); next !== null;) {
    await rereadArticle(store, { id: next.id, kit, at });
    state = { plan, n: next.n, done: state.done + 1 };
    onArticle?.(state.done, of);
    if (state.done % articlesAtOnce === 0) await note(store, state);
    next = await articleBehind(store.db, state.n, choice);
  }
  await note(store, state);
  await linkPending(store, linking);
  return end(store, state);
}

async function note(store: Store, state: State): Promise<void> {
  await store.transaction((db) => putTask(db, rereading, JSON.stringify(state)));
}

/** Where a run was cut off that read the same with the same rules; null when none was. */
async function begun(db: Database, plan: string): Promise<State | null> {
  const held = await taskState(db, rereading);
  const state = held === null ? null : (JSON.parse(held) as State);
  return state?.plan === plan ? state : null;
}

/** Begins from the first article. What a run changed that was cut off and is not gone on with is reported all the same. */
async function begin(store: Store, plan: string): Promise<State> {
  return store.transaction(async (db) => {
    const state = await begun(db, plan);
    if (state !== null) return state;
    if ((await taskState(db, rereading)) === null) await forgetChanges(db);
    const fresh: State = { plan, n: 0, done: 0 };
    await beginReport(db, 'reread');
    await putTask(db, rereading, JSON.stringify(fresh));
    return fresh;
  });
}

async function end(store: Store, { done }: State): Promise<Reread | null> {
  return store.transaction(async (db) => {
    const articles = (await rereadChanges(db)) as readonly ArticleChanges[];
    const linked = await endReport(db, 'reread', newsOf(articles));
    await forgetChanges(db);
    await putTask(db, rereading, null);
    return linked && { read: done, articles, ...linked };
  });
}

function newsOf(articles: readonly ArticleChanges[]): MemberNews {
  const kinds = articles.flatMap(({ findings }) => Object.values(findings));
  return {
    moved: new Map(articles.flatMap(({ moved }) => moved)),
    gone: new Set(kinds.flatMap(({ gone }) => gone.map(({ id }) => id))),
    fresh: new Set(kinds.flatMap(({ fresh }) => fresh.map(({ id }) => id))),
  };
}
