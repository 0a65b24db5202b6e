import type { Span } from '../../base/schema/span.ts';
import { slice } from '../../base/text/spans.ts';
import { wordsIn } from '../../base/text/words.ts';
import type { AlignedPair } from './align.ts';

/** An article as far as its wording goes. */
export interface Worded {
  readonly text: string;
  readonly sentences: readonly Span[];
}

/**
 * How much of the aligned sentences' words stand in the same order in both: 0 to 1. Words replaced one by one leave the frame of
 * articles and prepositions as it was; a second translation does not.
 */
export function sameFrame(left: Worded, right: Worded, pairs: readonly AlignedPair[]): number {
  let common = 0;
  let all = 0;
  for (const pair of pairs) {
    const a = sentenceWords(left, pair.left);
    const b = sentenceWords(right, pair.right);
    common += commonSubsequence(a, b);
    all += Math.max(a.length, b.length);
  }
  return all === 0 ? 0 : common / all;
}

function sentenceWords({ text, sentences }: Worded, index: number): readonly string[] {
  const sentence = sentences[index];
  return sentence === undefined ? [] : wordsIn(slice(text, sentence)).map((word) => word.folded);
}

/** Length of the longest common subsequence. */
function commonSubsequence(a: readonly string[], b: readonly string[]): number {
  let above = new Uint16Array(b.length + 1);
  for (const word of a) {
    const row = new Uint16Array(b.length + 1);
    b.forEach((other, j) => {
      row[j + 1] = word === other ? (above[j] ?? 0) + 1 : Math.max(above[j + 1] ?? 0, row[j] ?? 0);
    });
    above = row;
  }
  return above[b.length] ?? 0;
}
