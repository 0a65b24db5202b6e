import { openStore } from '../../io/store/open.ts';
import { loadTables } from '../../kit.ts';
import { createApp } from '../serve/app.ts';
import type { Listening } from '../serve/listen.ts';
import { listen } from '../serve/listen.ts';
import type { Command, ExitCode, Surroundings } from './command.ts';
import { numberOption, UsageError } from './command.ts';
import { atMost, recordFolder, recordOption } from './options.ts';
import { tryToNote } from './visits.ts';

const PORT = 4711;

async function listenOn(app: Parameters<typeof listen>[0], port: number): Promise<Listening> {
  try {
    return await listen(app, port);
  } catch (problem) {
    if (!(problem instanceof Error) || !('code' in problem)) throw problem;
    const why = problem.code === 'EADDRINUSE' ? 'is taken' : `cannot be used (${String(problem.code)})`;
    throw new UsageError(`port ${port} ${why}; --port names another, --port 0 takes any free one`);
  }
}

/** Serves a record until the person stops it. */
export async function serveRecord(folder: string, port: number, around: Surroundings): Promise<void> {
  const store = await openStore(folder, { readonly: true });
  const onLook = (now: string): Promise<void> => tryToNote(folder, now);
  try {
    const server = await listenOn(createApp({ store, tables: loadTables(), onLook }), port);
    around.out(`The record is open at ${server.address} (Ctrl+C ends)\n`);
    await around.stopped();
    await server.close();
  } finally {
    await store.close();
  }
}

/** `entente serve`: the record as pages on this machine. */
export const serveCommand: Command = {
  name: 'serve',
  summary: 'the record as pages on 127.0.0.1, each with a .json twin',
  usage: '',
  example: 'entente serve --port 4711',
  options: { port: { type: 'string', help: `port (${PORT}; 0 takes any free one)` }, ...recordOption },
  async run(positionals, values, around): Promise<ExitCode> {
    atMost(positionals, 0);
    await serveRecord(recordFolder(values, around), numberOption(values, 'port', PORT, [0, 65_535]), around);
    return 0;
  },
};
