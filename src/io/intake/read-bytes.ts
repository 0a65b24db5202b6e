import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

/** Bytes of an input, unpacked. */
export interface InputBytes {
  readonly bytes: Uint8Array;
  /** True when the limit stopped the reading: `bytes` is the beginning. */
  readonly cut: boolean;
  /** What was wrong with the gzip stream, or null; `bytes` is what could be unpacked. */
  readonly damage: string | null;
}

/** A part of an input as it arrives, or how its gzip stream broke off. */
export type Chunk = { readonly bytes: Uint8Array } | { readonly damage: string };

const gzipMark = [0x1f, 0x8b];

function isGzip(bytes: Uint8Array): boolean {
  return gzipMark.every((value, index) => bytes[index] === value);
}

async function* asBytes(source: AsyncIterable<unknown>): AsyncGenerator<Uint8Array> {
  for await (const part of source) {
    if (part instanceof Uint8Array) yield part;
    else if (typeof part === 'string') yield Buffer.from(part, 'utf8');
  }
}

/** The source again with at least two bytes in the first part (unless it is shorter), and whether it is gzip. */
async function peek(source: AsyncIterator<Uint8Array>): Promise<{ head: Uint8Array; done: boolean }> {
  let head: Uint8Array = new Uint8Array();
  while (head.length < gzipMark.length) {
    const next = await source.next();
    if (next.done === true) return { head, done: true };
    head = Buffer.concat([head, next.value]);
  }
  return { head, done: false };
}

async function* rest(head: Uint8Array, source: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (head.length > 0) yield head;
  for (let next = await source.next(); next.done !== true; next = await source.next()) yield next.value;
}

async function* unpacked(source: AsyncIterable<Uint8Array>): AsyncGenerator<Chunk> {
  const gunzip = createGunzip();
  const feeding = feed(source, gunzip);
  try {
    for await (const bytes of asBytes(gunzip)) yield { bytes };
  } catch (error) {
    yield { damage: error instanceof Error ? error.message : String(error) };
  } finally {
    gunzip.destroy();
    await feeding;
  }
}

async function feed(source: AsyncIterable<Uint8Array>, gunzip: ReturnType<typeof createGunzip>): Promise<void> {
  try {
    for await (const bytes of source) {
      if (gunzip.destroyed) return;
      if (!gunzip.write(bytes)) await drained(gunzip);
    }
    gunzip.end();
  } catch (error) {
    gunzip.destroy(error instanceof Error ? error : new Error(String(error)));
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
export async function* chunksOf(source: Readable | NodeJS.ReadableStream): AsyncGenerator<Chunk> {
  const parts = asBytes(source)[Symbol.asyncIterator]();
  const { head, done } = await peek(parts);
  if (!isGzip(head)) {
    for await (const bytes of done ? [head] : rest(head, parts)) yield { bytes };
    return;
  }
  yield* unpacked(rest(head, parts));
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
