import { membersBeside } from '../../io/store/links/ledgers.ts';
import { holdersOf, putRivals, replacePersons } from '../../io/store/links/persons.ts';
import type { KeptOffice, MadePerson } from '../../io/store/links/persons.ts';
import { tiesInForce } from '../../io/store/judgement-log.ts';
import type { Database } from '../../io/store/schema.ts';
import type { PersonItem } from '../../stages/link/person-items.ts';
import { draftsOf, isSole, rivalsOf } from '../../stages/link/persons.ts';
import type { Draft } from '../../stages/link/persons.ts';
import { samePersons } from '../../stages/link/same-person.ts';
import { circleAround } from '../circle.ts';
import type { Desk } from '../desk.ts';
import { heldOf } from '../held.ts';
import { growPersons } from './person-growth.ts';

type GivenOffice = Pick<KeptOffice, 'office' | 'of'>;

/** Has the persons of the touched items grow, or forms them anew, and says anew who else is given their offices. */
export async function settlePersons(desk: Desk): Promise<void> {
  if (desk.touched.persons.size === 0) return;
  const { rest, moved } = await growPersons(desk);
  const given = [...moved, ...(await formAnew(desk, rest))].filter(isSole);
  const shared = new Map(given.map((each) => [`${each.office} ${each.of ?? ''}`, each]));
  for (const office of shared.values()) await tellRivals(desk.db, office);
}

/** Forms the persons of some items anew. Gives the offices that they have, and had before. */
async function formAnew({ db, counts }: Desk, items: readonly string[]): Promise<readonly GivenOffice[]> {
  if (items.length === 0) return [];
  const { circle, judgements } = await circleAround(db, 'same-person', await membersBeside(db, 'persons', items), {
    read: tiesInForce,
    items: (ids) => membersBeside(db, 'persons', ids),
  });
  counts.formed += circle.length;
  const drafts = draftsOf(await heldOf<PersonItem>(db, samePersons, circle), judgements);
  const former = await replacePersons(db, circle, drafts.map(madePerson));
  return [...former, ...drafts.flatMap(({ offices }) => offices)];
}

function madePerson({ items, walled, offices, ...person }: Draft): MadePerson {
  return { person: { ...person, offices: offices.map((office) => ({ ...office, also: [] })) }, items, walled };
}

async function tellRivals(db: Database, office: GivenOffice): Promise<void> {
  const holders = await holdersOf(db, office);
  for (const holder of holders) await putRivals(db, holder, rivalsOf(holder, holders));
}
