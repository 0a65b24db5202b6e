import type { Span } from '../../schema/span.ts';
import { pledgeActRows, promiseNouns } from './instrument-words.ts';
import type { PledgeActRow } from './instrument-words.ts';

const rows = pledgeActRows.map(({ act, words }) => ({
  act,
  pattern: new RegExp(String.raw`\b${words} (?:its|his|her|their|the) (?:\w+ ){0,2}${promiseNouns}[,\s]*$`, 'iu'),
}));

/** Words that end in "its promise", "their offer" and the like: what they tell of the promise, and where; null when they tell nothing. */
export function actOnPromise(before: string): (Span & Pick<PledgeActRow, 'act'>) | null {
  for (const { act, pattern } of rows) {
    const found = pattern.exec(before);
    if (found !== null) return { act, start: found.index, end: before.trimEnd().length };
  }
  return null;
}
