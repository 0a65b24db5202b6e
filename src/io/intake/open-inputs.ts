import { createReadStream } from 'node:fs';
import { constants, gunzipSync } from 'node:zlib';
import type { RawDocument } from '../../base/schema/article.ts';
import type { Rejected } from '../../base/schema/problem.ts';
import { ByteSource } from './byte-source.ts';
import { feed } from './feed/feed.ts';
import { linkList } from './feed/link-list.ts';
import { opml } from './feed/opml.ts';
import { sitemap } from './feed/sitemap.ts';
import type { Beginning, IntakeFormat, Member, Source } from './format.ts';
import { formatOfName, hasForeignName, intakeFormats } from './formats.ts';
import { jsonList } from './list/json-list.ts';
import { page, plainText } from './pages.ts';
import { rejected, systemReason } from './problems.ts';
import type { Chunk } from './read-bytes.ts';
import { chunksOf, collect, isGzip, unpackedChunks } from './read-bytes.ts';
import { documentOfBytes } from './read-document.ts';
import { tar } from './archive/tar.ts';
import { zip } from './archive/zip.ts';
import { unknownName, walkInput } from './walk-inputs.ts';

export type { Rejected } from '../../base/schema/problem.ts';

/** How inputs are opened. */
export interface InputOptions {
  /** Name of every input's format, one of `intakeFormats`; `auto` (default) goes by name, then by content. */
  readonly format?: string;
  /** Largest document, record or row in bytes once unpacked; default 20,000,000. */
  readonly maxBytes?: number;
  /** What `-` reads. */
  readonly stdin?: NodeJS.ReadableStream;
  /** Folder that relative paths start from; default the process's. */
  readonly cwd?: string;
}

/** An input to be opened: where it comes from, and what is asked of it. */
interface Opening {
  readonly input: string;
  readonly maxBytes: number;
  readonly format: string;
  readonly path: string | null;
  readonly isMember: boolean;
}

const defaultMaxBytes = 20_000_000;
const sniffBytes = 4096;

function unpackedBeginning(bytes: Uint8Array): Uint8Array {
  if (!isGzip(bytes)) return bytes;
  try {
    return gunzipSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 8_000_000 }).subarray(
      0,
      sniffBytes,
    );
  } catch {
    return new Uint8Array();
  }
}

async function beginningOf({ input, bytes }: Source): Promise<Beginning> {
  const start = unpackedBeginning(await bytes.peek(sniffBytes));
  const text = Buffer.from(start)
    .toString('utf8')
    .replace(/^\uFEFF/u, '');
  return { bytes: start, text, isForeign: hasForeignName(input) };
}

/** Formats whose names say little, and what else their files turn out to be. */
const vague: ReadonlyMap<IntakeFormat, readonly IntakeFormat[]> = new Map([
  [plainText, [page, linkList]],
  [feed, [page, opml, sitemap]],
  [jsonList, [feed]],
]);

function formatOf(opening: Opening, beginning: Beginning): IntakeFormat | null {
  const told = intakeFormats.find(({ name }) => name === opening.format) ?? formatOfName(opening.input);
  if (told === null) return intakeFormats.find(({ starts }) => starts(beginning)) ?? null;
  const others = opening.format === 'auto' ? (vague.get(told) ?? []) : [];
  return others.find(({ starts }) => starts(beginning)) ?? told;
}

async function* readUntold({ input, maxBytes, bytes }: Source): AsyncGenerator<RawDocument | Rejected> {
  const read = await collect(unpackedChunks(bytes), maxBytes);
  yield documentOfBytes(read, { input, maxBytes, format: null, foreign: hasForeignName(input) });
}

async function* readSource(source: Source, opening: Opening): AsyncGenerator<RawDocument | Rejected> {
  const format = formatOf(opening, await beginningOf(source));
  if (format === null) yield* readUntold(source);
  else if (opening.isMember && (format === zip || format === tar))
    yield rejected('nested-archive', source.input, 'It is an archive inside an archive.');
  else yield* format.read(source, (member) => readMember(member, opening.maxBytes));
}

/** Reads a member of an archive as a file of a folder: by its name, and not at all without one that is known. */
async function* readMember({ input, bytes }: Member, maxBytes: number): AsyncGenerator<RawDocument | Rejected> {
  if (formatOfName(input) === null) yield rejected('unsupported-format', input, unknownName);
  else yield* readSafely(() => bytes, { input, maxBytes, format: 'auto', path: null, isMember: true });
}

/** Reads one input; what the system refuses becomes a notice. */
async function* readSafely(open: () => AsyncIterable<Chunk>, opening: Opening): AsyncGenerator<RawDocument | Rejected> {
  const { input, maxBytes, path } = opening;
  let bytes: ByteSource | null = null;
  try {
    bytes = new ByteSource(open());
    yield* readSource({ input, maxBytes, path, bytes }, opening);
  } catch (error) {
    yield rejected('unreadable-input', input, `It cannot be read: ${systemReason(error)}.`);
  } finally {
    await bytes?.close();
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
  const asked = { maxBytes, format, isMember: false };
  for (const name of paths) {
    if (name === '-') {
      yield* readSafely(() => chunksOf(stdin), { ...asked, input: '-', path: null });
      continue;
    }
    if (/^https?:\/\//iu.test(name)) {
      yield rejected('not-fetched', name, 'Web addresses are not opened here.');
      continue;
    }
    for await (const file of walkInput(name, cwd)) {
      const { input } = file;
      if ('notice' in file) yield file;
      else yield* readSafely(() => chunksOf(createReadStream(file.path)), { ...asked, input, path: file.path });
    }
  }
}
