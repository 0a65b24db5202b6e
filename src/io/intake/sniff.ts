import { markedUtf16, unmarkedUtf16 } from './utf16.ts';

const magic: readonly (readonly [string, readonly number[]])[] = [
  ['PDF', [0x25, 0x50, 0x44, 0x46]],
  ['PNG image', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG image', [0xff, 0xd8, 0xff]],
  ['GIF image', [0x47, 0x49, 0x46, 0x38]],
  ['WebP or WAV', [0x52, 0x49, 0x46, 0x46]],
  ['zip archive or office document', [0x50, 0x4b, 0x03, 0x04]],
  ['office document', [0xd0, 0xcf, 0x11, 0xe0]],
  ['bzip2 archive', [0x42, 0x5a, 0x68]],
  ['xz archive', [0xfd, 0x37, 0x7a, 0x58]],
  ['7-Zip archive', [0x37, 0x7a, 0xbc, 0xaf]],
  ['zstd archive', [0x28, 0xb5, 0x2f, 0xfd]],
  ['SQLite database', [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65]],
  ['program', [0x7f, 0x45, 0x4c, 0x46]],
  ['gzip archive inside a gzip archive', [0x1f, 0x8b]],
];

const sampleBytes = 8192;

/** Zero bytes in so many that a text may hold: a broken template or download leaves a few. */
const fewZeros = 1 / 500;

/** What kind of binary file bytes are, in words; null for text. UTF-16 is text, and so is a page with a few zero bytes. */
export function binaryKind(bytes: Uint8Array): string | null {
  for (const [kind, mark] of magic) if (mark.every((value, index) => bytes[index] === value)) return kind;
  const sample = bytes.subarray(0, sampleBytes);
  if ((markedUtf16(bytes) ?? unmarkedUtf16(bytes)) !== null) return null;
  const zeros = sample.filter((byte) => byte === 0).length;
  const control = sample.filter((byte) => byte < 9 || (byte > 13 && byte < 27) || (byte > 27 && byte < 32)).length;
  return zeros > Math.max(1, sample.length * fewZeros) || control > sample.length / 20 ? 'binary file' : null;
}

const wordShare = 0.7;

/** Whether a text is made of words, as prose is, and tables, code and JSON are not, by its beginning. */
export function looksLikeWords(text: string): boolean {
  const start = text.slice(0, 4000).trim();
  const words = start.match(/[\p{L}\p{M}\s]/gu)?.length ?? 0;
  return !/^[[{<]/u.test(start) && words >= wordShare * start.length;
}

const pageStart =
  /^(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[\s\S])*-->\s*)*<(?:!doctype\s+html|html|head|body|article|div|section|main|p|h1|meta|title)[\s>/]/iu;

/** Whether a text is a page's markup, by its beginning. */
export function looksLikeHtml(text: string): boolean {
  return pageStart.test(text.slice(0, 4000).trimStart());
}

/** Whether a text begins with a line that is a JSON object of the input's shape. */
export function looksLikeJsonLines(text: string): boolean {
  const start = text.slice(0, 4000).trimStart();
  return /^\{\s*"(?:id|url|outlet|title|published|language|html|text|clean)"\s*:/u.test(start);
}
