import type { NameEntry, NameKind } from './tables.ts';
import { normaliseName } from './normalise.ts';

/** An entry under its name as printed. */
export interface NamedEntry extends NameEntry {
  readonly name: string;
}

/** Entries by normalised name, with the length of the longest name that begins with a word. */
export interface NameIndex {
  readonly lookup: (name: string) => readonly NamedEntry[];
  readonly longest: (firstWord: string) => number;
}

const kindRank: Readonly<Record<NameKind, number>> = {
  name: 0,
  alias: 1,
  demonym: 2,
  capital: 3,
  seat: 4,
  former: 5,
  surname: 6,
};

function compare(a: NamedEntry, b: NamedEntry): number {
  return Number(a.ambiguous) - Number(b.ambiguous) || kindRank[a.kind] - kindRank[b.kind];
}

/** A name that two actors bear is ambiguous, but for the state among them. */
function markAmbiguous(list: readonly NamedEntry[]): NamedEntry[] {
  const certain = new Set(list.filter((entry) => !entry.ambiguous).map((entry) => entry.actor));
  if (certain.size < 2) return [...list];
  const states = [...certain].filter((actor) => /^[A-Z]{3}$/u.test(actor));
  const kept = states.length === 1 ? states[0] : undefined;
  return list.map((entry) => (entry.actor === kept ? entry : { ...entry, ambiguous: true }));
}

/** Adds the word count of a normalised name under its first word. */
export function noteLength(lengths: Map<string, number>, key: string): void {
  let words = 1;
  for (let at = key.indexOf(' '); at !== -1; at = key.indexOf(' ', at + 1)) words++;
  const first = firstWordOf(key);
  if (words > (lengths.get(first) ?? 0)) lengths.set(first, words);
}

/** The first word of a normalised name. */
export function firstWordOf(key: string): string {
  const space = key.indexOf(' ');
  return space === -1 ? key : key.slice(0, space);
}

/**
 * An index over entries. Entries of one name keep the order in which they came, the certain before the ambiguous and plain names
 * before surnames; an actor answers once per name.
 */
export function indexNames(entries: Iterable<NamedEntry>): NameIndex {
  const byName = new Map<string, NamedEntry[]>();
  const lengths = new Map<string, number>();
  for (const entry of entries) {
    const key = normaliseName(entry.name);
    const list = byName.get(key);
    if (list === undefined) {
      byName.set(key, [entry]);
      noteLength(lengths, key);
    } else if (!list.some((other) => other.actor === entry.actor && other.kind === entry.kind)) list.push(entry);
  }
  for (const [key, list] of byName) if (list.length > 1) byName.set(key, markAmbiguous(list).sort(compare));
  return {
    lookup: (name) => byName.get(normaliseName(name)) ?? [],
    longest: (word) => lengths.get(firstWordOf(normaliseName(word))) ?? 0,
  };
}
