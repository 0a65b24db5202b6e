import { randomBytes } from 'node:crypto';
import { open, link, mkdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { FileFormat, Told } from './format.ts';

/** An export that could not be written: nothing of it is left behind. */
export class ExportError extends Error {
  override readonly name = 'ExportError';
}

/** A file of a format and the path that it goes to. */
export interface Target {
  readonly file: FileFormat;
  readonly place: string;
}

/**
 * Writes files whole or not at all: each goes to a name beside its own and gets its own when all are written. Folders are made.
 * @throws ExportError when a file is there already, or the disk is full or refuses.
 */
export async function writeFiles(targets: readonly Target[], told: Told): Promise<void> {
  for (const { place } of targets) await refuseExisting(place);
  const mark = randomBytes(6).toString('hex');
  const drafts = targets.map((target) => ({ ...target, draft: `${target.place}.${mark}.part` }));
  try {
    for (const { file, place, draft } of drafts) await writeDraft(file, { told, draft, place });
    for (const { place, draft } of drafts) await link(draft, place);
  } catch (problem) {
    throw asExportError(problem, path.dirname(targets[0]?.place ?? ''));
  } finally {
    await Promise.all(drafts.map(({ draft }) => rm(draft, { force: true })));
  }
}

async function refuseExisting(place: string): Promise<void> {
  const found = await stat(place).catch(() => null);
  if (found !== null) throw new ExportError(`${place} is there already; name another place, or move it away`);
}

interface Where {
  readonly told: Told;
  readonly draft: string;
  readonly place: string;
}

async function writeDraft(file: FileFormat, { told, draft, place }: Where): Promise<void> {
  await mkdir(path.dirname(place), { recursive: true });
  const handle = await open(draft, 'wx');
  try {
    for await (const piece of gathered(file.write(told))) await handle.writeFile(piece);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Bytes written at once. */
const atOnce = 1 << 16;

/** Pieces put together, so that the disk is not asked for every line. */
async function* gathered(pieces: AsyncIterable<string | Uint8Array>): AsyncGenerator<Uint8Array> {
  let waiting: Uint8Array[] = [];
  let size = 0;
  for await (const piece of pieces) {
    const bytes = typeof piece === 'string' ? Buffer.from(piece) : piece;
    waiting.push(bytes);
    size += bytes.length;
    if (size < atOnce) continue;
    yield Buffer.concat(waiting);
    waiting = [];
    size = 0;
  }
  yield Buffer.concat(waiting);
}

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full; make room, or name another place',
  EDQUOT: 'the quota of the disk is used up; make room, or name another place',
  EFBIG: 'the file would be larger than this disk allows',
  EACCES: 'it may not be written to; name another place',
  EPERM: 'it may not be written to; name another place',
  EROFS: 'the disk is read-only; name another place',
  EEXIST: 'a file of that name was made meanwhile; name another place',
  ENOTDIR: 'a part of the path is a file, not a folder',
};

function asExportError(problem: unknown, folder: string): unknown {
  const { code } = problem as NodeJS.ErrnoException;
  const reason = code === undefined ? undefined : reasons[code];
  return reason === undefined
    ? problem
    : new ExportError(`nothing was written to ${folder}: ${reason}`, { cause: problem });
}
