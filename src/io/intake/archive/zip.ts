import type { Entry, ZipFile } from 'yauzl';
import { fromBufferPromise, getFileNameLowLevel, openPromise } from 'yauzl';
import { crc32 } from 'node:zlib';
import type { RawDocument } from '../../../base/schema/article.ts';
import type { Rejected } from '../../../base/schema/problem.ts';
import type { IntakeFormat, ReadMember, Source } from '../format.ts';
import { problem, rejected } from '../problems.ts';
import type { Chunk } from '../read-bytes.ts';
import { chunksOf, collect } from '../read-bytes.ts';
import { bombDamage, isBomb } from '../unpack-limit.ts';
import { judgeName, memberInput } from './member.ts';

/** What has been unpacked of an archive so far, against its size. */
interface Unpacked {
  bytes: number;
  readonly packed: number;
}

const stored = 0;
const deflated = 8;
const linkMode = 0o120000;
const modeMask = 0o170000;
/** In a web archive package (WACZ) the pages are in its WARC files; the rest is their index. */
const webPackage = /\.wacz$/iu;
const webArchive = /\.warc(?:\.gz)?$/iu;

const options = { lazyEntries: true, autoClose: false, decodeStrings: false } as const;

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message.replaceAll(/\s+/gu, ' ').slice(0, 160) : String(error);
}

function damaged(input: string, error: unknown): Rejected {
  return rejected('damaged-archive', input, `The archive cannot be read further: ${reasonOf(error)}.`);
}

function nameOf(entry: Entry): string {
  const flags = entry.generalPurposeBitFlag;
  return getFileNameLowLevel(flags, entry.fileNameRaw, entry.extraFields, false);
}

/** What is wrong with a member by its entry, or null. */
function judgeEntry(entry: Entry, input: string): Rejected | null {
  if (entry.isEncrypted()) return rejected('encrypted-input', input, 'It is encrypted.');
  const method = entry.compressionMethod;
  if (method !== stored && method !== deflated) {
    return rejected('unsupported-format', input, `It is packed by a method (${String(method)}) that is not read.`);
  }
  const isLink = ((entry.externalFileAttributes >>> 16) & modeMask) === linkMode;
  return isLink ? rejected('unsafe-path', input, 'It is a link to another file.') : null;
}

/** A member's bytes as they are unpacked; what is wrong with them ends them. */
async function* bytesOf(zip: ZipFile, entry: Entry, unpacked: Unpacked): AsyncGenerator<Chunk> {
  let sum = 0;
  try {
    const stream = await zip.openReadStreamPromise(entry);
    for await (const chunk of chunksOf(stream)) {
      if (!('bytes' in chunk)) continue;
      sum = crc32(chunk.bytes, sum);
      unpacked.bytes += chunk.bytes.length;
      if (isBomb(unpacked.packed, unpacked.bytes)) {
        yield { damage: bombDamage };
        return;
      }
      yield chunk;
    }
  } catch (error) {
    yield { damage: reasonOf(error) };
    return;
  }
  if (sum !== entry.crc32) yield { damage: 'its check sum is wrong' };
}

/** Opens an archive; null for one that cannot be held: what comes without a file is read from memory. */
async function openZip({ path, bytes, maxBytes }: Source): Promise<{ zip: ZipFile; packed: number } | null> {
  if (path !== null) {
    const zip = await openPromise(path, options);
    return { zip, packed: zip.fileSize };
  }
  const read = await collect(bytes.rest(), maxBytes);
  if (read.cut) return null;
  const buffer = Buffer.from(read.bytes);
  return { zip: await fromBufferPromise(buffer, options), packed: buffer.length };
}

async function* readEntries(
  { zip, packed }: { readonly zip: ZipFile; readonly packed: number },
  archive: string,
  readMember: ReadMember,
): AsyncGenerator<RawDocument | Rejected> {
  const unpacked: Unpacked = { bytes: 0, packed };
  for await (const entry of zip.eachEntry()) {
    const name = nameOf(entry);
    if (/[/\\]$/u.test(name) || (webPackage.test(archive) && !webArchive.test(name))) continue;
    const input = memberInput(archive, name);
    const fault = judgeName({ input, name }) ?? judgeEntry(entry, input);
    if (fault === null) yield* readMember({ input, bytes: bytesOf(zip, entry, unpacked) });
    else if (fault !== 'hidden') yield fault;
    if (isBomb(packed, unpacked.bytes)) {
      yield { input: archive, notice: problem('archive-bomb', archive, `The rest is not read: ${bombDamage}.`) };
      return;
    }
  }
}

async function* readZip(source: Source, readMember: ReadMember): AsyncGenerator<RawDocument | Rejected> {
  let zip: ZipFile | null = null;
  let given = 0;
  try {
    const opened = await openZip(source);
    if (opened === null) {
      yield rejected('too-large', source.input, 'The archive is too large for standard input: name its file.');
      return;
    }
    zip = opened.zip;
    // An error may come when nobody waits for an entry; the next call tells it again.
    zip.on('error', () => undefined);
    for await (const item of readEntries(opened, source.input, readMember)) {
      given++;
      yield item;
    }
  } catch (error) {
    given++;
    yield damaged(source.input, error);
  } finally {
    zip?.close();
  }
  if (given === 0) yield rejected('empty-input', source.input, 'The archive holds no file that is read.');
}

/** Zip archives (and web archive packages, WACZ): each member is read as a file of a folder is. */
export const zip: IntakeFormat = {
  name: 'zip',
  extensions: ['zip', 'wacz'],
  starts: ({ bytes, isForeign }) =>
    !isForeign && bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4,
  read: readZip,
};
