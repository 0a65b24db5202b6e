import type { ActorId } from '../../base/schema/actor.ts';
import type { Store } from '../store/store.ts';
import { topicById } from './claims.ts';
import type { ClaimRow } from './types.ts';

/** Matters of which both are part, those with most claims first. */
export async function pairMatters(
  store: Store,
  { a, b }: { readonly a: ActorId; readonly b: ActorId },
  limit: number,
): Promise<readonly ClaimRow[]> {
  const rows = await store.db
    .selectFrom('topic_actors as x')
    .innerJoin('topic_actors as y', 'y.topic', 'x.topic')
    .innerJoin('topic_claims as c', 'c.topic', 'x.topic')
    .select((eb) => ['x.topic as id', eb.fn.countAll<number>().as('claims')])
    .where('x.actor', '=', a)
    .where('y.actor', '=', b)
    .groupBy('x.topic')
    .orderBy('claims', 'desc')
    .orderBy('x.topic')
    .limit(limit)
    .execute();
  const found: ClaimRow[] = [];
  for (const { id } of rows) {
    const row = await topicById(store, id);
    if (row !== null) found.push(row);
  }
  return found;
}
