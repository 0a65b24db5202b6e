import type { SavedQuestion } from '../store/asked.ts';

const labels: Readonly<Record<string, string>> = {
  ...{ a: 'with', b: 'and', speaker: 'said by', about: 'naming', actor: 'in articles with', words: 'with the words' },
  ...{ type: 'of type', kind: 'of kind', to: 'until' },
};

/** Filters of which the values are ids of actors. */
const areActors: ReadonlySet<string> = new Set(['a', 'b', 'speaker', 'about', 'actor']);

/** A saved question in words: `happenings: with North Korea, and Russia, from 2023`. `nameOf` names an actor by its id. */
export function askedWords({ about, given }: SavedQuestion, nameOf: (id: string) => string): string {
  const filters = Object.entries(given).map(([name, value]) => {
    const values = [value].flat().map((each) => (areActors.has(name) ? nameOf(each) : each));
    return `${labels[name] ?? name} ${values.join(' or ')}`;
  });
  return filters.length === 0 ? `all ${about}` : `${about}: ${filters.join(', ')}`;
}

/** Names of actors in a line. */
export function namesIn(actors: readonly { readonly name: string }[]): string {
  return actors.length === 0 ? 'unknown' : actors.map(({ name }) => name).join(', ');
}
