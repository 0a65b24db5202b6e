/** The lines before the empty one: what a WARC record or an HTTP message says of itself. */
export interface HeaderBlock {
  /** `WARC/1.0`, `HTTP/1.1 200 OK`. */
  readonly firstLine: string;
  /** Values by name in small letters; of a name that comes twice the first. */
  readonly fields: ReadonlyMap<string, string>;
  /** Bytes of the block, the empty line among them. */
  readonly length: number;
}

const newline = 0x0a;

/** Where the block ends, behind its empty line; -1 when that is not there. */
function blockEnd(bytes: Uint8Array): number {
  for (let at = bytes.indexOf(newline); at !== -1; at = bytes.indexOf(newline, at + 1)) {
    if (bytes[at + 1] === newline) return at + 2;
    if (bytes[at + 1] === 0x0d && bytes[at + 2] === newline) return at + 3;
  }
  return -1;
}

/** UTF-8 where it is valid, as the WARC standard asks, else byte for byte. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return Buffer.from(bytes).toString('latin1');
  }
}

/** Reads the block that bytes begin with; folded lines are joined. Null when it does not end. */
export function headerBlock(bytes: Uint8Array): HeaderBlock | null {
  const length = blockEnd(bytes);
  if (length === -1) return null;
  const lines = decoded(bytes.subarray(0, length))
    .replace(/\r?\n[ \t]+/gu, ' ')
    .split(/\r?\n/u);
  const fields = new Map<string, string>();
  for (const line of lines.slice(1)) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && !fields.has(name)) fields.set(name, line.slice(colon + 1).trim());
  }
  return { firstLine: lines[0] ?? '', fields, length };
}
