import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { parseDocument } from 'htmlparser2';
import type { Served } from './support/served.ts';
import { servedArticles } from './support/served.ts';
import { articlePath } from '../src/apps/web/pieces.ts';
import { style } from '../src/apps/web/style.ts';

const KILOBYTE = 1000;
/** Right-to-left override, its end, and an isolate that is never closed. */
const bidi = '\u202Egnp.tcap\u202C \u2067';
const nasty = `Chad</title><script>alert("1")</script> & Sudan's “pact” 🤝🏽 ${bidi}<img src=x onerror=alert(2)>`;

/** What an input may bring along wherever a page shows it: in titles, outlets, bylines, names, words and ids. */
const articles = [0, 1].map((n) => ({
  id: `n"asty'<b>${n}/?#.json`,
  title: nasty,
  outlet: `Post <i onclick="x">${bidi}`,
  byline: 'By <script>x</script>',
  url: 'javascript:alert(3)',
  text: [
    'Chad and Sudan signed an accord in Doha on 3 May 2009.',
    `“We <b>will</b> respect the border 🤝🏽 ${bidi}& the law,” Sudanese President Omar al-Bashir said.`,
    'Sudan said Chad had shelled two villages in Darfur in April. Chad denied that it had shelled any <u>village</u>.',
    `Chad will withdraw its troops if Sudan does, the minister said. ${n === 0 ? '' : 'Copied.'}`,
  ].join('\n\n'),
  published: '2009-05-04',
  clean: false,
}));

/** Each list with what it is called by. */
const lists = ['happenings', 'stories', 'statements', 'claims', 'commitments', 'instruments', 'persons', 'families'];
const dated = lists.filter((list) => !['persons'].includes(list));

type Node = ReturnType<typeof parseDocument>['children'][number];

function* elementsOf(nodes: readonly Node[]): Generator<Extract<Node, { attribs: unknown }>> {
  for (const node of nodes) {
    if ('attribs' in node) yield node;
    if ('children' in node) yield* elementsOf(node.children);
  }
}

