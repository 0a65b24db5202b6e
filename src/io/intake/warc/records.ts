import type { Notice } from '../../../base/schema/problem.ts';
import type { ByteSource } from '../byte-source.ts';
import { gzipProblem, problem } from '../problems.ts';
import type { HeaderBlock } from './header-block.ts';
import { headerBlock } from './header-block.ts';

/** A record of a web archive whose content is wanted. */
export interface WarcRecord {
  /** Where it is: `pages.warc.gz#4711`, by its offset in the file, or by its id when several share a gzip member. */
  readonly place: string;
  readonly head: HeaderBlock;
  readonly content: Uint8Array;
}

/** What a web archive gives: a wanted record, one that is passed over (by its WARC-Type), or what is wrong at a place. */
export type WarcItem = WarcRecord | { readonly passed: string } | Notice;

/** A record whose content comes next. */
interface OpenRecord {
  readonly place: string;
  readonly head: HeaderBlock;
  readonly length: number;
  /** The gzip member that the record begins in, or null. */
  readonly member: number | null;
}

/** How records are read. */
export interface RecordOptions {
  readonly input: string;
  /** Largest content of a wanted record; larger ones are named and never held. */
  readonly maxBytes: number;
  /** Whether a record is wanted, by its head and the beginning of its content. */
  readonly wants: (head: HeaderBlock, beginning: Uint8Array) => boolean;
}

const usualHead = 2048;
const longestHead = 65_536;
const beginningBytes = 65_536;
const windowBytes = 65_536;
/** A version line and the name of a field below it: what a record begins with and hardly a page holds. */
const recordStart = /WARC\/\d\.\d{1,2}\r?\n(?:WARC|Content)-[\w-]{1,40}:/iu;
const startBytes = 64;
/** The two line breaks behind every content. */
const recordEnd = Buffer.from('\r\n\r\n');
/** Records with a wrong length whose content is searched for the next record, a file. */
const mostSearches = 200;

/** Whether bytes begin as a WARC record does. */
export function isWarc(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(0, 7)).toString('latin1').startsWith('WARC/');
}

function isNewline(byte: number | undefined): boolean {
  return byte === 0x0d || byte === 0x0a;
}

function startsWith(bytes: Uint8Array, start: Uint8Array): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

function withoutNewlines(bytes: Uint8Array): Uint8Array {
  const from = bytes.findIndex((byte) => !isNewline(byte));
  return from === -1 ? new Uint8Array() : bytes.subarray(from);
}

function findStart(bytes: Uint8Array): number {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1').search(recordStart);
}

/** Reads the records of a web archive one after the other; what is wrong with one is named and the next one is found. */
class RecordReader {
  readonly #source: ByteSource;
  readonly #options: RecordOptions;
  #last = '';
  #searches = 0;

  constructor(source: ByteSource, options: RecordOptions) {
    this.#source = source;
    this.#options = options;
  }

  async *items(): AsyncGenerator<WarcItem> {
    for (;;) {
      await this.#passNewlines();
      const start = await this.#source.peek(5);
      if (start.length > 0) yield isWarc(start) ? await this.#record() : await this.#strayBytes();
      else if (this.#source.damage === null) return;
      else yield this.#damaged(`${this.#options.input}#${String(this.#source.member ?? this.#source.offset)}`);
    }
  }

  async #passNewlines(): Promise<void> {
    for (let next = await this.#source.peek(1); isNewline(next[0]);) {
      this.#source.drop(1);
      next = await this.#source.peek(1);
    }
  }

  /** Names the damage of the gzip stream and goes on behind it. */
  #damaged(place: string): Notice {
    const notice = gzipProblem(place, this.#source.damage ?? '', 'The archive is damaged here');
    this.#source.resume();
    return notice;
  }

  #placeOf(at: number, head: HeaderBlock): string {
    const place = `${this.#options.input}#${String(at)}`;
    const id = /^<?(?:urn:uuid:)?([^<>\s]{1,200})>?$/u.exec(head.fields.get('warc-record-id') ?? '')?.[1];
    if (place === this.#last) return `${this.#options.input}#${id ?? String(this.#source.offset)}`;
    this.#last = place;
    return place;
  }

  async #record(): Promise<WarcItem> {
    const { member, offset } = this.#source;
    const head = headerBlock(await this.#source.peek(usualHead)) ?? headerBlock(await this.#source.peek(longestHead));
    if (head === null) return await this.#withoutHead(`${this.#options.input}#${String(member ?? offset)}`);
    const place = this.#placeOf(member ?? offset, head);
    this.#source.drop(head.length);
    const stated = head.fields.get('content-length') ?? '';
    if (/^\d{1,15}$/u.test(stated)) return await this.#content({ place, head, length: Number(stated), member });
    await this.#findRecord();
    return problem('damaged-record', place, 'The record does not say how long it is.');
  }

