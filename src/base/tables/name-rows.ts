import type { ActorId } from '../schema/actor.ts';
import type { EntityType } from '../schema/finding.ts';
import type { NamedEntry } from './name-index.ts';
import type { NameKind } from './tables.ts';
import { listOf, orNull, type Row } from './tsv.ts';

/** What a cell's names have in common. */
interface NameUse {
  readonly actor: ActorId;
  readonly kind: NameKind;
  readonly type: EntityType;
}

/** The entry of a printed name, where a leading `?` marks one that only context can resolve. */
function entry(printed: string, { actor, kind, type }: NameUse): NamedEntry {
  const ambiguous = printed.startsWith('?');
  const name = ambiguous ? printed.slice(1) : printed;
  return { name, actor, kind, type, ambiguous, since: null, until: null };
}

const namesOf = (cell: string, use: NameUse): readonly NamedEntry[] => listOf(cell).map((name) => entry(name, use));

const stateColumns: readonly (readonly [column: string, kind: NameKind, type: EntityType])[] = [
  ['name', 'name', 'place'],
  ['official', 'name', 'place'],
  ['aliases', 'alias', 'place'],
  ['capitals', 'capital', 'place'],
  ['demonyms', 'demonym', 'nationality'],
  ['seats', 'seat', 'organization'],
];

/** Every name in a row of the states' table. */
export function stateNames(row: Row): readonly NamedEntry[] {
  const actor = row('id');
  return stateColumns.flatMap(([column, kind, type]) => namesOf(row(column), { actor, kind, type }));
}

/** The entry of a row of the table of former names. */
export function formerName(row: Row): NamedEntry {
  const type: EntityType = row('use') === 'demonym' ? 'nationality' : 'place';
  const dates = { since: orNull(row('since')), until: orNull(row('until')) };
  return { ...entry(row('name'), { actor: row('actor'), kind: 'former', type }), ...dates };
}

/** Every name in a row of the organisations' or agencies' table. */
export function organisationNames(row: Row): readonly NamedEntry[] {
  const actor = row('id');
  return [
    entry(row('name'), { actor, kind: 'name', type: 'organization' }),
    ...namesOf(row('names'), { actor, kind: 'alias', type: 'organization' }),
    ...namesOf(row('seats'), { actor, kind: 'seat', type: 'organization' }),
  ];
}

/**
 * Adds every name in a row of the table of people. A name of one word, and a full name that is also the surname (`de Gaulle`), is a
 * surname: it never names a person for certain.
 */
export function addPersonNames(row: Row, entries: NamedEntry[]): void {
  const actor = row('id');
  const surnames = listOf(row('surnames'));
  const add = (name: string): void => {
    const alone = !name.includes(' ') || surnames.includes(name);
    const kind: NameKind = alone ? 'surname' : 'name';
    entries.push({ name, actor, kind, type: 'person', ambiguous: alone, since: null, until: null });
  };
  add(row('name'));
  for (const name of listOf(row('names'))) add(name);
  for (const name of surnames) {
    entries.push({ name, actor, kind: 'surname', type: 'person', ambiguous: true, since: null, until: null });
  }
}
