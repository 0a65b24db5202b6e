import { openStore } from '../../io/store/open.ts';
import { loadKit, loadTables } from '../../kit.ts';
import { once } from '../api/once.ts';
import type { Around } from '../api/question.ts';
import type { Command, ExitCode, OptionValues, Surroundings } from './command.ts';
import { numberOption, textOption, UsageError } from './command.ts';
import type { Door } from './listening.ts';
import { doorOf, doorOptions, doorWords, listenOn } from './listening.ts';
import { atMost, recordFolder, recordOption } from './options.ts';

async function serveOverHttp(around: Around, port: number, door: Door, surroundings: Surroundings): Promise<void> {
  const { createMcpApp } = await import('../mcp/http.ts');
  const server = await listenOn(createMcpApp(around, door), port, door.host);
  surroundings.out(`The tools are open at ${server.address}mcp (Ctrl+C ends)${door.isLocal ? '' : doorWords(door)}\n`);
  await surroundings.stopped();
  await server.close();
}

/** Where to listen, or null for the pipes. @throws UsageError for options of a listener without one. */
function doorAsked(values: OptionValues, around: Surroundings): Door | null {
  if (textOption(values, 'http') !== null) return doorOf(values, around);
  const given = ['host', 'token'].find((name) => textOption(values, name) !== null);
  if (given !== undefined) throw new UsageError(`--${given} goes with --http PORT`);
  return null;
}

/** `entente mcp`: the record as tools for language models. The protocol is loaded only here: other commands start without it. */
export const mcpCommand: Command = {
  name: 'mcp',
  summary: 'the record as read-only tools for language models (Model Context Protocol), over standard input and output',
  usage: '[--http PORT]',
  example: 'entente mcp --http 4712',
  options: {
    http: { type: 'string', help: 'listen on this port instead, at /mcp (0 takes any free one)' },
    ...doorOptions,
    ...recordOption,
  },
  async run(positionals, values, around): Promise<ExitCode> {
    atMost(positionals, 0);
    const door = doorAsked(values, around);
    const port = numberOption(values, 'http', 0, [0, 65_535]);
    const store = await openStore(recordFolder(values, around), { readonly: true });
    const asking: Around = { store, tables: loadTables(), kit: once(loadKit) };
    try {
      if (door !== null) await serveOverHttp(asking, port, door, around);
      else await (await import('../mcp/stdio.ts')).serveOverPipes(asking, around);
    } finally {
      await store.close();
    }
    return 0;
  },
};
