/** What a header of a tar archive says. */
export interface TarHeader {
  readonly name: string;
  /** Bytes of the member's content. */
  readonly size: number;
  /** `file`, `folder`, a longer name or other attributes for the next member, or anything else (links, devices). */
  readonly kind: 'file' | 'folder' | 'long-name' | 'attributes' | 'shared' | 'other';
}

/** Size of a header, and what contents are filled up to. */
export const blockBytes = 512;

const kinds: Readonly<Record<string, TarHeader['kind']>> = {
  '\0': 'file',
  '0': 'file',
  '7': 'file',
  '5': 'folder',
  L: 'long-name',
  x: 'attributes',
  X: 'attributes',
  g: 'shared',
  K: 'shared',
};

function textAt(block: Buffer, from: number, to: number): string {
  const field = block.subarray(from, to);
  const end = field.indexOf(0);
  return field.subarray(0, end === -1 ? field.length : end).toString('utf8');
}

/** A number in octal digits, or in 255 times its place where the first bit is set; null for none. */
function numberAt(block: Buffer, from: number, to: number): number | null {
  if (block[from] === 0x80) {
    const value = block.subarray(from + 1, to).reduce((sum, byte) => sum * 256 + byte, 0);
    return Number.isSafeInteger(value) ? value : null;
  }
  const digits = textAt(block, from, to).trim();
  return /^[0-7]{0,12}$/u.test(digits) ? parseInt(digits || '0', 8) : null;
}

/** The sum of a header's bytes, its own field counted as spaces. */
function sumOf(block: Buffer): number {
  let sum = 8 * 0x20;
  for (let at = 0; at < blockBytes; at++) if (at < 148 || at >= 156) sum += block[at] ?? 0;
  return sum;
}

/** Reads a header; null for a block that is none. */
export function tarHeader(bytes: Uint8Array): TarHeader | null {
  const block = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (block.length < blockBytes) return null;
  const sum = numberAt(block, 148, 156);
  if (sum === null || sum === 0 || sum !== sumOf(block)) return null;
  const size = numberAt(block, 124, 136);
  if (size === null) return null;
  const isUstar = block.toString('latin1', 257, 263) === 'ustar\0';
  const prefix = isUstar ? textAt(block, 345, 500) : '';
  const name = textAt(block, 0, 100);
  const kind = kinds[String.fromCharCode(block[156] ?? 0)] ?? 'other';
  return { name: prefix === '' ? name : `${prefix}/${name}`, size, kind };
}

/** The fields of a block of extended attributes: `17 path=a/b.html`. */
export function tarAttributes(bytes: Uint8Array): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (let at = 0; at < bytes.length;) {
    const space = bytes.indexOf(0x20, at);
    const length = Number(Buffer.from(bytes.subarray(at, space)).toString('latin1'));
    if (space === -1 || !Number.isInteger(length) || length < space - at + 3) break;
    const line = Buffer.from(bytes.subarray(space + 1, at + length - 1)).toString('utf8');
    const equals = line.indexOf('=');
    if (equals > 0) fields.set(line.slice(0, equals), line.slice(equals + 1));
    at += length;
  }
  return fields;
}
