import type { Selectable } from 'kysely';
import type { Stance } from '../../base/schema/finding.ts';
import { partyOf } from '../../base/schema/record.ts';
import type { Counts } from '../../base/schema/record.ts';
import type { TopicTable } from '../store/computed-schema.ts';
import { fromJson } from '../store/json.ts';
import type { Store } from '../store/store.ts';
import { answersOf, contradictionsIn, partyStances } from './answers.ts';
import type { Stanced } from './answers.ts';
import { claimEntries } from './claim-entries.ts';
import type { LocatedClaim } from './claim-entries.ts';
import type { Contradiction, MatterLine } from './ledger-types.ts';
import { actorsOf } from './matter-rows.ts';
import { maybeActor, namerOf } from './refs.ts';
import type { Namer } from './refs.ts';
import type { ClaimRow } from './types.ts';

/** Claims of each stance that the line of a matter holds in full, and contradictions. */
const mostEntries = 3;
const mostContradictions = 10;

const stanceOrder: readonly Stance[] = ['asserts', 'denies', 'doubts', 'neither-confirms-nor-denies'];

/** Matters as lines of a list: only the first claims are read with their articles' texts. */
export async function matterLines(
  store: Store,
  topics: readonly Selectable<TopicTable>[],
): Promise<readonly MatterLine[]> {
  const ids = topics.map(({ id }) => id);
  const outlines = Map.groupBy(await outlinesOf(store, ids), ({ topic }) => topic);
  const answers = await answersOf(store, ids);
  const drafts = topics.flatMap((topic) => draftOf(topic, outlines.get(topic.id) ?? [], answers.get(topic.id) ?? []));
  const actors = await actorsOf(store, ids);
  const wanted = drafts.flatMap(({ shown }) => shown.map(({ id }) => id));
  const found = await claimEntries(store, [...new Set(wanted)]);
  const located = new Map(found.map((each) => [each.entry.id, each]));
  const name = await namerOf(
    store,
    drafts.flatMap(({ claims }) => claims.flatMap((claim) => [claim.actor, partyOf(claim)])),
  );
  return drafts.flatMap((draft) => lineOf(draft, { located, name, actors: actors.get(draft.topic.id) ?? [] }));
}

type Outline = Awaited<ReturnType<typeof outlinesOf>>[number];

/** Claims without their words, earliest publication first. */
async function outlinesOf({ db }: Store, topics: readonly string[]) {
  const rows = await db
    .selectFrom('topic_days as d')
    .innerJoin('claims as c', 'c.id', 'd.claim')
    .innerJoin('attributions as s', (join) =>
      join.onRef('s.article', '=', 'c.article').onRef('s.id', '=', 'c.attribution'),
    )
    .leftJoin('versions as v', 'v.article', 'c.article')
    .leftJoin('kinships as k', (join) => join.on('k.article', '=', (eb) => eb.fn.coalesce('v.newest', 'c.article')))
    .select(['d.topic', 'd.day', 'c.id', 'c.stance', 'c.answers', 'c.article', 'c.n', 'c.quantities_json'])
    .select(['s.speaker as actor', 's.speaker_country as country', 'k.family', 'k.origin'])
    .where('d.topic', 'in', topics)
    .execute();
  const keyed = rows.map((row) => ({ row, key: `${row.day ?? '~'} ${row.article} ${String(row.n).padStart(6, '0')}` }));
  return keyed.sort((x, y) => (x.key < y.key ? -1 : 1)).map(({ row }) => row);
}

/** What a line is made of before texts are read. */
interface Draft {
  readonly topic: Selectable<TopicTable>;
  readonly claims: readonly Outline[];
  /** The claim whose words say what the matter is. */
  readonly about: Outline;
  readonly shown: readonly Outline[];
  readonly contradictions: number;
  readonly contradicting: readonly Contradiction[];
}

