import { Readable } from 'node:stream';
import { run } from '../../src/apps/cli/run.ts';

/** What a command line printed, and its exit code. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly error: string;
}

/** Runs a command line in this process, in a folder, with a text on standard input; `stopped` is when the person asks it to stop. */
export async function entente(
  args: readonly string[],
  {
    cwd,
    stdin = '',
    stopped = () => Promise.resolve(),
    colour = false,
  }: { cwd: string; stdin?: string; stopped?: () => Promise<void>; colour?: boolean },
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
    stopped,
  });
  return { code, out, error };
}
