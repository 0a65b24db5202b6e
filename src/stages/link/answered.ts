import type { ClaimTopic, Judgement } from '../../base/schema/record.ts';
import { byCodeUnit } from './groups.ts';

/** How far below the best score another claim may be that the same denial answers. */
const margin = 0.1;

/** Matters that one denial is put beside, at most: what fits more fits none. */
const mostMatters = 4;

/**
 * The matters with the denials of other articles that answer them: a denial goes to the claims that it fits best, and nowhere when it fits
 * too many matters equally. A matter of nothing but such denials is no matter of its own.
 */
export function withDenials(topics: readonly ClaimTopic[], judgements: readonly Judgement[]): readonly ClaimTopic[] {
  const topicOf = new Map(topics.flatMap((topic) => topic.claims.map((claim) => [claim, topic.id] as const)));
  const answers = new Map<string, string[]>();
  const placed = new Set<string>();
  for (const [denial, matters] of bestMatters(judgements, topicOf)) {
    for (const matter of matters) answers.set(matter, [...(answers.get(matter) ?? []), denial]);
    placed.add(denial);
  }
  return topics
    .filter((topic) => topic.type !== null || answers.has(topic.id) || !topic.claims.every((claim) => placed.has(claim)))
    .map((topic) => {
      const claims = [...new Set([...topic.claims, ...(answers.get(topic.id) ?? [])])].sort(byCodeUnit);
      return { ...topic, claims };
    });
}

/** For each denial the matters that it fits best. */
function bestMatters(
  judgements: readonly Judgement[],
  topicOf: ReadonlyMap<string, string>,
): ReadonlyMap<string, readonly string[]> {
  const denials = Map.groupBy(
    judgements.filter(({ kind }) => kind === 'denies'),
    ({ left }) => left,
  );
  const found = new Map<string, readonly string[]>();
  for (const [denial, list] of denials) {
    const best = Math.max(...list.map(({ score }) => score));
    const near = list.filter(({ score }) => score >= best - margin);
    const matters = [...new Set(near.flatMap(({ right }) => topicOf.get(right) ?? []))];
    const elsewhere = matters.filter((matter) => matter !== topicOf.get(denial));
    if (elsewhere.length > 0 && matters.length <= mostMatters) found.set(denial, elsewhere.sort(byCodeUnit));
  }
  return found;
}