  async #withoutHead(place: string): Promise<Notice> {
    const bytes = await this.#source.peek(longestHead);
    this.#source.drop(bytes.length < longestHead ? bytes.length : 5);
    if (this.#source.damage !== null) return this.#damaged(place);
    if (bytes.length < longestHead) return problem('truncated-record', place, 'The file ends in the head of a record.');
    await this.#findRecord();
    return problem('damaged-record', place, 'The head of the record does not end.');
  }

  async #content({ place, head, length, member }: OpenRecord): Promise<WarcItem> {
    const beginning = await this.#source.peek(Math.min(length, beginningBytes));
    const wanted = this.#options.wants(head, beginning);
    const held = wanted && length <= this.#options.maxBytes;
    const { content, passed } = await this.#pass({ length, member, held });
    if (passed < length) return await this.#cut(place, content);
    if (!wanted) return { passed: head.fields.get('warc-type') ?? 'unknown' };
    if (!held) return problem('too-large', place, `The record is larger than ${String(this.#options.maxBytes)} bytes.`);
    return (await this.#fault({ place, member, content })) ?? { place, head, content };
  }

  /** Takes the bytes of a content, up to where it ends before its time: the file's end, damage, or a gzip member with the next record. */
  async #pass({ length, member, held }: Pick<OpenRecord, 'length' | 'member'> & { readonly held: boolean }): Promise<{
    content: Uint8Array;
    passed: number;
  }> {
    const parts: Uint8Array[] = [];
    let passed = 0;
    while (passed < length) {
      const bytes = await this.#source.some(length - passed);
      if (bytes.length === 0 || (this.#source.member !== member && isWarc(bytes))) break;
      if (held) parts.push(bytes);
      passed += bytes.length;
      this.#source.drop(bytes.length);
    }
    return { content: Buffer.concat(parts), passed };
  }

  async #cut(place: string, content: Uint8Array): Promise<Notice> {
    if (this.#source.damage !== null) return this.#damaged(place);
    await this.#search(content);
    return problem('truncated-record', place, 'The record ends before the length that it states.');
  }

  /** What is wrong with a record that has its length: damage seen at the end of its gzip member, or no record behind it. */
  async #fault({
    place,
    member,
    content,
  }: Pick<OpenRecord, 'place' | 'member'> & { readonly content: Uint8Array }): Promise<Notice | null> {
    const after = await this.#source.peek(startBytes);
    const next = withoutNewlines(after);
    if (isWarc(next)) return null;
    if (next.length === 0) return await this.#damageBehind(place, member);
    // It ends as records end: what is wrong stands behind it.
    if (startsWith(after, recordEnd)) return null;
    await this.#search(content);
    await this.#findRecord();
    return problem('damaged-record', place, 'The record is not as long as it states.');
  }

  /** The damage that ends a record's own gzip member, such as a wrong sum; that of a later one is not the record's. */
  async #damageBehind(place: string, member: number | null): Promise<Notice | null> {
    await this.#passNewlines();
    const isEnd = (await this.#source.peek(1)).length === 0;
    return isEnd && this.#source.damage !== null && this.#source.member === member ? this.#damaged(place) : null;
  }

  /** Goes back to a record that a wrong length has taken for content, wholly or in its beginning. */
  async #search(content: Uint8Array): Promise<void> {
    if (this.#searches++ > mostSearches) return;
    const at = findStart(Buffer.concat([content, await this.#source.peek(startBytes)]));
    if (at !== -1 && at < content.length) this.#source.unread(content.subarray(at));
  }

  async #strayBytes(): Promise<Notice> {
    const { member, offset } = this.#source;
    await this.#findRecord();
    const bytes = String(this.#source.offset - offset);
    const place = `${this.#options.input}#${String(member ?? offset)}`;
    return problem('damaged-record', place, `${bytes} bytes here belong to no record.`);
  }

  /** Passes over bytes up to the next record. */
  async #findRecord(): Promise<void> {
    await this.#passNewlines();
    if (isWarc(await this.#source.peek(5))) return;
    for (let at = -1; at === -1;) {
      const window = await this.#source.peek(windowBytes);
      at = findStart(window);
      const isEnd = window.length < windowBytes;
      this.#source.drop(at !== -1 ? at : isEnd ? window.length : windowBytes - startBytes);
      if (isEnd) return;
    }
  }
}

/** The records of a web archive, in order. Never holds more than one, and of that no more than the limit. */
export function warcRecords(source: ByteSource, options: RecordOptions): AsyncGenerator<WarcItem> {
  return new RecordReader(source, options).items();
}
