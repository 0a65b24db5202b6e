import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { RawDocument } from '../../src/base/schema/article.ts';
import type { Rejected } from '../../src/base/schema/problem.ts';
import type { InputOptions } from '../../src/io/intake/open-inputs.ts';
import { openInputs } from '../../src/io/intake/open-inputs.ts';

/** A folder of its own for inputs: files are put into it and opened from it. */
export interface InputFolder {
  /** Writes a file; gives its name. */
  readonly put: (name: string, content: string | Uint8Array) => string;
  readonly open: (paths: readonly string[], options?: InputOptions) => Promise<readonly (RawDocument | Rejected)[]>;
  /** As `shown` writes them. */
  readonly seen: (...paths: readonly string[]) => Promise<readonly string[]>;
  readonly path: string;
  readonly remove: () => void;
}

/** `input: format body (code of a notice)` of a document, `place! code` of a refusal. */
export function shown(input: RawDocument | Rejected): string {
  if ('notice' in input) return `${input.notice.place}! ${input.notice.code}`;
  const doubts = input.notices.map(({ code }) => ` (${code})`).join('');
  return `${input.input}: ${input.format} ${input.body.trim()}${doubts}`;
}

/** Makes an empty folder for inputs. */
export function inputFolder(): InputFolder {
  const folder = mkdtempSync(path.join(tmpdir(), 'entente-intake-'));
  const open = async (
    paths: readonly string[],
    options: InputOptions = {},
  ): Promise<readonly (RawDocument | Rejected)[]> => {
    const found: (RawDocument | Rejected)[] = [];
    for await (const input of openInputs(paths, { cwd: folder, ...options })) found.push(input);
    return found;
  };
  return {
    path: folder,
    open,
    put: (name, content) => {
      const file = path.join(folder, name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, content);
      return name;
    },
    seen: async (...paths) => (await open(paths)).map(shown),
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
