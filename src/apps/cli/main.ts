import { argv, cwd, env, exit, stderr, stdin, stdout } from 'node:process';
import type { Surroundings } from './command.ts';
import { keepHeapSmall } from './heap.ts';

// The only file of the command line that touches the process itself.

stdout.on('error', (problem: NodeJS.ErrnoException) => {
  // A reader that has seen enough (`| head`) closes the pipe: that is no failure of ours.
  exit(problem.code === 'EPIPE' ? 0 : 2);
});

/** Listens for a request to stop only once somebody waits for it; until then a signal ends the process as usual. */
function stopped(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => {
        resolve();
      });
    }
  });
}

// `npm run` starts scripts in the package's folder and says in INIT_CWD where the person stands.
const folder = env['npm_lifecycle_event'] === 'entente' ? (env['INIT_CWD'] ?? cwd()) : cwd();

const around: Surroundings = {
  stdin,
  out: (text) => stdout.write(text),
  error: (text) => stderr.write(text),
  terminal: stderr.isTTY,
  shown: stdout.isTTY,
  colour: stdout.isTTY && (env['NO_COLOR'] ?? '') === '',
  cwd: folder,
  environment: env,
  stopped,
};

// Before the program is loaded: what loading it takes is what the young generation keeps.
keepHeapSmall();
const { run } = await import('./run.ts');
try {
  process.exitCode = await run(argv.slice(2), around);
} catch (problem) {
  // A mistake of ours: one line for the person, the place in the code where it is asked for.
  stderr.write(
    `entente: internal-error: ${problem instanceof Error ? problem.message : String(problem)} Please report it.\n`,
  );
  if (env['ENTENTE_DEBUG'] !== undefined && problem instanceof Error) stderr.write(`${problem.stack ?? ''}\n`);
  process.exitCode = 2;
}
