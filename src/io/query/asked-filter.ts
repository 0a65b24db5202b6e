import { isEventType } from '../../base/schema/event-types.ts';
import type { SavedQuestion } from '../store/asked.ts';
import type { TimelineFilter } from './types.ts';

/** The happenings that a saved question asks for, as exports are narrowed; null where it does not ask for happenings. */
export function askedFilter({ about, given }: SavedQuestion): TimelineFilter | null {
  if (about !== 'happenings' && about !== 'timeline') return null;
  const text = (name: string): string | undefined => (typeof given[name] === 'string' ? given[name] : undefined);
  const { type } = given;
  const types = Array.isArray(type) ? type.map(String).filter(isEventType) : undefined;
  const [from, to] = [text('from'), text('to')];
  return { a: text('a'), b: text('b'), types, ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}
