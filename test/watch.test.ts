import assert from 'node:assert/strict';
import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, afterEach, beforeEach, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { entente } from './support/command-line.ts';
import type { Ran } from './support/command-line.ts';
import type { LocalServer } from './support/local-server.ts';
import { openLocalServer, pageOf } from './support/local-server.ts';

const main = fileURLToPath(new URL('../src/apps/cli/main.ts', import.meta.url));
const cwd = mkdtempSync(path.join(tmpdir(), 'entente-watch-cli-'));
after(() => {
  rmSync(cwd, { recursive: true, force: true });
});

let server: LocalServer;
beforeEach(async () => {
  server = await openLocalServer();
});
afterEach(() => server.close());

const usual = ['--allow-private', '--delay', '0'];

function watch(...args: readonly string[]): Promise<Ran> {
  return entente(['watch', ...args, ...usual], { cwd, stopped: () => new Promise(() => undefined) });
}

function start(...args: readonly string[]): { readonly process: ChildProcess; readonly ended: Promise<Ran> } {
  const child = spawn(process.execPath, [main, 'watch', ...args, ...usual], { cwd });
  let [out, error] = ['', ''];
  child.stdout.on('data', (part: Buffer) => (out += part.toString()));
  child.stderr.on('data', (part: Buffer) => (error += part.toString()));
  const ended = new Promise<Ran>((resolve) => {
    child.once('close', (code) => {
      resolve({ code: code ?? -1, out, error });
    });
  });
  return { process: child, ended };
}

function feedOf(names: readonly string[]): string {
  const items = names.map((name) => `<item><title>${name}</title><link>${server.address}/${name}</link></item>`);
  return `<rss version="2.0"><channel><title>Gazette</title>${items.join('')}</channel></rss>`;
}

function putPages(names: readonly string[]): void {
  names.forEach((name, at) => {
    const words = `Peru signed agreement number ${at + 1} on fisheries with Chile in Lima, the foreign ministry said on Monday.`;
    server.pages.set(`/${name}`, pageOf(`Peru and Chile sign agreement ${name}`, words));
  });
  server.pages.set('/rss', feedOf(names));
}

async function articles(record: string): Promise<number> {
  const { out } = await entente(['status', '--json', '--record', record], { cwd });
  return (JSON.parse(out) as { counts: { articles: number } }).counts.articles;
}

