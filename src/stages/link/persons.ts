import { soleOffices } from '../../base/lang/en/ledgers.ts';
import type { LearnedOffice, Person } from '../../base/schema/ledgers.ts';
import type { Linkable, Tie } from '../../base/schema/record.ts';
import { contentId } from '../../base/text/ids.ts';
import { apartIn, byCodeUnit, byWeight, groupsOf } from './groups.ts';
import type { Link } from './groups.ts';
import { personItems } from './person-items.ts';
import type { PersonItem } from './person-items.ts';

export type Office = Omit<LearnedOffice, 'also'>;

/** A person before rivals are known, with the items that name them. */
export interface Draft extends Omit<Person, 'offices'> {
  readonly offices: readonly Office[];
  readonly items: readonly string[];
  /** Whether a judgement sets one of the items apart from another. */
  readonly walled: boolean;
}

/** The persons that several articles name, or to whom one gives an office. In order of id. */
export function personsOf(articles: readonly Linkable[], judgements: readonly Tie[]): readonly Person[] {
  const drafts = draftsOf(articles.flatMap(personItems), judgements);
  return withRivals(drafts).sort((a, b) => byCodeUnit(a.id, b.id));
}

/** The persons that items and the judgements on them make. */
export function draftsOf(list: readonly PersonItem[], judgements: readonly Tie[]): readonly Draft[] {
  const items = new Map(list.map((item) => [item.id, item]));
  const known = judgements.filter(({ left, right }) => items.has(left) && items.has(right));
  const ties = known.filter(({ kind }) => kind === 'same-person').sort(byWeight);
  const links = ties.map(({ left, right }): Link => [left, right]);
  const walls = apartIn(known);
  const apart = new Set(walls.flat());
  const groups = groupsOf(links, walls).map((ids) => ids.flatMap((id) => items.get(id) ?? []));
  const tied = new Set(groups.flat().map(({ id }) => id));
  const alone = [...items.values()]
    .filter(({ id, offices }) => !tied.has(id) && offices.length > 0)
    .map((item) => [item]);
  return [...groups, ...alone].map((members) => ({
    ...draftOf(members),
    walled: members.some(({ id }) => apart.has(id)),
  }));
}

function draftOf(items: readonly PersonItem[]): Omit<Draft, 'walled'> {
  const names = countsOf(items.map((item) => item.names));
  return {
    id: contentId('person', items.map(({ id }) => id).sort(byCodeUnit)[0] ?? ''),
    actor: items.find(({ actor }) => actor !== null)?.actor ?? null,
    name: nameOf(names),
    articles: new Set(items.map(({ article }) => article)).size,
    ...{ names, offices: officesOf(items), items: items.map(({ id }) => id) },
  };
}

/** The full name that is printed most, or the most printed one. */
export function nameOf(names: Draft['names']): string {
  return (names.find(({ name }) => name.includes(' ')) ?? names[0])?.name ?? '';
}

/** Names with the number of articles that print them, most first. */
function countsOf(
  lists: readonly (readonly string[])[],
): readonly { readonly name: string; readonly articles: number }[] {
  const counts = new Map<string, number>();
  for (const name of lists.flat()) counts.set(name, (counts.get(name) ?? 0) + 1);
  const rows = [...counts].map(([name, articles]) => ({ name, articles }));
  return rows.sort((a, b) => b.articles - a.articles || byCodeUnit(a.name, b.name));
}

/** The offices that articles give a person, with the days of the first and last that do, earliest first. */
function officesOf(items: readonly PersonItem[]): readonly Office[] {
  const told = items.flatMap(({ offices, day, article, country }) =>
    offices.map(({ office, of }) => ({ office, of: of ?? country, day, article })),
  );
  const states = onlyStates(told);
  const given = told.map((each) => ({ ...each, of: each.of ?? states.get(each.office) ?? null }));
  return [...Map.groupBy(given, ({ office, of }) => JSON.stringify([office, of])).values()]
    .map((list): Office => {
      const days = list.flatMap(({ day }) => day ?? []).sort(byCodeUnit);
      const [one] = list;
      return {
        ...{ office: one?.office ?? '', of: one?.of ?? null, first: days[0] ?? null, last: days.at(-1) ?? null },
        articles: new Set(list.map(({ article }) => article)).size,
      };
    })
    .sort(inOrder);
}

/** The order of a person's offices: the earliest first. */
export function inOrder(a: Office, b: Office): number {
  const days = byCodeUnit(a.first ?? '~', b.first ?? '~');
  return days || byCodeUnit(a.office, b.office) || byCodeUnit(a.of ?? '~', b.of ?? '~');
}

/** The one state of which other articles say an office to be, for those that do not say: of each office of which all say the same. */
function onlyStates(
  told: readonly { readonly office: string; readonly of: string | null }[],
): ReadonlyMap<string, string> {
  const states = new Map<string, Set<string>>();
  for (const { office, of } of told) if (of !== null) states.set(office, (states.get(office) ?? new Set()).add(of));
  return new Map(
    [...states].flatMap(([office, [of, ...more]]) => (of === undefined || more.length > 0 ? [] : [[office, of]])),
  );
}

/** An office as a person holds it. */
interface Holding extends Pick<Office, 'office' | 'of' | 'first' | 'last'> {
  readonly person: string;
}

/** Whether one person holds an office of a state at a time, so that two who are given it are rivals. */
export function isSole({ office, of }: Pick<Office, 'office' | 'of'>): boolean {
  return of !== null && soleOffices.has(office);
}

/** Who else is given an office of a state in the same days: of two, one is misread, or the office has two holders. `holders` are all who are given it. */
export function rivalsOf(holding: Holding, holders: readonly Holding[]): readonly string[] {
  if (!isSole(holding)) return [];
  const others = holders.filter((other) => other.person !== holding.person && meet(other, holding));
  return others.map(({ person }) => person).sort(byCodeUnit);
}

function withRivals(drafts: readonly Draft[]): Person[] {
  const all = drafts.flatMap(({ id, offices }) => offices.map((office) => ({ ...office, person: id })));
  const holders = Map.groupBy(all, ({ office, of }) => JSON.stringify([office, of]));
  return drafts.map(({ id, actor, name, articles, names, offices }) => ({
    ...{ id, actor, name, articles, names },
    offices: offices.map((office) => ({
      ...office,
      also: rivalsOf({ ...office, person: id }, holders.get(JSON.stringify([office.office, office.of])) ?? []),
    })),
  }));
}

function meet(a: Holding, b: Holding): boolean {
  if (a.first === null || a.last === null || b.first === null || b.last === null) return false;
  return a.first <= b.last && b.first <= a.last;
}
