import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Rejected } from '../../base/schema/problem.ts';
import { formatOfName } from './formats.ts';
import { rejected, systemReason } from './problems.ts';

/** A file to read. */
export interface InputFile {
  /** As the person named it, or the named folder with the path inside it. */
  readonly input: string;
  /** Where it is. */
  readonly path: string;
  readonly bytes: number;
}

/** Why a file of a folder or an archive is not read. */
export const unknownName = 'The name of this file in a folder is none that is read.';

interface Walk {
  readonly input: string;
  readonly path: string;
  /** Real paths of the folders above, against links that go round in a circle. */
  readonly above: readonly string[];
}

/** Files of one path in order: the file itself, or everything below a folder sorted by code unit, hidden names left out; a refusal for none. */
export async function* walkInput(input: string, cwd: string): AsyncGenerator<InputFile | Rejected> {
  let found = 0;
  for await (const file of walk({ input, path: path.resolve(cwd, input), above: [] })) {
    found++;
    yield file;
  }
  if (found === 0) yield rejected('empty-input', input, 'It holds no file that is read.');
}

async function* walk(at: Walk): AsyncGenerator<InputFile | Rejected> {
  try {
    const found = await stat(at.path);
    if (found.isDirectory()) yield* walkFolder(at);
    else if (at.above.length === 0 || formatOfName(at.path) !== null)
      yield { input: at.input, path: at.path, bytes: found.size };
    else yield rejected('unsupported-format', at.input, unknownName);
  } catch (error) {
    yield rejected('unreadable-input', at.input, `It cannot be read: ${systemReason(error)}.`);
  }
}

async function* walkFolder(at: Walk): AsyncGenerator<InputFile | Rejected> {
  const real = await realpath(at.path);
  if (at.above.includes(real)) return;
  const names = await readdir(at.path);
  const below = names.filter((name) => !name.startsWith('.')).sort((a, b) => (a < b ? -1 : 1));
  const parent = at.input.endsWith('/') ? at.input : `${at.input}/`;
  for (const name of below) {
    yield* walk({ input: `${parent}${name}`, path: path.join(at.path, name), above: [...at.above, real] });
  }
}
