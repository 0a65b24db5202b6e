import { createReadStream } from 'node:fs';
import { byteLines } from './byte-lines.ts';
import { ByteSource } from './byte-source.ts';
import { formatOfName } from './formats.ts';
import { jsonLines } from './json-lines.ts';
import { page, plainText } from './pages.ts';
import { chunksOf, unpackedChunks } from './read-bytes.ts';
import type { InputFile } from './walk-inputs.ts';
import { walkInput } from './walk-inputs.ts';

/** Files of JSON Lines above this are not read twice only to count them. */
const cheapBytes = 50_000_000;
const longestLine = 1;

async function linesIn(file: InputFile): Promise<number> {
  const bytes = new ByteSource(chunksOf(createReadStream(file.path)));
  let lines = 0;
  for await (const line of byteLines(unpackedChunks(bytes), longestLine)) {
    if ('tooLong' in line || 'damage' in line) lines++;
  }
  return lines;
}

async function documentsIn(file: InputFile): Promise<number | null> {
  const format = formatOfName(file.input);
  if (format === null || format === page || format === plainText) return 1;
  if (format !== jsonLines || file.bytes > cheapBytes) return null;
  try {
    return await linesIn(file);
  } catch {
    return 1;
  }
}

/**
 * How many documents some paths hold, for a progress bar: a file counts one, JSON Lines count their lines. 0 when that cannot be
 * told cheaply: standard input, archives, lists, very large JSON Lines.
 */
export async function countInputs(
  paths: readonly string[],
  { cwd = process.cwd() }: { readonly cwd?: string } = {},
): Promise<number> {
  if (paths.includes('-')) return 0;
  let total = 0;
  for (const path of paths) {
    for await (const file of walkInput(path, cwd)) {
      const count = 'notice' in file ? 1 : await documentsIn(file);
      if (count === null) return 0;
      total += count;
    }
  }
  return total;
}
