import type { AttributionDraft } from '../../../base/schema/finding.ts';
import type { Span } from '../../../base/schema/span.ts';
import { findQuotes, type QuotePair } from '../../../base/text/quotes.ts';
import { contains, overlaps } from '../../../base/text/spans.ts';
import { dependents, tokenOf } from '../../../base/text/tree.ts';
import { innermost } from '../innermost.ts';
import type { Scene } from './scene.ts';
import { isRel } from './view.ts';

/**
 * The attribution in whose asserted words a trigger stands, the narrowest, as its index; null when the paper tells it itself. What
 * somebody condemns, wants or decides is told by the paper; so is what stands outside the marks of a direct quotation, and the second
 * verb beside that of saying ("said it was late and urged Chad to hurry").
 */
export function claimedBy(scene: Scene, trigger: Span, index: number): number | null {
  return innermost(
    scene.context.attributions,
    trigger,
    (attribution) => asserts(scene, attribution) && isInside(scene, attribution, { trigger, index }),
  );
}

/** Whether a rule finds assertions: a clause that is said, what somebody is accused of, `according to`; not an object, a wish or a plan. */
function asserts({ lexicon }: Scene, { by }: AttributionDraft): boolean {
  const [kind = '', lemma = '', frame = ''] = by.split('.');
  if (/^(?:phrase|dialogue|hearsay)$/u.test(kind) || /^(?:o\+(?:of|for)|p:of)$/u.test(frame)) return true;
  if (by === 'quote.colon') return true;
  if (frame === 'that') return !lexicon.words.decisions.has(lemma);
  return frame !== 'object' && lexicon.words.sayVerbs.has(lemma);
}

function isInside(
  scene: Scene,
  { quotation, source, cue, by }: AttributionDraft,
  { trigger, index }: { readonly trigger: Span; readonly index: number },
): boolean {
  const { text, blocks } = scene.context.article;
  const near = cue.some((span) => contains(scene.sentence, span));
  if (isSpeakersClause(scene, { source, cue }, index)) return false;
  if (quotation === 'direct' && !near) return findQuotes(text, blocks).some((pair) => isQuoted(scene, pair, trigger));
  return by.startsWith('phrase') ? !isObjection(scene, index) : !isBesideCue(scene, cue, index);
}

type Said = Pick<AttributionDraft, 'source' | 'cue'>;

/** Whether a trigger stands between marks; a mark without partner, unless the speech runs on, opens its own sentence only. */
function isQuoted({ sentence }: Scene, pair: QuotePair, trigger: Span): boolean {
  return (
    contains(pair, trigger) &&
    (pair.closed || pair.continues || contains(sentence, { start: pair.start, end: trigger.end }))
  );
}

/** "Chad armed the rebels, according to Reuters, though its envoys have denied it": what is said against the report is none of it. */
function isObjection({ sentence, lexicon }: Scene, index: number): boolean {
  const { deprel, lemma } = tokenOf(sentence, index);
  if (deprel !== 'advcl' || !(lexicon.words.sayVerbs.has(lemma) || lexicon.words.negativeVerbs.has(lemma)))
    return false;
  return dependents(sentence, index, 'mark').some((at) =>
    /^(?:though|although|while|whereas)$/iu.test(tokenOf(sentence, at).form),
  );
}

/** "said the envoy, who will travel to Oslo", "according to the league, which blames Chad": what the paper tells of the speaker. */
function isSpeakersClause({ sentence }: Scene, { source, cue }: Said, index: number): boolean {
  for (let at = index; at >= 0; at = tokenOf(sentence, at).head) {
    const token = tokenOf(sentence, at);
    if (cue.some((span) => overlaps(span, token))) return false;
    if (token.deprel !== 'acl:relcl') continue;
    const head = tokenOf(sentence, token.head);
    if (source.some((span) => contains(span, head) && span.end <= token.start)) return true;
  }
  return false;
}

/** Whether a trigger's clause is coordinated with the verb of saying itself. */
function isBesideCue({ sentence }: Scene, cue: readonly Span[], index: number): boolean {
  for (let at = index; at >= 0; at = tokenOf(sentence, at).head) {
    const token = tokenOf(sentence, at);
    if (!isRel(token, 'conj')) continue;
    const head = tokenOf(sentence, token.head);
    if (cue.some((span) => overlaps(span, head))) return true;
  }
  return false;
}
