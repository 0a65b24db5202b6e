import type { KeptCorrection } from '../../base/schema/correction.ts';
import { correctionsBy } from '../store/corrections/corrections.ts';
import { decidedByPersons } from '../store/judgement-log.ts';
import type { Decided } from '../store/judgement-log.ts';
import { lostById } from '../store/readings/lost-findings.ts';
import type { Store } from '../store/store.ts';

/** Something that a person judged and that the record has no more. */
export interface Missing {
  readonly id: string;
  /** The article that it stood in, its kind and its words; null when only the id is known. */
  readonly stood: { readonly article: string; readonly kind: string; readonly words: string } | null;
}

/** What a person decided, and what of it is not there any more: a judgement that misses something rests on nothing. */
export interface PersonalJudgement extends Decided {
  readonly missing: readonly Missing[];
  /** What it says of one finding; null where it is on two things. */
  readonly correction: KeptCorrection | null;
}

/** What persons decided and still holds as they left it, the newest first. */
export async function personalJudgements(store: Store): Promise<readonly PersonalJudgement[]> {
  const decided = await decidedByPersons(store.db);
  const ids = [...new Set(decided.flatMap(({ judgement }) => [judgement.left, judgement.right]))];
  const known = await knownAmong(store, ids);
  const lost = await lostById(
    store.db,
    ids.filter((id) => !known.has(id)),
  );
  const corrections = await correctionsBy(
    store.db,
    decided.map(({ judgement }) => judgement.id),
  );
  return decided.map((each) => {
    const ends = [each.judgement.left, each.judgement.right].filter((id) => !known.has(id));
    return {
      ...each,
      correction: corrections.get(each.judgement.id) ?? null,
      missing: ends.map((id) => {
        const stood = lost.get(id);
        if (stood === undefined) return { id, stood: null };
        const { article, kind, sentence, start, end } = stood;
        return { id, stood: { article, kind, words: sentence.slice(start, end) } };
      }),
    };
  });
}

/** Those of some ids that name an article or a finding of the record. */
async function knownAmong(store: Store, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const known = new Set<string>();
  for (const table of ['articles', 'events', 'claims', 'attributions', 'commitments'] as const) {
    const rows = await store.db.selectFrom(table).select('id').where('id', 'in', ids).execute();
    for (const { id } of rows) known.add(id);
  }
  const named = await store.db
    .selectFrom('link_items')
    .select('item')
    .where('rule', 'in', ['persons', 'instruments'])
    .where('item', 'in', ids)
    .execute();
  for (const { item } of named) known.add(item);
  const rejected = await store.db
    .selectFrom('machine_findings')
    .select('finding')
    .where('finding', 'in', ids)
    .execute();
  for (const { finding } of rejected) known.add(finding);
  return known;
}
