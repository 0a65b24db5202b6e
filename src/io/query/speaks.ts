import type { ExpressionBuilder } from 'kysely';
import type { ActorId } from '../../base/schema/actor.ts';
import type { AttributionTable, RecordTables } from '../store/schema.ts';

type Tables = RecordTables & { s: AttributionTable };

/** Whether the attribution `s` is the actor's, alone or together with others; a state's people, offices and media speak for it. */
export function speaks(eb: ExpressionBuilder<Tables, 's'>, actor: ActorId) {
  const people = eb.selectFrom('actors').select('actors.id').where('actors.country', '=', actor);
  const together = eb
    .selectFrom('joint_speakers as j')
    .select(['j.article', 'j.attribution'])
    .where((inner) => inner.or([inner('j.actor', '=', actor), inner('j.actor', 'in', people)]));
  return eb.or([
    eb('s.speaker', '=', actor),
    eb('s.speaker', 'in', people),
    eb(eb.refTuple('s.article', 's.id'), 'in', together.$asTuple('article', 'attribution')),
  ]);
}
