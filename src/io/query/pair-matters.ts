import type { ActorId } from '../../base/schema/actor.ts';
import type { Store } from '../store/store.ts';
import type { MatterLine } from './ledger-types.ts';
import { matterLines } from './matter-lines.ts';
import { matterRows } from './matter-rows.ts';
import type { ClaimRow } from './types.ts';

interface Two {
  readonly a: ActorId;
  readonly b: ActorId;
}

/** Matters of which both are part, those with most claims first. */
export async function pairMatters(store: Store, two: Two, limit: number): Promise<readonly ClaimRow[]> {
  return matterRows(store, await topicsOf(store, two, limit));
}

/** The same matters as lines of a list. */
export async function pairMatterLines(store: Store, two: Two, limit: number): Promise<readonly MatterLine[]> {
  return matterLines(store, await topicsOf(store, two, limit));
}

async function topicsOf({ db }: Store, { a, b }: Two, limit: number) {
  return db
    .selectFrom('topic_actors as x')
    .innerJoin('topic_actors as y', 'y.topic', 'x.topic')
    .innerJoin('topic_claims as c', 'c.topic', 'x.topic')
    .innerJoin('answered_topics as t', 't.id', 'x.topic')
    .select((eb) => ['t.id', 't.type', eb.fn.countAll<number>().as('claims')])
    .where('x.actor', '=', a)
    .where('y.actor', '=', b)
    .groupBy(['t.id', 't.type'])
    .orderBy('claims', 'desc')
    .orderBy('t.id')
    .limit(limit)
    .execute();
}
