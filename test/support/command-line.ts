import { Readable } from 'node:stream';
import { run } from '../../src/apps/cli/run.ts';

/** What a command line printed, and its exit code. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

/** Runs a command line in this process, in a folder, with a text on standard input. */
export async function entente(
  args: readonly string[],
  { cwd, stdin = '', colour = false }: { cwd: string; stdin?: string; colour?: boolean },
): Promise<Ran> {
  let out = '';
  let error = '';
  const code = await run(args, {
    stdin: Readable.from([Buffer.from(stdin)]),
    out: (text) => (out += text),
    error: (text) => (error += text),
    terminal: false,
    colour,
    cwd,
    environment: {},
    stopped: () => Promise.resolve(),
  });
  return { code, out, error };
}
