import type { ActorId, Office } from '../../../base/schema/actor.ts';
import type { Tables } from '../../../base/tables/tables.ts';
import { actorEntityId, countryCode } from './actors.ts';
import { dateValue, entity, entityId, values, type Entity } from './entity.ts';

/** Where dates of tenures and memberships come from: no article of the record says them. */
const byTables = 'by the reference tables, not by an article of the record';

/** Offices of a person, each tenure once: one that counts in two roles (head of state and leader) stands in the tables twice. */
export function tenuresOf(person: ActorId, tables: Tables): readonly Office[] {
  const tenures = tables
    .offices(person)
    .map((office) => [JSON.stringify([office.of, office.title, office.since, office.until]), office] as const);
  return [...new Map(tenures).values()].filter(({ of }) => tables.actor(of) !== null);
}

/** The offices that the tables give a person: the position, and that the person holds it from when to when. */
export function tenureEntities(person: ActorId, tables: Tables): readonly Entity[] {
  return tenuresOf(person, tables).flatMap((office) => {
    const { of, title, since, until } = office;
    const post = entity('Position', entityId('position', `${title} ${of}`), [
      values('name', [`${title}, ${tables.actor(of)?.name ?? of}`]),
      values('organization', [actorEntityId(of)]),
      values('country', [countryCode(of, tables)]),
    ]);
    const held = entity('Occupancy', entityId('occupancy', `${person} ${post.id} ${since ?? ''} ${until ?? ''}`), [
      values('holder', [actorEntityId(person)]),
      values('post', [post.id]),
      ...interval({ since, until }),
    ]);
    return [post, held];
  });
}

/** Which of some actors are members of an organisation or bloc, from when to when. */
export function membershipEntities(of: ActorId, members: ReadonlySet<ActorId>, tables: Tables): readonly Entity[] {
  return tables
    .memberships(of)
    .filter(({ member }) => members.has(member))
    .map(({ member, since, until }) =>
      entity('Membership', entityId('membership', `${member} ${of} ${since ?? ''}`), [
        values('member', [actorEntityId(member)]),
        values('organization', [actorEntityId(of)]),
        ...interval({ since, until }),
      ]),
    );
}

function interval({ since, until }: Pick<Office, 'since' | 'until'>) {
  return [
    values('startDate', [dateValue(since)]),
    values('endDate', [dateValue(until)]),
    values('description', [byTables]),
  ];
}
