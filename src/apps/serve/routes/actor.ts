import type { Actor, Office, OfficeRole } from '../../../base/schema/actor.ts';
import type { Tables } from '../../../base/tables/tables.ts';
import { actorShown } from '../../../io/query/actors.ts';
import { personOfActor, personShown } from '../../../io/query/person-shown.ts';
import type { ActorRef } from '../../../io/query/types.ts';
import { actorPage, personPage } from '../../web/actor-page.ts';
import type { KnownOffice, KnownMember } from '../../web/actor-known.ts';
import { found, refused, sliceOf } from '../ask.ts';
import type { Answer, Request, Route } from '../route.ts';

const roles: readonly OfficeRole[] = [
  'leader',
  'head-of-state',
  'head-of-government',
  'foreign-minister',
  'defence-minister',
];

function refOf(tables: Tables, id: string): ActorRef {
  const actor = tables.actor(id);
  return { id, name: actor?.name ?? id, kind: actor?.kind ?? null };
}

function knownOffice(tables: Tables, { person, of, title, since, until }: Office): KnownOffice {
  return { person: refOf(tables, person), of: refOf(tables, of), title, since, until };
}

/** The offices of a person, each tenure once: one that counts in two roles (head of state and leader) stands in the tables twice. */
function officesOf(tables: Tables, person: string): readonly KnownOffice[] {
  const tenures = tables
    .offices(person)
    .map((office) => [JSON.stringify([office.of, office.title, office.since, office.until]), office] as const);
  return [...new Map(tenures).values()].map((office) => knownOffice(tables, office));
}

/** Who holds the offices of a state or organisation, or held them last, as the tables have it. */
function holders(tables: Tables, of: string): readonly KnownOffice[] {
  const tenures = roles.flatMap((role) =>
    tables.holders(of, role, null).flatMap((person) =>
      tables
        .offices(person)
        .filter((office) => office.of === of && office.role === role)
        .slice(-1),
    ),
  );
  return [...new Map(tenures.map((tenure) => [tenure.person + tenure.title, tenure])).values()].map((tenure) =>
    knownOffice(tables, tenure),
  );
}

function members(tables: Tables, of: string): readonly KnownMember[] {
  return tables.memberships(of).map(({ member, since, until }) => ({ member: refOf(tables, member), since, until }));
}

async function known(request: Request, actor: Actor): Promise<Answer> {
  const { tables, store, url } = request;
  const data = {
    actor,
    country:
      tables.actor(actor.country ?? '') === null || actor.country === actor.id
        ? null
        : refOf(tables, actor.country ?? ''),
    offices: officesOf(tables, actor.id),
    holders: holders(tables, actor.id),
    members: members(tables, actor.id),
    person: actor.kind === 'person' ? await personOfActor(store, actor.id) : null,
    ...(await actorShown(store, actor.id, {
      ...sliceOf(request),
      limit: 25,
      own: actor.kind === 'person' ? actor.country : null,
    })),
  };
  return found(actor.name, data, actorPage(data, url));
}

/** An actor: a state, person, organisation or bloc of the tables by id or name, or a person of whom only articles tell. */
export const actor: Route = {
  path: '/actor/:id',
  async answer(request) {
    const id = request.part('id');
    const own = request.tables.actor(id) ?? request.tables.find(id);
    if (own !== null) return known(request, own);
    const person = await personShown(request.store, id);
    if (person === null) return refused(404, `Nobody is known as “${id}”.`);
    if (person.person.actor !== null) {
      const table = request.tables.actor(person.person.actor.id);
      if (table !== null) return known(request, table);
    }
    return found(person.person.name, person, personPage(person));
  },
};
