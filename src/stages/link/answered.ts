import type { Answer } from '../../base/schema/ledgers.ts';
import type { ClaimTopic, Judgement } from '../../base/schema/record.ts';
import { byCodeUnit } from './groups.ts';

/** How far below the best score another claim may be that the same denial answers. */
const margin = 0.05;

/** Matters that one denial is put beside, at most: what fits more fits none. */
const mostMatters = 4;

/** Which claims the denials of other articles answer: those that each fits best, and none when it fits too many matters equally. */
export function answersOf(
  topics: readonly Pick<ClaimTopic, 'id' | 'claims'>[],
  judgements: readonly Judgement[],
): readonly Answer[] {
  const topicOf = new Map(topics.flatMap((topic) => topic.claims.map((claim) => [claim, topic.id] as const)));
  const denials = Map.groupBy(
    judgements.filter(({ kind }) => kind === 'denies'),
    ({ left }) => left,
  );
  return [...denials.values()]
    .flatMap((list) => bestAnswers(list, topicOf))
    .sort((a, b) => byCodeUnit(a.judgement, b.judgement));
}

function bestAnswers(judgements: readonly Judgement[], topicOf: ReadonlyMap<string, string>): readonly Answer[] {
  const best = Math.max(...judgements.map(rankOf));
  const near = judgements.filter((judgement) => rankOf(judgement) >= best - margin);
  const answers = near.flatMap(({ id, left, right }): readonly Answer[] => {
    const topic = topicOf.get(right);
    return topic === undefined || !topicOf.has(left) ? [] : [{ denial: left, claim: right, topic, judgement: id }];
  });
  const matters = new Set(answers.map(({ topic }) => topic));
  return matters.size > mostMatters ? [] : answers.filter(({ denial, topic }) => topic !== topicOf.get(denial));
}

/** A person's judgement is surer than any of a rule. */
function rankOf({ by, score }: Judgement): number {
  return by.startsWith('link/') ? score : 2;
}

/** The matters with the denials that answer them. A matter of nothing but such denials is no matter of its own. */
export function withAnswers(topics: readonly ClaimTopic[], answers: readonly Answer[]): readonly ClaimTopic[] {
  const placed = new Set(answers.map(({ denial }) => denial));
  const added = Map.groupBy(answers, ({ topic }) => topic);
  return topics
    .filter(({ id, type, claims }) => type !== null || added.has(id) || !claims.every((claim) => placed.has(claim)))
    .map((topic) => {
      const denials = (added.get(topic.id) ?? []).map(({ denial }) => denial);
      return { ...topic, claims: [...new Set([...topic.claims, ...denials])].sort(byCodeUnit) };
    });
}
