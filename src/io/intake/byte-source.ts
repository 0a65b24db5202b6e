import type { Chunk } from './read-bytes.ts';

interface Part {
  readonly bytes: Uint8Array;
  /** Where the gzip member begins that the bytes were packed in, or null. */
  readonly member: number | null;
}

/**
 * Bytes that arrive in parts and are looked at before they are taken; only what is looked at is held. Where the input is damaged the
 * bytes end, with `damage` set, until `resume` goes on behind the damage.
 */
export class ByteSource {
  readonly #source: AsyncIterator<Chunk>;
  #parts: Part[] = [];
  #held = 0;
  #arrived = 0;
  #ended = false;
  #damage: string | null = null;
  #damagedMember: number | null = null;

  constructor(source: AsyncIterable<Chunk>) {
    this.#source = source[Symbol.asyncIterator]();
  }

  /** Offset of the next byte from the beginning of the bytes. */
  get offset(): number {
    return this.#arrived - this.#held;
  }

  /** Where the gzip member begins that the next byte, or the damage, is in; null when that is not told. Only after a `peek`. */
  get member(): number | null {
    return this.#parts.length === 0 ? this.#damagedMember : (this.#parts[0]?.member ?? null);
  }

  /** What is wrong with the input where the bytes end, or null. */
  get damage(): string | null {
    return this.#held === 0 ? this.#damage : null;
  }

  /** Goes on behind the damage; what stands before it is dropped. */
  resume(): void {
    this.#parts = [];
    this.#held = 0;
    this.#damage = null;
    this.#damagedMember = null;
  }

  async #fill(length: number): Promise<void> {
    while (this.#held < length && !this.#ended && this.#damage === null) {
      const next = await this.#source.next();
      if (next.done === true) this.#ended = true;
      else this.#add(next.value);
    }
  }

  #add(chunk: Chunk): void {
    const member = chunk.member ?? null;
    if ('damage' in chunk) {
      this.#damage = chunk.damage;
      this.#damagedMember = member;
    } else if (chunk.bytes.length > 0) {
      this.#parts.push({ bytes: chunk.bytes, member });
      this.#held += chunk.bytes.length;
      this.#arrived += chunk.bytes.length;
    }
  }

  /** The next bytes without taking them: `length`, or fewer where they end. */
  async peek(length: number): Promise<Uint8Array> {
    await this.#fill(length);
    const [first] = this.#parts;
    if (first === undefined || first.bytes.length >= length)
      return first?.bytes.subarray(0, length) ?? new Uint8Array();
    const wanted: Uint8Array[] = [];
    for (let i = 0, found = 0; found < length && i < this.#parts.length; i++) {
      const { bytes } = this.#parts[i] ?? first;
      wanted.push(bytes.subarray(0, length - found));
      found += bytes.length;
    }
    return Buffer.concat(wanted);
  }

  /** The next bytes that are at hand without taking them: at least one unless they end, at most `limit`. */
  async some(limit: number): Promise<Uint8Array> {
    await this.#fill(1);
    return this.#parts[0]?.bytes.subarray(0, limit) ?? new Uint8Array();
  }

  /** Takes bytes that were looked at. */
  drop(length: number): void {
    let left = Math.min(length, this.#held);
    this.#held -= left;
    let first = this.#parts[0];
    while (first !== undefined && left >= first.bytes.length) {
      left -= first.bytes.length;
      this.#parts.shift();
      first = this.#parts[0];
    }
    if (first !== undefined && left > 0) this.#parts[0] = shortened(first, left);
  }

  /** Passes over bytes without holding them; gives how many there were. */
  async skip(length: number): Promise<number> {
    let passed = 0;
    while (passed < length) {
      const bytes = await this.some(length - passed);
      if (bytes.length === 0) break;
      this.drop(bytes.length);
      passed += bytes.length;
    }
    return passed;
  }

  /** Gives bytes back that were taken last. */
  unread(bytes: Uint8Array): void {
    if (bytes.length === 0) return;
    this.#parts.unshift({ bytes, member: null });
    this.#held += bytes.length;
  }

  /** All bytes that are left, as they arrive. */
  async *rest(): AsyncGenerator<Chunk> {
    for (let bytes = await this.some(Infinity); bytes.length > 0; bytes = await this.some(Infinity)) {
      this.drop(bytes.length);
      yield { bytes };
    }
    if (this.#damage !== null) yield { damage: this.#damage };
  }

  /** Lets go of the input; nothing can be read after it. */
  async close(): Promise<void> {
    this.#ended = true;
    await this.#source.return?.();
  }
}

function shortened({ bytes, member }: Part, by: number): Part {
  return { bytes: bytes.subarray(by), member };
}
