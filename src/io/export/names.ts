import { eventTypes } from '../../base/schema/event-types.ts';
import type { Counts, HappeningStatus } from '../../base/schema/record.ts';
import type { ToldHappening } from '../query/told-types.ts';
import type { ActorRef } from '../query/types.ts';

/** Names of actors in a sentence of a list. */
export function namesOf(actors: readonly ActorRef[]): string {
  return actors.map(({ name }) => name).join(', ');
}

/** A happening in a line: `Norway, Russia: agrees with`, `Russia -> Norway: coerces`. */
export function happeningName({ sources, targets, actors, type }: ToldHappening): string {
  const doers = namesOf(sources.length === 0 ? actors : sources);
  const who = targets.length === 0 ? doers : `${doers} -> ${namesOf(targets)}`;
  return `${who === '' ? 'Unknown actors' : who}: ${eventTypes[type].label}`;
}

const said: Readonly<Record<HappeningStatus, string>> = {
  stated: 'stated by a paper itself',
  claimed: 'claimed',
  denied: 'denied',
  future: 'announced, not reported as done',
  negated: 'said not to have been',
  hypothetical: 'said only of what might be',
};

/** A happening in a line that says by itself when it is not simply stated: `Russia -> Norway: coerces (denied)`. */
export function happeningTitle(happening: ToldHappening): string {
  const { status } = happening;
  const mark = status === 'stated' ? '' : ` (${status === 'future' ? 'announced' : status})`;
  return `${happeningName(happening)}${mark}`;
}

/** What the reports make of a happening, in words. */
export function statusWords({ status, claimedBy, deniedBy }: ToldHappening): string {
  const claimed = claimedBy.length === 0 ? '' : `; said by ${namesOf(claimedBy)}`;
  const denied = deniedBy.length === 0 ? '' : `; denied by ${namesOf(deniedBy)}`;
  return `${said[status]}${claimed}${denied}`;
}

/** `14 articles · 2 families · 1 origin`. */
export function countWords({ articles, families, origins }: Counts): string {
  return [
    plural(articles, 'article', 'articles'),
    plural(families, 'family', 'families'),
    plural(origins, 'origin', 'origins'),
  ].join(' · ');
}

/** A number with its noun. */
export function plural(count: number, one: string, many: string): string {
  return `${String(count)} ${count === 1 ? one : many}`;
}

/** A date with its precision in words: `2010-09-15`, `in 2019-03`, `in 2019`, `date not known`. */
export function dateWords(date: string | null): string {
  if (date === null) return 'date not known';
  return date.length < 10 ? `in ${date}` : date.slice(0, 10);
}
