import { holdersOf, membersBeside, putRivals, replacePersons } from '../../io/store/links/ledgers.ts';
import { tiesInForce } from '../../io/store/judgement-log.ts';
import type { KeptOffice } from '../../io/store/links/ledgers.ts';
import type { Database } from '../../io/store/schema.ts';
import type { PersonItem } from '../../stages/link/person-items.ts';
import { draftsOf, isSole, rivalsOf } from '../../stages/link/persons.ts';
import type { Draft } from '../../stages/link/persons.ts';
import { samePersons } from '../../stages/link/same-person.ts';
import { circleAround } from '../circle.ts';
import type { Desk } from '../desk.ts';
import { heldOf } from '../held.ts';

/** Forms the persons of the touched items anew, and says anew who else is given their offices. */
export async function settlePersons({ db, touched }: Desk): Promise<void> {
  if (touched.persons.size === 0) return;
  const { circle, judgements } = await circleAround(
    db,
    'same-person',
    await membersBeside(db, 'persons', touched.persons),
    { read: tiesInForce, items: (ids) => membersBeside(db, 'persons', ids) },
  );
  const drafts = draftsOf(await heldOf<PersonItem>(db, samePersons, circle), judgements);
  const former = await replacePersons(db, circle, drafts.map(keptPerson));
  const given = drafts.flatMap(({ offices }) => offices);
  const shared = new Map([...former, ...given].filter(isSole).map((each) => [`${each.office} ${each.of ?? ''}`, each]));
  for (const office of shared.values()) await tellRivals(db, office);
}

function keptPerson({ items, offices, ...person }: Draft): Parameters<typeof replacePersons>[2][number] {
  return { person: { ...person, offices: offices.map((office) => ({ ...office, also: [] })) }, items };
}

async function tellRivals(db: Database, office: Pick<KeptOffice, 'office' | 'of'>): Promise<void> {
  const holders = await holdersOf(db, office);
  for (const holder of holders) await putRivals(db, holder, rivalsOf(holder, holders));
}
