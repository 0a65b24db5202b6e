import type { Kit } from '../../base/kit.ts';
import type { Article } from '../../base/schema/article.ts';

import { makeEvidence } from '../../base/text/evidence.ts';
import type { ExplainedRow, Explanation, RoleExplanation, TreeStep } from '../../base/schema/explanation.ts';
import type { EventMention, Participant } from '../../base/schema/finding.ts';
import type { Parse, Sentence } from '../../base/schema/parse.ts';
import type { Span } from '../../base/schema/span.ts';
import { contains } from '../../base/text/spans.ts';
import { ancestorsOf, headOfSpan, sentenceAt, tokenOf } from '../../base/text/tree.ts';
import { read } from './read.ts';

/** Why an event was coded: the row, the way through the tree to each actor, and the time expression. The article is read once more. */
export function explain(article: Article, parse: Parse, kit: Kit, event: EventMention): Explanation {
  const draft = read(article, parse, kit).events.find(
    ({ by, trigger }) => by === event.by && trigger.start === event.trigger.start,
  );
  const sentence = sentenceAt(parse, event.trigger.start);
  const role = (name: RoleExplanation['role']) => (participant: Participant) => ({
    role: name,
    participant,
    path: sentence === null ? [] : pathTo(sentence, event.trigger, participant),
  });
  return {
    event: event.id,
    sentence: makeEvidence(article, event.sentence),
    trigger: makeEvidence(article, event.trigger),
    by: event.by,
    row: rowOf(kit, event.by),
    roles: [...event.sources.map(role('source')), ...event.targets.map(role('target'))],
    date: event.date,
    anchor: draft?.time == null ? null : makeEvidence(article, draft.time),
  };
}

function rowOf({ pack }: Kit, by: string): ExplainedRow | null {
  const frame = pack.events.frames.find(({ id }) => id === by);
  if (frame === undefined) return null;
  const { lemmas, patterns, example, counter } = frame;
  return { lemmas, patterns, example, counter };
}

/** The edges from the head of one span to the head of another of the same sentence: up to what holds both, then down. */
function pathTo(sentence: Sentence, trigger: Span, actor: Span): readonly TreeStep[] {
  if (!contains(sentence, actor)) return [];
  const [from, to] = [headOfSpan(sentence, trigger), headOfSpan(sentence, actor)];
  if (from < 0 || to < 0) return [];
  const down = [to, ...ancestorsOf(sentence, to)];
  const up = [from, ...ancestorsOf(sentence, from)];
  const meet = up.find((at) => down.includes(at));
  if (meet === undefined) return [];
  const climbed = up.slice(0, up.indexOf(meet)).map((at) => step(sentence, 'up', at));
  const descended = down.slice(0, down.indexOf(meet)).map((at) => step(sentence, 'down', at));
  return [...climbed, ...descended.toReversed()];
}

/** The edge above a token, walked in a direction. */
function step(sentence: Sentence, direction: TreeStep['direction'], at: number): TreeStep {
  const { deprel, head, form } = tokenOf(sentence, at);
  return { direction, relation: deprel, form: direction === 'up' ? tokenOf(sentence, head).form : form };
}
