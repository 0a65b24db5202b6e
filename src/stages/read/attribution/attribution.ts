import type { SpeechModel } from '../../../base/infer/speech-model.ts';
import type { AttributionDraft } from '../../../base/schema/finding.ts';
import { bySpan } from '../../../base/text/spans.ts';
import type { NamedContext } from '../context.ts';
import { carrierTests, chainOf } from './chain.ts';
import { confidenceOf } from './learned/confidence.ts';
import type { Surroundings } from './learned/grid.ts';
import { withoutIntruders } from './learned/intruders.ts';
import { isNew, leaning } from './learned/leaning.ts';
import { isWorthKeeping, withLearned } from './learned/propose.ts';
import { withLooseQuotes } from './loose-quotes.ts';
import { quotationOf } from './quotation.ts';
import { ruleFinds } from './rules.ts';
import { sceneOf, type Find, type Scene } from './scene.ts';
import { settle } from './settle.ts';

/**
 * Who says what: the attributions of an article in text order. Rules over trees and quotation marks propose, a trained reader
 * scores, corrects and completes them. Content stays in its block, save for a quotation that runs on. No speaker gives an empty
 * source. Linear in the length of the article.
 */
export function findAttributions(context: NamedContext): readonly AttributionDraft[] {
  const { model, speech } = context.kit;
  const scene = sceneOf(context, carrierTests(context));
  const around = { scene, words: model.words, entities: context.entities };
  const finds = finishedFinds(around, ruleFinds(scene), speech);
  return finds.flatMap((find) => draftOf(scene, find, speech) ?? []).toSorted(byContent);
}

/** The finds of the rules after the trained reader: those worth keeping, settled between them, with the loose quotations. */
export function finishedFinds(around: Surroundings, rules: readonly Find[], speech: SpeechModel): readonly Find[] {
  const { scene } = around;
  const read = withoutIntruders(withLearned(around, rules, speech).filter(isWorthKeeping));
  return withLooseQuotes(scene, settle(scene, read));
}

/** How sure a find must be: what a rule made of a cue or a speaker always stays. */
function leastOf(find: Find): number {
  if (isNew(find)) return leaning.leastSure;
  return find.cue.length === 0 && find.source.length === 0 ? leaning.leastBare : 0;
}

/** The draft of a find; null for one that is not sure enough. */
function draftOf(scene: Scene, find: Find, speech: SpeechModel): AttributionDraft | null {
  const { source, cue, by } = find;
  const content = find.content.toSorted(bySpan);
  const quotation = quotationOf(scene, content);
  const confidence = confidenceOf(scene, { ...find, quotation }, speech);
  if (confidence < leastOf(find)) return null;
  return { source, cue, content, quotation, chain: chainOf(scene, find), by, confidence };
}

function byContent(a: AttributionDraft, b: AttributionDraft): number {
  const [x, y] = [a.content[0], b.content[0]];
  return x === undefined || y === undefined ? 0 : bySpan(x, y);
}
