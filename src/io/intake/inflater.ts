import { createInflateRaw } from 'node:zlib';

/** Unpacks one deflate stream part by part, and knows where it ends among bytes that follow it. */
export class Inflater {
  readonly #stream = createInflateRaw();
  #unpacked: Uint8Array[] = [];
  #settle: (() => void) | null = null;
  #ended = false;
  #damage: string | null = null;

  constructor() {
    const settled = (): void => this.#settle?.();
    this.#stream.on('data', (bytes: Uint8Array) => this.#unpacked.push(bytes));
    this.#stream.on('end', () => {
      this.#ended = true;
      settled();
    });
    this.#stream.on('error', (error) => {
      this.#damage = error.message;
      settled();
    });
  }

  hasEnded(): boolean {
    return this.#ended;
  }

  /** What is wrong with the stream, in zlib's words, or null. */
  get damage(): string | null {
    return this.#damage;
  }

  /** Bytes taken in so far, those behind the stream's end not among them. */
  get taken(): number {
    return this.#stream.bytesWritten;
  }

  /** Unpacks a part. Keep parts small: each may unpack to a thousand times its size. */
  async push(bytes: Uint8Array): Promise<readonly Uint8Array[]> {
    await new Promise<void>((resolve) => {
      this.#settle = resolve;
      this.#stream.write(bytes, () => {
        resolve();
      });
    });
    const unpacked = this.#unpacked;
    this.#unpacked = [];
    return unpacked;
  }

  close(): void {
    this.#stream.destroy();
  }
}
