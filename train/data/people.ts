import { normaliseName } from '../../src/base/tables/normalise.ts';
import { byCode, writeTsv } from './files.ts';
import { surnameOf, type PersonDraft, type TenureDraft } from './people-register.ts';

function slug(name: string): string {
  return normaliseName(name).replace(/[^a-z0-9]+/gu, '-').replace(/^-|-$/gu, '');
}

/** Ids of people: their name, with the state (and then a number) where that is taken or only a surname is known. */
export function assignIds(people: readonly PersonDraft[], taken: ReadonlySet<string>): ReadonlyMap<PersonDraft, string> {
  const used = new Set(taken);
  const ids = new Map<PersonDraft, string>();
  for (const person of people) {
    const base = slug(person.name);
    const country = `${base}-${slug(person.country)}`;
    const options = [...(base.includes('-') ? [base] : []), country];
    let id = options.find((option) => !used.has(option));
    for (let count = 2; id === undefined; count++) if (!used.has(`${country}-${String(count)}`)) id = `${country}-${String(count)}`;
    used.add(id);
    ids.set(person, id);
  }
  return ids;
}

const plain = (name: string): string => normaliseName(name);

/** Different spellings only, in order, without those that fold to one already listed. */
function distinct(names: Iterable<string>, but: readonly string[]): readonly string[] {
  const seen = new Set(but.map(plain));
  return [...names].filter((name) => {
    const fresh = !seen.has(plain(name));
    seen.add(plain(name));
    return fresh;
  });
}

function surnames(person: PersonDraft): readonly string[] {
  const found = person.surnames.size > 0 ? [...person.surnames] : [surnameOf(person.name, person.country)];
  return distinct(found, []);
}

/** `people.tsv`. */
export function peopleTable(people: readonly PersonDraft[], ids: ReadonlyMap<PersonDraft, string>): string {
  const records = people.map((person) => ({
    id: ids.get(person) ?? '',
    name: person.name,
    country: person.country,
    sector: person.sector,
    wikidata: person.wikidata,
    names: distinct(person.names, [person.name]).join('|'),
    surnames: surnames(person).join('|'),
  }));
  const columns = ['id', 'name', 'country', 'sector', 'wikidata', 'names', 'surnames'];
  return writeTsv(columns, records.sort((a, b) => byCode(a.id, b.id)));
}

/** `offices.tsv`. */
export function officesTable(tenures: readonly TenureDraft[], ids: ReadonlyMap<PersonDraft, string>): string {
  const records = tenures.map((tenure) => ({
    person: ids.get(tenure.person) ?? '',
    of: tenure.of,
    role: tenure.role,
    title: tenure.title,
    since: tenure.since,
    until: tenure.until,
  }));
  const key = (record: (typeof records)[number]): string =>
    [record.of, record.role, record.since, record.person, record.until].join('\t');
  const columns = ['person', 'of', 'role', 'title', 'since', 'until'];
  return writeTsv(columns, records.sort((a, b) => byCode(key(a), key(b))));
}
