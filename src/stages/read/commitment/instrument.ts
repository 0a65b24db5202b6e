import { functionWords } from '../../../base/lang/en/function-words.ts';
import type { Sentence } from '../../../base/schema/parse.ts';
import type { Span } from '../../../base/schema/span.ts';
import { dependents, spanOfTokens, subtree, tokenOf, tokensIn } from '../../../base/text/tree.ts';
import type { Desk } from './parts.ts';

/** The words that name a treaty, pact or agreement at a noun: its name and modifiers, without what it is about. */
export function instrumentAt(sentence: Sentence, noun: number): Span | null {
  const left = dependents(sentence, noun, 'det', 'amod', 'compound', 'nmod:poss', 'nummod', 'flat').filter(
    (child) => child < noun,
  );
  const name = dependents(sentence, noun, 'nmod', 'flat').filter((child) => child > noun && isName(sentence, child));
  return spanOfTokens(sentence, [...left, noun, ...name.flatMap((child) => wholeName(sentence, child))]);
}

/** "of Friendship, Co-operation and Mutual Assistance": the words of a name up to the first that is not written as one. */
function wholeName(sentence: Sentence, child: number): readonly number[] {
  const inside = subtree(sentence, child).filter((at) => at >= child);
  const end = inside.findIndex(
    (at, step) => at !== child + step || !/^(?:\p{Lu}.*|of|and|,|-|the)$/u.test(tokenOf(sentence, at).form),
  );
  const name = end === -1 ? inside : inside.slice(0, end);
  const last = name.findLastIndex((at) => /^\p{Lu}/u.test(tokenOf(sentence, at).form));
  return name.slice(0, last + 1);
}

/** "of Friendship" belongs to a name: a capital letter, and "of" before it. */
function isName(sentence: Sentence, child: number): boolean {
  const token = tokenOf(sentence, child);
  if (!/^\p{Lu}/u.test(token.form) || token.deprel === 'nmod:poss') return false;
  return (
    token.deprel.startsWith('flat') ||
    dependents(sentence, child, 'case').some((at) => tokenOf(sentence, at).form === functionWords.of)
  );
}

/** Index of the first instrument noun among the tokens of a span; -1 when there is none. */
function instrumentNoun({ lexicon }: Desk, sentence: Sentence, span: Span): number {
  const found = tokensIn(sentence, span).find((index) => {
    const token = tokenOf(sentence, index);
    return /^(?:NOUN|PROPN)$/u.test(token.upos) && lexicon.instruments.includes(token.lemma.toLowerCase());
  });
  return found ?? -1;
}

/** The instrument named in a span, or null. */
export function instrumentIn(desk: Desk, sentence: Sentence, span: Span): Span | null {
  const noun = instrumentNoun(desk, sentence, span);
  return noun === -1 ? null : instrumentAt(sentence, noun);
}
