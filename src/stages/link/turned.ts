import { diffArrays } from 'diff';
import { besideTurning, turningWords } from '../../base/lang/en/ledgers.ts';

/** A stretch in which two texts differ: the words of each. */
interface Gap {
  readonly gone: readonly string[];
  readonly new: readonly string[];
}

/**
 * Whether one of two texts, given as folded words in order, is the other turned into its opposite: somewhere before or between words that both have,
 * nothing differs but a `not` or its like, with the auxiliary verbs that come with it.
 */
export function areTurned(a: readonly string[], b: readonly string[]): boolean {
  if (turns(a) === turns(b)) return false;
  return gapsOf(a, b).some((gap) => {
    const words = [...gap.gone, ...gap.new];
    return turns(gap.gone) !== turns(gap.new) && words.every((word, at) => isTurning(words, at) || isBeside(word));
  });
}

/** What differs before or between what both have; what stands behind all of it is more, or less, of the text. */
function gapsOf(a: readonly string[], b: readonly string[]): readonly Gap[] {
  const gaps: Gap[] = [];
  let open: Gap = { gone: [], new: [] };
  for (const { value, added, removed } of diffArrays([...a], [...b])) {
    if (added) open = { ...open, new: value };
    else if (removed) open = { ...open, gone: value };
    else {
      gaps.push(open);
      open = { gone: [], new: [] };
    }
  }
  return gaps;
}

/** Whether words turn what is said: two of them turn it back. */
function turns(words: readonly string[]): boolean {
  return words.filter((_, at) => isTurning(words, at)).length % 2 === 1;
}

function isTurning(words: readonly string[], at: number): boolean {
  const word = words[at] ?? '';
  return turningWords.has(word) || (word === 't' && words[at - 1]?.endsWith('n') === true);
}

function isBeside(word: string): boolean {
  return besideTurning.has(word);
}
