import { guessCharset } from './guess-charset.ts';
import { decodeMixed } from './mixed-charset.ts';
import { markedUtf16, unmarkedUtf16 } from './utf16.ts';

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
  return markedUtf16(bytes);
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

/** What the page says of itself; a page of single bytes cannot say that it is in pairs of bytes. */
function believed(bytes: Uint8Array, served: string | null): string | null {
  const stated = knownCharset(served) ?? statedCharset(bytes);
  return stated?.startsWith('utf-16') === true ? null : stated;
}

function fromStated(bytes: Uint8Array, charset: string): DecodedText | null {
  const text = strict(bytes, charset);
  if (text !== null) return { text, charset, doubt: null };
  const loose = lenient(bytes, charset);
  const bad = loose.match(/\uFFFD/gu)?.length ?? 0;
  if (bad > loose.length / 200) return null;
  return { text: loose, charset, doubt: `It says ${charset}, but ${String(bad)} of its characters are not.` };
}

/** The letters' charset where a page states the one that templates state, and no byte of which is ever wrong. */
function lettersCharset(bytes: Uint8Array, stated: string): DecodedText | null {
  if (stated !== 'windows-1252') return null;
  const { charset, sure } = guessCharset(bytes);
  if (!sure || charset === stated) return null;
  const doubt = `It says ${stated}, but its letters are those of ${charset}.`;
  return { text: lenient(bytes, charset), charset, doubt };
}

function fromMark(bytes: Uint8Array, mark: string, isStated: boolean): DecodedText {
  const text = strict(bytes, mark);
  if (text === null) {
    return { text: lenient(bytes, mark), charset: mark, doubt: `It begins as ${mark}, but parts of it are not.` };
  }
  return { text, charset: mark, doubt: isStated ? null : `Its charset is not stated; it is read as ${mark}.` };
}

/**
 * Decodes bytes: byte order mark, else valid UTF-8, else UTF-8 with single bytes of another charset in it, else the charset that the
 * server or the page states, unless its letters are clearly another's, else the likeliest of six by its letters. Valid UTF-8 beats a stated
 * charset, for its byte patterns do not come about by chance. `served`: the charset in the header that the page was served with, or null.
 */
export function decodeBytes(bytes: Uint8Array, served: string | null = null): DecodedText {
  const mark = byteOrderMark(bytes);
  const pairs = mark ?? unmarkedUtf16(bytes);
  if (pairs !== null) return fromMark(bytes, pairs, mark !== null);
  const stated = believed(bytes, served);
  const special = stated === 'iso-2022-jp' || (stated !== null && isAscii(bytes));
  const utf8 = special ? null : strict(bytes, 'utf-8');
  if (utf8 !== null) return { text: utf8, charset: 'utf-8', doubt: null };
  const told =
    decodeMixed(bytes) ?? (stated === null ? null : (lettersCharset(bytes, stated) ?? fromStated(bytes, stated)));
  if (told !== null) return told;
  const { charset, sure } = guessCharset(bytes);
  const doubt = sure ? null : `Its charset is not stated; ${charset} is a guess.`;
  return { text: lenient(bytes, charset), charset, doubt };
}

/** Bytes of a format that is UTF-8 by its rules; `instead` names the charset that they are read in when they are not, or is null. */
export function decodeUtf8(bytes: Uint8Array): { readonly text: string; readonly instead: string | null } {
  const text = strict(bytes, 'utf-8');
  if (text !== null) return { text, instead: null };
  const { text: read, charset, doubt } = decodeBytes(bytes);
  return { text: read, instead: charset === 'utf-8' && doubt !== null ? 'utf-8 with bytes of windows-1252' : charset };
}
