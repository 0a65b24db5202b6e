import type { BundleValue } from '../../src/base/infer/bundle.ts';

/** Collects named values and arrays and makes the file that `Bundle` reads. */
export class BundleWriter {
  private readonly values: Record<string, BundleValue> = {};
  private readonly arrays: [string, Uint8Array][] = [];

  value(name: string, value: BundleValue): void {
    this.values[name] = value;
  }

  bytes(name: string, bytes: Uint8Array): void {
    this.arrays.push([name, bytes]);
  }

  /** Unsigned integers as varints. */
  gaps(name: string, numbers: Iterable<number>): void {
    const out: number[] = [];
    for (const number of numbers) {
      let rest = number;
      for (; rest >= 128; rest >>>= 7) out.push((rest & 127) | 128);
      out.push(rest);
    }
    this.bytes(name, Uint8Array.from(out));
  }

  /** Signed integers of at most 16 bits, one byte each with escapes. */
  weights(name: string, weights: Iterable<number>): void {
    this.bytes(name, packWeights(weights));
  }

  text(name: string, text: string): void {
    this.bytes(name, Buffer.from(text, 'utf8'));
  }

  /** The whole file. */
  build(): Uint8Array {
    let at = 0;
    const spans: Record<string, readonly [number, number]> = {};
    for (const [name, bytes] of this.arrays) {
      spans[name] = [at, at + bytes.length];
      at += bytes.length;
    }
    const head = Buffer.from(JSON.stringify({ values: this.values, arrays: spans }), 'latin1');
    const length = Buffer.alloc(4);
    length.writeUInt32LE(head.length);
    return Buffer.concat([length, head, ...this.arrays.map(([, bytes]) => bytes)]);
  }
}

/** Packs weights as `unpackWeights` reads them; clips at 16 bits, which no weight should reach. */
export function packWeights(weights: Iterable<number>): Uint8Array {
  const out: number[] = [];
  for (const weight of weights) {
    const value = Math.max(-32768, Math.min(32767, Math.round(weight)));
    if (value >= -127 && value <= 127) out.push(value & 255);
    else out.push(128, value & 255, (value >> 8) & 255);
  }
  return Uint8Array.from(out);
}
