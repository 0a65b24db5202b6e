/** What the head of a bundle may say beside its arrays. */
export type BundleValue = number | string | readonly string[];

/**
 * A file of named arrays of bytes with a head in JSON: four bytes of head length (little endian), the head, the arrays.
 * Integers are kept as varints and weights as bytes with an escape, so that the packed file is small.
 */
export class Bundle {
  private readonly values: Readonly<Record<string, BundleValue>>;
  private readonly spans: Readonly<Record<string, readonly [number, number]>>;
  private readonly body: Uint8Array;

  /** Throws when the head is not that of a bundle: the file is not ours or is cut off. */
  constructor(file: Uint8Array) {
    const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
    const length = file.length >= 4 ? view.getUint32(0, true) : 0;
    if (length === 0 || length + 4 > file.length) throw new Error('weights file: no head');
    const head = parseHead(decodeLatin(file.subarray(4, 4 + length)));
    this.values = head.values;
    this.spans = head.arrays;
    this.body = file.subarray(4 + length);
  }

  /** A value of the head; throws when it is absent or no number. */
  number(name: string): number {
    const value = this.values[name];
    if (typeof value !== 'number') throw new Error(`weights file: no number ${name}`);
    return value;
  }

  /** A list of the head; throws when it is absent or no list. */
  list(name: string): readonly string[] {
    const value = this.values[name];
    if (typeof value === 'number' || typeof value === 'string' || value === undefined) {
      throw new Error(`weights file: no list ${name}`);
    }
    return value;
  }

  /** The bytes of one array; throws when it is absent or cut off. */
  bytes(name: string): Uint8Array {
    const span = this.spans[name];
    if (span === undefined || span[1] > this.body.length) throw new Error(`weights file: no array ${name}`);
    return this.body.subarray(span[0], span[1]);
  }

  /** Unsigned integers kept as varints (7 bits a byte, low bits first). */
  gaps(name: string): Int32Array {
    const bytes = this.bytes(name);
    const out = new Int32Array(bytes.length);
    let count = 0;
    let value = 0;
    let shift = 0;
    for (let i = 0; i < bytes.length; i++) {
      const byte = bytes[i] ?? 0;
      if (byte < 128) {
        out[count++] = value | (byte << shift);
        value = 0;
        shift = 0;
      } else {
        value |= (byte & 127) << shift;
        shift += 7;
      }
    }
    return out.subarray(0, count);
  }

  /** Signed weights: one byte each; -128 announces that the next two bytes hold a 16-bit value. */
  weights(name: string): Int16Array {
    return unpackWeights(this.bytes(name));
  }

  /** A text kept as UTF-8. */
  text(name: string): string {
    return decodeUtf8(this.bytes(name));
  }
}

/** Reads weights packed by one byte each with a 16-bit escape (-128 and two bytes, low first). */
export function unpackWeights(bytes: Uint8Array): Int16Array {
  const out = new Int16Array(bytes.length);
  let count = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] ?? 0;
    if (byte === 128) {
      out[count++] = (bytes[i + 1] ?? 0) | ((bytes[i + 2] ?? 0) << 8);
      i += 2;
    } else out[count++] = (byte << 24) >> 24;
  }
  return out.subarray(0, count);
}

interface Head {
  readonly values: Readonly<Record<string, BundleValue>>;
  readonly arrays: Readonly<Record<string, readonly [number, number]>>;
}

function parseHead(json: string): Head {
  const head: unknown = JSON.parse(json);
  if (typeof head !== 'object' || head === null || !('values' in head) || !('arrays' in head)) {
    throw new Error('weights file: bad head');
  }
  return head as Head;
}

const CHUNK = 4096;

function decodeLatin(bytes: Uint8Array): string {
  let out = '';
  for (let i = 0; i < bytes.length; i += CHUNK) out += fromUnits(bytes.subarray(i, i + CHUNK));
  return out;
}

function fromUnits(units: Uint8Array | Uint16Array): string {
  return String.fromCharCode.apply(null, units as unknown as number[]);
}

function decodeUtf8(bytes: Uint8Array): string {
  const units = new Uint16Array(bytes.length);
  const count = utf8Units(bytes, units);
  let out = '';
  for (let i = 0; i < count; i += CHUNK) out += fromUnits(units.subarray(i, Math.min(count, i + CHUNK)));
  return out;
}

/** Writes the UTF-16 code units of well-formed UTF-8 into `out` (room for as many units as bytes); returns their number. */
export function utf8Units(bytes: Uint8Array, out: Uint16Array): number {
  let count = 0;
  for (let i = 0; i < bytes.length;) {
    const lead = bytes[i] ?? 0;
    if (lead < 0x80) {
      out[count++] = lead;
      i++;
      continue;
    }
    const size = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
    let point = lead & (0xff >> (size + 1));
    for (let k = 1; k < size; k++) point = (point << 6) | ((bytes[i + k] ?? 0) & 63);
    if (point > 0xffff) {
      out[count++] = 0xd7c0 + (point >> 10);
      point = 0xdc00 | (point & 0x3ff);
    }
    out[count++] = point;
    i += size;
  }
  return count;
}
