import type { LearnedOffice, Person } from '../../base/schema/ledgers.ts';
import type { Tie } from '../../base/schema/record.ts';
import { tiesInForce } from '../../io/store/judgement-log.ts';
import { groupsOfMembers } from '../../io/store/links/ledgers.ts';
import { personsWithoutWalls, writeGrown } from '../../io/store/links/persons.ts';
import type { KeptPerson, MadePerson } from '../../io/store/links/persons.ts';
import { apartIn, groupsOf } from '../../stages/link/groups.ts';
import type { Link } from '../../stages/link/groups.ts';
import { grownPerson } from '../../stages/link/person-growth.ts';
import type { PersonItem } from '../../stages/link/person-items.ts';
import { samePersons } from '../../stages/link/same-person.ts';
import type { Desk } from '../desk.ts';
import { heldOf } from '../held.ts';

/** What could not be done by growing: items whose persons are to be formed anew; and the offices whose days moved. */
interface Growth {
  readonly rest: readonly string[];
  readonly moved: readonly LearnedOffice[];
}

/** Touched items that ties hold together, the one person that some of them are, and those that the person does not have yet. */
interface Bundle {
  readonly ids: readonly string[];
  readonly person: string;
  readonly fresh: readonly PersonItem[];
}

/**
 * Has persons grow by items of articles that are being added, without looking at the other items: whoever is named everywhere would cost as much
 * as all those articles. That can be done where the touched items of one person still hold together among themselves, no judgement sets any
 * apart, and none is tied to another person. All else is given back.
 */
export async function growPersons(desk: Desk): Promise<Growth> {
  const bundles = await bundlesOf(desk);
  const kept = await personsWithoutWalls(
    desk.db,
    bundles.map(({ person }) => person),
  );
  const byId = new Map(kept.map((each) => [each.person.id, each]));
  const grown = bundles.flatMap((bundle) => {
    const before = byId.get(bundle.person);
    const person = before === undefined ? null : grow(before, bundle.fresh);
    return person === null ? [] : [{ ...bundle, before: before?.person, person }];
  });
  const rows = grown.map(({ person, fresh }): Pick<MadePerson, 'person' | 'items'> => {
    return { person, items: fresh.map(({ id }) => id) };
  });
  await writeGrown(
    desk.db,
    rows.filter(({ items }) => items.length > 0),
  );
  const done = new Set(grown.flatMap(({ ids }) => ids));
  return {
    rest: [...desk.touched.persons].filter((id) => !done.has(id)),
    moved: grown.flatMap(({ before, person }) => movedOffices(before?.offices ?? [], person.offices)),
  };
}

/** A person with further items; null when it must be formed anew. It is named after the first of its items. */
function grow({ person, first }: KeptPerson, items: readonly PersonItem[]): Person | null {
  if (items.some(({ id }) => id < first)) return null;
  return grownPerson(person, items);
}

/** Offices that have other days than before: others may be rivals now. */
function movedOffices(before: readonly LearnedOffice[], now: readonly LearnedOffice[]): readonly LearnedOffice[] {
  const days = new Set(before.map(daysOf));
  return now.filter((office) => !days.has(daysOf(office)));
}

function daysOf({ office, of, first, last }: LearnedOffice): string {
  return JSON.stringify([office, of, first, last]);
}

/** What is known of the touched items. */
interface Known {
  /** The person that an item is in, as the record has it. */
  readonly persons: ReadonlyMap<string, string>;
  readonly items: ReadonlyMap<string, PersonItem>;
  /** Articles that are being added, or taken out. */
  readonly moving: ReadonlySet<string>;
}

/** The touched items in bundles, each of which is of one person and holds all that was touched of this person. */
async function bundlesOf({ db, touched }: Desk): Promise<readonly Bundle[]> {
  const ids = [...touched.persons];
  const ties = await tiesInForce(db, ['same-person', 'different'], ids);
  const persons = new Map((await groupsOfMembers(db, 'persons', ids)).map(({ member, group }) => [member, group]));
  const items = new Map((await heldOf<PersonItem>(db, samePersons, ids)).map((item) => [item.id, item]));
  const groups = heldTogether(ids, ties);
  const parts = Map.groupBy(
    groups.flatMap((group) => personsIn(group, persons)),
    (person) => person,
  );
  const apart = new Set(apartIn(ties).flat());
  return groups
    .filter((group) => !group.some((id) => apart.has(id)))
    .flatMap((group) => bundleOf(group, { persons, items, moving: touched.tales }))
    .filter(({ person }) => parts.get(person)?.length === 1);
}

/** Items that ties among them hold together, and those that are alone. */
function heldTogether(ids: readonly string[], ties: readonly Tie[]): readonly (readonly string[])[] {
  const wanted = new Set(ids);
  const own = ties.filter(({ kind, left, right }) => kind === 'same-person' && wanted.has(left) && wanted.has(right));
  const groups = groupsOf(own.map(({ left, right }): Link => [left, right]));
  const tied = new Set(groups.flat());
  return [...groups, ...ids.filter((id) => !tied.has(id)).map((id) => [id])];
}

function personsIn(ids: readonly string[], persons: Known['persons']): readonly string[] {
  return [...new Set(ids.flatMap((id) => persons.get(id) ?? []))];
}

/** One bundle, or none: of one person, who gets at most one item of each article, and loses and changes none. */
function bundleOf(ids: readonly string[], { persons, items, moving }: Known): readonly Bundle[] {
  const [person, ...others] = personsIn(ids, persons);
  const found = ids.flatMap((id) => items.get(id) ?? []);
  const fresh = found.filter(({ id }) => !persons.has(id));
  const articles = new Set(fresh.map(({ article }) => article));
  const isSimple = found.length === ids.length && articles.size === fresh.length;
  const comesNew = found.every(({ id, article }) => moving.has(article) !== persons.has(id));
  return person === undefined || others.length > 0 || !isSimple || !comesNew ? [] : [{ ids, person, fresh }];
}
