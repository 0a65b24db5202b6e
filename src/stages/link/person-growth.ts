import { byCodeUnit } from './groups.ts';
import type { GivenOffice, PersonItem } from './person-items.ts';
import { inOrder, nameOf } from './persons.ts';
import type { Draft, Office } from './persons.ts';

/** A person as far as items that come bear on it. */
export type Grown = Omit<Draft, 'items' | 'walled'>;

/**
 * A person with further items, each of an article that does not name the person yet, as forming it from all its items would have it; null where
 * that cannot be told without them: an office that nobody gave the person yet, or another known actor.
 */
export function grownPerson<T extends Office>(
  person: Grown & { readonly offices: readonly T[] },
  items: readonly PersonItem[],
): (Grown & { readonly offices: readonly T[] }) | null {
  if (items.some(({ actor }) => actor !== null && actor !== person.actor)) return null;
  let offices: readonly T[] | null = person.offices;
  for (const item of items) offices = offices === null ? null : withOffices(offices, item);
  if (offices === null) return null;
  const names = withNames(person.names, items);
  const ordered = [...offices].sort(inOrder);
  return { ...person, name: nameOf(names), articles: person.articles + items.length, names, offices: ordered };
}

function withNames(names: Draft['names'], items: readonly PersonItem[]): Draft['names'] {
  const counts = new Map(names.map(({ name, articles }) => [name, articles]));
  for (const name of items.flatMap((item) => item.names)) counts.set(name, (counts.get(name) ?? 0) + 1);
  const rows = [...counts].map(([name, articles]) => ({ name, articles }));
  return rows.sort((a, b) => b.articles - a.articles || byCodeUnit(a.name, b.name));
}

/** Offices with those that one more article gives; null when one of them is new. */
function withOffices<T extends Office>(
  offices: readonly T[],
  { offices: given, country, day }: PersonItem,
): readonly T[] | null {
  const told = given.map(({ office, of }) => heldAs({ office, of: of ?? country }, offices));
  if (told.includes(null)) return null;
  return offices.map((office) => (told.includes(office) ? { ...office, ...onceMore(office, day) } : office));
}

/** The office that is meant: where no state is told, that of the one state of which others say it. Null when nobody gave it yet. */
function heldAs<T extends Office>({ office, of }: GivenOffice, offices: readonly T[]): T | null {
  const alike = offices.filter((each) => each.office === office);
  const ofStates = alike.filter((each) => each.of !== null);
  const meant = of === null && ofStates.length === 1 ? ofStates[0]?.of : of;
  return alike.find((each) => each.of === meant) ?? null;
}

function onceMore({ first, last, articles }: Office, day: string | null): Pick<Office, 'first' | 'last' | 'articles'> {
  const days = [first, last, day].filter((each) => each !== null).sort(byCodeUnit);
  return { first: days[0] ?? null, last: days.at(-1) ?? null, articles: articles + 1 };
}
