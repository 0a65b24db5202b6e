import type { ExpressionBuilder, Selectable } from 'kysely';
import { partyOf } from '../../base/schema/record.ts';
import type { Counts } from '../../base/schema/record.ts';
import type { TopicTable } from '../store/computed-schema.ts';
import { fromJson } from '../store/json.ts';
import type { RecordTables } from '../store/schema.ts';
import type { Store } from '../store/store.ts';
import { aboutOf, firstOfEach } from './about.ts';
import { answersOf, contradictionsIn, endOf, endsOf, partyStances } from './answers.ts';
import type { Stanced } from './answers.ts';
import { holdingAmong, originsOfClaims } from './claim-origins.ts';
import type { Holding, PrintedClaim } from './claim-origins.ts';
import { claimEntries } from './claim-entries.ts';
import type { LocatedClaim } from './claim-entries.ts';
import type { ClaimEnd, Contradiction, MatterLine } from './ledger-types.ts';
import { actorsOf } from './matter-rows.ts';
import { dayOf, maybeActor, namerOf } from './refs.ts';
import type { Namer } from './refs.ts';
import type { ClaimRow } from './types.ts';

/** Contradictions that the line of a matter holds in full. */
const mostContradictions = 10;

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
  const holding = await holdingAmong(
    store,
    drafts.flatMap(({ claims }) => claims),
  );
  const wanted = drafts.flatMap((draft) => [...draft.shown, ...namedByText(draft)].map(({ id }) => id));
  const found = await claimEntries(store, [...new Set(wanted)]);
  const located = new Map(found.map((each) => [each.entry.id, each]));
  const name = await namerOf(
    store,
    drafts.flatMap(({ claims }) => claims.flatMap((claim) => [claim.actor, partyOf(claim)])),
  );
  return drafts.flatMap((draft) => lineOf(draft, { located, name, holding, actors: actors.get(draft.topic.id) ?? [] }));
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
    .select(['s.speaker as actor', 's.speaker_country as country', 'k.family', 'k.origin', 's.words', 'c.about'])
    .select((eb) => eb.exists(jointSpeakers(eb)).as('joint'))
    .where('d.topic', 'in', topics)
    .execute();
  const keyed = rows.map((row) => ({ row, key: `${row.day ?? '~'} ${row.article} ${String(row.n).padStart(6, '0')}` }));
  return keyed.sort((x, y) => (x.key < y.key ? -1 : 1)).map(({ row }) => row);
}

function jointSpeakers(eb: ExpressionBuilder<RecordTables & { c: RecordTables['claims'] }, 'c'>) {
  return eb
    .selectFrom('joint_speakers as j')
    .select('j.n')
    .whereRef('j.article', '=', 'c.article')
    .whereRef('j.attribution', '=', 'c.attribution');
}

/** What a line is made of before texts are read. */
interface Draft {
  readonly topic: Selectable<TopicTable>;
  readonly claims: readonly Outline[];
  /** Among them is the claim whose words say what the matter is. */
  readonly shown: readonly Outline[];
  readonly contradictions: number;
  readonly contradicting: readonly Contradiction[];
}

function draftOf(
  topic: Selectable<TopicTable>,
  claims: readonly Outline[],
  answers: readonly Contradiction[],
): readonly Draft[] {
  const shown = firstOfEach(claims);
  const all = contradictionsIn(claims, answers);
  const contradicting = all.slice(0, mostContradictions);
  return [{ topic, claims, shown, contradictions: all.length, contradicting }];
}

interface Known {
  readonly located: ReadonlyMap<string, LocatedClaim>;
  readonly name: Namer;
  readonly holding: Holding;
  readonly actors: MatterLine['actors'];
}

/** Claims of contradictions of which more has to be read to say who makes them. */
function namedByText({ claims, contradicting }: Draft): readonly Outline[] {
  const ends = new Set(contradicting.flatMap(({ denies, asserts }) => [denies, asserts]));
  return claims.filter(({ id, actor, joint }) => ends.has(id) && (actor === null || Boolean(joint)));
}

function lineOf(draft: Draft, { located, name, actors, holding }: Known): readonly MatterLine[] {
  const { topic, claims, shown, contradictions, contradicting } = draft;
  const about = aboutOf(claims.flatMap(({ id }) => located.get(id) ?? []));
  if (about === null) return [];
  const days = claims.flatMap(({ day }) => dayOf(day) ?? []).sort();
  const answering = endsOf(contradicting, (id) => {
    const entry = located.get(id)?.entry;
    return entry === undefined ? outlineEnd(claims, id, name) : endOf(entry);
  });
  return [
    {
      ...{ id: topic.id, type: topic.type, actors, ...about, claims: claims.length },
      ...{ first: days[0] ?? null, last: days.at(-1) ?? null, numbers: hasSeveralNumbers(claims) },
      ...{ contradictions, contradicting, answering },
      entries: shown.flatMap(({ id }) => located.get(id)?.entry ?? []),
      parties: partyStances(claims.map((claim) => stancedOf(claim, name))),
      counts: countsOf(claims, holding),
    },
  ];
}

/** A claim that a contradiction names, of which no text was read: its one speaker is known. */
function outlineEnd(claims: readonly Outline[], id: string, name: Namer): ClaimEnd | undefined {
  const claim = claims.find((each) => each.id === id);
  if (claim === undefined) return undefined;
  return { id, by: maybeActor(name, claim.actor), jointly: [], source: null, day: dayOf(claim.day) };
}

function stancedOf(claim: Outline, name: Namer): Stanced {
  return { party: maybeActor(name, partyOf(claim)), stance: claim.stance, day: dayOf(claim.day) };
}

function countsOf(claims: readonly Outline[], holding: Holding): Counts {
  return {
    articles: new Set(claims.map(({ article }) => article)).size,
    families: new Set(claims.map(({ family, article }) => family ?? article)).size,
    origins: originsOfClaims(claims.map(printedOf), holding),
  };
}

function printedOf({ id, article, family, origin, day, words, about }: Outline): PrintedClaim {
  return { id, article, family: family ?? article, origin: origin ?? article, day, words, about };
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
  const days = stances.flat().flatMap((entry) => dayOf(entry.article.published?.value) ?? []);
  const contradicting = row.contradictions.slice(0, mostContradictions);
  const known = new Map(stances.flat().map((entry) => [entry.id, endOf(entry)]));
  return {
    ...row,
    ...{ claims: stances.flat().length, first: days.sort()[0] ?? null, last: days.at(-1) ?? null },
    ...{ entries: stances.flatMap((entries) => firstOfEach(entries)) },
    ...{ contradictions: row.contradictions.length, contradicting },
    answering: endsOf(contradicting, (id) => known.get(id)),
    numbers: quantities.some(({ rows }) => rows.length > 1),
  };
}
