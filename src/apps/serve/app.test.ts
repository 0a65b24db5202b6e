import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { after, before, describe, it } from 'node:test';
import { ingest } from '../../ingest.ts';
import { openInputs } from '../../io/intake/open-inputs.ts';
import type { Served } from '../../../test/support/served.ts';
import { servedArticles } from '../../../test/support/served.ts';
import { loadKit } from '../../kit.ts';
import { articlePath } from '../web/pieces.ts';

let served: Served;

const article = {
  id: 'a/1%2f "x".json',
  title: 'Accord <script>alert(1)</script>',
  text: 'Chad and Sudan signed an accord in Doha on 3 May 2009.\n\n“We <b>will</b> respect the border & the law,” Sudanese President Omar al-Bashir said.',
  published: '2009-05-04',
  clean: false,
};

before(async () => {
  served = await servedArticles([article]);
});

after(() => served.close());

const get = (address: string) => served.get(address);

describe('the pages', () => {
  it('start with the pairs of states in the record', async () => {
    const { status, text } = await get('/');
    assert.equal(status, 200);
    assert.ok(text.includes('/pair/SDN/TCD') || text.includes('/pair/TCD/SDN'));
  });

  it('show a pair with type, status, sentence and counts, by any name of the states', async () => {
    const { status, text } = await get('/pair/chad/Republic%20of%20the%20Sudan');
    assert.equal(status, 200);
    for (const part of ['AGREE', 'signed an accord', '1 article', '1 family', '2009-05-03'])
      assert.ok(text.includes(part), part);
  });

  it('show an article with its findings marked, one of them picked out', async () => {
    const address = articlePath(article.id);
    const twin = await get(`${address}.json`);
    const line = (JSON.parse(twin.text) as { article: { id: string; attributions: { id: string }[] } }).article;
    assert.equal(line.id, article.id);
    const [attribution] = line.attributions;
    assert.ok(attribution);
    const { text } = await get(`${address}?mark=${attribution.id}`);
    assert.ok(text.includes(`id="${attribution.id}"`));
    assert.match(text, /<mark class="[^"]*attribution[^"]* chosen"/u);
  });

  it('escape everything that came from an input', async () => {
    const { text } = await get(articlePath(article.id));
    assert.ok(!/<script(?! type="module" src="\/script\/[a-z-]+\.js"><\/script>)/u.test(text));
    assert.ok(!text.includes('<b>will'));
    assert.ok(text.includes('&amp; the law'));
    const search = await get('/search?q=%22%3E%3Cscript%3Ex');
    assert.ok(!search.text.includes('<script>'));
  });

  it('have a JSON twin, each', async () => {
    for (const page of [
      '/',
      '/pair/TCD/SDN',
      '/statements',
      '/claims',
      '/commitments',
      '/families',
      '/search?q=accord',
    ]) {
      const twin = page === '/' ? '/index.json' : page.replace(/(\?|$)/u, '.json$1');
      const { status, text, headers } = await get(twin);
      assert.equal(status, 200, twin);
      assert.match(headers.get('content-type') ?? '', /^application\/json/u);
      assert.doesNotThrow(() => JSON.parse(text) as unknown);
    }
  });

  it('show the versions of an article whatever its id is, and what changed between them', async () => {
    const other = `${JSON.stringify({ ...article, text: article.text.replace('an accord', 'a <i>pact</i>') })}\n`;
    const stdin = Readable.from([Buffer.from(other)]);
    const inputs = openInputs(['-'], { format: 'jsonl', stdin, cwd: served.folder });
    await ingest(inputs, { store: served.store, kit: loadKit(), mode: 'recall', onOutcome: () => undefined });
    const earlier = articlePath(article.id);
    const { text: page } = await get(earlier);
    assert.match(page, /This is an earlier version \(1 of 2\)/u);
    const list = JSON.parse((await get(`${earlier}/versions.json`)).text) as { rows: { article: { id: string } }[] };
    const newest = list.rows[1]?.article.id ?? '';
    assert.ok(newest.startsWith(`${article.id}~`));
    for (const address of [`${articlePath(newest)}/diff`, `${earlier}/diff?with=${encodeURIComponent(newest)}`]) {
      const { status, text } = await get(address);
      assert.equal(status, 200, address);
      assert.match(text, /<del>an accord<\/del>[^]*<ins>a &lt;i&gt;pact&lt;\/i&gt;<\/ins>/u);
      const twin = await get(address.replace('/diff', '/diff.json'));
      assert.equal((JSON.parse(twin.text) as { counts: { changed: number } }).counts.changed, 1);
    }
    const { text: changed } = await get('/search?q=accord&earlier=1');
    assert.ok(changed.includes('in an earlier version (1 of 2)'));
    assert.ok((await get('/search?q=signed')).text.includes('1 earlier version'));
  });

  it('allow no script from elsewhere and no foreign address, and are for this machine only', async () => {
    const { headers } = await get('/');
    const policy = headers.get('content-security-policy') ?? '';
    assert.ok(policy.includes("default-src 'none'"));
    assert.match(policy, /script-src 'self'(?:;|$)/u);
    const foreign = await served.app.request('/', { headers: { host: 'example.org' } });
    assert.equal(foreign.status, 403);
  });

  it('say so when there is nothing of that name', async () => {
    for (const page of [
      '/article/none/diff',
      '/article/none/versions',
      '/nowhere',
      '/pair/TCD/atlantis',
      '/article/none',
      '/happening/none',
      '/stories/none',
      '/family/none',
    ]) {
      assert.equal((await get(page)).status, 404, page);
    }
    for (const page of [
      '/search?q=',
      '/statements?speaker=atlantis',
      '/pair/TCD/SDN?from=2009-99-99',
      '/pair/TCD/TCD',
    ]) {
      assert.equal((await get(page)).status, 400, page);
    }
  });
});
