import type { Span } from '../../base/schema/span.ts';
import { slice } from '../../base/text/spans.ts';
import { foldWord } from '../../base/text/words.ts';
import { hashOf } from './signature.ts';

/** Sentences with fewer words say too little to be told apart. */
const fewestWords = 6;

/** Shorter words are mostly grammar, which a paraphrase changes freely. */
const fewestLetters = 5;

/** Letters that stand for a word: most inflections differ later. */
const stemLetters = 6;

/** A name or number is kept by who words a sentence anew; another word seldom. */
const anchorWeight = 2;

/** What is left of words when they are worded anew. */
export interface Sketch {
  /** Hashes of names, numbers and stems of longer words, each once, ascending. */
  readonly features: Uint32Array;
  /** The weight of each feature. */
  readonly weights: Uint8Array;
  /** Sum of the weights. */
  readonly weight: number;
}

/** The sketch of a sentence. */
export interface SentenceSketch extends Sketch {
  /** Place of the sentence in the article's list. */
  readonly index: number;
  /** Hashes of pairs of names and numbers that stand in the sentence. */
  readonly pairs: readonly number[];
}

/** Sketches of the sentences that have six words or more, in order. */
export function sentenceSketches(text: string, sentences: readonly Span[]): readonly SentenceSketch[] {
  return sentences.flatMap((sentence, index) => {
    const words = slice(text, sentence).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
    return words.length < fewestWords ? [] : [sentenceSketch(words, index)];
  });
}

/** The first word's capital says nothing. */
function sentenceSketch(words: readonly string[], index: number): SentenceSketch {
  const features = new Map<number, number>();
  const anchors = new Set<string>();
  words.forEach((word, place) => {
    const folded = foldWord(word);
    if (/^\p{N}/u.test(word) || (place > 0 && /^\p{Lu}/u.test(word))) anchors.add(folded);
    else for (const feature of wordFeature(folded)) features.set(feature, 1);
  });
  for (const anchor of anchors) features.set(hashOf(anchor), anchorWeight);
  return { index, ...sketchOf(features), pairs: pairsOf([...anchors].sort()) };
}

/** The feature of a folded word that is no name; none for a short one. */
export function wordFeature(folded: string): readonly number[] {
  return folded.length >= fewestLetters ? [hashOf(folded.slice(0, stemLetters))] : [];
}

/** Hashes of the names and numbers of some sentences. */
export function namesOf(sketches: readonly SentenceSketch[]): ReadonlySet<number> {
  const names = new Set<number>();
  for (const sketch of sketches) {
    sketch.features.forEach((feature, at) => {
      if (sketch.weights[at] === anchorWeight) names.add(feature);
    });
  }
  return names;
}

function sketchOf(weighted: ReadonlyMap<number, number>): Sketch {
  const features = Uint32Array.from(weighted.keys()).sort();
  const weights = Uint8Array.from(features, (feature) => weighted.get(feature) ?? 0);
  return { features, weights, weight: weights.reduce((sum, weight) => sum + weight, 0) };
}

function pairsOf(anchors: readonly string[]): readonly number[] {
  return anchors.flatMap((first, at) => anchors.slice(at + 1).map((second) => hashOf(`${first} ${second}`)));
}

/** All sentences of an article in one sketch. */
export function wholeSketch(sketches: readonly SentenceSketch[]): Sketch {
  const weighted = new Map<number, number>();
  for (const { features, weights } of sketches) {
    features.forEach((feature, at) => weighted.set(feature, Math.max(weighted.get(feature) ?? 0, weights[at] ?? 0)));
  }
  return sketchOf(weighted);
}

/** Twice the common weight of the weight of both (Dice): 0 to 1. */
export function sketchSimilarity(a: Sketch, b: Sketch): number {
  let common = 0;
  for (let i = 0, j = 0; i < a.features.length && j < b.features.length;) {
    const first = a.features[i] ?? 0;
    const second = b.features[j] ?? 0;
    if (first === second) common += Math.min(a.weights[i++] ?? 0, b.weights[j++] ?? 0);
    else if (first < second) i++;
    else j++;
  }
  return a.weight + b.weight === 0 ? 0 : (2 * common) / (a.weight + b.weight);
}
