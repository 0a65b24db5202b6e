import type { EventType } from '../../base/schema/event-types.ts';
import type { ToldHappening, ToldReport } from '../query/told-types.ts';

/** Types that PLOVER turns into AGREE while they are only announced. */
const promised: ReadonlySet<EventType> = new Set([
  'CONSULT',
  'SUPPORT',
  'COOPERATE',
  'AID',
  'CONCEDE',
  'RETREAT',
  'AGREE',
]);

/** Whether a happening is only announced: no report tells it as done. */
export function isAnnounced({ status }: ToldHappening): boolean {
  return status === 'future';
}

/**
 * Whether formats that cannot say "announced" may hold a happening: done, or a promise, which they code as one. An attack that is
 * announced is none.
 */
export function fitsFlatTables(happening: ToldHappening): boolean {
  return !isAnnounced(happening) || promised.has(happening.type);
}

/** The report that stands for a happening in formats of one row each. */
export function bestOf({ best, reports }: ToldHappening): ToldReport | null {
  return reports.find(({ event }) => event === best.event) ?? reports[0] ?? null;
}
