import assert from 'node:assert/strict';
import { appendFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, afterEach, beforeEach, describe, it, test } from 'node:test';
import { WARCParser } from 'warcio';
import type { RawDocument } from '../../base/schema/article.ts';
import type { Rejected } from '../../base/schema/problem.ts';
import type { LocalServer } from '../../../test/support/local-server.ts';
import { openLocalServer, pageOf } from '../../../test/support/local-server.ts';
import { RobotsBook } from '../fetch/robots.ts';
import { openInputs } from '../intake/open-inputs.ts';
import { PageArchive } from './page-archive.ts';
import type { RoundCounts } from './round-options.ts';
import { Round } from './round.ts';
import { sourceOf } from './sources.ts';
import { Visits } from './visits.ts';

const temporary = mkdtempSync(path.join(tmpdir(), 'entente-watch-'));
after(() => {
  rmSync(temporary, { recursive: true, force: true });
});

let server: LocalServer;
let record: string;
beforeEach(async () => {
  server = await openLocalServer();
  record = mkdtempSync(path.join(temporary, 'record-'));
});
afterEach(() => server.close());

interface Went {
  readonly given: readonly string[];
  readonly documents: readonly RawDocument[];
  readonly counts: RoundCounts;
  readonly asked: readonly string[];
}

function shown(input: RawDocument | Rejected): string {
  if ('notice' in input) return `${input.notice.code} ${input.input.replace(server.address, '')}`;
  return input.input.replace(server.address, '');
}

/** One round as a process of its own makes it; `stopAfter` documents it is killed, before the last one is stored. */
async function watch(
  names: readonly string[],
  { stopAfter = Infinity, patienceMs = 5000, mostOfList = 10 } = {},
): Promise<Went> {
  const fetch = { agent: 'Entente/0', privateHosts: 'all' as const, limits: { totalMs: 2000 } };
  const archive = new PageArchive(record, fetch.agent);
  const { signal } = new AbortController();
  const own = { visits: new Visits(record), archive, robots: new RobotsBook(fetch), signal, onAsk: () => undefined };
  const round = new Round({ fetch, maxBytes: 1_000_000, delayMs: 0, patienceMs, mostOfList, ...own });
  const sources = await Promise.all(names.map((name) => sourceOf(name, { cwd: temporary, maxBytes: 1_000_000 })));
  const all: (RawDocument | Rejected)[] = [];
  const before = server.asked.length;
  for await (const each of round.run(sources)) {
    all.push(each);
    if (all.length >= stopAfter) break;
    round.stored();
  }
  if (stopAfter === Infinity) round.stored();
  archive.close();
  const documents = all.flatMap((each) => ('notice' in each ? [] : [each]));
  const asked = server.asked.slice(before).filter((line) => line !== 'GET /robots.txt');
  return { given: all.map(shown), documents, counts: round.counts, asked };
}

function feedOf(...items: readonly string[]): string {
  const listed = items.map((item) => {
    const [link = '', title = link, content] = item.split('|');
    const body = content === undefined ? '' : `<content:encoded>${content}</content:encoded>`;
    return `<item><title>${title}</title><link>${server.address}${link}</link><pubDate>Mon, 03 Mar 2025 10:00:00 GMT</pubDate>${body}</item>`;
  });
  return `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Gazette</title>${listed.join('')}</channel></rss>`;
}

const peru = pageOf('Peru and Chile', 'Peru and Chile reopened a border post on Monday.');
const oman = pageOf('Oman', 'Oman hosted talks between Iran and Yemen.');

