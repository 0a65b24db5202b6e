import type { PlaceEntry } from '../../../base/tables/tables.ts';
import type { Named, Signs } from './named.ts';
import { weights } from './weights.ts';

/** A name with the chance of each of its entries, which add up to one. */
export interface Weighed extends Named {
  readonly key: string;
  /** Their scores by themselves, on the scale of powers of ten. */
  readonly own: readonly number[];
  readonly chances: readonly number[];
}

type KeyOf = (entry: PlaceEntry) => string | null;
type Loudness = (name: Weighed) => number;

/** What of the voices is a name's own, and the voice that a state or region is taken to have that nothing speaks for. */
interface Own {
  readonly own: number;
  readonly strange: number;
}

/** How much of a name's chances lies in each state or region. */
export function masses({ entries, chances }: Weighed, keyOf: KeyOf): Map<string, number> {
  const found = new Map<string, number>();
  entries.forEach((entry, at) => {
    const key = keyOf(entry);
    if (key !== null) found.set(key, (found.get(key) ?? 0) + (chances[at] ?? 0));
  });
  return found;
}

/** How loud a name speaks about where small places lie: those that international news knows are named from anywhere, states as actors. */
export function loudness({ entries, times }: Weighed): number {
  if (entries.some(({ kind }) => kind === 'country' || kind === 'capital')) return times * weights.actor;
  return entries.some(({ known }) => known) ? times * weights.famous : times;
}

/** Voices of an article for states or regions, and their sum. */
export interface Voices {
  readonly of: Signs;
  readonly all: number;
}

/** The states or regions that a name lies in for sure. */
export function sureOf(name: Weighed, keyOf: KeyOf): readonly string[] {
  return [...masses(name, keyOf)].filter(([, mass]) => mass > weights.sure).map(([key]) => key);
}

/** What the names of an article, and its signs, say of each state or region. */
export function voicesOf(names: readonly Weighed[], keyOf: KeyOf, signs: Signs, loud: Loudness): Voices {
  const of = new Map<string, number>(signs);
  for (const name of names) for (const key of sureOf(name, keyOf)) of.set(key, (of.get(key) ?? 0) + loud(name));
  return { of, all: [...of.values()].reduce((sum, voice) => sum + voice, 0) };
}

/**
 * How much likelier, in powers of ten, a place in a state or region is meant than one in a state that nothing speaks for; a name's own voice does
 * not count.
 */
export function favour({ of, all }: Voices, key: string, { own, strange }: Own): number {
  return Math.log10(1 + Math.max((of.get(key) ?? 0) - own, 0) / (all - own + weights.doubt) / strange);
}
