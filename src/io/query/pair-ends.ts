import type { ActorId } from '../../base/schema/actor.ts';
import type { EventType } from '../../base/schema/event-types.ts';
import { eventTypeNames, eventTypes } from '../../base/schema/event-types.ts';
import type { HappeningStatus } from '../../base/schema/record.ts';
import type { Store } from '../store/store.ts';
import type { PairEnds, InstrumentLine } from './pair-types.ts';
import { happeningsById, matchingHappenings } from './timeline.ts';
import type { Page } from './types.ts';
import { pageOf } from './page.ts';

interface Two {
  readonly a: ActorId;
  readonly b: ActorId;
}

/** What is told as done, by the papers themselves or as somebody's words. */
const done: readonly HappeningStatus[] = ['stated', 'claimed'];

const contacts = eventTypeNames.filter((type) => eventTypes[type].lane === 'contacts');

/** The first and the last dated happening between two that was told as done, of all types and among contacts. */
export async function pairEnds(store: Store, two: Two): Promise<PairEnds> {
  const wanted = [
    await edgeOf(store, two, 'asc'),
    await edgeOf(store, two, 'desc'),
    await edgeOf(store, { ...two, types: contacts }, 'asc'),
    await edgeOf(store, { ...two, types: contacts }, 'desc'),
  ] as const;
  const entries = await happeningsById(store, [...new Set(wanted.flatMap((id) => id ?? []))]);
  const [first, last, firstContact, lastContact] = wanted.map((id) => entries.find((entry) => entry.id === id) ?? null);
  return {
    ...{ first: first ?? null, last: last ?? null },
    ...{ firstContact: firstContact ?? null, lastContact: lastContact ?? null },
  };
}

async function edgeOf(
  store: Store,
  filter: Two & { readonly types?: readonly EventType[] },
  direction: 'asc' | 'desc',
): Promise<string | null> {
  const row = await matchingHappenings(store, { ...filter, statuses: done })
    .select('h.id')
    .where('h.first_day', 'is not', null)
    .orderBy(direction === 'asc' ? 'h.first_day' : 'h.last_day', direction)
    .orderBy('h.id')
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? null;
}

const statusOrder = ['open', 'invoked', 'disputed', 'reported-fulfilled'];

/** Treaties and pledges to which both are parties: those that hold as far as the record tells first, then those named by most articles. */
export async function pairInstruments(store: Store, { a, b }: Two, limit = 8): Promise<Page<InstrumentLine>> {
  const rows = await store.db
    .selectFrom('instruments as i')
    .select(['i.id', 'i.kind', 'i.name', 'i.since', 'i.status', 'i.rule'])
    .select((eb) =>
      eb
        .selectFrom('instrument_mentions as n')
        .select((inner) => inner.fn.count<number>('n.article').distinct().as('articles'))
        .whereRef('n.instrument', '=', 'i.id')
        .as('articles'),
    )
    .where('i.id', 'in', (eb) => eb.selectFrom('instrument_parties').select('instrument').where('actor', '=', a))
    .where('i.id', 'in', (eb) => eb.selectFrom('instrument_parties').select('instrument').where('actor', '=', b))
    .orderBy('i.id')
    .execute();
  const lines = rows
    .map((row) => ({ ...row, articles: row.articles ?? 0 }))
    .sort((x, y) => statusOrder.indexOf(x.status) - statusOrder.indexOf(y.status) || y.articles - x.articles);
  return pageOf({ limit }, lines.length, lines.slice(0, limit));
}
