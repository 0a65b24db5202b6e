import { Readable, Writable } from 'node:stream';
import { serveStdio, StdioServerTransport } from '@modelcontextprotocol/server/stdio';
import type { Around } from '../api/question.ts';
import { mcpServer } from './server.ts';

/** The pipes to the program that asks. */
export interface Pipes {
  readonly stdin: NodeJS.ReadableStream;
  readonly out: (text: string) => void;
  /** Resolves when the person asks to stop. */
  readonly stopped: () => Promise<void>;
}

/** Answers one program over standard input and output, until it closes the pipe or the person stops it. */
export async function serveOverPipes(around: Around, { stdin, out, stopped }: Pipes): Promise<void> {
  const reading = stdin instanceof Readable ? stdin : new Readable().wrap(stdin);
  const writing = new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      out(chunk.toString('utf8'));
      done();
    },
  });
  const ended = new Promise<void>((resolve) => {
    for (const event of ['end', 'close', 'error']) {
      reading.once(event, () => {
        resolve();
      });
    }
  });
  const handle = serveStdio(() => mcpServer(around), { transport: new StdioServerTransport(reading, writing) });
  await Promise.race([ended, stopped()]);
  await handle.close();
}