describe('entente watch', () => {
  it('reads the pages of a feed into the record, keeps them, and finds nothing new the next time', async () => {
    putPages(['a', 'b']);
    const first = await watch(`${server.address}/rss`, '--record', 'feed');
    assert.equal(first.code, 0, first.error);
    assert.match(first.out, /asked {5}3 addresses: 0 unchanged\nread {6}2 new articles/u);
    assert.equal(first.error, '');
    const second = await watch(`${server.address}/rss`, '--record', 'feed', '--json');
    assert.equal(second.code, 0);
    const { asked, unchanged, added } = JSON.parse(second.out) as Record<string, unknown>;
    assert.deepEqual({ asked, unchanged, added }, { asked: 1, unchanged: 1, added: 0 });
    const [file = ''] = readdirSync(path.join(cwd, 'feed/pages'));
    const again = await entente(['add', `feed/pages/${file}`, '--record', 'again'], { cwd });
    assert.match(again.out, /2 new articles/u);
  });

  it('adds a page again whose text has changed', async () => {
    putPages(['a']);
    const page = `${server.address}/a`;
    await watch(page, '--record', 'changed');
    server.pages.set(
      '/a',
      pageOf('Peru and Chile sign', 'Peru signed a fisheries agreement with Bolivia, not Chile, in Lima on Monday.'),
    );
    const { code, out } = await watch(page, '--record', 'changed', '--json');
    assert.deepEqual([code, (JSON.parse(out) as { unchanged: number }).unchanged], [0, 0]);
    const found = await entente(['search', 'Bolivia', '--record', 'changed', '--json'], { cwd });
    assert.equal((JSON.parse(found.out) as { total: number }).total, 1);
  });

  it('reads what packed sitemaps name, under the publisher that they name', async () => {
    putPages(['a']);
    const page = `<url><loc>${server.address}/a</loc><news:news><news:publication><news:name>The Andean</news:name></news:publication></news:news></url>`;
    const packed = gzipSync(`<urlset xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">${page}</urlset>`);
    server.pages.set('/news.xml.gz', (_request, response) => response.end(packed));
    const index = `<sitemapindex><sitemap><loc>${server.address}/news.xml.gz</loc></sitemap></sitemapindex>`;
    writeFileSync(path.join(cwd, 'sitemaps.xml'), index);
    const { code, out } = await watch('sitemaps.xml', '--record', 'sitemap');
    assert.match(out, /asked {5}2 addresses: 0 unchanged\nread {6}1 new article/u);
    assert.equal(code, 0);
    const found = await entente(['search', 'fisheries', '--record', 'sitemap', '--json'], { cwd });
    assert.match(found.out, /"outlet": "The Andean"/u);
  });

  it('says what could not be had, with exit code 1, and 2 when nothing could', async () => {
    putPages(['a']);
    server.pages.set('/rss', feedOf(['a', 'gone']));
    const some = await watch(`${server.address}/rss`, '--record', 'some');
    assert.equal(some.code, 1);
    assert.match(some.error, /http-status: .*\/gone: .*404.* .+\./u);
    assert.equal((await watch(`${server.address}/gone`, '--record', 'none')).code, 2);
    const closed = await entente(['watch', `${server.address}/rss`, '--record', 'closed', '--delay', '0'], { cwd });
    assert.equal(closed.code, 0, 'it was stopped before it began');
  });

  it('asks no machine of this network unless it is permitted', async () => {
    const never = (): Promise<void> => new Promise(() => undefined);
    const { code, error } = await entente(['watch', 'http://127.0.0.1/', '--record', 'private'], {
      cwd,
      stopped: never,
    });
    assert.equal(code, 2);
    assert.match(error, /address-refused: .*--allow-private/u);
    assert.deepEqual(server.asked, []);
  });

  it('refuses calls that make no sense', async () => {
    for (const args of [
      [],
      ['x', '--once', '--every', '5'],
      ['x', '--every', '0'],
      ['x', '--delay', '-1'],
      ['x', '--mode', 'y'],
    ])
      assert.equal((await entente(['watch', ...args, '--record', 'usage'], { cwd })).code, 2, args.join(' '));
    assert.ok(!readdirSync(cwd).includes('usage'));
  });

  it('add names the command that fetches', async () => {
    const { code, error } = await entente(['add', 'https://paper.example/a', '--record', 'add'], { cwd });
    assert.equal(code, 2);
    assert.match(error, /not-fetched: https:\/\/paper\.example\/a: .*entente watch/u);
  });
});

describe('entente watch as a process', () => {
  const names = Array.from({ length: 40 }, (_, at) => `p${at}`);
  /** Holds back the answer to one page until it is asked to go on. */
  function hold(name: string): { readonly asked: Promise<void>; readonly goOn: () => void } {
    const page = String(server.pages.get(`/${name}`));
    let goOn = (): void => undefined;
    const asked = new Promise<void>((resolve) => {
      server.pages.set(`/${name}`, (_request, response) => {
        goOn = () => response.writeHead(200, { 'Content-Type': 'text/html' }).end(page);
        resolve();
      });
    });
    return {
      asked,
      goOn: () => {
        goOn();
      },
    };
  }

  it('loses nothing when it is killed, and asks for little again', async () => {
    putPages(names);
    const held = hold('p33');
    const run = start(`${server.address}/rss`, '--record', 'killed');
    await held.asked;
    run.process.kill('SIGKILL');
    await run.ended;
    assert.equal(await articles('killed'), 25);
    putPages(names);
    const before = server.asked.length;
    const second = await start(`${server.address}/rss`, '--record', 'killed').ended;
    assert.equal(second.code, 0, second.error);
    assert.equal(await articles('killed'), 40);
    assert.deepEqual(
      server.asked.slice(before).filter((line) => line.startsWith('GET /p')),
      names.slice(25).map((name) => `GET /${name}`),
    );
  });

  it('ends after the running page when it is interrupted, with what it has', async () => {
    putPages(names.slice(0, 5));
    const held = hold('p2');
    const run = start(`${server.address}/rss`, '--record', 'stopped', '--every', '60');
    await held.asked;
    run.process.kill('SIGINT');
    await new Promise((resolve) => setTimeout(resolve, 200));
    held.goOn();
    const { code, out, error } = await run.ended;
    assert.equal(code, 0, error);
    assert.match(out, /2 left for a later round\nread {6}3 new articles/u);
    assert.equal(await articles('stopped'), 3);
  });
});
