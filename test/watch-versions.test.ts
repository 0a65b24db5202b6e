import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, afterEach, beforeEach, describe, it } from 'node:test';
import { entente } from './support/command-line.ts';
import type { Ran } from './support/command-line.ts';
import type { Answer, LocalServer } from './support/local-server.ts';
import { openLocalServer, pageOf } from './support/local-server.ts';

const cwd = mkdtempSync(path.join(tmpdir(), 'entente-watch-versions-'));
after(() => {
  rmSync(cwd, { recursive: true, force: true });
});

let server: LocalServer;
beforeEach(async () => {
  server = await openLocalServer();
});
afterEach(() => server.close());

function watch(...args: readonly string[]): Promise<Ran> {
  const stopped = (): Promise<void> => new Promise(() => undefined);
  return entente(['watch', ...args, '--allow-private', '--delay', '0', '--json'], { cwd, stopped });
}

async function ask(...args: readonly string[]): Promise<string> {
  const { code, out, error } = await entente(args, { cwd });
  assert.equal(code, 0, error);
  return out;
}

/** Serves a text under a validator, and says that it is unchanged to who has it. */
function tagged(tag: string, body: string, type: string): Answer {
  return (request, response) => {
    const isKnown = request.headers['if-none-match'] === tag;
    response.writeHead(isKnown ? 304 : 200, { ETag: tag, 'Content-Type': type }).end(isKnown ? undefined : body);
  };
}

function feedOf(...items: readonly (readonly [path: string, title: string])[]): string {
  const listed = items.map(
    ([where, title]) => `<item><title>${title}</title><link>${server.address}${where}</link></item>`,
  );
  return `<rss version="2.0"><channel><title>Gazette</title>${listed.join('')}</channel></rss>`;
}

function counts({ out }: Ran): Record<string, unknown> {
  const { asked, unchanged, added, versions } = JSON.parse(out) as Record<string, unknown>;
  return { asked, unchanged, added, versions };
}

describe('entente watch over several rounds', () => {
  it('makes an article that changed a new version, with what changed and both raw pages', async () => {
    const pageIn = (month: string): string =>
      pageOf(
        'Peru and Chile sign',
        `Peru and Chile signed an agreement on a border tunnel in Lima. The work begins in ${month}.`,
      );
    server.pages.set('/robots.txt', 'User-agent: *\nDisallow: /closed\n');
    const items = [
      ['/closed', 'Closed'],
      ['/broken', 'Broken'],
    ] as const;
    const serve = (tag: string, title: string, month: string): void => {
      server.pages.set('/rss', tagged(tag, feedOf(['/a', title], ...items), 'application/rss+xml'));
      server.pages.set('/a', tagged(tag, pageIn(month), 'text/html'));
    };
    server.pages.set('/broken', (_request, response) => response.writeHead(500).end());
    serve('"1"', 'First', 'August');
    const source = [`${server.address}/rss`, '--record', 'rounds'];

    const first = await watch(...source);
    assert.equal(first.code, 1);
    assert.match(first.error, /robots-forbids: .*\/closed/u);
    assert.match(first.error, /http-status: .*\/broken/u);
    assert.ok(!server.asked.includes('GET /closed'));
    assert.deepEqual(counts(first), { asked: 4, unchanged: 0, added: 1, versions: 0 });

    const second = await watch(...source);
    assert.deepEqual([second.code, counts(second)], [0, { asked: 1, unchanged: 1, added: 0, versions: 0 }]);
    assert.equal(server.asked.at(-1), 'GET /rss "1"');

    serve('"2"', 'Corrected', 'October');
    const third = await watch(...source);
    assert.deepEqual(counts(third), { asked: 2, unchanged: 0, added: 0, versions: 1 });
    assert.deepEqual(server.asked.slice(-2), ['GET /rss "1"', 'GET /a "1"']);

    const about = ['show', `${server.address}/a`, '--record', 'rounds'];
    assert.match(await ask(...about, '--versions'), /1 of 2 [^]*2 of 2 .*1 sentence changed[^]*2 versions/u);
    assert.match(await ask(...about, '--diff'), /\[-August-?\.?-?\] ?\{\+October/u);
    assert.equal(await ask(...about, '--raw'), pageIn('October'));
    const list = JSON.parse(await ask(...about, '--versions', '--json')) as { rows: { article: { id: string } }[] };
    const [old] = list.rows;
    assert.equal(await ask('show', old?.article.id ?? '', '--raw', '--record', 'rounds'), pageIn('August'));
    assert.match(await ask('status', '--record', 'rounds'), /1 article with 1 earlier version/u);
  });

  it('asks several hosts at once, and each for one page after the other', async () => {
    const other = await openLocalServer();
    const log: string[] = [];
    const slow =
      (name: string): Answer =>
      (_request, response) => {
        log.push(`${name} asked`);
        setTimeout(() => {
          log.push(`${name} answered`);
          response.writeHead(200, { 'Content-Type': 'text/html' }).end(pageOf(name, `Oman hosted talks in ${name}.`));
        }, 150);
      };
    for (const name of ['a', 'b']) server.pages.set(`/${name}`, slow(name));
    other.pages.set('/c', slow('c'));
    const ran = await watch(`${server.address}/a`, `${server.address}/b`, `${other.address}/c`, '--record', 'hosts');
    await other.close();
    assert.equal(counts(ran)['added'], 3);
    const at = (line: string): number => log.indexOf(line);
    assert.ok(at('c asked') < at('a answered') && at('a answered') < at('b asked'), log.join(', '));
  });

  it('follows the feeds that a page names for itself, in every round, and not those of an article', async () => {
    const link = '<link rel="alternate" type="application/rss+xml" href="/rss">';
    const front = pageOf('Gazette', 'Oman and Yemen in the news.').replace('<head>', `<head>${link}`);
    server.pages.set('/', front);
    server.pages.set('/rss', feedOf(['/a', 'A']));
    server.pages.set(
      '/a',
      pageOf('A', 'Oman hosted talks.').replace('<head>', `<head>${link.replace('rss', 'other')}`),
    );
    await watch(`${server.address}/`, '--record', 'front');
    assert.deepEqual(server.asked, ['GET /robots.txt', 'GET /', 'GET /rss', 'GET /a']);
    server.pages.set('/rss', feedOf(['/a', 'A'], ['/c', 'C']));
    server.pages.set('/c', pageOf('C', 'Yemen thanked Oman.'));
    await watch(`${server.address}/`, '--record', 'front');
    assert.deepEqual(server.asked.slice(4), ['GET /robots.txt', 'GET /', 'GET /rss', 'GET /c']);
    server.pages.set('/b', front.replace('<head>', '<head><meta property="og:type" content="article">'));
    await watch(`${server.address}/b`, '--record', 'article');
    assert.deepEqual(server.asked.slice(8), ['GET /robots.txt', 'GET /b']);
  });
});
