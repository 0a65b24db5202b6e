import { diffArrays } from 'diff';
import type { Span } from '../base/schema/span.ts';

/** Differences of two texts beyond which nothing of one is looked for in the other: bounds the work. */
const mostEdits = 4000;

/** Words and signs; white space is none. */
const token = /[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu;

/** A word that both texts have: where it stands in the one and in the other. */
interface Kept {
  readonly from: Span;
  readonly to: Span;
}

/** Where words of one text stand in another; null for words that it has not. */
export type Mover = (span: Span) => Span | null;

/** Aligns two texts by the shortest edit script of their words. */
export function moverOf(before: string, after: string): Mover {
  if (before === after) return (span) => span;
  const kept = keptWords(before, after);
  return (span) => {
    const inside = kept.filter(({ from }) => from.start < span.end && from.end > span.start);
    const [first, last] = [inside[0], inside.at(-1)];
    return first === undefined || last === undefined ? null : { start: first.to.start, end: last.to.end };
  };
}

function keptWords(before: string, after: string): readonly Kept[] {
  const [left, right] = [wordsOf(before), wordsOf(after)];
  const texts = [left, right].map((words) => words.map(({ word }) => word)) as [string[], string[]];
  const changes = diffArrays(...texts, { maxEditLength: mostEdits }) ?? [];
  const kept: Kept[] = [];
  let [i, j] = [0, 0];
  for (const { added, removed, count } of changes) {
    for (let n = 0; n < count; n++) {
      const [from, to] = [left[i], right[j]];
      if (!added && !removed && from !== undefined && to !== undefined) kept.push({ from, to });
      if (!added) i++;
      if (!removed) j++;
    }
  }
  return kept;
}

function wordsOf(text: string): readonly (Span & { readonly word: string })[] {
  return [...text.matchAll(token)].map(({ 0: word, index }) => ({ word, start: index, end: index + word.length }));
}
