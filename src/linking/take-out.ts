import type { AreSynonyms } from '../base/tables/synonyms.ts';
import type { Judgement, Linkable } from '../base/schema/record.ts';
import { putTask, taskState } from '../io/store/links/clusters.ts';
import { awaitLinking, unmarkLinked, versionsBeside } from '../io/store/links/pages.ts';
import type { Database } from '../io/store/schema.ts';
import { pairRules } from '../stages/link/linkers.ts';
import { newDesk, rereadingsTask, Shelf, touch } from './desk.ts';
import { dropArticle, relinking, settle } from './link-pending.ts';
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
  const { article, replace, areSynonyms, at } = replacement;
  const desk = { ...newDesk({ db, at, shelf: new Shelf(), counts: { made: 0, withdrawn: 0 } }), keeps: true };
  const matters = newMatters();
  await dropArticle(desk, article, { linkers: pairRules(areSynonyms), matters });
  const beside = await versionsBeside(db, [article.id]);
  for (const judgement of await replace()) touch(desk, judgement);
  await unmarkLinked(db, article.id);
  await awaitLinking(db, [article.id, ...beside.map((version) => version.article)]);
  desk.shelf.forget(article.id);
  for (const event of replacement.events) desk.touched.mentions.add(event);
  await putTask(db, relinking, 'begun');
  await putTask(db, rereadingsTask, String(Number((await taskState(db, rereadingsTask)) ?? 0) + 1));
  await settle(desk, matters);
}
