import { copiedSentence, originalsOf } from '../../base/text/originals.ts';
import type { CopiedPrint, Print } from '../../base/text/originals.ts';
import { among } from '../store/among.ts';
import type { Store } from '../store/store.ts';

/** A report of a happening, as far as it may be a copy of another. */
interface Report {
  readonly id: string;
  readonly article: string;
  readonly family: string | null;
  readonly published: string | null;
}

/** From which report each that copies or is copied was taken; the rule by which origins are counted (see `originalsOf`). */
export async function originalReports(store: Store, reports: readonly Report[]): Promise<ReadonlyMap<string, Print>> {
  const copies = await copiesAmong(
    store,
    reports.map(({ id }) => id),
  );
  if (copies.length === 0) return new Map();
  const articles = [...new Set(reports.map(({ article }) => article))];
  const prints = reports.map(({ id, article, family, published }) => {
    return { id, article, family: family ?? article, day: published };
  });
  return originalsOf(prints, copies, await setApart(store, articles));
}

/** Which of some mentions stand in one sentence of two articles. */
export async function copiesAmong({ db }: Store, events: readonly string[]): Promise<readonly CopiedPrint[]> {
  return db
    .selectFrom('in_force as f')
    .innerJoin('judgements as j', 'j.id', 'f.judgement')
    .select(['f.left_id as left', 'f.right_id as right'])
    .where('f.kind', '=', 'same-event')
    .where('j.made_by', '=', copiedSentence)
    .where('f.left_id', 'in', among(events))
    .execute();
}

/** Which of some articles a person set apart. */
export async function setApart({ db }: Store, articles: readonly string[]): Promise<readonly CopiedPrint[]> {
  return db
    .selectFrom('in_force as f')
    .select(['f.left_id as left', 'f.right_id as right'])
    .where('f.kind', '=', 'different')
    .where('f.left_id', 'in', among(articles))
    .execute();
}
