import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import fc from 'fast-check';
import type { RawDocument } from '../../../base/schema/article.ts';
import type { Rejected } from '../../../base/schema/problem.ts';
import { openInputs } from '../open-inputs.ts';
import { documentOfEntry } from './entry.ts';
import { listingOfFeed } from './feed.ts';
import { listingOf } from './listing.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'entente-feed-'));
after(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function open(name: string, content: string, maxBytes = 1_000_000): Promise<readonly (RawDocument | Rejected)[]> {
  writeFileSync(path.join(folder, name), content);
  const found: (RawDocument | Rejected)[] = [];
  for await (const input of openInputs([name], { cwd: folder, maxBytes })) found.push(input);
  return found;
}

function shown(input: RawDocument | Rejected): string {
  if ('notice' in input)
    return `${input.notice.place}! ${input.notice.code} ${/https?:\S+/u.exec(input.notice.message)?.[0] ?? ''}`.trim();
  return [input.input, input.url, input.outlet, input.published, input.title, input.body].join(' | ');
}

const rss = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Harbour &amp; Hill Gazette</title><link>https://gazette.example/</link>
<item><title>Peru and Chile reopen a border post</title><link>https://gazette.example/a?x=1&amp;y=2</link>
<pubDate>Tue, 04 Mar 2025 08:30:00 +0900</pubDate>
<content:encoded><![CDATA[<p>Peru and Chile reopened a border post.</p>]]></content:encoded></item>
<item><title>Only a link</title><link>/b</link><description>A summary.</description></item>
<item><title>Cut</title><guid>https://gazette.example/c</guid><content:encoded>&lt;p&gt;Lima said on Monday [&amp;#8230;]&lt;/p&gt;</content:encoded></item>
<item><title>From another</title><link>https://wire.example/d</link><source url="https://wire.example/rss">Wire of the North</source>
<content:encoded><![CDATA[<p>Norway signed.</p>]]></content:encoded></item>
</channel></rss>`;

const rssShown = [
  'a.xml#1 | https://gazette.example/a?x=1&y=2 | Harbour & Hill Gazette | Tue, 04 Mar 2025 08:30:00 +0900 | Peru and Chile reopen a border post | <p>Peru and Chile reopened a border post.</p>',
  'a.xml#2! not-fetched https://gazette.example/b',
  'a.xml#3! not-fetched https://gazette.example/c',
  'a.xml#4 | https://wire.example/d | Wire of the North |  | From another | <p>Norway signed.</p>',
];

test('an entry of RSS with its whole text is a document, one with a link or a beginning alone is named', async () => {
  const found = await open('a.xml', rss);
  assert.deepEqual(found.map(shown), rssShown);
  assert.ok(found.every((input) => !('notice' in input) || input.notice.remedy.includes('entente watch')));
});

test('Atom, RDF and JSON Feed say the same things in their own ways', async () => {
  const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><title type="html">The &lt;b&gt;Strait&lt;/b&gt; Times</title>
<link rel="self" href="https://strait.example/feed"/><link href="https://strait.example/"/>
<entry><id>1</id><title>Oman hosts talks</title><link rel="enclosure" href="https://strait.example/1.mp3"/><link rel="alternate" href="1.html"/>
<published>1999-02-03T10:00:00+04:00</published><updated>1999-02-05T10:00:00+04:00</updated>
<content type="html">&lt;p&gt;Oman hosted talks.&lt;/p&gt;</content></entry>
<entry><id>2</id><title>Linked</title><link href="https://strait.example/2"/><updated>1999-02-05T10:00:00Z</updated><summary>Short.</summary></entry></feed>`;
  assert.deepEqual((await open('b.atom', atom)).map(shown), [
    'b.atom#1 | https://strait.example/1.html | The Strait Times | 1999-02-03T10:00:00+04:00 | Oman hosts talks | <p>Oman hosted talks.</p>',
    'b.atom#2! not-fetched https://strait.example/2',
  ]);
  const rdf = `<?xml version="1.0"?><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
 xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel rdf:about="https://old.example/"><title>Old News</title><link>https://old.example/</link></channel>
<item rdf:about="https://old.example/1"><title>Talks in Bern</title><link>https://old.example/1</link><dc:date>2002-07-01</dc:date><content:encoded><![CDATA[<p>They met in Bern.</p>]]></content:encoded></item></rdf:RDF>`;
  assert.deepEqual((await open('c.rdf', rdf)).map(shown), [
    'c.rdf#1 | https://old.example/1 | Old News | 2002-07-01 | Talks in Bern | <p>They met in Bern.</p>',
  ]);
  const json = JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Lake Post',
    items: [
      {
        id: '1',
        url: 'https://lake.example/1',
        title: 'A',
        content_text: 'Malawi replied.',
        date_published: '2020-01-02',
      },
      { id: '2', url: 'https://lake.example/2', summary: 'Short.' },
    ],
  });
  for (const name of ['d.json', 'd'])
    assert.deepEqual((await open(name, json)).map(shown), [
      `${name}#1 | https://lake.example/1 | Lake Post | 2020-01-02 | A | Malawi replied.`,
      `${name}#2! not-fetched https://lake.example/2`,
    ]);
});

