import { guessCharset } from './guess-charset.ts';

/** Bytes as text, and how sure the charset is. */
export interface DecodedText {
  readonly text: string;
  /** As TextDecoder names it: `utf-8`, `windows-1251`. */
  readonly charset: string;
  /** What a person should know of it, one sentence, or null when nothing is in doubt. */
  readonly doubt: string | null;
}

const headBytes = 4096;
const declared = [
  /<meta[^>]{0,200}?\bcharset\s*=\s*["']?\s*([\w:-]{2,40})/iu,
  /<\?xml[^>]{0,200}?\bencoding\s*=\s*["']([\w:-]{2,40})/iu,
  /^content-type:[^\n]{0,200}?charset=["']?([\w:-]{2,40})/imu,
];

function strict(bytes: Uint8Array, charset: string): string | null {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function lenient(bytes: Uint8Array, charset: string): string {
  return new TextDecoder(charset).decode(bytes);
}

function byteOrderMark(bytes: Uint8Array): string | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : null;
}

function isAscii(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte < 0x80 && byte !== 0x1b);
}

/** The charset that a page states for itself in a header, `<meta>` or XML declaration; null for none or one that nobody knows. */
function statedCharset(bytes: Uint8Array): string | null {
  const head = lenient(bytes.subarray(0, headBytes), 'windows-1252');
  for (const pattern of declared) {
    const charset = knownCharset(pattern.exec(head)?.[1] ?? null);
    if (charset !== null) return charset;
  }
  return null;
}

/** A charset as TextDecoder names it, or null for none that it knows. */
function knownCharset(label: string | null): string | null {
  try {
    return label === null ? null : new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

function fromStated(bytes: Uint8Array, charset: string): DecodedText | null {
  const text = strict(bytes, charset);
  if (text !== null) return { text, charset, doubt: null };
  const loose = lenient(bytes, charset);
  const bad = loose.match(/\uFFFD/gu)?.length ?? 0;
  if (bad > loose.length / 200) return null;
  return { text: loose, charset, doubt: `It says ${charset}, but ${String(bad)} of its characters are not.` };
}

/**
 * Decodes bytes: byte order mark, else valid UTF-8, else the charset that the server or the page states, else the likeliest of six by
 * its letters. Valid UTF-8 beats a stated charset, for its byte patterns do not come about by chance. `served`: the charset in the header
 * that the page was served with, or null.
 */
export function decodeBytes(bytes: Uint8Array, served: string | null = null): DecodedText {
  const mark = byteOrderMark(bytes);
  if (mark !== null) {
    const text = strict(bytes, mark);
    return text === null
      ? { text: lenient(bytes, mark), charset: mark, doubt: `It begins as ${mark}, but parts of it are not.` }
      : { text, charset: mark, doubt: null };
  }
  const stated = knownCharset(served) ?? statedCharset(bytes);
  const special = stated === 'iso-2022-jp' || (stated !== null && isAscii(bytes));
  const utf8 = special ? null : strict(bytes, 'utf-8');
  if (utf8 !== null) return { text: utf8, charset: 'utf-8', doubt: null };
  const told = stated === null ? null : fromStated(bytes, stated);
  if (told !== null) return told;
  const { charset, sure } = guessCharset(bytes);
  const doubt = sure ? null : `Its charset is not stated; ${charset} is a guess.`;
  return { text: lenient(bytes, charset), charset, doubt };
}
