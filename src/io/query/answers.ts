import { fromJson } from '../store/json.ts';
import type { Store } from '../store/store.ts';
import type { LocatedClaim } from './claim-entries.ts';
import type { Contradiction, PartyStance, StanceCount } from './ledger-types.ts';
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

/** What contradicts what in a matter: denials that their own article puts beside a claim, then those of other articles. */
export function contradictionsIn(
  entries: readonly ClaimEntry[],
  answers: readonly Contradiction[],
): readonly Contradiction[] {
  const own = entries.flatMap((entry): readonly Contradiction[] =>
    entry.stance === 'denies' && entry.answers !== null
      ? [{ denies: entry.id, asserts: entry.answers, reasons: ['the article puts the two together'], score: null }]
      : [],
  );
  return [...own, ...answers];
}

/** The stances of each party, those with most claims first; all who are not known are one party, the last. */
export function partyStances(located: readonly LocatedClaim[]): readonly PartyStance[] {
  const groups = [...Map.groupBy(located, ({ party }) => party?.id ?? null)];
  return groups
    .map(([, claims]) => stancesOf(claims[0]?.party ?? null, claims))
    .sort((a, b) => Number(a.party === null) - Number(b.party === null) || sumOf(b) - sumOf(a));
}

function stancesOf(party: ActorRef | null, claims: readonly LocatedClaim[]): PartyStance {
  const taking = (stance: ClaimEntry['stance']): StanceCount => {
    const entries = claims.map(({ entry }) => entry).filter((entry) => entry.stance === stance);
    const days = entries.flatMap(({ article }) => article.published?.value.slice(0, 10) ?? []).sort();
    return { claims: entries.length, first: days[0] ?? null };
  };
  return {
    ...{ party, asserts: taking('asserts'), denies: taking('denies'), doubts: taking('doubts') },
    neither: taking('neither-confirms-nor-denies'),
  };
}

function sumOf({ asserts, denies, doubts, neither }: PartyStance): number {
  return [asserts, denies, doubts, neither].reduce((sum, { claims }) => sum + claims, 0);
}
