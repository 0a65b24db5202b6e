import { userInfo } from 'node:os';
import { openStore } from '../../io/store/open.ts';
import { loadTables } from '../../kit.ts';
import type { Command, ExitCode, Surroundings } from './command.ts';
import { numberOption } from './command.ts';
import type { Door } from './listening.ts';
import { doorOf, doorOptions, doorWords, listenOn } from './listening.ts';
import { atMost, recordFolder, recordOption } from './options.ts';
import { tryToNote } from './visits.ts';

const PORT = 4711;

/** This machine alone, for reading. */
const ownDoor: Door = { host: '127.0.0.1', token: null, isLocal: true };

/** Serves a record until the person stops it. The pages are loaded only here: other commands start without them. */
export async function serveRecord(
  folder: string,
  port: number,
  around: Surroundings,
  door: Door = ownDoor,
): Promise<void> {
  const store = await openStore(folder, { readonly: true });
  const onLook = (now: string): Promise<void> => tryToNote(folder, now);
  try {
    const { createApp } = await import('../serve/app.ts');
    const { Writer } = await import('../api/writer.ts');
    const { Aside } = await import('../api/aside.ts');
    const writer = new Writer(() => openStore(folder), new Aside(folder));
    const app = createApp({ store, tables: loadTables(), access: door, writer, onLook, person: userInfo().username });
    const server = await listenOn(app, port, door.host);
    around.out(`The record is open at ${server.address} (Ctrl+C ends)${doorWords(door)}\n`);
    await around.stopped();
    await server.close();
  } finally {
    await store.close();
  }
}

/** `entente serve`: the record as pages on this machine, and for programs. */
export const serveCommand: Command = {
  name: 'serve',
  summary: 'the record as pages on 127.0.0.1, each with a .json twin, and for programs at /api/v1',
  usage: '',
  example: 'entente serve --port 4711',
  options: {
    port: { type: 'string', help: `port (${PORT}; 0 takes any free one)` },
    ...doorOptions,
    ...recordOption,
  },
  async run(positionals, values, around): Promise<ExitCode> {
    atMost(positionals, 0);
    const door = doorOf(values, around);
    const port = numberOption(values, 'port', PORT, [0, 65_535]);
    await serveRecord(recordFolder(values, around), port, around, door);
    return 0;
  },
};
