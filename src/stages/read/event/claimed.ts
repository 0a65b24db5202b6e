import type { AttributionDraft } from '../../../base/schema/finding.ts';
import type { Sentence, Token } from '../../../base/schema/parse.ts';
import type { Span } from '../../../base/schema/span.ts';
import { findQuotes, type QuotePair } from '../../../base/text/quotes.ts';
import { contains, overlaps } from '../../../base/text/spans.ts';
import { ancestorsOf, dependents, subtree, tokenOf } from '../../../base/text/tree.ts';
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
    (attribution) =>
      (asserts(scene, attribution) || isClauseAsObject(scene, attribution)) &&
      isInside(scene, attribution, { trigger, index }),
  );
}

/** Whether a rule finds assertions: a clause that is said, what somebody is accused of, `according to`; not an object, a wish or a plan. */
function asserts({ lexicon, context }: Scene, { by, content }: AttributionDraft): boolean {
  const [kind = '', lemma = '', frame = ''] = by.split('.');
  if (kind === 'model' && (lexicon.words.vouchers.has(lemma) || isThatClause(context.article.text, content)))
    return !lexicon.words.decisions.has(lemma);
  if (/^(?:phrase|dialogue|hearsay)$/u.test(kind) || /^(?:o\+(?:of|for)|p:of)$/u.test(frame)) return true;
  if (by === 'quote.colon') return true;
  if (frame === 'that') return !lexicon.words.decisions.has(lemma);
  if (frame === 'ing') return owning.test(lemma);
  return frame !== 'object' && lexicon.words.sayVerbs.has(lemma);
}

/** Whether what is said is a clause behind `that`, which no rule has named so. */
function isThatClause(text: string, [first]: readonly Span[]): boolean {
  return first !== undefined && /^that\s/iu.test(text.slice(first.start, first.start + 5));
}

/** "has admitted asking Chad for arms", "recalled meeting the envoy": who owns to a deed tells of it. */
const owning = /^(?:admit|acknowledge|confess|recall|remember)$/u;

/** "Xinhua reported a mosque had been hit", parsed as a noun with a clause about it: one that has no pronoun and no subject is none. */
function isClauseAsObject({ sentence, lexicon }: Scene, { by, cue }: AttributionDraft): boolean {
  const [, lemma = '', frame = ''] = by.split('.');
  if (frame !== 'object' || !lexicon.words.sayVerbs.has(lemma)) return false;
  return sentence.tokens.some((token, at) => {
    const verb = sentence.tokens[token.head];
    if (!isRel(token, 'obj') || verb === undefined || !cue.some((span) => overlaps(span, verb))) return false;
    return dependents(sentence, at, 'cop').length > 0 || dependents(sentence, at, 'acl:relcl').some(isWithoutSubject);
  });

  function isWithoutSubject(clause: number): boolean {
    const isFinite = dependents(sentence, clause, 'aux').some((at) => /^VB[DPZ]$/u.test(tokenOf(sentence, at).xpos));
    return isFinite && !dependents(sentence, clause, 'nsubj', 'obj', 'obl', 'advmod').some((at) => at < clause);
  }
}

function isInside(
  scene: Scene,
  { quotation, source, cue, by }: AttributionDraft,
  { trigger, index }: { readonly trigger: Span; readonly index: number },
): boolean {
  const { text, blocks } = scene.context.article;
  const near = cue.some((span) => contains(scene.sentence, span));
  if (isSpeakersClause(scene, { source, cue }, index)) return false;
  if (by.startsWith('phrase') && isOfAnotherClause(scene, cue, index)) return false;
  if (quotation !== 'direct' && isAside(scene, trigger, index)) return false;
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

/** "blamed Chad, which has lost 200 men according to the league": a phrase without a comma vouches for its own clause. */
function isOfAnotherClause({ sentence }: Scene, cue: readonly Span[], index: number): boolean {
  const first = sentence.tokens.findIndex((token) => cue.some((span) => overlaps(span, token)));
  if (first < index || sentence.tokens[first - 1]?.upos === 'PUNCT') return false;
  const clause = ancestorsOf(sentence, first).find((at) => tokenOf(sentence, at).deprel === 'acl:relcl') ?? -1;
  return clause > index && !ancestorsOf(sentence, index).includes(clause);
}

/** "said it would avenge the raid, which Chad blamed on Mali": a clause beside the words said, of what others say, is the paper's. */
function isAside({ sentence, lexicon, context }: Scene, trigger: Span, index: number): boolean {
  const { deprel, head, lemma } = tokenOf(sentence, index);
  if (deprel !== 'acl:relcl' || dependents(sentence, index, 'nsubj').every((at) => isPronoun(tokenOf(sentence, at))))
    return false;
  const { text, blocks } = context.article;
  if (findQuotes(text, blocks).some((pair) => contains(pair, trigger))) return false;
  const isSaying = lexicon.words.sayVerbs.has(lemma) || lexicon.words.negativeVerbs.has(lemma) || accusing.test(lemma);
  const isLoose = isRel(tokenOf(sentence, head), 'appos', 'parataxis') || hasComma(sentence, { head, clause: index });
  return isSaying && isLoose;
}

const accusing = /^(?:blame|accuse|condemn|denounce|attribute|criticise|criticize)$/u;

const isPronoun = ({ upos }: Token): boolean => upos === 'PRON';

/** Whether a comma stands right before the first word of a clause about a noun. */
function hasComma(sentence: Sentence, { head, clause }: { readonly head: number; readonly clause: number }): boolean {
  const first = subtree(sentence, clause).find((at) => at > head && tokenOf(sentence, at).upos !== 'PUNCT') ?? clause;
  return sentence.tokens[first - 1]?.form === ',' || sentence.tokens[first - 2]?.form === ',';
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
