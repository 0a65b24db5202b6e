import type { Chunk } from '../read-bytes.ts';

/** An object of a list in JSON as its bytes, or why there is none: longer than the limit, no object, a file that breaks off. */
export type JsonElement =
  | { readonly bytes: Uint8Array }
  | { readonly fault: 'too-large' | 'no-object' | 'too-deep' | 'no-json' | 'cut' }
  | { readonly damage: string };

/** Where lists of articles stand in an answer of a news service: the list itself, or under these names. */
const listPaths: ReadonlySet<string> = new Set([
  ...['', 'articles', 'articles/results', 'results', 'response/results'],
  ...['data', 'documents', 'stories', 'news'],
]);
const deepest = 500;
const longestKey = 40;

const [quote, backslash, comma, colon] = [0x22, 0x5c, 0x2c, 0x3a];
const [openObject, closeObject, openList, closeList] = [0x7b, 0x7d, 0x5b, 0x5d];

interface Level {
  readonly isList: boolean;
  /** Names that lead here, of objects within objects: `articles/results`. */
  readonly path: string;
}

/** Bytes that are gathered up to a limit. */
class Gathered {
  readonly #limit: number;
  #parts: Uint8Array[] = [];
  #length = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  add(bytes: Uint8Array): void {
    this.#length += bytes.length;
    if (this.#length <= this.#limit) this.#parts.push(bytes);
    else this.#parts = [];
  }

  element(): JsonElement {
    return this.#length > this.#limit ? { fault: 'too-large' } : { bytes: Buffer.concat(this.#parts) };
  }
}

/** Follows the structure of JSON byte by byte and gathers the objects of its lists; what stands in an object is not looked at. */
class ElementScanner {
  readonly #limit: number;
  readonly #levels: Level[] = [];
  /** The object that is gathered and the depth at which it ends. */
  #open: { readonly gathered: Gathered; readonly depth: number; readonly isRoot: boolean } | null = null;
  /** Where the part of the chunk begins that belongs to the open object. */
  #from = 0;
  #inString = false;
  #escaped = false;
  #key: number[] = [];
  #name = '';
  #found: JsonElement[] = [];
  #isStray = false;
  #isBroken = false;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get isBroken(): boolean {
    return this.#isBroken;
  }

  /** Whether the bytes so far end between two values. */
  get isWhole(): boolean {
    return this.#levels.length === 0 && !this.#inString;
  }

  /** The elements that end in a chunk. */
  scan(chunk: Uint8Array): readonly JsonElement[] {
    this.#found = [];
    this.#from = 0;
    for (let at = 0; at < chunk.length && !this.#isBroken; at++) {
      if (this.#inString) this.#stringByte(chunk[at] ?? 0);
      else this.#byte(chunk, at);
    }
    this.#open?.gathered.add(chunk.subarray(this.#from));
    return this.#found;
  }

  #stringByte(byte: number): void {
    if (this.#escaped) this.#escaped = false;
    else if (byte === backslash) this.#escaped = true;
    else if (byte === quote) this.#inString = false;
    else if (this.#key.length < longestKey) this.#key.push(byte);
  }

  #byte(chunk: Uint8Array, at: number): void {
    const byte = chunk[at];
    if (byte === quote) {
      this.#inString = true;
      this.#key = [];
    } else if (byte === colon) this.#name = Buffer.from(this.#key).toString('latin1');
    else if (byte === openObject) this.#enter(at, false);
    else if (byte === openList) this.#enter(at, true);
    else if (byte === closeObject || byte === closeList) this.#leave(chunk, at, byte === closeList);
    else if (byte === comma || byte === undefined || byte <= 0x20) return;
    else this.#value();
  }

  /** A value that is neither object, list nor string: no element of a list of articles, and no JSON outside of everything. */
  #value(): void {
    const level = this.#levels.at(-1);
    if (level === undefined) this.#break('no-json');
    else if (level.isList && this.#open === null && listPaths.has(level.path)) this.#stray();
  }

  #stray(): void {
    if (!this.#isStray) this.#found.push({ fault: 'no-object' });
    this.#isStray = true;
  }

  #break(fault: 'no-json' | 'too-deep'): void {
    this.#found.push({ fault });
    this.#isBroken = true;
    this.#open = null;
  }

  #enter(at: number, isList: boolean): void {
    const above = this.#levels.at(-1);
    if (this.#levels.length >= deepest) {
      this.#break('too-deep');
      return;
    }
    const path = above === undefined ? '' : above.isList ? `${above.path}/*` : join(above.path, this.#name);
    this.#levels.push({ isList, path });
    if (isList && this.#open?.isRoot === true && listPaths.has(path)) this.#open = null;
    if (isList || this.#open !== null) return;
    const isElement = above?.isList === true && listPaths.has(above.path);
    if (above !== undefined && !isElement) return;
    this.#open = { gathered: new Gathered(this.#limit), depth: this.#levels.length, isRoot: above === undefined };
    this.#from = at;
  }

  #leave(chunk: Uint8Array, at: number, isList: boolean): void {
    const open = this.#open;
    if (this.#levels.pop()?.isList !== isList) this.#break('no-json');
    else if (open !== null && this.#levels.length < open.depth) {
      open.gathered.add(chunk.subarray(this.#from, at + 1));
      this.#found.push(open.gathered.element());
      this.#open = null;
    }
  }
}

function join(path: string, name: string): string {
  return path === '' ? name : `${path}/${name}`;
}

/**
 * The objects of the lists in a JSON text, one by one as they arrive; an object that holds no such list is itself one. Holds never more
 * than one object, and of that no more than `limit` bytes.
 */
export async function* jsonElements(chunks: AsyncIterable<Chunk>, limit: number): AsyncGenerator<JsonElement> {
  const scanner = new ElementScanner(limit);
  for await (const chunk of chunks) {
    if ('damage' in chunk) {
      yield chunk;
      return;
    }
    yield* scanner.scan(chunk.bytes);
    if (scanner.isBroken) return;
  }
  if (!scanner.isWhole) yield { fault: 'cut' };
}
