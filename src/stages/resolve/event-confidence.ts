import { chance } from '../../base/infer/chance.ts';
import type { EventLexicon } from '../../base/lang/event-lexicon.ts';
import type { EventDraft, EventMention, Participant } from '../../base/schema/finding.ts';

type Known = Pick<EventMention, 'sources' | 'targets' | 'date' | 'type'>;

/** How sure an event is right as a whole, 0 to 1 in thousandths, by the weights of its signs. */
export function eventConfidence(signs: readonly string[], { signs: weights }: EventLexicon): number {
  const sum = signs.reduce((all, sign) => all + (weights[sign] ?? 0), weights['always'] ?? 0);
  return Math.round(1000 * chance(sum)) / 1000;
}

/** The signs of an event: those that its draft has, and what is known of its actors and day. */
export function eventSigns({ signs }: Pick<EventDraft, 'signs'>, known: Known): readonly string[] {
  const { sources, targets, date, type } = known;
  const countries = new Set([...sources, ...targets].map(({ country }) => country));
  return [
    ...signs,
    ...actorSigns('source', sources),
    ...actorSigns('target', targets),
    `countries ${type} ${countries.has(null) ? 'unknown' : String(Math.min(3, countries.size))}`,
    `day ${date?.from ?? 'none'}`,
  ];
}

function actorSigns(side: string, actors: readonly Participant[]): readonly string[] {
  return actors.flatMap(({ country, sector, actor }) => [
    `${side} ${country === null ? 'of no country' : 'of a country'} ${sector ?? 'without sector'}`,
    `${side} ${actor === null ? 'unknown' : /^[A-Z]{3}$/u.test(actor) ? 'state' : 'known'}`,
  ]);
}
