import type { CopyKind, Judgement, Linkable } from '../../base/schema/record.ts';
import { contentId } from '../../base/text/ids.ts';
import { foldWord } from '../../base/text/words.ts';
import { align } from './align.ts';
import type { Alignment } from './align.ts';
import { daysApart, directionOf } from './direction.ts';
import { overlapOf, signatureOf } from './signature.ts';
import type { Signature } from './signature.ts';
import { sentenceSketches, sketchSimilarity, wholeSketch } from './sentence-sketch.ts';
import type { SentenceSketch, Sketch } from './sentence-sketch.ts';
import { sameFrame } from './wording.ts';

// Thresholds: found on the sample corpus, whose relations have 0.62 and more resemblance, 0.84 and more containment, or 0.33 and more
// alignment, all its other pairs under 0.03, 0.03 and 0.27; then tightened on 40,721 news articles without known copies (829 million
// pairs), where two reports that quote one letter or press release at length come closest.

/** From this resemblance on, one text is a near copy of the other. */
const nearCopy = 0.5;
/** From this containment on, the smaller text is an excerpt of the larger. */
const excerpt = 0.6;
/** An outlet that prints less than so much of its own text again fills in a form (readouts of two calls, letters to two states) ... */
const update = 0.75;
/** ... and, more than a week later (a yearly letter, a summary that is kept up), less than so much. */
const reprint = 0.9;
const formDays = 7;
/** Fewer common shingles may be a formula or a quotation that both hold. */
const fewestShared = 25;
/** What two wordings of one text must at least show. */
const reworded = { pairs: 6, ofShorter: 0.75, ofLonger: 0.5, score: 0.3 };
/** Less alike as wholes, two articles are not worth aligning. Two wordings of one text have 0.52 and more. */
const alikeAsWholes = 0.4;
/** From this share of common words in order on, words were replaced one by one. */
const replaced = 0.5;
/** A sentence with more of its words in order is the same sentence. */
const verbatim = 0.8;
/** Words replaced one by one keep more names, numbers and stems, and more sentences, than a translation does. */
const wordByWord = { ofShorter: 0.8, score: 0.4 };

/** An article prepared for comparing. */
export interface Prepared {
  readonly article: Linkable;
  readonly signature: Signature;
  readonly sketches: readonly SentenceSketch[];
  readonly whole: Sketch;
}

/** What comparing two articles gave. */
export interface Copy {
  readonly judgement: Judgement;
  readonly kind: CopyKind;
  readonly a: Linkable;
  readonly b: Linkable;
  /** Sentences of `a` (left) against those of `b` (right). */
  readonly alignment: Alignment;
}

/** Prepares an article. */
export function prepare(article: Linkable): Prepared {
  const sketches = sentenceSketches(article.text, article.sentences);
  return { article, signature: signatureOf(article), sketches, whole: wholeSketch(sketches) };
}

interface Finding {
  readonly kind: CopyKind;
  readonly score: number;
  readonly reasons: readonly string[];
}

/** Whether one article has the other's text, word for word or in part; null when not. */
export function compareTexts(a: Prepared, b: Prepared): Copy | null {
  const same = a.signature.words === b.signature.words && a.signature.words !== emptyWords;
  const finding = same ? identical : overlapFinding(a.signature, b.signature);
  if (finding !== null && isForm(a.article, b.article, finding)) return null;
  return finding === null ? null : copyOf(a, b, { finding, alignment: align(a.sketches, b.sketches) });
}

/** Whether one article says the same as the other in the same order in other words; null when not. */
export function compareWording(a: Prepared, b: Prepared): Copy | null {
  if (!maySayTheSame(a, b)) return null;
  const alignment = align(a.sketches, b.sketches);
  const finding = wordingFinding(a.article, b.article, alignment);
  return finding === null ? null : copyOf(a, b, { finding, alignment });
}

function isForm(a: Linkable, b: Linkable, { score }: Finding): boolean {
  return sameOutlet(a, b) && score < ((daysApart(a, b) ?? 0) > formDays ? reprint : update);
}

function sameOutlet(a: Linkable, b: Linkable): boolean {
  return a.outlet !== null && b.outlet !== null && foldWord(a.outlet) === foldWord(b.outlet);
}

/** What is cheap to see: of two outlets (one outlet's alike texts are forms and series), as long as one another within `ofLonger`, and alike as wholes. */
function maySayTheSame(a: Prepared, b: Prepared): boolean {
  if (sameOutlet(a.article, b.article)) return false;
  const [short, long] = [a.sketches.length, b.sketches.length].sort((x, y) => x - y);
  if ((short ?? 0) < (long ?? 0) * reworded.ofLonger) return false;
  return sketchSimilarity(a.whole, b.whole) >= alikeAsWholes;
}

function wordingFinding(a: Linkable, b: Linkable, alignment: Alignment): Finding | null {
  const { pairs, ofShorter, ofLonger, score } = alignment;
  if (pairs.length < reworded.pairs || ofShorter < reworded.ofShorter || ofLonger < reworded.ofLonger) return null;
  if (score < reworded.score) return null;
  const frame = sameFrame(a, b, pairs);
  const spun = frame >= replaced;
  if (spun && (score < wordByWord.score || ofShorter < wordByWord.ofShorter)) return null;
  // Background that both papers print word for word is no translation of one text.
  const anew = pairs.filter((pair) => sameFrame(a, b, [pair]) < verbatim);
  if (!spun && anew.length < pairs.length * reworded.ofShorter) return null;
  const reasons = [
    `${String(pairs.length)} sentences tell the same in the same order`,
    `${percent(ofShorter)} of the shorter article`,
    `${percent(frame)} of their words are the same in order`,
  ];
  return { kind: spun ? 'spun' : 'translation', score: round(score), reasons };
}

const emptyWords = signatureOf({ id: '', text: '' }).words;
const identical: Finding = { kind: 'identical', score: 1, reasons: ['all words are the same'] };

function overlapFinding(a: Signature, b: Signature): Finding | null {
  const { shared, resemblance, containment } = overlapOf(a, b);
  if (shared < fewestShared) return null;
  const reasons = [`${String(shared)} stretches of five words in common`];
  if (resemblance >= nearCopy) {
    return { kind: 'near-copy', score: round(resemblance), reasons: [...reasons, `${percent(resemblance)} of both`] };
  }
  if (containment < excerpt) return null;
  return {
    kind: 'excerpt',
    score: round(containment),
    reasons: [...reasons, `${percent(containment)} of the shorter`],
  };
}

function copyOf(a: Prepared, b: Prepared, found: { finding: Finding; alignment: Alignment }): Copy {
  const { kind, score, reasons } = found.finding;
  const direction = directionOf(a.article, b.article);
  // Two translations come from a third text, whichever was printed first.
  const directed = direction.directed && kind !== 'translation';
  const [left, right] = directed ? [direction.left, direction.right] : [a.article.id, b.article.id].sort();
  const told = directed && direction.reason !== null ? [direction.reason] : [];
  const by = `link/${kind}`;
  const judgement: Judgement = {
    id: contentId('judgement', 'copy-of', left ?? '', right ?? '', by),
    kind: 'copy-of',
    ...{ left: left ?? '', right: right ?? '', directed, score, by },
    reasons: [kind, ...reasons, ...told],
  };
  return { judgement, kind, a: a.article, b: b.article, alignment: found.alignment };
}

function percent(share: number): string {
  return `${String(Math.round(share * 100))} %`;
}

function round(score: number): number {
  return Math.round(score * 1000) / 1000;
}
