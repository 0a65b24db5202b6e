import type { Duplex } from 'node:stream';
import { serve } from '@hono/node-server';
import type { Hono } from 'hono';
import { Problem, problemBody } from '../api/problem.ts';

export interface Listening {
  readonly address: string;
  close(): Promise<void>;
}

/** Answers what is no request that a server reads; a query string beyond 16 kB ends here. */
function refuseUnread(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (!socket.writable || error.code === 'ECONNRESET') return;
  const isLong = error.code === 'HPE_HEADER_OVERFLOW';
  const problem = new Problem(isLong ? 'too-long' : 'bad-parameter', 'The request cannot be read.');
  const body = JSON.stringify(problemBody(problem, 'about:blank'));
  const head = `HTTP/1.1 ${isLong ? '431 Request Header Fields Too Large' : '400 Bad Request'}`;
  const headers = `Content-Type: application/problem+json\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close`;
  socket.end(`${head}\r\n${headers}\r\n\r\n${body}`);
}

/** Serves an app on a port of one address, the loopback one unless named. Port 0 takes any free one. @throws when it cannot. */
export function listen(app: Hono, port: number, host = '127.0.0.1'): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port, hostname: host }, (info) => {
      resolve({
        address: `http://${host.includes(':') ? `[${host}]` : host}:${info.port}/`,
        close: () =>
          new Promise((done) => {
            server.close(() => {
              done();
            });
          }),
      });
    });
    server.on('clientError', refuseUnread);
    server.on('error', reject);
  });
}
