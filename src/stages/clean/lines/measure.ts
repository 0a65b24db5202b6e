/** Number of words; in scripts without spaces two characters count as one word. */
export function wordCount(text: string): number {
  const dense = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu)?.length ?? 0;
  const spaced = text.match(/[\p{L}\p{N}]+(?:[’'.-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
  return dense > 0 ? Math.ceil(dense / 2) : spaced;
}

const sentenceEnd = /[.!?…。！？।؟][)\]"'”’»」』]*\s*$/u;

/** Whether a text ends as a sentence does. */
export function endsSentence(text: string): boolean {
  return sentenceEnd.test(text);
}

/** Whether a text reads like a paragraph: a sentence of at least ten words, or many words. */
export function isProse(text: string): boolean {
  const words = wordCount(text);
  return words >= 30 || (words >= 10 && endsSentence(text)) || (words >= 15 && /[:”"’,;]\s*$/u.test(text));
}

/** Whether a text is a long sentence: what cleaning must not lose. */
export function isLongSentence(text: string): boolean {
  return wordCount(text) >= 18 && endsSentence(text);
}

/** A text as titles are compared: letters and digits only, lower case, compatibility forms folded. */
export function comparable(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Whether a text says what `same` says, itself a `comparable` text. Much longer and shorter texts are not looked at. */
export function saysSame(text: string, same: string): boolean {
  if (same === '' || text.length > 4 * same.length + 40 || 3 * text.length < same.length) return false;
  return comparable(text) === same;
}
