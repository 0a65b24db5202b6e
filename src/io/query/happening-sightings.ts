import { sql } from 'kysely';
import type { Modality } from '../../base/schema/finding.ts';
import type { Store } from '../store/store.ts';
import type { SightedReport, Sighting } from './alert-types.ts';
import { namesIn } from './asked-words.ts';
import { inLine, quoted } from './sightings.ts';
import type { CommitmentRow, TimelineEntry } from './types.ts';

interface Mention {
  readonly happening: string;
  readonly id: string;
  readonly article: string;
  readonly modality: Modality;
  readonly attribution: string | null;
  readonly start: number;
  readonly end: number;
}

interface Denial {
  readonly event: string;
  readonly speaker: string | null;
}

/** Happenings with every report of them. */
export async function happeningSightings(store: Store, rows: readonly TimelineEntry[]): Promise<readonly Sighting[]> {
  const ids = rows.map(({ id }) => id);
  const mentions = Map.groupBy(await mentionsIn(store, ids), ({ happening }) => happening);
  const denials = Map.groupBy(await denialsIn(store, ids), ({ event }) => event);
  const parties = Map.groupBy(await partiesIn(store, ids), ({ event }) => event);
  return rows.map(({ id, type, date, actors, counts }) => {
    const reports = (mentions.get(id) ?? []).map((mention) => ({
      ...reportOf(mention, denials.get(mention.id) ?? []),
      parties: (parties.get(mention.id) ?? []).flatMap(({ actor, party }) => [actor ?? [], party ?? []].flat()),
    }));
    const title = `${type} ${namesIn(actors)}, ${date ?? 'date unknown'}`;
    return { item: id, title, origins: counts.origins, reports };
  });
}

function reportOf(
  { id, article, modality, attribution, start, end }: Mention,
  denials: readonly Denial[],
): SightedReport {
  const deniers = [...new Set(denials.map(({ speaker }) => speaker ?? ''))];
  const told = { modality, attributed: attribution !== null, denied: deniers.length > 0 };
  return { key: id, article, words: { start, end }, deniers, told };
}

async function mentionsIn({ db }: Store, happenings: readonly string[]): Promise<readonly Mention[]> {
  return db
    .selectFrom('happening_mentions as m')
    .innerJoin('events as e', 'e.id', 'm.event')
    .select(['m.happening', 'e.id', 'e.article', 'e.modality', 'e.attribution'])
    .select(['e.sentence_start as start', 'e.sentence_end as end'])
    .where('m.happening', 'in', happenings)
    .orderBy('e.article')
    .orderBy('e.n')
    .execute();
}

/** Who takes part in reports. */
async function partiesIn({ db }: Store, happenings: readonly string[]) {
  return db
    .selectFrom('happening_mentions as m')
    .innerJoin('participants as p', (join) =>
      join.onRef('p.article', '=', 'm.article').onRef('p.finding', '=', 'm.event'),
    )
    .select(['m.event', 'p.actor', 'p.party'])
    .where('m.happening', 'in', happenings)
    .execute();
}

/** Denials of the reports' own articles: of the event itself, or of words that hold its trigger. */
async function denialsIn({ db }: Store, happenings: readonly string[]): Promise<readonly Denial[]> {
  return db
    .selectFrom('happening_mentions as m')
    .innerJoin('events as e', 'e.id', 'm.event')
    .innerJoin('claims as c', 'c.article', 'e.article')
    .innerJoin('attributions as s', (join) =>
      join.onRef('s.article', '=', 'c.article').onRef('s.id', '=', 'c.attribution'),
    )
    .select(['e.id as event', 's.speaker'])
    .where('m.happening', 'in', happenings)
    .where('c.stance', '=', 'denies')
    .where(
      sql<boolean>`(c.about = e.id or (c.about is null and c.about_start <= e.trigger_start and c.about_end >= e.trigger_end))`,
    )
    .execute();
}

/** Commitments with every article that prints their words. */
export async function commitmentSightings({ db }: Store, rows: readonly CommitmentRow[]): Promise<readonly Sighting[]> {
  const ids = rows.map(({ id }) => id);
  const prints = await db
    .selectFrom('commitments as c')
    .innerJoin('commitments as o', (join) => join.onRef('o.words', '=', 'c.words').onRef('o.kind', '=', 'c.kind'))
    .select(['c.id as item', 'o.id', 'o.article', 'o.action_start as start', 'o.action_end as end'])
    .where('c.id', 'in', ids)
    .orderBy('o.article')
    .orderBy('o.n')
    .execute();
  const byItem = Map.groupBy(prints, ({ item }) => item);
  return rows.map(({ id, kind, parties, action, counts }) => {
    const reports = (byItem.get(id) ?? []).map(({ id: key, article, start, end }) => {
      return { key, article, words: { start, end }, deniers: [], told: null };
    });
    return {
      item: id,
      title: inLine(`${kind}, ${namesIn(parties)}: ${quoted(action.quote)}`),
      origins: counts.origins,
      reports,
    };
  });
}
