import type { Span } from '../../../base/schema/span.ts';

/** A place of an article whose state is known. */
export interface Vote extends Span {
  readonly country: string;
}

/** Characters over which a place's voice fades, and what stays of it anywhere in the article. */
const fade = 500;
const floor = 0.1;

/** Which share of the voices, and how many, must name a state for it to be that of a place no table knows. */
const share = 0.8;
const least = 0.5;

/**
 * The state of a place that no table knows, as the known places around it tell: the nearer, the louder; null when they part or are few.
 */
export function countryAround(place: Span, votes: readonly Vote[]): string | null {
  const sums = new Map<string, number>();
  let all = 0;
  for (const { start, end, country } of votes) {
    const apart = Math.max(start - place.end, place.start - end, 0);
    const voice = floor + (1 - floor) * Math.exp(-apart / fade);
    sums.set(country, (sums.get(country) ?? 0) + voice);
    all += voice;
  }
  const [best] = [...sums].sort((a, b) => b[1] - a[1]);
  return best !== undefined && best[1] >= least && best[1] >= share * all ? best[0] : null;
}
