import type { EventContext } from '../../../base/schema/event-types.ts';
import type { EventDraft, Quantity } from '../../../base/schema/finding.ts';
import type { Span } from '../../../base/schema/span.ts';
import { bySpan, contains } from '../../../base/text/spans.ts';
import { findQuantities } from '../../../base/text/quantity.ts';
import { spanOfTokens, subtree, tokenOf } from '../../../base/text/tree.ts';
import { isCounted } from '../counted.ts';
import type { ActorPhrase } from './actors.ts';
import type { Coded } from './coding.ts';
import { claimedBy } from './claimed.ts';
import type { Scene } from './scene.ts';
import { signsOf } from './signs.ts';
import type { View } from './view.ts';
import { timesOf } from './own-time.ts';
import { placeOf } from './when-where.ts';

/** The event as the reading stage hands it on: spans only. */
export function draftOf(scene: Scene, coded: Coded): EventDraft {
  const { candidate } = coded;
  const trigger = triggerOf(scene, coded);
  const { time, others } = timesOf(scene, candidate.view, coded.type);
  const place = placeOf(scene, candidate.view, coded.type);
  const sentence = { start: scene.sentence.start, end: scene.sentence.end };
  return {
    type: coded.type,
    mode: coded.mode,
    contexts: contextsOf(scene, coded),
    sources: spansOf(coded.sources),
    targets: spansOf(coded.targets),
    trigger,
    sentence,
    time: time && { start: time.start, end: time.end },
    otherTimes: others.map(({ start, end }) => ({ start, end })),
    place: place && { start: place.start, end: place.end },
    quantities: quantitiesOf(scene, candidate.view),
    modality: coded.modality,
    attribution: claimedBy(scene, trigger, candidate.view.trigger),
    by: candidate.frame.id,
    signs: signsOf(scene, coded),
  };
}

function spansOf(actors: readonly ActorPhrase[]): readonly Span[] {
  const sorted = actors.map(({ span }) => span).sort(bySpan);
  return sorted.filter((span, at) => !sorted.some((other, before) => before < at && contains(other, span)));
}

const longestTrigger = 4;

/** The trigger with its particle and required word, when they stand close (`imposed new sanctions`); else the trigger alone. */
function triggerOf(scene: Scene, { candidate }: Coded): Span {
  const { view, match, particle } = candidate;
  const parts = [view.verb ?? view.trigger, view.trigger, ...match.words, particle].filter((at) => at >= 0);
  const near = parts.filter((at) => Math.abs(at - view.trigger) <= longestTrigger);
  return spanOfTokens(scene.sentence, near) ?? tokenOf(scene.sentence, view.trigger);
}

function contextsOf(scene: Scene, { candidate }: Coded): readonly EventContext[] {
  const { sentence, lexicon } = scene;
  const found = new Set<EventContext>(candidate.frame.contexts);
  for (const at of subtree(sentence, candidate.view.verb ?? candidate.view.trigger)) {
    const context = lexicon.words.contextWords.get(tokenOf(sentence, at).lemma.toLowerCase());
    if (context !== undefined) found.add(context);
  }
  return [...found].sort();
}

function quantitiesOf(scene: Scene, view: View): readonly Quantity[] {
  const { sentence, context } = scene;
  const all = findQuantities(sentence, context.article.text, context.kit.pack.quantities);
  const clause = new Set(
    subtree(sentence, view.verb ?? view.trigger, (token) => !/^(acl:relcl|advcl|ccomp|parataxis)/u.test(token.deprel)),
  );
  const counted = all.filter((quantity) => isCounted(context, quantity));
  return counted.filter((quantity) =>
    sentence.tokens.some((token, at) => clause.has(at) && token.start >= quantity.start && token.end <= quantity.end),
  );
}
