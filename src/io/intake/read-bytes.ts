import { createGunzip } from 'node:zlib';
import type { ByteSource } from './byte-source.ts';
import { bombDamage, isBomb } from './unpack-limit.ts';

/** Bytes of an input, unpacked. */
export interface InputBytes {
  readonly bytes: Uint8Array;
  /** True when the limit stopped the reading: `bytes` is the beginning. */
  readonly cut: boolean;
  /** What was wrong with the gzip stream, or null; `bytes` is what could be unpacked. */
  readonly damage: string | null;
}

/**
 * A part of an input as it arrives, or how its gzip stream broke off. `member`: where the gzip member begins that it was packed in, when
 * that is told.
 */
export type Chunk = ({ readonly bytes: Uint8Array } | { readonly damage: string }) & { readonly member?: number };

const gzipMark = [0x1f, 0x8b];

/** Whether bytes begin as a gzip stream does. */
export function isGzip(bytes: Uint8Array): boolean {
  return gzipMark.every((value, index) => bytes[index] === value);
}

/** A stream's bytes as they arrive. Throws what the system says when reading fails. */
export async function* chunksOf(source: AsyncIterable<unknown>): AsyncGenerator<Chunk> {
  for await (const part of source) {
    if (part instanceof Uint8Array) yield { bytes: part };
    else if (typeof part === 'string') yield { bytes: Buffer.from(part, 'utf8') };
  }
}

/** What goes into a gzip stream: how much, and what stopped it. */
interface Feed {
  packed: number;
  error: Error | null;
}

async function* gunzipped(source: ByteSource): AsyncGenerator<Chunk> {
  const gunzip = createGunzip();
  const fed: Feed = { packed: 0, error: null };
  const feeding = feed(source, gunzip, fed);
  let unpacked = 0;
  try {
    for await (const chunk of chunksOf(gunzip)) {
      if ('bytes' in chunk) unpacked += chunk.bytes.length;
      if (isBomb(fed.packed, unpacked)) break;
      yield chunk;
    }
    if (isBomb(fed.packed, unpacked)) yield { damage: bombDamage };
  } catch (error) {
    if (fed.error !== null) throw fed.error;
    yield { damage: error instanceof Error ? error.message : String(error) };
  } finally {
    gunzip.destroy();
    await feeding;
  }
}

async function feed(source: ByteSource, gunzip: ReturnType<typeof createGunzip>, fed: Feed): Promise<void> {
  try {
    for await (const chunk of source.rest()) {
      if (gunzip.destroyed) return;
      if ('damage' in chunk) break;
      fed.packed += chunk.bytes.length;
      if (!gunzip.write(chunk.bytes)) await drained(gunzip);
    }
    gunzip.end();
  } catch (error) {
    fed.error = error instanceof Error ? error : new Error(String(error));
    gunzip.destroy(fed.error);
  }
}

function drained(gunzip: ReturnType<typeof createGunzip>): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      gunzip.off('drain', done).off('close', done);
      resolve();
    };
    gunzip.on('drain', done).on('close', done);
    if (gunzip.destroyed) done();
  });
}

/** An input's bytes in parts, gzip unpacked on the way whatever its name. Throws what the system says when reading fails. */
export async function* unpackedChunks(source: ByteSource): AsyncGenerator<Chunk> {
  yield* isGzip(await source.peek(gzipMark.length)) ? gunzipped(source) : source.rest();
}

/** All bytes up to a limit. */
export async function collect(chunks: AsyncIterable<Chunk>, limit: number): Promise<InputBytes> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    if ('damage' in chunk) return { bytes: Buffer.concat(parts), cut: false, damage: chunk.damage };
    parts.push(chunk.bytes);
    length += chunk.bytes.length;
    if (length > limit) return { bytes: Buffer.concat(parts).subarray(0, limit), cut: true, damage: null };
  }
  return { bytes: Buffer.concat(parts), cut: false, damage: null };
}
