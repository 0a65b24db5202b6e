import type { RawDocument } from '../../../base/schema/article.ts';
import type { Rejected } from '../../../base/schema/problem.ts';
import { ByteSource } from '../byte-source.ts';
import type { IntakeFormat, ReadMember, Source } from '../format.ts';
import { gzipProblem, rejected } from '../problems.ts';
import type { Chunk } from '../read-bytes.ts';
import { unpackedChunks } from '../read-bytes.ts';
import { judgeName, memberInput } from './member.ts';
import type { TarHeader } from './tar-header.ts';
import { blockBytes, tarAttributes, tarHeader } from './tar-header.ts';

/** Largest name or attributes of a member. */
const longestAttributes = 1_000_000;
const early = 'unexpected end of file';

interface Content {
  left: number;
  /** Set when the archive ended inside the content and its reader has been told. */
  told: boolean;
}

/** A member's content; where the archive ends before it, the content ends with that damage. */
async function* contentOf(source: ByteSource, content: Content): AsyncGenerator<Chunk> {
  while (content.left > 0) {
    const bytes = await source.some(content.left);
    if (bytes.length === 0) {
      content.told = true;
      yield { damage: source.damage ?? early };
      return;
    }
    content.left -= bytes.length;
    source.drop(bytes.length);
    yield { bytes };
  }
}

class TarReader {
  readonly #source: ByteSource;
  readonly #input: string;
  readonly #readMember: ReadMember;
  #longName: string | null = null;
  #longSize: number | null = null;
  #isEnd = false;

  constructor(source: ByteSource, input: string, readMember: ReadMember) {
    this.#source = source;
    this.#input = input;
    this.#readMember = readMember;
  }

  async *members(): AsyncGenerator<RawDocument | Rejected> {
    while (!this.#isEnd) {
      const block = await this.#source.peek(blockBytes);
      if (block.length < blockBytes) {
        if (block.length > 0 || this.#source.damage !== null) yield this.#end();
        return;
      }
      this.#source.drop(blockBytes);
      const header = tarHeader(block);
      if (header !== null) yield* this.#member(header);
      else if (block.some((byte) => byte !== 0)) yield await this.#stray();
    }
  }

  #end(): Rejected {
    this.#isEnd = true;
    const { damage } = this.#source;
    if (damage === null || damage === early)
      return rejected('truncated-archive', this.#input, 'The archive breaks off.');
    return { input: this.#input, notice: gzipProblem(this.#input, damage, 'The archive breaks off') };
  }

  /** Passes over blocks that are no header up to the next one. */
  async #stray(): Promise<Rejected> {
    for (let block = await this.#source.peek(blockBytes); tarHeader(block) === null;) {
      if (block.length < blockBytes) break;
      this.#source.drop(blockBytes);
      block = await this.#source.peek(blockBytes);
    }
    return rejected('damaged-archive', this.#input, 'A part of the archive belongs to no file.');
  }

  async *#member({ name, size, kind }: TarHeader): AsyncGenerator<RawDocument | Rejected> {
    if (kind === 'long-name' || kind === 'attributes' || kind === 'shared') {
      const isShort = size <= longestAttributes;
      if (isShort && kind !== 'shared') this.#note(await this.#source.peek(size), kind);
      yield* this.#pass(size, size);
      return;
    }
    const whole = this.#longSize ?? size;
    const content: Content = { left: whole, told: false };
    const full = this.#longName ?? name;
    this.#longName = null;
    this.#longSize = null;
    if (kind !== 'folder' && !full.endsWith('/')) yield* this.#read(full, kind, content);
    if (content.told) this.#isEnd = true;
    else yield* this.#pass(content.left, whole);
  }

  #note(bytes: Uint8Array, kind: 'long-name' | 'attributes'): void {
    const text = Buffer.from(bytes).toString('utf8').replace(/\0.*$/su, '');
    const fields = kind === 'attributes' ? tarAttributes(bytes) : new Map([['path', text]]);
    const size = Number(fields.get('size') ?? NaN);
    this.#longName = fields.get('path') ?? this.#longName;
    if (Number.isSafeInteger(size) && size >= 0) this.#longSize = size;
  }

  async *#read(name: string, kind: TarHeader['kind'], content: Content): AsyncGenerator<RawDocument | Rejected> {
    const input = memberInput(this.#input, name);
    const fault = judgeName({ input, name });
    if (fault === 'hidden') return;
    if (fault !== null) yield fault;
    else if (kind === 'other') yield rejected('unsafe-path', input, 'It is a link or a device, no file.');
    else yield* this.#readMember({ input, bytes: contentOf(this.#source, content) });
  }

  /** Passes over the rest of a content and what fills its last block. */
  async *#pass(left: number, size: number): AsyncGenerator<Rejected> {
    const fill = (blockBytes - (size % blockBytes)) % blockBytes;
    const passed = await this.#source.skip(left);
    if (passed < left) yield this.#end();
    else await this.#source.skip(fill);
  }
}

async function* readTar({ input, bytes }: Source, readMember: ReadMember): AsyncGenerator<RawDocument | Rejected> {
  const source = new ByteSource(unpackedChunks(bytes));
  let given = 0;
  try {
    for await (const item of new TarReader(source, input, readMember).members()) {
      given++;
      yield item;
    }
  } finally {
    await source.close();
  }
  if (given === 0) yield rejected('empty-input', input, 'The archive holds no file that is read.');
}

/** Tar archives, plain or gzipped: each member is read as a file of a folder is. */
export const tar: IntakeFormat = {
  name: 'tar',
  extensions: ['tar', 'tgz'],
  starts: ({ bytes }) =>
    bytes.length >= blockBytes && tarHeader(bytes.subarray(0, blockBytes)) !== null && bytes[0] !== 0,
  read: readTar,
};
