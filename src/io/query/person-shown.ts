import type { ActorId } from '../../base/schema/actor.ts';
import type { Store } from '../store/store.ts';
import type { PersonShown, ShownOffice } from './actor-types.ts';
import type { PersonRow } from './ledger-types.ts';
import { pageOf } from './page.ts';
import { personById, persons } from './persons.ts';
import { sentenceAround, sourceIn, sourcesOf } from './refs.ts';
import type { Source } from './refs.ts';

/** Articles that are looked at for the sentence of an office. */
const looked = 60;

/** Articles that are listed. */
const listed = 10;

/** Characters before a name in which its office stands. */
const before = 80;

/** The person whom articles mean by an actor of the tables; null when no article names one. */
export async function personOfActor(store: Store, actor: ActorId): Promise<PersonShown | null> {
  const { rows } = await persons(store, { actor, limit: 50 });
  const own = rows.find((row) => row.actor?.id === actor);
  return own === undefined ? null : shownPerson(store, own);
}

/** A person by the record's own id, whether the tables know it or not; null when unknown. */
export async function personShown(store: Store, id: string): Promise<PersonShown | null> {
  const row = await personById(store, id);
  return row === null ? null : shownPerson(store, row);
}

async function shownPerson(store: Store, person: PersonRow): Promise<PersonShown> {
  const named = await store.db
    .selectFrom('person_items as p')
    .innerJoin('link_items as i', 'i.item', 'p.item')
    .innerJoin('articles as a', 'a.id', 'i.article')
    .select(['a.id', 'a.published'])
    .distinct()
    .where('p.person', '=', person.id)
    .orderBy('a.published', 'desc')
    .orderBy('a.id')
    .execute();
  const sources = await sourcesOf(
    store,
    named.slice(0, looked).map(({ id }) => id),
  );
  const inOrder = named.slice(0, looked).map(({ id }) => sourceIn(sources, id));
  const page = pageOf(
    { limit: listed },
    named.length,
    inOrder.slice(0, listed).map(({ ref }) => ref),
  );
  return { person, offices: await withEvidence(store, person, inOrder), articles: page };
}

/** Each office with the latest sentence in which it stands right before a name of the person. */
async function withEvidence(
  store: Store,
  person: PersonRow,
  sources: readonly Source[],
): Promise<readonly ShownOffice[]> {
  const names = new Set(person.names.map(({ name }) => name));
  const entities = await store.db
    .selectFrom('entities')
    .select(['article', 'start', 'end'])
    .where('type', '=', 'person')
    .where(
      'article',
      'in',
      sources.map(({ ref }) => ref.id),
    )
    .orderBy('n')
    .execute();
  const placed = sources.flatMap((source) =>
    entities
      .filter(({ article, start, end }) => article === source.ref.id && names.has(source.text.slice(start, end)))
      .map((span) => ({ source, span })),
  );
  return person.offices.map((office) => {
    const found = placed.find(({ source, span }) =>
      source.text
        .slice(Math.max(0, span.start - before), span.start)
        .toLowerCase()
        .trimEnd()
        .endsWith(office.office.toLowerCase()),
    );
    if (found === undefined) return { ...office, evidence: null };
    return { ...office, evidence: { sentence: sentenceAround(found.source, [found.span]), article: found.source.ref } };
  });
}
