import { normaliseName } from '../../src/base/tables/normalise.ts';

/** A person while the sources are being merged. */
export interface PersonDraft {
  readonly country: string;
  name: string;
  readonly names: Set<string>;
  readonly surnames: Set<string>;
  wikidata: string;
  readonly sector: string;
}

/** A tenure while the sources are being merged. `''` stands for not known (`since`) and not ended (`until`). */
export interface TenureDraft {
  readonly person: PersonDraft;
  readonly of: string;
  readonly role: string;
  readonly title: string;
  readonly since: string;
  until: string;
}

const familyFirst: ReadonlySet<string> = new Set(['CHN', 'HKG', 'KHM', 'KOR', 'MAC', 'PRK', 'TWN']);
const particle = /^(?:al|bin|da|de|del|der|di|dos|du|el|la|le|van|von|ould)$/u;
const notSurname = /^(?:jr|sr|[ivx]+)$/u;

/** The surname as news prints it alone: the last word with its particles, or the first word where family names come first. */
export function surnameOf(name: string, country: string): string {
  if (particle.test(normaliseName(name.split(' ')[0] ?? ''))) return name;
  const words = name.split(' ').filter((word) => !notSurname.test(normaliseName(word)));
  if (familyFirst.has(country) && words.length > 1 && !/-ha$/u.test(name)) return words[0] ?? name;
  let at = words.length - 1;
  while (at > 1 && particle.test(normaliseName(words[at - 1] ?? ''))) at--;
  return words.slice(at).join(' ');
}

const tokens = (name: string): readonly string[] => normaliseName(name).split(' ');

function hasAll(person: PersonDraft, wanted: readonly string[]): boolean {
  return [person.name, ...person.names].some((name) => {
    const own = new Set(tokens(name));
    return wanted.every((word) => own.has(word));
  });
}

/** All people, found again by Wikidata id or by name within their state. */
export interface Register {
  readonly people: readonly PersonDraft[];
  /** The person of this id or name, made when there is none yet. */
  readonly add: (country: string, name: string, wikidata?: string, sector?: string) => PersonDraft;
  readonly byName: (country: string | null, name: string) => PersonDraft | null;
  /** The only person of a state whose name holds all words of a shorter one; null when none or several do. */
  readonly byPart: (country: string, part: string) => PersonDraft | null;
}

/** An empty register. */
export function makeRegister(): Register {
  const people: PersonDraft[] = [];
  const same = (person: PersonDraft, name: string): boolean => {
    const wanted = normaliseName(name);
    return [person.name, ...person.names].some((other) => normaliseName(other) === wanted);
  };
  const byName = (country: string | null, name: string): PersonDraft | null =>
    people.find((person) => (country === null || person.country === country) && same(person, name)) ?? null;
  const add = (country: string, name: string, wikidata = '', sector = 'GOV'): PersonDraft => {
    const known = (wikidata === '' ? null : people.find((person) => person.wikidata === wikidata)) ?? byName(country, name);
    if (known) {
      if (known.wikidata === '') known.wikidata = wikidata;
      if (!same(known, name)) known.names.add(name);
      return known;
    }
    const person = { country, name, names: new Set<string>(), surnames: new Set<string>(), wikidata, sector };
    people.push(person);
    return person;
  };
  const byPart = (country: string, part: string): PersonDraft | null => {
    const found = people.filter((person) => person.country === country && hasAll(person, tokens(part)));
    return found.length === 1 ? (found[0] ?? null) : null;
  };
  return { people, add, byName, byPart };
}
