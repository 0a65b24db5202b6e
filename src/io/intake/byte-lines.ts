import type { Chunk } from './read-bytes.ts';

/** A line of an input, or why there is none. `number` counts from 1. */
export type ByteLine =
  | { readonly number: number; readonly bytes: Uint8Array }
  | { readonly number: number; readonly tooLong: true }
  | { readonly number: number; readonly damage: string };

const newline = 0x0a;

/** Gathers one line up to a limit; what goes beyond it is thrown away as it comes. */
class LineBuffer {
  #parts: Uint8Array[] = [];
  #length = 0;
  #number = 1;
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get number(): number {
    return this.#number;
  }

  get isEmpty(): boolean {
    return this.#length === 0;
  }

  add(bytes: Uint8Array): void {
    this.#length += bytes.length;
    if (this.#length <= this.#limit) this.#parts.push(bytes);
    else this.#parts = [];
  }

  take(): ByteLine {
    const number = this.#number++;
    const line: ByteLine =
      this.#length > this.#limit ? { number, tooLong: true } : { number, bytes: Buffer.concat(this.#parts) };
    this.#parts = [];
    this.#length = 0;
    return line;
  }
}

function* linesOf(bytes: Uint8Array, buffer: LineBuffer): Generator<ByteLine> {
  let from = 0;
  for (let at = bytes.indexOf(newline); at !== -1; at = bytes.indexOf(newline, from)) {
    buffer.add(bytes.subarray(from, at));
    yield buffer.take();
    from = at + 1;
  }
  if (from < bytes.length) buffer.add(bytes.subarray(from));
}

/** The lines of an input as it arrives, never more than one in memory; a line above the limit is named and passed over. */
export async function* byteLines(chunks: AsyncIterable<Chunk>, limit: number): AsyncGenerator<ByteLine> {
  const buffer = new LineBuffer(limit);
  for await (const chunk of chunks) {
    if ('damage' in chunk) {
      yield { number: buffer.number, damage: chunk.damage };
      return;
    }
    yield* linesOf(chunk.bytes, buffer);
  }
  if (!buffer.isEmpty) yield buffer.take();
}