describe('pages that are asked what they cannot answer', () => {
  let served: Served;
  before(async () => {
    served = await servedArticles(articles);
  });
  after(() => served.close());

  const get = (address: string) => served.get(address);

  /** Every page that is linked from Home, by its address without what follows it. */
  async function everyPage(): Promise<ReadonlyMap<string, string>> {
    const [pages, waiting] = [new Map<string, string>(), ['/']];
    for (let next = waiting.pop(); next !== undefined && pages.size < 400; next = waiting.pop()) {
      const at = new URL(next, 'http://localhost');
      at.searchParams.delete('mark');
      const address = at.pathname + at.search;
      if (pages.has(address) || /\.json$|^\/(?:docs|api)/u.test(at.pathname)) continue;
      const { status, text } = await get(address);
      assert.equal(status, 200, address);
      pages.set(address, text);
      for (const { attribs } of elementsOf(parseDocument(text).children))
        if (/^[/?]/u.test(attribs['href'] ?? '')) waiting.push(new URL(attribs['href'] ?? '', at).href);
    }
    return pages;
  }

  it('escape titles, outlets, bylines, ids and words: nothing that came in is markup, on any page', async () => {
    const pages = await everyPage();
    assert.ok(pages.size > 20, String(pages.size));
    for (const [address, text] of pages) {
      const elements = [...elementsOf(parseDocument(text).children)];
      for (const { name, attribs } of elements) {
        if (name === 'script') assert.match(attribs['src'] ?? '', /^\/script\/[a-z-]+\.js$/u, address);
        assert.ok(!['img', 'u', 'b', 'iframe', 'object'].includes(name), `${name} on ${address}`);
        for (const [key, value] of Object.entries(attribs)) {
          assert.ok(!key.startsWith('on') && key !== 'style', `${key} on ${address}`);
          if (key === 'href') assert.doesNotMatch(value, /^\s*(?:javascript|data|vbscript):/iu, address);
        }
      }
    }
  });

  it('keep the words whole: quotes, emoji and direction marks stand in the article as they came', async () => {
    const { status, text } = await get(articlePath(articles[0]?.id ?? ''));
    assert.equal(status, 200);
    const seen = text.replace(/<[^>]+>/gu, '');
    for (const part of ['🤝🏽', '“We &lt;b&gt;will&lt;/b&gt; respect', '\u202E', '&amp; the law'])
      assert.ok(seen.includes(part), part);
  });

  it('say 404 and which name is unknown, escaped, in the page and in its twin', async () => {
    const id = encodeURIComponent('<script>none');
    for (const kind of ['article', 'happening', 'stories', 'family', 'statement', 'instrument', 'docs', 'nowhere']) {
      const { status, text } = await get(`/${kind}/${id}`);
      assert.equal(status, 404, kind);
      assert.ok(!text.includes('<script>none'), kind);
      const twin = await get(`/${kind}/none.json`);
      assert.equal(twin.status, 404, kind);
      assert.equal(typeof (JSON.parse(twin.text) as { error: unknown }).error, 'string');
    }
    const { status, text } = await get('/pair/chad/atlantis%3Cb%3E');
    assert.equal(status, 404);
    assert.match(text, /atlantis&lt;b&gt;/u);
  });

  it('refuse filters that mean nothing, with a sentence that names them', async () => {
    for (const list of dated) {
      for (const [bad, told] of [
        ['from=2024-13', '2024-13'],
        ['to=2023-02-30', '2023-02-30'],
        ['from=yesterday%3Cb%3E', 'yesterday&lt;b&gt;'],
        ['to=0', '“0”'],
        ['from=99999', '99999'],
      ] as const) {
        const { status, text } = await get(`/${list}?${bad}`);
        assert.equal(status, 400, `${list} ${bad}`);
        assert.ok(text.includes(told), `${list} ${bad}`);
      }
    }
    for (const bad of [
      'happenings?type=LOVE',
      'happenings?a=atlantis',
      'statements?speaker=nobody%20at%20all',
      'claims?b=%00',
    ])
      assert.equal((await get(`/${bad}`)).status, 400, bad);
    assert.equal((await get('/search')).status, 400);
  });

  it('hold nothing at dates before and after all articles, and in a time that ends before it begins', async () => {
    for (const list of ['happenings', 'statements', 'claims']) {
      for (const dates of ['from=9999', 'to=0001', 'from=2010&to=2008', 'since=9999']) {
        const { status, text } = await get(`/${list}.json?${dates}`);
        assert.equal(status, 200, `${list} ${dates}`);
        assert.equal((JSON.parse(text) as { total: number }).total, 0, `${list} ${dates}`);
      }
    }
  });

  it('are empty far beyond the last row, and lead back to where rows are', async () => {
    for (const list of [...lists, 'search?q=chad', 'pair/TCD/SDN']) {
      for (const offset of ['1000', '999999999', '1000000000', '99999999999999999999']) {
        const { status, text } = await get(`/${list}${list.includes('?') ? '&' : '?'}offset=${offset}`);
        assert.equal(status, 200, `${list} ${offset}`);
        assert.doesNotMatch(text, /\d+ to \d+ shown/u, `${list} ${offset}`);
        if (/\b[1-9]\d* (?:happening|statement|article)s?\b/u.test(text.split('class="pager"')[1] ?? ''))
          assert.match(text, /rel="prev"/u, `${list} ${offset}`);
      }
      for (const odd of ['offset=-1', 'offset=1e9', 'limit=0', 'limit=-5', 'limit=99999999999', 'limit=all'])
        assert.equal((await get(`/${list}${list.includes('?') ? '&' : '?'}${odd}`)).status, 200, `${list} ${odd}`);
    }
  });

  it('stay small and answer, or refuse, ten thousand actors and a word as long as a book', async () => {
    const many = Array.from({ length: 10_000 }, (_, n) => `a=${n % 2 === 0 ? 'TCD' : 'x'.repeat(10)}`).join('&');
    const joined = `a=${Array.from({ length: 10_000 }, () => 'TCD').join(',')}`;
    const long = 'x'.repeat(200_000);
    for (const list of [...lists, 'search?q=chad', 'pair/TCD/SDN', 'map', 'matrix', 'graph', 'review', '']) {
      for (const asked of [many, joined, `actor=${long}`, `speaker=${long}`, `from=${long}`, `since=${long}`]) {
        const { status, text } = await get(`/${list}${list.includes('?') ? '&' : '?'}${asked}`);
        assert.ok(status === 200 || status === 400 || status === 404, `${list} ${status}`);
        if (status === 200) continue;
        const own = text.length - style.length;
        assert.ok(own < 2 * asked.length + 20 * KILOBYTE, `${list} ${asked.slice(0, 20)}: ${own}`);
      }
    }
    const { status, text } = await get(`/pair/${long}/SDN`);
    assert.equal(status, 404);
    assert.ok(text.includes(style));
    assert.ok(text.length - style.length < long.length + 20 * KILOBYTE);
    for (const words of [long, '"', '(', 'AND OR NOT', '*', 'NEAR(', '\u0000', "';drop table articles;--", '🤝🏽'])
      assert.ok([200, 400].includes((await get(`/search?q=${encodeURIComponent(words)}`)).status), words.slice(0, 20));
  });
});
