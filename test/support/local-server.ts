import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Answers one request. */
export type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A server on this machine, for tests that fetch. */
export interface LocalServer {
  /** `http://127.0.0.1:PORT` */
  readonly address: string;
  /** `127.0.0.1:PORT` */
  readonly host: string;
  /** Answers by path; a path that is not there answers 404. May be changed while it runs. */
  readonly pages: Map<string, Answer | string>;
  /** `GET /path` with its conditional headers, in order. */
  readonly asked: string[];
  close(): Promise<void>;
}

/** A page of one paragraph that says something of states. */
export function pageOf(title: string, sentence: string): string {
  return `<!doctype html><html><head><title>${title}</title></head><body><article><h1>${title}</h1><p>${sentence}</p></article></body></html>`;
}

function typeOf(page: string): string {
  if (page.startsWith('<rss')) return 'application/rss+xml';
  return page.startsWith('<') ? 'text/html; charset=utf-8' : 'text/plain';
}

function line({ method = '', url = '', headers }: IncomingMessage): string {
  const conditions = [headers['if-none-match'], headers['if-modified-since']].filter((value) => value !== undefined);
  return [method, url, ...conditions].join(' ');
}

/** Opens a server on a free port of this machine. */
export function openLocalServer(pages: ReadonlyMap<string, Answer | string> = new Map()): Promise<LocalServer> {
  const served = new Map(pages);
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(line(request));
    const page = served.get(request.url ?? '');
    if (typeof page === 'function') page(request, response);
    else if (page === undefined) response.writeHead(404).end();
    else response.writeHead(200, { 'Content-Type': typeOf(page) }).end(page);
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
      const close = (): Promise<void> =>
        new Promise((done) => {
          server.close(() => {
            done();
          });
          server.closeAllConnections();
        });
      resolve({ address: `http://${host}`, host, pages: served, asked, close });
    });
  });
}
