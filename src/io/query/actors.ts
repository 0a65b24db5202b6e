import type { ActorId } from '../../base/schema/actor.ts';
import type { Store } from '../store/store.ts';
import type { ActorShown, Partner, PrintedName } from './actor-types.ts';
import { latestStatements } from './latest-statements.ts';
import { boundsOf, pageOf } from './page.ts';
import { namerOf, sourceIn, sourcesOf } from './refs.ts';
import { matchingHappenings, timeline } from './timeline.ts';
import type { Page, Slice } from './types.ts';

/** Mentions that are looked at for names. */
const looked = 300;

/** Rows of each part of an actor's page. */
const few = 5;

/** Which partners are wanted; `own` is the state that the actor acts for, which is no partner. */
interface PartnersAsked extends Slice {
  readonly own: ActorId | null;
}

/** What the record holds of an actor; `slice` is that of the partners. */
export async function actorShown(store: Store, id: ActorId, slice: PartnersAsked): Promise<ActorShown> {
  return {
    ...(await printedNames(store, id)),
    happenings: await timeline(store, { a: id, order: 'newest', limit: few }),
    partners: await partnersOf(store, id, slice),
    says: await latestStatements(store, 'says', { actor: id, limit: few }),
    saidOf: await latestStatements(store, 'saidOf', { actor: id, limit: few }),
  };
}

/** How articles print the names of an actor, those printed most first. */
async function printedNames(store: Store, id: ActorId) {
  const rows = await store.db
    .selectFrom('entities')
    .select(['article', 'start', 'end'])
    .where('actor', '=', id)
    .orderBy('article')
    .limit(looked)
    .execute();
  const sources = await sourcesOf(
    store,
    rows.map(({ article }) => article),
  );
  const words = rows.map(({ article, start, end }) => sourceIn(sources, article).text.slice(start, end));
  const names: readonly PrintedName[] = [...Map.groupBy(words, (name) => name)]
    .map(([name, list]) => ({ name, mentions: list.length }))
    .sort((a, b) => b.mentions - a.mentions || (a.name < b.name ? -1 : 1));
  return { names, mentions: rows.length };
}

/** With whom an actor shares happenings, those with most first. Each count is that of the pair's list. */
async function partnersOf(store: Store, id: ActorId, slice: PartnersAsked): Promise<Page<Partner>> {
  const { limit, offset } = boundsOf(slice);
  const own = matchingHappenings(store, { a: id }).select(['h.id', 'h.first_day', 'h.last_day']);
  const groups = await store.db
    .selectFrom(own.as('o'))
    .innerJoin('happening_actors as x', 'x.happening', 'o.id')
    .select((eb) => [
      'x.actor',
      eb.fn.countAll<number>().as('happenings'),
      eb.fn.min('o.first_day').as('first'),
      eb.fn.max('o.last_day').as('last'),
    ])
    .where('x.role', '=', 'actor')
    .where('x.actor', 'not in', [id, slice.own ?? id])
    .groupBy('x.actor')
    .orderBy('happenings', 'desc')
    .orderBy('x.actor')
    .execute();
  const rows = groups.slice(offset, offset + limit);
  const name = await namerOf(
    store,
    rows.map(({ actor }) => actor),
  );
  const partners = rows.map(({ actor, ...row }) => ({ actor: name(actor), ...row }));
  return pageOf(slice, groups.length, partners);
}
