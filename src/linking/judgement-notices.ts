import type { Judgement } from '../base/schema/record.ts';
import type { Notice } from '../base/schema/problem.ts';
import { toldOfEvents } from '../io/store/links/clusters.ts';
import type { ToldEvent } from '../io/store/links/clusters.ts';
import type { Database } from '../io/store/schema.ts';

/** What a person should know of a judgement that two mentions of events are the same, once happenings are formed anew. In a transaction. */
export async function judgementNotices(db: Database, { kind, left, right }: Judgement): Promise<readonly Notice[]> {
  if (kind !== 'same-event') return [];
  const told = await toldOfEvents(db, [left, right]);
  const [one, other] = [left, right].map((id) => told.find((event) => event.id === id));
  if (one === undefined || other === undefined) return [];
  if (one.happening === null || one.happening !== other.happening) return [notTogether(one, other)];
  return one.type === other.type ? [] : [otherTypes(one, other)];
}

/** A mention in an earlier version of its article is in no happening. */
function notTogether(one: ToldEvent, other: ToldEvent): Notice {
  const stale = one.happening === null ? one : other;
  return {
    code: 'without-effect',
    place: stale.id,
    message: `The two stay apart: ${stale.id} stands in an earlier version of its article, and only the newest makes happenings.`,
    remedy: 'Judge the event of the newest version; this word is kept.',
  };
}

function otherTypes(one: ToldEvent, other: ToldEvent): Notice {
  return {
    code: 'types-differ',
    place: one.happening ?? one.id,
    message: `${one.id} tells of ${one.type}, ${other.id} of ${other.type}; their one happening is shown as ${one.shown ?? 'neither'}.`,
    remedy:
      'Where one was misread, correct its type with `entente judge type ID TYPE`; where they are two, take the word back with `entente undo`.',
  };
}
