import type { CopyKind } from '../../base/schema/record.ts';
import type { Alignment } from './align.ts';
import type { Overlap } from './signature.ts';
import type { Wording } from './wording.ts';
import { frameOf } from './wording.ts';

// Thresholds of what is a copy at all: found on the sample corpus, whose relations have 0.62 and more resemblance, 0.84 and more
// containment, or 0.33 and more alignment, all its other pairs under 0.03, 0.03 and 0.27; then tightened on 40,721 news articles without
// known copies (829 million pairs), where two reports that quote one letter or press release at length come closest. Thresholds that
// tell the kinds apart: found on one half of the texts of the bench `families`, kept when the other half agreed.

/** From this resemblance on, one text is a near copy of the other. */
const nearCopy = 0.5;
/** From this containment on, the smaller text is an excerpt of the larger. */
const excerpt = 0.6;
/** A smaller text that is at least so much of the larger is a near copy, edited, rather than an excerpt. */
const asLong = 0.62;
/** Fewer common shingles may be a formula or a quotation that both hold. */
const fewestShared = 25;
/**
 * What two wordings of one text must at least show: a second translation by people has 0.78, 0.78 and 0.33; of 95,000 pairs of reports on one
 * topic, each in its own words, the nearest have 0.37 of the longer at most.
 */
const reworded = { pairs: 6, ofShorter: 0.76, ofLonger: 0.62, score: 0.32 };
/** What an edited text must show of which less than half is left word for word: reports in their own words have a score of 0.41 at most. */
const edited = { containment: 0.3, ofShorter: 0.8, score: 0.55 };
/** Words replaced one by one keep more names, numbers and stems, and more sentences, than a translation does. */
const wordByWord = { ofShorter: 0.8, score: 0.4 };
/**
 * Words were replaced one by one where so many of the changes are one or two words for as many: 0.56 and more in the spun copies of the sample corpus,
 * 0.38 and less in made translations, 0.07 in a real pair of them.
 */
const oneForOne = 0.47;
/** A sentence with more of its words in order is the same sentence; of a translation most are not. */
const anew = 0.75;
/** In a spun text words are replaced here and there: in so many of the sentences, and so many of the content words. */
const spun = { touched: 0.15, ofContent: 0.015, replaced: 4, synonyms: 0.12 };
/** So many replaced words tell without a known synonym among them. */
const plainlySpun = { touched: 0.33, ofContent: 0.035 };

/** How one text comes from another, how surely, and why. */
export interface Relation {
  readonly kind: CopyKind;
  readonly score: number;
  readonly reasons: readonly string[];
}

/** What comparing two articles showed. */
export interface Compared {
  readonly overlap: Overlap;
  readonly alignment: Alignment;
  readonly wording: Wording;
}

/** Whether one text has so much of the other word for word that one of them is the source. */
export function sharesText({ shared, resemblance, containment }: Overlap): boolean {
  return shared >= fewestShared && (resemblance >= nearCopy || containment >= excerpt);
}

/** The relation of two articles of which one has the other's text, word for word or with words replaced. */
export function textRelation(compared: Compared): Relation {
  const { overlap, wording } = compared;
  const { shared, resemblance, containment, ratio } = overlap;
  const reasons = [sharedReason(shared)];
  const whole = resemblance >= nearCopy || ratio >= asLong;
  if (whole && isSpun(wording)) return spunRelation(compared, reasons);
  if (whole) return wholeRelation(compared);
  return {
    kind: 'excerpt',
    score: round(containment),
    reasons: [...reasons, `${percent(containment)} of the shorter`, alignedReason(compared)],
  };
}

function wholeRelation(compared: Compared): Relation {
  const { shared, resemblance, containment, ratio } = compared.overlap;
  const told = [sharedReason(shared), `${percent(resemblance)} of both`, alignedReason(compared)];
  return { kind: 'near-copy', score: round(Math.max(resemblance, containment * ratio)), reasons: told };
}

/** Whether one text is the other with every second sentence worded anew. */
function isEdited({ overlap, alignment }: Compared): boolean {
  if (overlap.shared < fewestShared || overlap.containment < edited.containment) return false;
  return alignment.ofShorter >= edited.ofShorter && alignment.score >= edited.score;
}

/** The relation of two articles that tell the same in the same order in other words; null when they do not. */
export function wordingRelation(compared: Compared): Relation | null {
  const { alignment, wording } = compared;
  const { pairs, ofShorter, ofLonger, score } = alignment;
  if (pairs.length < reworded.pairs || ofShorter < reworded.ofShorter || ofLonger < reworded.ofLonger) return null;
  if (score < reworded.score) return null;
  if (isWordByWord(wording)) {
    const weak = score < wordByWord.score || ofShorter < wordByWord.ofShorter || wording.touched === 0;
    return weak ? null : spunRelation(compared, []);
  }
  // Background that both papers print word for word is no translation of one text.
  if (pairs.length - wording.verbatim < pairs.length * anew) return isEdited(compared) ? wholeRelation(compared) : null;
  return { kind: 'translation', score: round(score), reasons: [alignedReason(compared), frameReason(wording)] };
}

function isWordByWord({ replaced, otherwise }: Wording): boolean {
  return replaced >= oneForOne * (replaced + otherwise);
}

function isSpun({ replaced, content, touched, synonyms, verbatim }: Wording): boolean {
  const [ofContent, ofSentences] = [replaced / Math.max(1, content), touched / Math.max(1, touched + verbatim)];
  if (ofContent >= plainlySpun.ofContent && ofSentences >= plainlySpun.touched) return true;
  if (ofContent < spun.ofContent || ofSentences < spun.touched || replaced < spun.replaced) return false;
  return synonyms >= replaced * spun.synonyms;
}

function spunRelation(compared: Compared, reasons: readonly string[]): Relation {
  const { replaced, content, synonyms } = compared.wording;
  const share = percent(replaced / Math.max(1, content));
  const told = [
    ...reasons,
    alignedReason(compared),
    `${share} of content words replaced, ${String(synonyms)} of ${String(replaced)} by known synonyms`,
    frameReason(compared.wording),
  ];
  return { kind: 'spun', score: round(compared.alignment.score), reasons: told };
}

function alignedReason({ alignment: { pairs, ofShorter } }: Compared): string {
  const of = ofShorter === 0 ? 0 : Math.round(pairs.length / ofShorter);
  return `${String(pairs.length)} of ${String(of)} sentences align`;
}

function sharedReason(shared: number): string {
  return `${String(shared)} stretches of five words in common`;
}

function frameReason(wording: Wording): string {
  return `${percent(frameOf(wording))} of their words are the same in order`;
}

function percent(share: number): string {
  return `${String(Math.round(share * 100))} %`;
}

function round(score: number): number {
  return Math.round(Math.min(1, score) * 1000) / 1000;
}
