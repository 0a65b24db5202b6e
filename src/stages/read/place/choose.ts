import type { PlaceEntry } from '../../../base/tables/tables.ts';
import type { Candidate } from './candidates.ts';

/** How often an article speaks of a state, by its code. */
export type Weights = ReadonlyMap<string, number>;

/** The place that a candidate means; `country` alone is known where a region after it says so (`Paris, Texas`); null when it stays open. */
export type Choice = { readonly entry: PlaceEntry } | { readonly country: string } | null;

/** How many times more people a town needs to be meant without further evidence. */
const dominance = 8;

function mostSpokenOf(entries: readonly PlaceEntry[], weights: Weights): PlaceEntry | null {
  const weightOf = (entry: PlaceEntry): number => weights.get(entry.country ?? '') ?? 0;
  const [best, next] = entries.toSorted((a, b) => weightOf(b) - weightOf(a));
  if (best === undefined || next === undefined) return best ?? null;
  return weightOf(best) > weightOf(next) ? best : null;
}

function dominant(entries: readonly PlaceEntry[]): PlaceEntry | null {
  const [best, next] = entries;
  if (best === undefined || next === undefined) return best ?? null;
  if (best.kind === 'country' || next.kind === 'country') return null;
  return best.population > dominance * next.population ? best : null;
}

function inCountry({ entries }: Candidate, country: string, weights: Weights): Choice {
  const inside = entries.filter((entry) => entry.country === country);
  const entry = mostSpokenOf(inside, weights) ?? inside[0];
  return entry ? { entry } : { country };
}

/** The place meant among those of one name: by the region or state printed after it, then by what the article speaks of, then by the mention reader's word, then by size. */
export function choose(candidate: Candidate, container: PlaceEntry | null, weights: Weights): Choice {
  const { entries, state } = candidate;
  const printed = container?.country ?? null;
  if (printed !== null) return inCountry(candidate, printed, weights);
  const spoken = entries.length > 1 ? mostSpokenOf(entries, weights) : null;
  if (spoken) return { entry: spoken };
  if (state !== null) return inCountry(candidate, state, weights);
  const entry = dominant(entries);
  return entry ? { entry } : null;
}
