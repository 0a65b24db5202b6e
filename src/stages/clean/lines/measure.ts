/** Whether each of the first characters, the Latin ones, is a letter or digit. */
const inWords: readonly boolean[] = Array.from({ length: 0x250 }, (_, code) =>
  /[\p{L}\p{N}]/u.test(String.fromCharCode(code)),
);
/** What joins the parts of one word: `’`, `'`, `.` and `-`. */
const joints: ReadonlySet<number> = new Set([0x2019, 0x27, 0x2e, 0x2d]);

/** Whether a character is a Latin letter or digit; null for one that is neither Latin nor general punctuation. */
function isInWord(code: number): boolean | null {
  return inWords[code] ?? (code >= 0x2000 && code <= 0x206f ? false : null);
}

/** The words of a text in Latin letters, without a regular expression: most of a page's measuring. Null for any other text. */
function latinWords(text: string): number | null {
  let words = 0;
  let isInside = false;
  let isJoined = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const isLetter = isInWord(code);
    if (isLetter === null) return null;
    if (isLetter && !isInside && !isJoined) words++;
    isJoined = isInside && !isLetter && joints.has(code);
    isInside = isLetter;
  }
  return words;
}

/** Number of words; in scripts without spaces two characters count as one word. */
export function wordCount(text: string): number {
  const latin = latinWords(text);
  if (latin !== null) return latin;
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

/** Texts in which no character has another form. */
const isPlain = /^[\p{ASCII}\u2000-\u206F]*$/u;

/** A text as titles are compared: letters and digits only, lower case, compatibility forms folded. */
export function comparable(text: string): string {
  if (isPlain.test(text))
    return text
      .toLowerCase()
      .replace(/[^a-z\d]+/gu, ' ')
      .trim();
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
