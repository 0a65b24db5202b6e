import type { Selectable } from 'kysely';
import type { Stance } from '../../base/schema/finding.ts';
import type { TopicTable } from '../store/computed-schema.ts';
import type { Store } from '../store/store.ts';
import { aboutOf } from './about.ts';
import { answersOf, contradictionsIn, partyStances } from './answers.ts';
import type { Stanced } from './answers.ts';
import { holdingAmong, originsOfClaims } from './claim-origins.ts';
import type { Holding, PrintedClaim } from './claim-origins.ts';
import { claimEntries } from './claim-entries.ts';
import type { LocatedClaim } from './claim-entries.ts';
import type { Contradiction, QuantityTable } from './ledger-types.ts';
import { dayOf, namerOf } from './refs.ts';
import type { ActorRef, ClaimEntry, ClaimRow } from './types.ts';

/** Matters with everything that is claimed of them; those of which no claim is known are left out. */
export async function matterRows(store: Store, rows: readonly Selectable<TopicTable>[]): Promise<readonly ClaimRow[]> {
  const ids = rows.map((row) => row.id);
  const members = await store.db
    .selectFrom('topic_days')
    .select(['topic', 'claim'])
    .where('topic', 'in', ids)
    .execute();
  const actors = await actorsOf(store, ids);
  const answers = await answersOf(store, ids);
  const entries = await entriesOf(store, members);
  const holding = await holdingAmong(
    store,
    [...entries.values()].flatMap((located) => located.map(printedOf)),
  );
  return rows.flatMap((row) =>
    matterRow(
      row,
      { actors: actors.get(row.id) ?? [], answers: answers.get(row.id) ?? [], holding },
      entries.get(row.id) ?? [],
    ),
  );
}

/** Who takes part in matters, by matter, in order of id. */
export async function actorsOf(
  store: Store,
  topics: readonly string[],
): Promise<ReadonlyMap<string, readonly ActorRef[]>> {
  const rows = await store.db
    .selectFrom('topic_actors')
    .selectAll()
    .where('topic', 'in', topics)
    .orderBy('actor')
    .execute();
  const name = await namerOf(
    store,
    rows.map((row) => row.actor),
  );
  const groups = Map.groupBy(rows, (row) => row.topic);
  return new Map([...groups].map(([topic, list]) => [topic, list.map(({ actor }) => name(actor))]));
}

/** Claims by matter, earliest publication first. */
async function entriesOf(
  store: Store,
  members: readonly { readonly topic: string; readonly claim: string }[],
): Promise<ReadonlyMap<string, readonly LocatedClaim[]>> {
  const topics = Map.groupBy(members, (row) => row.claim);
  const found = await claimEntries(store, [...topics.keys()]);
  const pairs = found.flatMap((located) =>
    (topics.get(located.entry.id) ?? []).map(({ topic }) => ({ topic, located })),
  );
  const groups = Map.groupBy(pairs, ({ topic }) => topic);
  return new Map([...groups].map(([topic, list]) => [topic, list.map(({ located }) => located)]));
}

function stanceOf({ party, entry }: LocatedClaim): Stanced {
  return { party, stance: entry.stance, day: dayOf(entry.article.published?.value) };
}

/** What is known of a matter beside its claims. */
interface Beside {
  readonly actors: readonly ActorRef[];
  readonly answers: readonly Contradiction[];
  readonly holding: Holding;
}

function printedOf({ entry, origin, words, event }: LocatedClaim): PrintedClaim {
  const { id, article, family } = entry;
  return { id, article: article.id, family, origin, day: article.published?.value ?? null, words, about: event };
}

function matterRow(
  row: Selectable<TopicTable>,
  { actors, answers, holding }: Beside,
  located: readonly LocatedClaim[],
): readonly ClaimRow[] {
  const taking = (stance: Stance): readonly ClaimEntry[] =>
    located.map(({ entry }) => entry).filter((entry) => entry.stance === stance);
  const about = aboutOf(located);
  if (about === null) return [];
  return [
    {
      ...{ id: row.id, type: row.type, actors, ...about },
      asserts: taking('asserts'),
      denies: taking('denies'),
      doubts: taking('doubts'),
      neither: taking('neither-confirms-nor-denies'),
      parties: partyStances(located.map(stanceOf)),
      contradictions: contradictionsIn(
        located.map(({ entry }) => entry),
        answers,
      ),
      quantities: quantityTables(located.map(({ entry }) => entry)),
      counts: {
        articles: new Set(located.map(({ entry }) => entry.article.id)).size,
        families: new Set(located.map(({ entry }) => entry.family)).size,
        origins: originsOfClaims(located.map(printedOf), holding),
      },
    },
  ];
}

/** The numbers by unit, in order of the unit, those without one last. */
function quantityTables(entries: readonly ClaimEntry[]): readonly QuantityTable[] {
  const rows = entries.flatMap((entry) =>
    entry.quantities.map((quantity) => ({ claim: entry.id, by: entry.by, quantity, article: entry.article })),
  );
  const byUnit = Map.groupBy(rows, (row) => row.quantity.unit?.toLowerCase() ?? null);
  return [...byUnit]
    .map(([unit, list]) => ({ unit, rows: list }))
    .sort((x, y) => ((x.unit ?? '~') < (y.unit ?? '~') ? -1 : 1));
}
