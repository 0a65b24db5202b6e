import { constants, crc32, inflateRawSync } from 'node:zlib';
import type { ByteSource } from './byte-source.ts';
import { Inflater } from './inflater.ts';
import type { Chunk } from './read-bytes.ts';
import { isGzip } from './read-bytes.ts';
import { bombDamage, isBomb } from './unpack-limit.ts';

const pieceBytes = 16_384;
const fixedHeader = 10;
const longestHeader = 70_000;
const trailerBytes = 8;
const windowBytes = 65_536;
const trialBytes = 512;
/** Places in a damaged file that may look like a member and be none, before the rest of the file is given up. */
const mostTrials = 5000;

const early = 'unexpected end of file';

/** Where the string that begins at an offset ends, with its zero byte; -1 when it does not. */
function afterString(bytes: Uint8Array, from: number): number {
  return bytes.indexOf(0, from) + 1 || -1;
}

/** Length of a gzip member's header, or null for none that is whole. */
function headerLength(bytes: Uint8Array): number | null {
  const flags = bytes[3] ?? 0xff;
  if (!isGzip(bytes) || bytes[2] !== 8 || (flags & 0xe0) !== 0) return null;
  let at = fixedHeader;
  if ((flags & 4) !== 0) at += 2 + (bytes[at] ?? 0) + 256 * (bytes[at + 1] ?? 0);
  for (const flag of [8, 16]) if ((flags & flag) !== 0 && at !== -1) at = afterString(bytes, at);
  if (at === -1) return null;
  if ((flags & 2) !== 0) at += 2;
  return at <= bytes.length ? at : null;
}

async function takeHeader(packed: ByteSource): Promise<boolean> {
  const length = headerLength(await packed.peek(trialBytes)) ?? headerLength(await packed.peek(longestHeader));
  if (length !== null) packed.drop(length);
  return length !== null;
}

/** Whether a gzip member begins here whose content is of the kind that is sought. */
function isMember(bytes: Uint8Array, isStart: (content: Uint8Array) => boolean): boolean {
  const header = headerLength(bytes);
  if (header === null) return false;
  try {
    const limits = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 1_000_000 };
    return isStart(inflateRawSync(bytes.subarray(header), limits));
  } catch {
    return false;
  }
}

/** Unpacks a gzip file of many members, one after the other, and finds the next sound one behind a damaged one. */
class MemberReader {
  readonly #packed: ByteSource;
  readonly #isStart: (content: Uint8Array) => boolean;
  #trials = 0;
  #unpacked = 0;

  constructor(packed: ByteSource, isStart: (content: Uint8Array) => boolean) {
    this.#packed = packed;
    this.#isStart = isStart;
  }

  async *chunks(): AsyncGenerator<Chunk> {
    while ((await this.#packed.peek(1)).length > 0) {
      const member = this.#packed.offset;
      const damage = yield* this.#member(member);
      if (damage === null) continue;
      yield { damage, member };
      if (damage === early || !(await this.#findNext())) return;
    }
  }

  /** One member's content; returns what was wrong with it, or null. */
  async *#member(member: number): AsyncGenerator<Chunk, string | null> {
    if (!(await takeHeader(this.#packed))) return 'incorrect header check';
    const inflater = new Inflater();
    try {
      return yield* this.#content(inflater, member);
    } finally {
      inflater.close();
    }
  }

  async *#content(inflater: Inflater, member: number): AsyncGenerator<Chunk, string | null> {
    let sum = 0;
    let length = 0;
    while (!inflater.hasEnded()) {
      const piece = await this.#packed.some(pieceBytes);
      if (piece.length === 0) return early;
      const before = inflater.taken;
      for (const bytes of await inflater.push(piece)) {
        sum = crc32(bytes, sum);
        length += bytes.length;
        this.#unpacked += bytes.length;
        yield { bytes, member };
      }
      if (inflater.damage !== null) return inflater.damage;
      this.#packed.drop(inflater.hasEnded() ? inflater.taken - before : piece.length);
      if (!isBomb(this.#packed.offset, this.#unpacked)) continue;
      this.#unpacked -= length;
      return bombDamage;
    }
    return await this.#checked(sum, length);
  }

  async #checked(sum: number, length: number): Promise<string | null> {
    const trailer = Buffer.from(await this.#packed.peek(trailerBytes));
    if (trailer.length < trailerBytes) return early;
    this.#packed.drop(trailerBytes);
    if (trailer.readUInt32LE(0) !== sum) return 'incorrect data check';
    return trailer.readUInt32LE(4) === length % 2 ** 32 ? null : 'incorrect length check';
  }

  /** Goes to the next member; false when there is none. */
  async #findNext(): Promise<boolean> {
    for (;;) {
      const window = await this.#packed.peek(windowBytes);
      const at = this.#candidate(window);
      if (at !== -1) this.#packed.drop(at);
      if (at !== -1 || window.length < windowBytes || this.#trials > mostTrials) return at !== -1;
      this.#packed.drop(windowBytes - trialBytes);
    }
  }

  #candidate(window: Uint8Array): number {
    for (let at = window.indexOf(0x1f); at !== -1; at = window.indexOf(0x1f, at + 1)) {
      if (window[at + 1] !== 0x8b || window[at + 2] !== 8) continue;
      if (++this.#trials > mostTrials) return -1;
      if (isMember(window.subarray(at, at + trialBytes), this.#isStart)) return at;
    }
    return -1;
  }
}

/**
 * The content of a gzip file made of many members, as web archives are: each chunk says where its member begins. A damaged member is named
 * and the file goes on at the next member whose content `isStart` takes; a file that is cut ends with its damage.
 */
export function gzipMembers(packed: ByteSource, isStart: (content: Uint8Array) => boolean): AsyncGenerator<Chunk> {
  return new MemberReader(packed, isStart).chunks();
}
