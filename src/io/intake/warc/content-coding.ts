import {
  brotliDecompressSync,
  constants,
  gunzipSync,
  inflateRawSync,
  inflateSync,
  zstdDecompressSync,
} from 'node:zlib';
import { isGzip } from '../read-bytes.ts';

/** A message's content as the page was, and whether it is whole. `tooLarge`: it unpacks to more than the limit. */
export type Decoded = { readonly bytes: Uint8Array; readonly whole: boolean } | { readonly tooLarge: true };

const newline = 0x0a;

/** A chunk's size and where its bytes begin, or null for none. */
function chunkAt(bytes: Uint8Array, at: number): { size: number; from: number } | null {
  const end = bytes.indexOf(newline, at);
  if (end === -1 || end - at > 200) return null;
  const size = /^\s*([\da-f]{1,8})\s*(?:;|$)/iu.exec(
    Buffer.from(bytes.subarray(at, end)).toString('latin1').trimEnd(),
  )?.[1];
  return size === undefined ? null : { size: parseInt(size, 16), from: end + 1 };
}

/** Takes the chunk sizes out of a body; one that has none, as archives keep them too, stays as it is. */
export function withoutChunks(bytes: Uint8Array): { readonly bytes: Uint8Array; readonly whole: boolean } {
  const parts: Uint8Array[] = [];
  let at = 0;
  for (let chunk = chunkAt(bytes, at); chunk !== null; chunk = chunkAt(bytes, at)) {
    if (chunk.size === 0) return { bytes: Buffer.concat(parts), whole: true };
    parts.push(bytes.subarray(chunk.from, chunk.from + chunk.size));
    at = chunk.from + chunk.size;
    at += bytes[at] === 0x0d ? 2 : 1;
    if (at > bytes.length + 2) break;
  }
  return parts.length === 0 ? { bytes, whole: true } : { bytes: Buffer.concat(parts), whole: false };
}

interface Limits {
  readonly maxOutputLength: number;
  readonly finishFlush: number;
}

function deflated(bytes: Uint8Array, limits: Limits): Uint8Array {
  const isZlib = ((bytes[0] ?? 0) & 0x0f) === 8 && (256 * (bytes[0] ?? 0) + (bytes[1] ?? 0)) % 31 === 0;
  return isZlib ? inflateSync(bytes, limits) : inflateRawSync(bytes, limits);
}

function unpackedOnce(bytes: Uint8Array, coding: string, limits: Limits): Uint8Array {
  if (/^(?:x-)?gzip$/u.test(coding)) return isGzip(bytes) ? gunzipSync(bytes, limits) : bytes;
  if (coding === 'deflate') return deflated(bytes, limits);
  if (coding === 'br') return brotliDecompressSync(bytes, { maxOutputLength: limits.maxOutputLength });
  return coding === 'zstd' ? zstdDecompressSync(bytes, { maxOutputLength: limits.maxOutputLength }) : bytes;
}

function isTooLarge(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
}

/**
 * Undoes content codings (`gzip, br`), last first, three at most. What does not unpack stays as it is: archives often keep the header of a
 * coding that they have undone.
 */
export function withoutCodings(bytes: Uint8Array, header: string, maxBytes: number): Decoded {
  const limits = { maxOutputLength: maxBytes, finishFlush: constants.Z_SYNC_FLUSH };
  let content = bytes;
  const codings = header.toLowerCase().split(',').slice(-3).reverse();
  for (const coding of codings) {
    try {
      content = unpackedOnce(content, coding.trim(), limits);
    } catch (error) {
      if (isTooLarge(error)) return { tooLarge: true };
    }
  }
  return { bytes: content, whole: true };
}