function draftOf(
  topic: Selectable<TopicTable>,
  claims: readonly Outline[],
  answers: readonly Contradiction[],
): readonly Draft[] {
  const about = claims.find(({ stance }) => stance === 'asserts') ?? claims[0];
  if (about === undefined) return [];
  const shown = stanceOrder.flatMap((each) => claims.filter(({ stance }) => stance === each).slice(0, mostEntries));
  const all = contradictionsIn(claims, answers);
  const contradicting = all.slice(0, mostContradictions);
  return [{ topic, claims, about, shown, contradictions: all.length, contradicting }];
}

interface Known {
  readonly located: ReadonlyMap<string, LocatedClaim>;
  readonly name: Namer;
  readonly actors: MatterLine['actors'];
}

function lineOf(draft: Draft, { located, name, actors }: Known): readonly MatterLine[] {
  const { topic, claims, about, shown, contradictions, contradicting } = draft;
  const words = located.get(about.id)?.about;
  if (words === undefined) return [];
  const days = claims.flatMap((claim) => dayOf(claim) ?? []).sort();
  return [
    {
      ...{ id: topic.id, type: topic.type, actors, about: words, claims: claims.length },
      ...{ first: days[0] ?? null, last: days.at(-1) ?? null, numbers: hasSeveralNumbers(claims) },
      ...{ contradictions, contradicting, answering: endsOf(contradicting, claims, name) },
      entries: shown.flatMap(({ id }) => located.get(id)?.entry ?? []),
      parties: partyStances(claims.map((claim) => stancedOf(claim, name))),
      counts: countsOf(claims),
    },
  ];
}

function endsOf(
  contradictions: readonly Contradiction[],
  claims: readonly Outline[],
  name: Namer,
): MatterLine['answering'] {
  const ends = new Set(contradictions.flatMap(({ denies, asserts }) => [denies, asserts]));
  const found = claims.filter(({ id }) => ends.has(id));
  return found.map((claim) => ({ id: claim.id, by: maybeActor(name, claim.actor), day: dayOf(claim) }));
}

function dayOf({ day }: Pick<Outline, 'day'>): string | null {
  return day?.slice(0, 10) ?? null;
}

function stancedOf(claim: Outline, name: Namer): Stanced {
  return { party: maybeActor(name, partyOf(claim)), stance: claim.stance, day: dayOf(claim) };
}

function countsOf(claims: readonly Outline[]): Counts {
  return {
    articles: new Set(claims.map(({ article }) => article)).size,
    families: new Set(claims.map(({ family, article }) => family ?? article)).size,
    origins: new Set(claims.map(({ origin, article }) => origin ?? article)).size,
  };
}

function hasSeveralNumbers(claims: readonly Outline[]): boolean {
  const units = claims.flatMap((claim) =>
    fromJson(claim.quantities_json).map(({ unit }) => unit?.toLowerCase() ?? null),
  );
  return new Set(units).size < units.length;
}

/** The line of a matter of which everything is known. */
export function lineOfRow({ asserts, denies, doubts, neither, quantities, ...row }: ClaimRow): MatterLine {
  const stances = [asserts, denies, doubts, neither];
  const days = stances.flat().flatMap((entry) => dayOf({ day: entry.article.published?.value ?? null }) ?? []);
  const contradicting = row.contradictions.slice(0, mostContradictions);
  const ends = new Set(contradicting.flatMap((each) => [each.denies, each.asserts]));
  const answering = stances.flat().filter(({ id }) => ends.has(id));
  return {
    ...row,
    ...{ claims: stances.flat().length, first: days.sort()[0] ?? null, last: days.at(-1) ?? null },
    ...{ entries: stances.flatMap((entries) => entries.slice(0, mostEntries)) },
    ...{ contradictions: row.contradictions.length, contradicting },
    answering: answering.map(({ id, by, article }) => ({
      id,
      by,
      day: dayOf({ day: article.published?.value ?? null }),
    })),
    numbers: quantities.some(({ rows }) => rows.length > 1),
  };
}
