import type { SentenceSketch } from './sentence-sketch.ts';

/** Sentences that are less alike are not set against each other. Found on the sample corpus: paraphrases keep 0.3 to 0.7. */
const leastSimilarity = 0.2;

/** Two sentences set against each other. */
export interface AlignedPair {
  /** Places of the sentences in their articles' lists. */
  readonly left: number;
  readonly right: number;
  readonly similarity: number;
}

/** How two articles' sentences match in order. */
export interface Alignment {
  readonly pairs: readonly AlignedPair[];
  /** Aligned sentences of those of the shorter, and of the longer article: 0 to 1. */
  readonly ofShorter: number;
  readonly ofLonger: number;
  /** Sum of similarities over the sentences of the shorter: 0 to 1. */
  readonly score: number;
}

type Table = readonly Float64Array[];

/** Sentences of one article that are aligned at most: nobody writes a report of more. */
const mostSentences = 1_000;

/** The alignment of two articles with the same words: each sentence with itself, when both are cut alike. */
export function alignSame(left: readonly SentenceSketch[], right: readonly SentenceSketch[]): Alignment {
  const cutAlike = left.length === right.length && left.every(({ weight }, n) => weight === right[n]?.weight);
  if (!cutAlike) return align(left, right);
  const pairs = left.map(({ index }, n) => ({ left: index, right: right[n]?.index ?? 0, similarity: 1 }));
  const all = left.length === 0 ? 0 : 1;
  return { pairs, ofShorter: all, ofLonger: all, score: all };
}

/** The best alignment that keeps the order of both articles (dynamic programming, as for a longest common subsequence). */
export function align(allLeft: readonly SentenceSketch[], allRight: readonly SentenceSketch[]): Alignment {
  const [left, right] = [allLeft.slice(0, mostSentences), allRight.slice(0, mostSentences)];
  const similarity = similarities(left, right);
  const pairs = walkBack(bestSums(similarity, right.length), similarity).map(([i, j]) => ({
    left: left[i]?.index ?? 0,
    right: right[j]?.index ?? 0,
    similarity: at(similarity, i, j),
  }));
  const [shorter, longer] = [Math.min(left.length, right.length), Math.max(left.length, right.length)];
  const sum = pairs.reduce((total, pair) => total + pair.similarity, 0);
  return {
    pairs,
    ofShorter: shorter === 0 ? 0 : pairs.length / shorter,
    ofLonger: longer === 0 ? 0 : pairs.length / longer,
    score: shorter === 0 ? 0 : sum / shorter,
  };
}

/** Where a feature stands, and with which weight. */
interface Posting {
  readonly column: number;
  readonly weight: number;
}

/** The similarity (Dice) of each left with each right sentence, 0 below the least: by an index of the features, as most pairs share none. */
function similarities(left: readonly SentenceSketch[], right: readonly SentenceSketch[]): Table {
  const postings = postingsOf(right);
  return left.map((sketch) => {
    const row = new Float64Array(right.length);
    sketch.features.forEach((feature, place) => {
      const weight = sketch.weights[place] ?? 0;
      for (const other of postings.get(feature) ?? []) {
        row[other.column] = (row[other.column] ?? 0) + Math.min(weight, other.weight);
      }
    });
    return row.map((common, column) => {
      const value = common === 0 ? 0 : (2 * common) / (sketch.weight + (right[column]?.weight ?? 0));
      return value >= leastSimilarity ? value : 0;
    });
  });
}

function postingsOf(sketches: readonly SentenceSketch[]): ReadonlyMap<number, readonly Posting[]> {
  const postings = new Map<number, Posting[]>();
  sketches.forEach((sketch, column) => {
    sketch.features.forEach((feature, place) => {
      const posting = { column, weight: sketch.weights[place] ?? 0 };
      const list = postings.get(feature);
      if (list === undefined) postings.set(feature, [posting]);
      else list.push(posting);
    });
  });
  return postings;
}

function at(table: Table, row: number, column: number): number {
  return table[row]?.[column] ?? 0;
}

/** `sums[i][j]`: the best of the first i and the first j sentences. */
function bestSums(similarity: Table, columns: number): Table {
  const sums = [new Float64Array(columns + 1)];
  similarity.forEach((_, i) => {
    const row = new Float64Array(columns + 1);
    for (let j = 0; j < columns; j++) {
      row[j + 1] = Math.max(at(sums, i, j + 1), row[j] ?? 0, at(sums, i, j) + at(similarity, i, j));
    }
    sums.push(row);
  });
  return sums;
}

function walkBack(sums: Table, similarity: Table): readonly (readonly [number, number])[] {
  const path: [number, number][] = [];
  let i = similarity.length;
  let j = (sums[0]?.length ?? 1) - 1;
  while (i > 0 && j > 0) {
    if (at(sums, i, j) === at(sums, i - 1, j)) i--;
    else if (at(sums, i, j) === at(sums, i, j - 1)) j--;
    else path.push([--i, --j]);
  }
  return path.reverse();
}
