import { functionWords, isOneOf } from '../../../base/lang/en/function-words.ts';
import type { Sentence } from '../../../base/schema/parse.ts';
import type { Span } from '../../../base/schema/span.ts';
import { contains } from '../../../base/text/spans.ts';
import { dependents, spanOfTokens, subtree, tokenOf } from '../../../base/text/tree.ts';
import type { Desk } from './parts.ts';
import { countriesOf, oneOfEach } from './sides.ts';

/** A sentence with the number of those before it. */
export interface Place {
  readonly sentence: Sentence;
  readonly index: number;
}

/** What tells the parties of an agreement. */
interface Signing {
  /** The instrument's noun, -1 when none is named. */
  readonly noun: number;
  /** The subject of the signing, or null. */
  readonly signers: Span | null;
  readonly condition: Span | null;
}

/** Those between whom it is, else its signers, else the states of the sentence, else those of the sentences just before. */
export function partiesOf(desk: Desk, place: Place, { noun, signers, condition }: Signing): readonly Span[] {
  const { context } = desk;
  const { sentence } = place;
  const between = noun === -1 ? null : betweenSpan(sentence, noun);
  for (const span of [between, signers]) {
    if (span !== null && countriesOf(context, span).size > 1) return namedOr(desk, span);
  }
  const here = oneOfEach(context, sentence).filter((state) => condition === null || !contains(condition, state));
  if (here.length > 1) return here.slice(0, 2).map(({ start, end }) => ({ start, end }));
  const before = earlierPair(desk, place.index);
  if (before.length > 1) return before;
  return signers === null ? here.map(({ start, end }) => ({ start, end })) : [signers];
}

/** The names in a span, or the span itself when it names them by a group word ("the two countries"). */
function namedOr({ context }: Desk, span: Span): readonly Span[] {
  const named = oneOfEach(context, span);
  return named.length > 1 ? named.map(({ start, end }) => ({ start, end })) : [span];
}

function betweenSpan(sentence: Sentence, noun: number): Span | null {
  const child = dependents(sentence, noun, 'nmod', 'obl').find((at) =>
    dependents(sentence, at, 'case').some((mark) => isOneOf(tokenOf(sentence, mark).form, functionWords.between)),
  );
  return child === undefined ? null : spanOfTokens(sentence, subtree(sentence, child));
}

const lookBack = 4;

/** The two states that the nearest earlier sentence with two of them names. */
function earlierPair({ context }: Desk, index: number): readonly Span[] {
  for (let at = index - 1; at >= Math.max(0, index - lookBack); at--) {
    const sentence = context.parse.sentences[at];
    const pair = sentence === undefined ? [] : oneOfEach(context, sentence);
    if (pair.length > 1) return pair.slice(0, 2).map(({ start, end }) => ({ start, end }));
  }
  return [];
}
