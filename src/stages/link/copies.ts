import type { AreSynonyms } from '../../base/tables/synonyms.ts';
import type { CopyKind, Judgement, Linkable } from '../../base/schema/record.ts';
import { contentId } from '../../base/text/ids.ts';
import { foldWord } from '../../base/text/words.ts';
import { align, alignSame } from './align.ts';
import type { Alignment } from './align.ts';
import { sharesText, textRelation, wordingRelation } from './copy-kind.ts';
import type { Relation } from './copy-kind.ts';
import { daysApart, dayOf, directionOf } from './direction.ts';
import { sharesFurniture } from './furniture.ts';
import { overlapOf, signatureOf } from './signature.ts';
import type { Overlap, Signature } from './signature.ts';
import { namesOf, sentenceSketches, sketchSimilarity, wholeSketch } from './sentence-sketch.ts';
import type { SentenceSketch, Sketch } from './sentence-sketch.ts';
import { wordingOf } from './wording.ts';

/** An outlet that prints less than so much of its own text again fills in a form (readouts of two calls, letters to two states) ... */
const update = 0.75;
/** ... and, more than a week later (a yearly letter, a summary that is kept up), less than so much. */
const reprint = 0.9;
const formDays = 7;
/** After half a year the same goes for any outlet: what comes again every year is worded as it was. */
const yearlyDays = 180;
/** Two wordings are at least so long beside one another. */
const ofLonger = 0.5;
/** Who replaces words leaves names and numbers: 0.8 and more of them in made copies. */
const namesOfSpun = 0.5;
/** Less alike as wholes, two articles are not worth aligning. Two wordings of one text have 0.48 and more. */
const alikeAsWholes = 0.45;