test('lists of feeds, sitemaps and lists of addresses name what they lead to', async () => {
  const opml = `<?xml version="1.0"?><opml version="2.0"><head><title>Mine</title></head><body><outline text="Asia">
<outline text="Gazette" type="rss" xmlUrl="https://gazette.example/rss?a=1&amp;b=2"/></outline><outline text="No feed"/></body></opml>`;
  assert.deepEqual((await open('feeds.opml', opml)).map(shown), [
    'feeds.opml#1! not-fetched https://gazette.example/rss?a=1&b=2',
  ]);
  const sitemap = `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
<url><loc>https://gazette.example/a?x=1&amp;y=&#50;</loc><lastmod>2024-05-06</lastmod><news:news><news:publication><news:name>Hill Gazette</news:name><news:language>en</news:language></news:publication>
<news:publication_date>2024-05-05T23:00:00-03:00</news:publication_date><news:title><![CDATA[Peru & Chile]]></news:title></news:news></url></urlset>`;
  assert.deepEqual((await open('news.xml', sitemap)).map(shown), [
    'news.xml#1! not-fetched https://gazette.example/a?x=1&y=2',
  ]);
  const { published, updated, source, language, title } = listingOf(sitemap, 'news.xml')?.entries[0] ?? assert.fail();
  assert.deepEqual(
    { published, updated, source, language, title },
    {
      published: '2024-05-05T23:00:00-03:00',
      updated: '2024-05-06',
      source: 'Hill Gazette',
      language: 'en',
      title: 'Peru & Chile',
    },
  );
  const links = '# mine\nhttps://a.example/1\r\n\nhttps://b.example/2\n';
  assert.deepEqual((await open('links.txt', links)).map(shown), [
    'links.txt:2! not-fetched https://a.example/1',
    'links.txt:4! not-fetched https://b.example/2',
  ]);
  const index = '<sitemapindex><sitemap><loc>https://a.example/s1.xml</loc></sitemap></sitemapindex>';
  assert.equal(listingOf(index, 'i')?.entries[0]?.leadsTo, 'list');
});

test('an address in a sentence makes no list of it', async () => {
  assert.match(
    shown((await open('text.txt', 'See https://a.example/1\nThe envoys met.'))[0] ?? assert.fail()),
    /envoys met/u,
  );
});

test('a feed that breaks off gives its whole entries and says so', async () => {
  const cut = rss.slice(0, rss.indexOf('Norway signed'));
  assert.deepEqual((await open('a.xml', cut)).map(shown), [...rssShown.slice(0, 3), 'a.xml! truncated-feed']);
});

test('a feed that never ends is read up to the limit', async () => {
  const item = '<item><title>x</title><link>https://a.example/x</link></item>';
  const found = await open('a.xml', `<rss version="2.0"><channel>${item.repeat(2000)}`, 50_000);
  const codes = found.map((input) => ('notice' in input ? input.notice.code : 'document'));
  assert.equal(codes.filter((code) => code === 'not-fetched').length, Math.floor((50_000 - 28) / item.length));
  assert.deepEqual(codes.slice(-2), ['too-large', 'truncated-feed']);
});

test('an entry that is no XML is named and the others go in', async () => {
  const broken = rss.replace('<description>A', `${'<deep>'.repeat(300)}<description>A`);
  const found = (await open('a.xml', broken)).map(shown);
  assert.deepEqual(
    [found[0], ...found.slice(1, 3), found.at(-1)],
    [rssShown[0], rssShown[2], rssShown[3], 'a.xml#2! damaged-feed'],
  );
});

test('entities that a feed declares are not expanded', async () => {
  const levels = Array.from({ length: 20 }, (_, at) => `<!ENTITY e${at + 1} "${`&e${at};`.repeat(20)}">`).join('');
  const bomb = `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY e0 "ha">${levels}]>${rss.slice(rss.indexOf('<rss')).replace('Only a link', '&e20;')}`;
  const found = await open('a.xml', bomb);
  assert.deepEqual(found.map(shown), [...rssShown, 'a.xml! xml-entities']);
  const outside =
    '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss version="2.0"><channel><item><title>&x;</title><link>https://a.example/</link></item></channel></rss>';
  assert.equal(listingOfFeed(outside, 'x').entries[0]?.title, '&x;');
});

test('no cut and no wrong byte makes a list throw', () => {
  const samples = [rss, '<opml version="2.0"><body><outline text="a" xmlUrl="https://a.example/"/></body></opml>'];
  const cases = fc.record({
    text: fc.constantFrom(...samples),
    at: fc.nat(),
    put: fc.string({ maxLength: 5 }),
    cut: fc.boolean(),
  });
  fc.assert(
    fc.property(cases, ({ text, at, put, cut }) => {
      const place = at % text.length;
      const changed = cut ? text.slice(0, place) : text.slice(0, place) + put + text.slice(place + 1);
      for (const entry of listingOf(changed, 'x')?.entries ?? []) documentOfEntry(entry);
    }),
    { numRuns: 300, seed: 7 },
  );
});
