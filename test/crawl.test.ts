import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { parseDocument } from 'htmlparser2';
import { createApp } from '../src/apps/serve/app.ts';
import { openStore } from '../src/io/store/open.ts';
import type { Store } from '../src/io/store/store.ts';
import { loadKit } from '../src/kit.ts';
import { makeDemoRecord } from './support/demo-record.ts';

/** A link of a page, as a person would follow it. */
interface Followed {
  readonly address: string;
  readonly from: string;
}

type Node = ReturnType<typeof parseDocument>['children'][number];

/** The elements of a tree, in order. */
function* elementsOf(nodes: readonly Node[]): Generator<Extract<Node, { attribs: unknown }>> {
  for (const node of nodes) {
    if ('attribs' in node) yield node;
    if ('children' in node) yield* elementsOf(node.children);
  }
}

/** Every evidence in an answer: what names an article, a span and its words. */
function* evidencesOf(data: unknown): Generator<{ article: string; start: number; end: number; quote: string }> {
  if (typeof data !== 'object' || data === null) return;
  const { article, start, end, quote } = data as Record<string, unknown>;
  if (typeof article === 'string' && typeof start === 'number' && typeof end === 'number' && typeof quote === 'string')
    yield { article, start, end, quote };
  for (const part of Object.values(data)) yield* evidencesOf(part);
}

/** The page without what only picks something out in it. */
function pageOf(address: URL): string {
  const page = new URL(address);
  for (const name of ['mark', 'span']) page.searchParams.delete(name);
  return page.pathname + page.search;
}

describe('every link of the demo record', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'entente-crawl-'));
  const pages = new Map<string, { readonly ids: ReadonlySet<string>; readonly data: unknown }>();
  const followed: Followed[] = [];
  const texts = new Map<string, string>();
  let store: Store;

  before(async () => {
    const kit = loadKit();
    await makeDemoRecord(folder, kit);
    store = await openStore(folder, { readonly: true });
    const rows = await store.db.selectFrom('articles').select(['id', 'text']).execute();
    for (const { id, text } of rows) texts.set(id, text);
    await crawl(createApp({ store, tables: kit.tables }));
  });
  after(async () => {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Opens every page that can be reached from Home, each with its JSON twin. */
  async function crawl(app: ReturnType<typeof createApp>): Promise<void> {
    const waiting = [{ address: '/', from: '' }];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const page = pageOf(new URL(next.address, 'http://localhost'));
      if (pages.has(page)) continue;
      const response = await app.request(page);
      assert.equal(response.status, 200, `${next.from} leads to ${page}`);
      const isPage = (response.headers.get('content-type') ?? '').startsWith('text/html');
      const elements = isPage ? [...elementsOf(parseDocument(await response.text()).children)] : [];
      const ids = new Set(elements.map(({ attribs }) => attribs['id'] ?? ''));
      pages.set(page, { ids, data: isPage ? await twin(app, elements) : null });
      for (const { attribs } of elements) {
        const link = attribs['href'] ?? attribs['xlink:href'] ?? '';
        const address = new URL(link, `http://localhost${page}`);
        if (link === '' || address.origin !== 'http://localhost') continue;
        followed.push({ address: address.pathname + address.search + address.hash, from: page });
        waiting.push({ address: link.startsWith('?') || link.startsWith('#') ? address.href : link, from: page });
      }
    }
  }

  async function twin(app: ReturnType<typeof createApp>, elements: readonly { attribs: Record<string, string> }[]) {
    const link = elements.map(({ attribs }) => attribs['href'] ?? '').findLast((href) => /\.json(?:\?|$)/u.test(href));
    const response = await app.request(link ?? '');
    return (response.headers.get('content-type') ?? '').includes('json') ? await response.json() : null;
  }

  it('leads to a page, and there to the place it names', () => {
    assert.ok(pages.size > 150, String(pages.size));
    for (const { address, from } of followed) {
      const url = new URL(address, 'http://localhost');
      const place = decodeURIComponent(url.hash.slice(1));
      if (place !== '') assert.ok(pages.get(pageOf(url))?.ids.has(place), `${from} leads to ${address}`);
    }
  });

  it('shows words that are the slice of their article', () => {
    const all = [...pages.values()].flatMap(({ data }) => [...evidencesOf(data)]);
    assert.ok(all.length > 500, String(all.length));
    for (const { article, start, end, quote } of all) assert.equal(texts.get(article)?.slice(start, end), quote);
  });
});
