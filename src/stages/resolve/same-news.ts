import type { EventMention, Timex } from '../../base/schema/finding.ts';
import { contains } from '../../base/text/spans.ts';

/**
 * A deed that a noun names in passing is news where the same article tells it as news with a verb: "his talks with the king" below "met the
 * king on Monday". The same deed is one of the same type between the same countries; one whose sentence speaks of another month stays what it is.
 */
export function withNews(
  events: readonly (EventMention | null)[],
  timexes: readonly Timex[],
  published: string | null,
): readonly (EventMention | null)[] {
  const month = published?.slice(0, 7) ?? '';
  const others = timexes.filter(({ value }) => /^\d{4}/u.test(value) && value.slice(0, 7) !== month);
  const news = new Set(events.flatMap((event) => (event?.modality === 'actual' ? [deedOf(event)] : [])));
  return events.map((event) =>
    event?.modality === 'historical' &&
    isNamed(event) &&
    news.has(deedOf(event)) &&
    !others.some((timex) => contains(event.sentence, timex))
      ? { ...event, modality: 'actual' }
      : event,
  );
}

/** Whether a noun names it, without a date. */
const isNamed = ({ by, date }: EventMention): boolean => /^\w+\.noun\./u.test(by) && date === null;

/** Type and countries, the same for the same deed; one with fewer than two known sides is like no other. */
function deedOf({ id, type, sources, targets }: EventMention): string {
  const countries = new Set([...sources, ...targets].flatMap(({ country }) => country ?? []));
  return countries.size < 2 ? id : `${type} ${[...countries].sort().join(' ')}`;
}
