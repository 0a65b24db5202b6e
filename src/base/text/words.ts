import type { Span } from '../schema/span.ts';
import { digest } from './ids.ts';

/** A run of letters and digits, folded, where it stands. */
export interface Word extends Span {
  /** Lower case, without diacritics. */
  readonly folded: string;
}

/** A word without case and diacritics: `Élysée` -> `elysee`. Folding may change the length. */
export function foldWord(word: string): string {
  const plain = /^[\p{ASCII}]*$/u.test(word) ? word : word.normalize('NFD').replace(/\p{M}/gu, '');
  return plain.toLowerCase();
}

/** The words of a text in order, split at everything that is neither letter, mark nor digit. */
export function wordsIn(text: string): readonly Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    words.push({ folded: foldWord(match[0]), start: match.index, end: match.index + match[0].length });
  }
  return words;
}

/** A digest of a text's words, blind to case, punctuation and white space: 16 hexadecimal digits. */
export function wordsDigest(text: string): string {
  return digest(
    wordsIn(text)
      .map((word) => word.folded)
      .join(' '),
  ).slice(0, 16);
}
