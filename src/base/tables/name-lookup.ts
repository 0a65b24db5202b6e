import type { Actor } from '../schema/actor.ts';
import type { NamedEntry } from './name-index.ts';
import type { NameEntry } from './tables.ts';

type Lookup = (name: string) => readonly NamedEntry[];

/** Whether a name is a short acronym (`US`, `U.S.`, `WHO`) that small letters must not find. */
function isAcronym(name: string): boolean {
  const letters = name.replaceAll('.', '');
  return letters.length <= 5 && !/[^A-Z]/u.test(letters);
}

/** Whether a word is an acronym that is said as a word and printed as one (`Nato`, `Opec`): of one organisation, which nothing else is called. */
function isSpokenAcronym(word: string, { name, type, ambiguous }: NamedEntry): boolean {
  const said = /^[A-Z]{4,5}$/u.test(name) && /[AEIOU].*[A-Z]|[A-Z].*[AEIOU]/u.test(name);
  return said && type === 'organization' && !ambiguous && /^\p{Lu}\p{Ll}+$/u.test(word);
}

function withoutName({ actor, kind, type, ambiguous, since, until }: NamedEntry): NameEntry {
  return { actor, kind, type, ambiguous, since, until };
}

/** What words in a text may name: acronyms need capitals, at least the first of those that are said as words; regular plurals of demonyms answer as their singular. */
export function namesInText(lookup: Lookup, name: string): readonly NameEntry[] {
  const found = lookup(name);
  const exact = found.length === 0 || /\p{Lu}.*\p{Lu}/u.test(name);
  const kept = exact ? found : found.filter((entry) => !isAcronym(entry.name) || isSpokenAcronym(name, entry));
  if (kept.length > 0 || !name.endsWith('s')) return kept.map(withoutName);
  return lookup(name.slice(0, -1))
    .filter((entry) => entry.type === 'nationality')
    .map(withoutName);
}

/** The actor that a person types: an id first, then any name in any letters, a state before others; null when unknown. */
export function actorTyped(lookup: Lookup, actors: ReadonlyMap<string, Actor>, query: string): Actor | null {
  const typed = query.trim();
  const direct = actors.get(typed.toUpperCase()) ?? actors.get(typed.toLowerCase());
  if (direct) return direct;
  const singular = typed.endsWith('s') ? lookup(typed.slice(0, -1)) : [];
  const entries = [...lookup(typed), ...singular];
  const best = entries.find((entry) => actors.get(entry.actor)?.kind === 'state') ?? entries[0];
  return best ? (actors.get(best.actor) ?? null) : null;
}
