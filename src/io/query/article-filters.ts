import type { ActorId } from '../../base/schema/actor.ts';
import type { Store } from '../store/store.ts';
import { speaks } from './speaks.ts';

/** Articles with a happening that the actor takes part in, or with words of the actor's; a state takes those who act for it. */
export function articlesOfActor({ db }: Pick<Store, 'db'>, actor: ActorId) {
  const done = db
    .selectFrom('participants as p')
    .innerJoin('happening_mentions as m', 'm.event', 'p.finding')
    .select('p.article')
    .where((eb) => eb.or([eb('p.actor', '=', actor), eb('p.party', '=', actor)]));
  const said = db
    .selectFrom('attributions as s')
    .select('s.article')
    .where((eb) => speaks(eb, actor));
  return done.union(said);
}