describe('a round', () => {
  it('follows a list of feeds to its pages and keeps each page as it came', async () => {
    server.pages.set('/rss', feedOf('/a', '/b', '/c|Whole|A text &lt;b&gt;in&lt;/b&gt; the feed'));
    server.pages.set('/a', peru);
    server.pages.set('/b', oman);
    writeFileSync(
      path.join(temporary, 'feeds.opml'),
      `<opml version="2.0"><body><outline text="G" xmlUrl="${server.address}/rss"/></body></opml>`,
    );
    const { given, documents, asked } = await watch(['feeds.opml']);
    assert.deepEqual(given, ['/rss#3', '/a', '/b']);
    assert.deepEqual(asked, ['GET /rss', 'GET /a', 'GET /b']);
    const [whole, page] = documents;
    assert.equal(whole?.outlet, 'Gazette');
    assert.deepEqual(
      [page?.url, page?.outlet, page?.published],
      [`${server.address}/a`, null, 'Mon, 03 Mar 2025 10:00:00 GMT'],
    );
    const [file = ''] = readdirSync(path.join(record, 'pages'));
    const again: (RawDocument | Rejected)[] = [];
    for await (const each of openInputs([path.join(record, 'pages', file)])) again.push(each);
    const bodies = again.flatMap((each) => ('notice' in each ? [] : [[each.url, each.body]]));
    assert.deepEqual(bodies, [
      [`${server.address}/c`, 'A text <b>in</b> the feed'],
      [`${server.address}/a`, peru],
      [`${server.address}/b`, oman],
    ]);
  });

  it('asks a second time for the list alone, with its validators, and for pages whose entry has changed', async () => {
    let [body, tag] = [feedOf('/a|First', '/b|Other'), '"1"'];
    server.pages.set('/rss', (request, response) => {
      if (request.headers['if-none-match'] === tag) response.writeHead(304).end();
      else response.writeHead(200, { ETag: tag, 'Last-Modified': 'Mon, 03 Mar 2025 10:00:00 GMT' }).end(body);
    });
    server.pages.set('/a', peru);
    server.pages.set('/b', oman);
    const source = `${server.address}/rss`;
    assert.deepEqual((await watch([source])).given, ['/a', '/b']);
    const second = await watch([source]);
    assert.deepEqual([second.given, second.counts.unchanged], [[], 1]);
    assert.deepEqual(second.asked, ['GET /rss "1" Mon, 03 Mar 2025 10:00:00 GMT']);
    [body, tag] = [feedOf('/a|Corrected', '/b|Other'), '"2"'];
    server.pages.set('/a', pageOf('Peru and Chile', 'Peru and Bolivia, not Chile, reopened a border post on Monday.'));
    const third = await watch([source]);
    assert.deepEqual([third.given, third.asked.slice(1)], [['/a'], ['GET /a']]);
    assert.match(third.documents[0]?.body ?? '', /Bolivia/u);
  });

  it('asks conditionally for a page that a person named, and gives it when it has changed', async () => {
    let body = peru;
    server.pages.set('/a', (_request, response) => response.writeHead(200, { 'Content-Type': 'text/html' }).end(body));
    const source = `${server.address}/a`;
    assert.deepEqual((await watch([source])).given, ['/a']);
    const second = await watch([source]);
    assert.deepEqual([second.given, second.counts.unchanged, second.counts.asked], [[], 1, 1]);
    body = oman;
    assert.deepEqual((await watch([source])).given, ['/a']);
  });

  it('gives a text that a list carries again when it has changed', async () => {
    server.pages.set('/rss', feedOf('/a|A|Oman said yes.', '/b|B|Peru said no.'));
    assert.deepEqual((await watch([`${server.address}/rss`])).given, ['/rss#1', '/rss#2']);
    server.pages.set('/rss', feedOf('/a|A|Oman said yes.', '/b|B|Peru said nothing.'));
    assert.deepEqual((await watch([`${server.address}/rss`])).given, ['/rss#2']);
  });

  it('leaves alone what robots.txt forbids, also behind a redirect', async () => {
    server.pages.set('/robots.txt', 'User-agent: *\nDisallow: /private\n\nUser-agent: Entente\nDisallow: /closed\n');
    server.pages.set('/closed/a', peru);
    server.pages.set('/private', peru);
    server.pages.set('/door', (_request, response) => response.writeHead(301, { Location: '/closed/a' }).end());
    const names = ['/closed/a', '/private', '/door'].map((name) => server.address + name);
    const { given, asked } = await watch(names);
    assert.deepEqual(given, ['robots-forbids /closed/a', '/private', 'robots-forbids /door']);
    assert.deepEqual(asked, ['GET /private', 'GET /door']);
    assert.equal(server.asked.filter((line) => line === 'GET /robots.txt').length, 1);
  });

  it('asks nothing of a host that fails to say what it permits', async () => {
    server.pages.set('/robots.txt', (_request, response) => response.writeHead(503).end());
    server.pages.set('/a', peru);
    const { given, asked } = await watch([`${server.address}/a`]);
    assert.deepEqual([given, asked], [['host-waits /a'], []]);
  });

  it('rests as long as a host asks, and in a later run too when that is long', async () => {
    let answers = 0;
    server.pages.set('/a', (_request, response) => {
      if (answers++ === 0) response.writeHead(429, { 'Retry-After': '1' }).end();
      else response.writeHead(200, { 'Content-Type': 'text/html' }).end(peru);
    });
    const source = `${server.address}/a`;
    const short = await watch([source]);
    assert.deepEqual([short.given, short.asked.length], [['/a'], 2]);
    server.pages.set('/rss', feedOf('/x', '/y', '/z'));
    server.pages.set('/x', (_request, response) => response.writeHead(503, { 'Retry-After': '3600' }).end());
    const long = await watch([`${server.address}/rss`]);
    assert.deepEqual([long.given, long.counts.left, long.asked], [['host-waits /x'], 3, ['GET /rss', 'GET /x']]);
    const later = await watch([`${server.address}/rss`]);
    assert.deepEqual([later.given, later.asked], [['host-waits /rss'], []]);
  });

  it('owes a page that could not be had, after its list has dropped it or says that it is unchanged', async () => {
    server.pages.set('/rss', feedOf('/a', '/b'));
    server.pages.set('/a', (_request, response) => response.writeHead(500).end());
    server.pages.set('/b', oman);
    const source = `${server.address}/rss`;
    assert.deepEqual((await watch([source])).given, ['http-status /a', '/b']);
    assert.deepEqual((await watch([source])).asked, ['GET /rss']);
    const lines = readFileSync(path.join(record, 'watch.jsonl'), 'utf8').replace(/"until":\d+/gu, '"until":0');
    writeFileSync(path.join(record, 'watch.jsonl'), lines);
    server.pages.set('/a', peru);
    assert.deepEqual((await watch([source])).given, ['/a']);
  });

  it('goes on where a killed run was, and loses nothing', async () => {
    server.pages.set('/rss', feedOf('/a', '/b', '/c'));
    for (const name of ['/a', '/b', '/c']) server.pages.set(name, pageOf(name, `Oman hosted talks in ${name}.`));
    const source = `${server.address}/rss`;
    assert.deepEqual((await watch([source], { stopAfter: 2 })).given, ['/a', '/b']);
    appendFileSync(path.join(record, 'watch.jsonl'), '{"url":"half a li');
    const second = await watch([source]);
    assert.deepEqual(second.given, ['/b', '/c']);
    assert.deepEqual((await watch([source])).given, []);
    assert.equal(readdirSync(path.join(record, 'pages')).length, 2);
  });

  it('takes a long list in several rounds', async () => {
    const body = feedOf('/a', '/b', '/c');
    server.pages.set('/rss', (request, response) => {
      response.writeHead(request.headers['if-none-match'] === '"1"' ? 304 : 200, { ETag: '"1"' }).end(body);
    });
    for (const name of ['/a', '/b', '/c']) server.pages.set(name, pageOf(name, `Oman hosted talks in ${name}.`));
    const first = await watch([`${server.address}/rss`], { mostOfList: 2 });
    assert.deepEqual([first.given, first.counts.left], [['/a', '/b'], 1]);
    const second = await watch([`${server.address}/rss`], { mostOfList: 2 });
    assert.deepEqual([second.given, second.asked], [['/c'], ['GET /rss', 'GET /c']]);
    assert.deepEqual((await watch([`${server.address}/rss`])).asked, ['GET /rss "1"']);
  });

  it('asks the lists that a list names although that list has not changed', async () => {
    const sitemap = (...names: readonly string[]): string => names.map((name) => `${server.address}${name}\n`).join('');
    const index = `<sitemapindex><sitemap><loc>${server.address}/news.xml</loc></sitemap></sitemapindex>`;
    server.pages.set('/index.xml', (request, response) => {
      response.writeHead(request.headers['if-none-match'] === '"1"' ? 304 : 200, { ETag: '"1"' }).end(index);
    });
    server.pages.set('/news.xml', sitemap('/a'));
    server.pages.set('/a', peru).set('/b', oman);
    assert.deepEqual((await watch([`${server.address}/index.xml`])).given, ['/a']);
    server.pages.set('/news.xml', sitemap('/a', '/b'));
    assert.deepEqual((await watch([`${server.address}/index.xml`])).given, ['/b']);
  });

  it('names the lists that are none, the pages that are gone and the lists that break off', async () => {
    server.pages.set('/rss', feedOf('/gone').slice(0, -6));
    writeFileSync(path.join(temporary, 'prose.txt'), 'The envoys met in Oslo.');
    const opml = `<opml version="2.0"><body><outline text="G" xmlUrl="${server.address}/page"/></body></opml>`;
    writeFileSync(path.join(temporary, 'wrong.opml'), opml);
    server.pages.set('/page', peru);
    const went = await watch(['prose.txt', 'nowhere.opml', 'wrong.opml', `${server.address}/rss`]);
    assert.deepEqual(went.given, [
      'no-list prose.txt',
      'unreadable-input nowhere.opml',
      'no-list /page',
      'truncated-feed /rss',
      'http-status /gone',
    ]);
  });

  it('gives up a host that does not answer after three tries, and asks the others', async () => {
    const dead = await openLocalServer();
    await dead.close();
    writeFileSync(
      path.join(temporary, 'links.txt'),
      [1, 2, 3, 4, 5].map((at) => `${dead.address}/${at}\n`).join('') + `${server.address}/a\n`,
    );
    server.pages.set('/a', peru);
    const { given, counts } = await watch(['links.txt']);
    assert.deepEqual(given.map((line) => line.split(' ')[0]).sort(), [
      '/a',
      'fetch-failed',
      'fetch-failed',
      'fetch-failed',
      'host-waits',
    ]);
    assert.equal(counts.left, 2);
  });

  it('waits between two requests to a host as long as its robots.txt asks', async () => {
    server.pages.set('/robots.txt', 'User-agent: *\nCrawl-delay: 0.2\n');
    const times: number[] = [];
    for (const name of ['/a', '/b'])
      server.pages.set(name, (_request, response) => {
        times.push(Date.now());
        response.end(peru + name);
      });
    await watch(['/a', '/b'].map((name) => server.address + name));
    const [first = 0, second = 0] = times;
    assert.ok(second - first >= 190);
  });
});

test('the pages of a run are a web archive that another reader checks', async () => {
  server.pages.set('/old', (_request, response) => response.writeHead(302, { Location: '/a' }).end());
  server.pages.set('/a', (_request, response) =>
    response.writeHead(200, { 'Content-Type': 'text/html', 'X-Mark': 'ä' }).write('<p>one', () => response.end('</p>')),
  );
  await watch([`${server.address}/old`]);
  const [file = ''] = readdirSync(path.join(record, 'pages'));
  assert.match(file, /^\d{8}T\d{6}Z\.warc\.gz$/u);
  const seen: string[] = [];
  const parser = new WARCParser([readFileSync(path.join(record, 'pages', file))]);
  for await (const each of parser) {
    const text = Buffer.from(await each.readFully(true)).toString('utf8');
    const said = each.httpHeaders == null ? [] : [each.httpHeaders.statusCode, text];
    seen.push([each.warcType, each.warcTargetURI?.replace(server.address, ''), ...said].join(' ').trim());
  }
  assert.deepEqual(seen, ['warcinfo', 'response /old 302', 'response /a 200 <p>one</p>']);
});
