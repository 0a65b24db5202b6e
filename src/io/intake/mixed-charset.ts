import type { DecodedText } from './charset.ts';

/** A character of UTF-8 beyond ASCII, as its bytes read as Latin-1. */
const sequence = /[\xC2-\xDF][\x80-\xBF]|[\xE0-\xEF][\x80-\xBF]{2}|[\xF0-\xF4][\x80-\xBF]{3}/gu;
const piece = /(?:[\xC2-\xDF][\x80-\xBF]|[\xE0-\xEF][\x80-\xBF]{2}|[\xF0-\xF4][\x80-\xBF]{3})+|[\x80-\xFF]/gu;
const beyond = /[\x80-\xFF]/gu;
/** Latin letters and signs of print as UTF-8 has them; as single bytes they would be an odd pair (`Ã¼`, `â€œ`). */
const western = /[\xC2-\xC9][\x80-\xBF]|\xE2[\x80-\x82][\x80-\xBF]/gu;
/** A byte beyond ASCII that stands alone, as accented letters of one byte do. */
const alone = /(?<![\x80-\xFF])[\x80-\xFF](?![\x80-\xFF])/gu;

/** Least characters of UTF-8, and how many for each byte that is none, for a text to be mostly UTF-8: other charsets fit it by chance. */
const leastSequences = 2;
const leastShare = 4;
/** Share of the characters of UTF-8 that are western, and of the other bytes that stand alone, from which both kinds are meant. */
const clearShare = 0.8;

const latin = new TextDecoder('windows-1252');

function decodedPiece(bytes: string): string {
  const single = bytes.length === 1;
  return single ? latin.decode(Buffer.from(bytes, 'latin1')) : Buffer.from(bytes, 'latin1').toString('utf8');
}

function countOf(pattern: RegExp, text: string): number {
  return text.match(pattern)?.length ?? 0;
}

/** Whether a text has western letters in both ways of writing them, however often: parts of it were put together unread. */
function isPatched(text: string, sequences: number, odd: number): boolean {
  return countOf(western, text) >= clearShare * sequences && countOf(alone, text) >= clearShare * odd;
}

/**
 * Text that is UTF-8 but for a few bytes, as pages are whose parts (comments, quotations, an advertisement) were written in another charset:
 * the odd bytes are read as windows-1252. Null for bytes that are not mostly UTF-8.
 */
export function decodeMixed(bytes: Uint8Array): DecodedText | null {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1');
  const sequences = text.match(sequence) ?? [];
  const odd = countOf(beyond, text) - sequences.reduce((sum, { length }) => sum + length, 0);
  if (odd === 0 || sequences.length < leastSequences) return null;
  if (sequences.length < leastShare * odd && !isPatched(text, sequences.length, odd)) return null;
  const doubt = `It is UTF-8 but for ${String(odd)} bytes, which are read as windows-1252.`;
  return { text: text.replace(piece, decodedPiece), charset: 'utf-8', doubt };
}
