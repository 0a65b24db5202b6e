import { argv, cwd, env, exit, stderr, stdin, stdout } from 'node:process';
import { run } from './run.ts';

// The only file of the command line that touches the process itself.

stdout.on('error', (problem: NodeJS.ErrnoException) => {
  // A reader that has seen enough (`| head`) closes the pipe: that is no failure of ours.
  exit(problem.code === 'EPIPE' ? 0 : 2);
});

const stopped = new Promise<void>((resolve) => {
  process.once('SIGINT', () => {
    resolve();
  });
  process.once('SIGTERM', () => {
    resolve();
  });
});

// `npm run` starts scripts in the package's folder and says in INIT_CWD where the person stands.
const folder = env['npm_lifecycle_event'] === 'entente' ? (env['INIT_CWD'] ?? cwd()) : cwd();

process.exitCode = await run(argv.slice(2), {
  stdin,
  out: (text) => stdout.write(text),
  error: (text) => stderr.write(text),
  terminal: stderr.isTTY,
  cwd: folder,
  environment: env,
  stopped,
});
