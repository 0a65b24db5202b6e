import type { Stance } from '../../base/schema/finding.ts';
import { fromJson } from '../store/json.ts';
import type { Store } from '../store/store.ts';
import type { ClaimEnd, Contradiction, PartyStance, StanceCount } from './ledger-types.ts';
import { dayOf } from './refs.ts';
import type { ActorRef, ClaimEntry } from './types.ts';

/** Why a denial answers a claim of another article, by matter. */
export type Answers = ReadonlyMap<string, readonly Contradiction[]>;

/** The denials of other articles that were put beside matters, with the reasons. */
export async function answersOf(store: Store, topics: readonly string[]): Promise<Answers> {
  const rows = await store.db
    .selectFrom('answers as a')
    .innerJoin('judgements as j', 'j.id', 'a.judgement')
    .select(['a.topic', 'a.denial', 'a.claim', 'j.score', 'j.reasons_json'])
    .where('a.topic', 'in', topics)
    .orderBy('a.denial')
    .orderBy('a.claim')
    .execute();
  const found = rows.map(({ topic, denial, claim, score, reasons_json }) => {
    return { topic, answer: { denies: denial, asserts: claim, reasons: fromJson(reasons_json), score } };
  });
  return new Map(
    [...Map.groupBy(found, ({ topic }) => topic)].map(([topic, list]) => [topic, list.map(({ answer }) => answer)]),
  );
}

/** A claim as far as it contradicts another. */
type Answering = Pick<ClaimEntry, 'id' | 'stance' | 'answers'>;

/** What contradicts what in a matter: denials that their own article puts beside a claim, then those of other articles. */
export function contradictionsIn(
  entries: readonly Answering[],
  answers: readonly Contradiction[],
): readonly Contradiction[] {
  const own = entries.flatMap((entry): readonly Contradiction[] =>
    entry.stance === 'denies' && entry.answers !== null
      ? [{ denies: entry.id, asserts: entry.answers, reasons: ['the article puts the two together'], score: null }]
      : [],
  );
  return [...own, ...answers];
}

/** The claims that contradictions name, each once, in their order; `find` gives those that are known. */
export function endsOf(
  contradictions: readonly Contradiction[],
  find: (id: string) => ClaimEnd | undefined,
): readonly ClaimEnd[] {
  const ids = new Set(contradictions.flatMap(({ denies, asserts }) => [denies, asserts]));
  return [...ids].flatMap((id) => find(id) ?? []);
}

/** A claim as a contradiction names it. */
export function endOf({ id, by, jointly, source, article }: ClaimEntry): ClaimEnd {
  return { id, by, jointly, source: by === null ? source : null, day: dayOf(article.published?.value) };
}

/** A claim as far as it counts among the stances of its party; `day` is of its publication, null when unknown. */
export interface Stanced {
  readonly party: ActorRef | null;
  readonly stance: Stance;
  readonly day: string | null;
}

/** The stances of each party, those with most claims first; all who are not known are one party, the last. */
export function partyStances(claims: readonly Stanced[]): readonly PartyStance[] {
  const groups = [...Map.groupBy(claims, ({ party }) => party?.id ?? null).values()];
  return groups
    .map((group) => stancesOf(group[0]?.party ?? null, group))
    .sort((a, b) => Number(a.party === null) - Number(b.party === null) || sumOf(b) - sumOf(a));
}

function stancesOf(party: ActorRef | null, claims: readonly Stanced[]): PartyStance {
  const taking = (stance: Stance): StanceCount => {
    const taken = claims.filter((claim) => claim.stance === stance);
    const days = taken.flatMap(({ day }) => day ?? []).sort();
    return { claims: taken.length, first: days[0] ?? null };
  };
  return {
    ...{ party, asserts: taking('asserts'), denies: taking('denies'), doubts: taking('doubts') },
    neither: taking('neither-confirms-nor-denies'),
  };
}

function sumOf({ asserts, denies, doubts, neither }: PartyStance): number {
  return [asserts, denies, doubts, neither].reduce((sum, { claims }) => sum + claims, 0);
}