/** An article prepared for comparing. */
export interface Prepared {
  readonly id: string;
  /** The same as `id`: what is linked is the article itself. */
  readonly article: string;
  /** Day of publication, then id; articles of an unknown day come last. */
  readonly order: string;
  readonly source: Linkable;
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
export function prepare(source: Linkable): Prepared {
  const sketches = sentenceSketches(source.text, source.sentences);
  return {
    ...{ id: source.id, article: source.id, order: `${dayOf(source) ?? '~'} ${source.id}`, source },
    ...{ signature: signatureOf(source), sketches, whole: wholeSketch(sketches) },
  };
}

/** What two articles have in common: a copy, or a judgement that it is only furniture; both null for nothing of note. */
export interface Comparison {
  readonly copy: Copy | null;
  readonly furniture: Judgement | null;
}

/** Whether one article comes from the other's text, and how, or shares furniture with it. Which of the two comes first does not matter. */
export function compareArticles(one: Prepared, other: Prepared, areSynonyms: AreSynonyms): Comparison {
  const [a, b] = one.id < other.id ? [one, other] : [other, one];
  if (a.signature.words === b.signature.words) return { copy: sameWords(a, b), furniture: null };
  const overlap = overlapOf(a.signature, b.signature);
  const inText = sharesText(overlap);
  if (!inText && !maySayTheSame(a, b)) return { copy: null, furniture: null };
  const alignment = align(a.sketches, b.sketches);
  const oneOutlet = sameOutlet(a.source, b.source);
  if (inText && sharesFurniture(a, b, { alignment, oneOutlet }))
    return { copy: null, furniture: furnitureOf(a, b, overlap) };
  return { copy: settled(a, b, { overlap, alignment, areSynonyms }), furniture: null };
}

interface Found {
  readonly overlap: Overlap;
  readonly alignment: Alignment;
  readonly areSynonyms: AreSynonyms;
}

/** What the alignment of two articles that share words, or names and numbers, makes of them. */
function settled(a: Prepared, b: Prepared, { overlap, alignment, areSynonyms }: Found): Copy | null {
  const wording = wordingOf(a.source, b.source, { pairs: alignment.pairs, areSynonyms });
  const compared = { overlap, alignment, wording };
  const relation = sharesText(overlap) ? textRelation(compared) : wordingRelation(compared);
  const kept = relation?.kind === 'excerpt' ? overlap.containment : overlap.resemblance;
  if (relation === null || isForm(a.source, b.source, kept)) return null;
  // One outlet does not spin its own text: it fills another name into a form, and so does who replaces names.
  if (relation.kind === 'spun' && (sameOutlet(a.source, b.source) || namesKept(a, b, alignment) < namesOfSpun))
    return null;
  return copyOf(a, b, { relation, alignment });
}

/** Equal words make a copy unless there are none. */
function sameWords(a: Prepared, b: Prepared): Copy | null {
  if (a.signature.words === emptyWords) return null;
  const relation: Relation = { kind: 'identical', score: 1, reasons: ['all words are the same'] };
  return copyOf(a, b, { relation, alignment: alignSame(a.sketches, b.sketches) });
}

const emptyWords = signatureOf({ id: '', text: '' }).words;

/** `score` is how much of the text is the same, word for word. */
function isForm(a: Linkable, b: Linkable, score: number): boolean {
  const days = daysApart(a, b) ?? 0;
  if (sameOutlet(a, b)) return score < (days > formDays ? reprint : update);
  return days > yearlyDays && score < reprint;
}

function sameOutlet(a: Linkable, b: Linkable): boolean {
  return a.outlet !== null && b.outlet !== null && foldWord(a.outlet) === foldWord(b.outlet);
}

/** Names and numbers that aligned sentences have in common, of those of the sentence that has more: 0 to 1. */
function namesKept(a: Prepared, b: Prepared, { pairs }: Alignment): number {
  const [left, right] = [a, b].map(({ sketches }) => new Map(sketches.map((sketch) => [sketch.index, [sketch]])));
  let [kept, all] = [0, 0];
  for (const pair of pairs) {
    const [one, other] = [namesOf(left?.get(pair.left) ?? []), namesOf(right?.get(pair.right) ?? [])];
    kept += [...one].filter((name) => other.has(name)).length;
    all += Math.max(one.size, other.size);
  }
  return all === 0 ? 1 : kept / all;
}

/** What is cheap to see: of two outlets (one outlet's alike texts are forms and series), as long as one another within `ofLonger`, and alike as wholes. */
function maySayTheSame(a: Prepared, b: Prepared): boolean {
  if (sameOutlet(a.source, b.source)) return false;
  const [short, long] = [a.sketches.length, b.sketches.length].sort((x, y) => x - y);
  if ((short ?? 0) < (long ?? 0) * ofLonger) return false;
  return sketchSimilarity(a.whole, b.whole) >= alikeAsWholes;
}

/** That two articles share text that is not about what they tell: it joins nothing and gives a notice. */
function furnitureOf(a: Prepared, b: Prepared, { shared, containment }: Overlap): Judgement {
  const reasons = [
    `${String(shared)} stretches of five words in common`,
    'what each has alone shares no names with them, and is what it is about',
  ];
  const by = 'link/furniture';
  const id = contentId('judgement', 'shares-furniture', a.id, b.id, by);
  const [left, right, score] = [a.id, b.id, Math.round(1000 * containment) / 1000];
  return { id, kind: 'shares-furniture', left, right, directed: false, score, reasons, by };
}

function copyOf(a: Prepared, b: Prepared, found: { relation: Relation; alignment: Alignment }): Copy {
  const { kind, score, reasons } = found.relation;
  const direction = directionOf(a.source, b.source);
  // Two translations come from a third text, whichever was printed first.
  const directed = direction.directed && kind !== 'translation';
  const [left, right] = directed ? [direction.left, direction.right] : [a.id, b.id];
  const told = directed && direction.reason !== null ? [direction.reason] : [];
  const by = `link/${kind}`;
  const judgement: Judgement = {
    id: contentId('judgement', 'copy-of', left, right, by),
    kind: 'copy-of',
    ...{ left, right, directed, score, by },
    reasons: [kind, ...reasons, ...told],
  };
  return { judgement, kind, a: a.source, b: b.source, alignment: found.alignment };
}
