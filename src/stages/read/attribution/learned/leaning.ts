import type { Find } from '../scene.ts';

/** The names of finds that no rule made begin so. */
export const newFindsBy = 'model.';

/** Whether no rule made a find. */
export function isNew({ by }: Find): boolean {
  return by.startsWith(newFindsBy);
}

/**
 * How far the trained reader leans on the rules, in log odds. It learned from one kind of news only, so rules that were written for
 * others keep their word unless it is clearly surer. The trust in rules was weighed by cross-validation on half of the training
 * articles, where it costs about a point of F1; the two least chances were chosen on PolNeAR dev (`bench` attribution).
 */
export const leaning = {
  /** A cue that no rule found is one from so much on. */
  leastNew: -0.3,
  /** The same for a cue of the lexicon in which the rules saw none. */
  leastKnown: 0.5,
  /** A rule's find is dropped below so much. */
  leastRuled: -4,
  /** A cue this unlikely is not looked at further. */
  cueFloor: -1.5,
  /** By how much other words must be likelier than a rule's content, and than one in a sentence with quotations. */
  content: 2,
  quotedContent: 0.5,
  /** What a second piece beside a rule's single one must overcome, unless it is a quotation. */
  pieces: 2,
  /** By how much another speaker must be likelier than the rule's, and what nobody must overcome beside that. */
  source: 1,
  nobody: 2,
  /** Words in quotation marks that are speech without a verb of their own; fewer are a name or a scare quote. */
  quotedWords: 4,
  /** A find without a rule that is less sure than this (0 to 1) is left out. */
  leastSure: 0.45,
  /** The same for a quotation that has neither cue nor speaker. */
  leastBare: 0.1,
} as const;
