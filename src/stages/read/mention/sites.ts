import type { Parse, Sentence, Token } from '../../../base/schema/parse.ts';
import type { Span } from '../../../base/schema/span.ts';
import { ancestorsOf, headOfSpan } from '../../../base/text/tree.ts';

/** Where a span stands: its sentence's index in the parse and its head token. */
export interface Site {
  readonly at: number;
  readonly sentence: Sentence;
  readonly index: number;
  readonly token: Token;
}

/** Finds sites of spans: a binary search by sentence. */
export function siteFinder(parse: Parse): (span: Span) => Site | null {
  return (span) => {
    let low = 0;
    let high = parse.sentences.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((parse.sentences[middle]?.end ?? 0) <= span.start) low = middle + 1;
      else high = middle;
    }
    const sentence = parse.sentences[low];
    if (sentence === undefined || span.start < sentence.start || span.start >= sentence.end) return null;
    const index = headOfSpan(sentence, span);
    const token = sentence.tokens[index];
    return token === undefined ? null : { at: low, sentence, index, token };
  };
}

/** Whether a token, or the noun it names or coordinates, is a subject. */
export function isSubject(site: Site): boolean {
  if (/^nsubj/u.test(site.token.deprel)) return true;
  if (!/^(?:flat|appos|conj|compound)/u.test(site.token.deprel)) return false;
  const head = site.sentence.tokens[site.token.head];
  return head !== undefined && /^nsubj/u.test(head.deprel);
}

/** Index of the verb that a token is an argument of, through the noun phrase it stands in; -1 for none. */
export function verbOf(site: Site): number {
  return (
    ancestorsOf(site.sentence, site.index).find((index) =>
      /^(?:VERB|AUX)$/u.test(site.sentence.tokens[index]?.upos ?? ''),
    ) ?? -1
  );
}
