import type { Span } from '../schema/span.ts';

/** UTF-16 code units of a text that are read, at most: eighty thousand words, twice what the longest speeches have. */
export const longestRead = 500_000;

/** Longest word that a cut goes back over. */
const longestWord = 1000;

/** Where reading of a text ends that goes on behind it: between two words, when there are any near. */
function endOf(text: string): number {
  const near = text.slice(longestRead - longestWord, longestRead);
  const space = near.search(/\s\S*$/u);
  return space === -1 ? longestRead : longestRead - longestWord + space;
}

/** The blocks of a text's beginning, which is read; a block that goes on behind it is cut. All of them for a text of usual length. */
export function beginningOf<Block extends Span>(text: string, blocks: readonly Block[]): readonly Block[] {
  if (text.length <= longestRead) return blocks;
  const end = endOf(text);
  return blocks.filter(({ start }) => start < end).map((block) => (block.end <= end ? block : { ...block, end }));
}
