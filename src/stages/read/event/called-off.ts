import type { Sentence } from '../../../base/schema/parse.ts';
import { tokenOf } from '../../../base/text/tree.ts';
import { isRel } from './view.ts';

const verbs = new Set(['cancel', 'postpone', 'scrap', 'shelve', 'abort', 'delay', 'avert', 'foil', 'thwart']);

/** Whether a noun's verb says that it did not take place: "the talks were postponed", "the visit was called off". */
export function isCalledOff(sentence: Sentence, noun: number): boolean {
  const token = tokenOf(sentence, noun);
  if (token.head < 0 || !isRel(token, 'nsubj')) return false;
  const { lemma } = tokenOf(sentence, token.head);
  if (verbs.has(lemma)) return true;
  return /^(?:call|put)$/u.test(lemma) && sentence.tokens[token.head + 1]?.form.toLowerCase() === 'off';
}
