import { functionWords } from '../../../base/lang/en/function-words.ts';
import type { Sentence } from '../../../base/schema/parse.ts';
import type { Span } from '../../../base/schema/span.ts';
import { tokensIn } from '../../../base/text/tree.ts';

/**
 * The words of a content that tell through what it was said, where the tree hung them on what is said: `in a statement published by
 * SANA` in "said in a statement published by SANA that ...". Null when the content begins with what is said.
 */
export function leadOf(sentence: Sentence, content: Span): Span | null {
  const inside = tokensIn(sentence, content);
  const [first] = inside;
  if (first === undefined || !/^(?:IN|TO)$/u.test(sentence.tokens[first]?.xpos ?? '')) return null;
  const that = inside.find((at) => sentence.tokens[at]?.form.toLowerCase() === functionWords.clause);
  const opener = that === undefined || that === first ? undefined : sentence.tokens[that];
  return opener === undefined ? null : { start: content.start, end: opener.start };
}
