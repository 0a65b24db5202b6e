import type { AreSynonyms } from '../base/tables/synonyms.ts';
import type { Judgement, Linkable } from '../base/schema/record.ts';
import { putTask, taskState } from '../io/store/links/clusters.ts';
import { awaitLinking, awaitsLinking, unmarkLinked, versionsBeside } from '../io/store/links/pages.ts';
import type { Database } from '../io/store/schema.ts';
import { linkVersion, pairRules } from '../stages/link/linkers.ts';
import { unmakeLoose } from './decide.ts';
import { newDesk, rereadingsTask, Shelf, touch } from './desk.ts';
import { dropArticle, linkSome, relinking, rules, settle } from './link-pending.ts';
import { newMatters } from './matters.ts';

/** An article whose findings are replaced. */
export interface Replacement {
  /** As it is linked now. */
  readonly article: Linkable;
  /** Ids of the events that it has afterwards. */
  readonly events: readonly string[];
  /** Writes its other findings; gives judgements of persons that hold no more because of it. */
  readonly replace: () => Promise<readonly Judgement[]>;
  readonly areSynonyms: AreSynonyms;
  readonly at: string | null;
}

/**
 * Takes an article out of what it is linked with, has its findings replaced, and has it wait to be linked again, in a transaction. Judgements that
 * rest on nothing meanwhile stay in force until everything is linked, so that those which hold again are not decided twice.
 */
export async function replaceLinked(db: Database, replacement: Replacement): Promise<void> {
  await takeOut(db, replacement, new Set());
  await putTask(db, relinking, 'begun');
}

/**
 * The same, and links the article again in the same transaction. Where other rules linked the record, it waits to be linked anew like everything
 * else.
 */
export async function relinkReplaced(db: Database, replacement: Replacement): Promise<void> {
  const loose = new Set<string>();
  await takeOut(db, replacement, loose);
  if ((await taskState(db, rules)) !== linkVersion) return putTask(db, relinking, 'begun');
  const { article, areSynonyms, at } = replacement;
  const parts = { db, at, shelf: new Shelf(), counts: { made: 0, withdrawn: 0, formed: 0 } };
  while (await awaitsLinking(db, article.id)) await linkSome(parts, { linkers: pairRules(areSynonyms) });
  const desk = newDesk(parts);
  await unmakeLoose(desk, loose);
  await settle(desk, newMatters());
}

async function takeOut(db: Database, replacement: Replacement, loose: Set<string>): Promise<void> {
  const { article, replace, areSynonyms, at } = replacement;
  const counts = { made: 0, withdrawn: 0, formed: 0 };
  const desk = { ...newDesk({ db, at, shelf: new Shelf(), counts }), keeps: true, loose };
  const matters = newMatters();
  await dropArticle(desk, article, { linkers: pairRules(areSynonyms), matters });
  const beside = await versionsBeside(db, [article.id]);
  for (const judgement of await replace()) touch(desk, judgement);
  await unmarkLinked(db, article.id);
  await awaitLinking(db, [article.id, ...beside.map((version) => version.article)]);
  desk.shelf.forget(article.id);
  for (const event of replacement.events) desk.touched.mentions.add(event);
  await putTask(db, rereadingsTask, String(Number((await taskState(db, rereadingsTask)) ?? 0) + 1));
  await settle(desk, matters);
}
