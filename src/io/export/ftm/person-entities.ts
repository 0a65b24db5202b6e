import type { Tables } from '../../../base/tables/tables.ts';
import type { PersonRow } from '../../query/ledger-types.ts';
import { plural } from '../names.ts';
import { actorEntity, actorEntityId } from './actors.ts';
import { entity, entityId, values, type Entity } from './entity.ts';

/** A person whom the tables do not know, and the offices that articles give a person. */
export function personEntities(person: PersonRow, tables: Tables): readonly Entity[] {
  const known = person.actor === null ? null : actorEntity(person.actor.id, tables);
  const holder = known?.id ?? entityId('person', person.id);
  const own = entity('Person', holder, [
    values('name', [person.name]),
    values(
      'alias',
      person.names.map(({ name }) => name).filter((name) => name !== person.name),
    ),
  ]);
  return [
    ...(known === null ? [own] : []),
    ...person.offices.flatMap((office) => officeEntities(holder, office, tables)),
  ];
}

/** Days are those of the first and last article that gives the office, not those of the tenure: both stand as plain dates. */
function officeEntities(holder: string, office: PersonRow['offices'][number], tables: Tables): readonly Entity[] {
  const of = office.of !== null && tables.actor(office.of.id) !== null ? office.of : null;
  const isBody = of !== null && of.kind !== 'person';
  const post = entity('Position', entityId('position', `${office.office} ${of?.id ?? ''}`), [
    values('name', [of === null ? office.office : `${office.office}, ${of.name}`]),
    values('organization', [isBody ? actorEntityId(of.id) : null]),
  ]);
  const occupancy = entity('Occupancy', entityId('occupancy', `${holder} ${post.id} ${office.first ?? ''}`), [
    values('holder', [holder]),
    values('post', [post.id]),
    values('date', [office.first, office.last]),
    values('description', [
      `given by ${plural(office.articles, 'article', 'articles')}; the tenure itself is not known`,
    ]),
  ]);
  return [post, occupancy];
}
