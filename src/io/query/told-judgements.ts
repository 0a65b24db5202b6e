import type { Store } from '../store/store.ts';
import { judgementOf } from '../store/rows/judgement-rows.ts';
import { articleIds } from './told-articles.ts';
import { chunked } from './told-pages.ts';
import type { ToldJudgement } from './told-types.ts';
import type { TimelineFilter } from './types.ts';

/**
 * Judgements with what became of them last, withdrawn ones too, in order of id. A filter takes those of which one side is an article that it
 * takes, or a finding of one.
 */
export async function* toldJudgements(store: Store, filter: TimelineFilter = {}): AsyncGenerator<ToldJudgement> {
  const narrow = [filter.a, filter.b, filter.from, filter.to].some((each) => each !== undefined);
  const taken = narrow ? await findingsOf(store, await articleIds(store, filter)) : null;
  for await (const rows of judgementPages(store)) {
    for (const row of rows) {
      if (taken !== null && !taken.has(row.left_id) && !taken.has(row.right_id)) continue;
      const { state, decided_by: decidedBy, reason, at } = row;
      yield { ...judgementOf(row), state, decidedBy, reason, at };
    }
  }
}

const judgementsAtOnce = 1000;

async function* judgementPages(store: Store) {
  for (let after = ''; ;) {
    const rows = await store.db
      .selectFrom('judgements as j')
      .innerJoin('decisions as d', 'd.judgement', 'j.id')
      .selectAll('j')
      .select(['d.state', 'd.decided_by', 'd.reason', 'd.at'])
      .where('j.id', '>', after)
      .where('d.n', '=', (eb) =>
        eb
          .selectFrom('decisions as l')
          .select((inner) => inner.fn.max('l.n').as('last'))
          .whereRef('l.judgement', '=', 'j.id'),
      )
      .orderBy('j.id')
      .limit(judgementsAtOnce)
      .execute();
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows;
    after = last.id;
  }
}

/** Articles and whatever of them may be judged. */
async function findingsOf(store: Store, articles: readonly string[]): Promise<ReadonlySet<string>> {
  const found = new Set(articles);
  for (const part of chunked(articles)) {
    const rows = await store.db.selectFrom('link_items').select('item').where('article', 'in', part).execute();
    for (const { item } of rows) found.add(item);
  }
  return found;
}
