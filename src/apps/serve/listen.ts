import { serve } from '@hono/node-server';
import type { Hono } from 'hono';

export interface Listening {
  readonly address: string;
  close(): Promise<void>;
}

/** Serves an app on the loopback address. Port 0 takes any free one. @throws when the port is taken. */
export function listen(app: Hono, port: number): Promise<Listening> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' }, (info) => {
      resolve({
        address: `http://127.0.0.1:${info.port}/`,
        close: () =>
          new Promise((done) => {
            server.close(() => {
              done();
            });
          }),
      });
    });
    server.on('error', reject);
  });
}
