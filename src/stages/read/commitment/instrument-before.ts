import type { Sentence } from '../../../base/schema/parse.ts';
import type { Span } from '../../../base/schema/span.ts';
import { tokenOf, tokensIn } from '../../../base/text/tree.ts';
import { instrumentAt } from './instrument.ts';
import type { Desk } from './parts.ts';
import type { Place } from './parties.ts';

const lookBack = 3;

/** The instrument's words; where they only point back ("the treaty", "Article 9"), the fuller name told shortly before, or null. */
export function fullInstrument(desk: Desk, { sentence, index }: Place, noun: number): Span | null {
  const own = noun === -1 ? null : instrumentAt(sentence, noun);
  if (own === null || !pointsBack(desk, sentence, own)) return own;
  const isClause = noun !== -1 && isClauseWord(desk, sentence, noun);
  return namedBefore(desk, index) ?? (isClause ? null : own);
}

function isClauseWord({ lexicon }: Desk, sentence: Sentence, at: number): boolean {
  return lexicon.clauseWords.includes(tokenOf(sentence, at).form.toLowerCase());
}

/** "the treaty", "this article", "Article 9". */
function pointsBack(desk: Desk, sentence: Sentence, span: Span): boolean {
  const inside = tokensIn(sentence, span);
  const [first] = inside;
  if (first === undefined) return false;
  if (inside.some((at) => isClauseWord(desk, sentence, at))) return true;
  return inside.length === 2 && tokenOf(sentence, first).upos === 'DET';
}

/** The nearest name of an instrument in the sentences before: with a capital letter or a word of its own before the noun. */
function namedBefore({ context, lexicon }: Desk, index: number): Span | null {
  for (let back = index - 1; back >= Math.max(0, index - lookBack); back--) {
    const sentence = context.parse.sentences[back];
    const noun = sentence?.tokens.findIndex(
      (token) => /^(?:NOUN|PROPN)$/u.test(token.upos) && lexicon.instruments.includes(token.lemma.toLowerCase()),
    );
    if (sentence === undefined || noun === undefined || noun === -1) continue;
    const span = instrumentAt(sentence, noun);
    const words = span === null ? [] : tokensIn(sentence, span);
    if (words.some((at) => at !== words[0] && /^\p{Lu}/u.test(tokenOf(sentence, at).form))) return span;
  }
  return null;
}
