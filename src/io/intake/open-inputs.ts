import { createReadStream } from 'node:fs';
import type { RawDocument } from '../../base/schema/article.ts';
import type { Rejected } from '../../base/schema/problem.ts';
import { rejected, systemReason } from './problems.ts';
import type { Chunk } from './read-bytes.ts';
import { chunksOf, collect } from './read-bytes.ts';
import { documentOfBytes } from './read-document.ts';
import { readJsonLines } from './read-json-lines.ts';
import type { InputFormat } from './sniff.ts';
import { formatOfName, looksLikeHtml, looksLikeJsonLines } from './sniff.ts';
import { walkInput } from './walk-inputs.ts';

export type { Rejected } from '../../base/schema/problem.ts';

/** How inputs are opened. */
export interface InputOptions {
  /** Format of every input; `auto` (default) goes by name, then by content. */
  readonly format?: InputFormat | 'auto';
  /** Largest document, or line of JSON Lines, in bytes once unpacked; default 20,000,000. */
  readonly maxBytes?: number;
  /** What `-` reads. */
  readonly stdin?: NodeJS.ReadableStream;
  /** Folder that relative paths start from; default the process's. */
  readonly cwd?: string;
}

interface Opening {
  readonly input: string;
  readonly maxBytes: number;
  readonly format: InputFormat | 'auto';
}

const defaultMaxBytes = 20_000_000;
const sniffBytes = 4096;

async function* again(head: readonly Chunk[], rest: AsyncIterator<Chunk>): AsyncGenerator<Chunk> {
  yield* head;
  for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
}

/** The beginning of a stream and the whole of it: what is looked at is not lost. */
async function beginning(chunks: AsyncIterable<Chunk>): Promise<{ text: string; whole: AsyncIterable<Chunk> }> {
  const parts = chunks[Symbol.asyncIterator]();
  const head: Chunk[] = [];
  let length = 0;
  while (length < sniffBytes) {
    const next = await parts.next();
    if (next.done === true) break;
    head.push(next.value);
    if ('damage' in next.value) break;
    length += next.value.bytes.length;
  }
  const bytes = Buffer.concat(head.map((chunk) => ('bytes' in chunk ? chunk.bytes : new Uint8Array())));
  return { text: bytes.toString('utf8').replace(/^\uFEFF/u, ''), whole: again(head, parts) };
}

function formatOf(opening: Opening, start: string): InputFormat | null {
  if (opening.format !== 'auto') return opening.format;
  const named = formatOfName(opening.input);
  if (named === null) return looksLikeJsonLines(start) ? 'jsonl' : null;
  return named === 'text' && looksLikeHtml(start) ? 'html' : named;
}

async function* readStream(stream: NodeJS.ReadableStream, opening: Opening): AsyncGenerator<RawDocument | Rejected> {
  const { text, whole } = await beginning(chunksOf(stream));
  const format = formatOf(opening, text);
  if (format === 'jsonl') yield* readJsonLines(whole, opening);
  else yield documentOfBytes(await collect(whole, opening.maxBytes), { ...opening, format });
}

/** Reads one stream; what the system refuses becomes a notice. */
async function* readSafely(
  open: () => NodeJS.ReadableStream,
  opening: Opening,
): AsyncGenerator<RawDocument | Rejected> {
  try {
    yield* readStream(open(), opening);
  } catch (error) {
    yield rejected('unreadable-input', opening.input, `It cannot be read: ${systemReason(error)}.`);
  }
}

/**
 * The documents of some paths, one by one, in the order given; folders are walked in order of code units. `-` is standard input.
 * What cannot be read is yielded as rejected, with a notice that names file, line and remedy; everything else goes on.
 */
export async function* openInputs(
  paths: readonly string[],
  options: InputOptions = {},
): AsyncGenerator<RawDocument | Rejected> {
  const { format = 'auto', maxBytes = defaultMaxBytes, cwd = process.cwd(), stdin = process.stdin } = options;
  for (const path of paths) {
    if (path === '-') {
      yield* readSafely(() => stdin, { input: '-', maxBytes, format });
      continue;
    }
    for await (const file of walkInput(path, cwd)) {
      if ('notice' in file) yield file;
      else yield* readSafely(() => createReadStream(file.path), { input: file.input, maxBytes, format });
    }
  }
}
