import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { RecordLine } from '../../base/schema/record.ts';
import type { Served } from '../../../test/support/served.ts';
import { servedArticles } from '../../../test/support/served.ts';
import { articlePage } from '../web/article-page.ts';
import { panelSize, readingOf } from '../web/reader-view.ts';

let served: Served;

const rlo = '\u202e';
const articles = [
  {
    id: 'quay',
    title: `Quay 🚢 ${rlo}<script>alert(1)</script>`,
    url: 'https://harbour.example/quay',
    published: '1996-03-04',
    text: `“We will open the quay to ships from Malta 🚢,” Tunisian Foreign Minister Habib Ben Yahia said on Monday. ${rlo}<script>x</script>\n\nTunisia and Malta signed a port agreement in Valletta on 4 March 1996.\n\nMalta denied that it had promised Tunisia a loan of 12 million dollars.`,
  },
  {
    id: 'loan',
    title: 'Tunis speaks of a loan',
    published: '1996-03-06',
    text: 'Tunisia said Malta had promised it a loan of 14 million dollars.\n\nMalta pledged to open the port by 1 May 1996 if Tunisia lifted its tariffs.',
  },
];

before(async () => {
  served = await servedArticles(articles);
});

after(() => served.close());

const get = (address: string) => served.get(address);

async function twin<T>(address: string): Promise<T> {
  return JSON.parse((await get(address)).text) as T;
}

interface ReaderTwin {
  readonly article: RecordLine;
  readonly picked: { readonly words: { readonly start: number; readonly end: number } } | null;
  readonly findings: {
    readonly total: number;
    readonly rows: readonly { readonly id: string; readonly kind: string }[];
  };
}

describe('the article reader', () => {
  it('opens any words again by their places, and leads to them at the address they came from', async () => {
    const { article } = await twin<ReaderTwin>('/article/quay.json');
    const start = article.text.indexOf('port agreement');
    const span = `${start}-${start + 'port agreement'.length}`;
    const { status, text } = await get(`/article/quay?span=${span}`);
    assert.equal(status, 200);
    assert.match(text, /<mark\s+class="[^"]*span[^"]*chosen"[^>]*>[^<]*port agreement/u);
    assert.ok(text.includes('id="span"'));
    assert.ok(text.includes('https://harbour.example/quay#:~:text=port%20agreement'));
    assert.deepEqual((await twin<ReaderTwin>(`/article/quay.json?span=${span}`)).picked?.words, {
      start,
      end: start + 'port agreement'.length,
    });
  });

  it('refuses places that are no part of the text, with a sentence that says what is', async () => {
    for (const span of ['x', '5', '9-3', '4-4', '0-999999', '-1-4']) {
      const { status, text } = await get(`/article/quay?span=${span}`);
      assert.equal(status, 400, span);
      assert.match(text, /is no part of this text, such as 0-20/u);
    }
  });

  it('marks the kinds that the address names, and what is picked out besides', async () => {
    const { article, findings } = await twin<ReaderTwin>('/article/quay.json?kind=entity');
    assert.ok(findings.total > 2);
    assert.ok(findings.rows.every(({ kind }) => kind === 'entity'));
    const [event] = article.events;
    assert.ok(event);
    const { text } = await get(`/article/quay?kind=entity&mark=${event.id}`);
    assert.ok(text.includes(`id="${event.id}"`));
    assert.match(text, /name="kind" value="entity" checked/u);
    assert.doesNotMatch(text, /name="kind" value="event" checked/u);
  });

  it('lists findings in order of the text', async () => {
    const { findings } = await twin<{ findings: { rows: { words: { start: number }; spans: { start: number }[] }[] } }>(
      '/article/quay.json?kind=entity&kind=timex',
    );
    const starts = findings.rows.map(({ spans }) => spans[0]?.start ?? 0);
    assert.deepEqual(
      starts,
      [...starts].sort((a, b) => a - b),
    );
  });

  it('escapes scripts and keeps signs that turn the direction of writing inside their own piece', async () => {
    const { text } = await get('/article/quay');
    assert.ok(!text.includes('<script>'));
    assert.match(text, /<h1><bdi>Quay 🚢 [^<]*&lt;script&gt;/u);
    assert.match(text, /<p class="block paragraph" dir="auto"/u);
  });

  it('stays bounded with ten thousand findings in one article', async () => {
    const { article } = await twin<ReaderTwin>('/article/quay.json');
    const text = 'Oslo and Rome met. '.repeat(5000);
    const found = [...text.matchAll(/Oslo|Rome/gu)].map(({ index, 0: words }) => {
      return { start: index, end: index + words.length, type: 'GPE', actor: null, text: words };
    });
    const line = {
      ...article,
      ...{ text, blocks: [{ kind: 'paragraph', start: 0, end: text.length }], origins: [] },
      ...{ events: [], attributions: [], claims: [], commitments: [], timexes: [], entities: found },
    } as unknown as RecordLine;
    const asked = { kinds: ['entity'], span: null, mark: null };
    for (const [offset, mark] of [
      [null, null],
      [9990, null],
      [null, `entity-${found[7000]?.start ?? 0}-${found[7000]?.end ?? 0}`],
    ] as const) {
      const began = performance.now();
      const reading = readingOf(line, { ...asked, mark, offset }, (id) => id);
      const page = String(await articlePage({ line, family: null, versions: { rows: [] }, raw: text, reading }));
      assert.equal(reading.total, 10_000);
      assert.ok(reading.rows.length <= panelSize);
      assert.ok(mark === null || page.includes(`id="${mark}"`));
      assert.ok(page.length < 800_000, String(page.length));
      assert.ok(performance.now() - began < 1500);
    }
  });
});

describe('the ledgers', () => {
  it('are tables whose headings sort them, the order told in the heading and in the address', async () => {
    for (const [address, order, other] of [
      ['/claims', 'first', 'latest'],
      ['/commitments', 'first', 'latest'],
    ] as const) {
      const { status, text } = await get(`${address}?sort=${order}&a=Malta`);
      assert.equal(status, 200);
      assert.match(text, /aria-sort="ascending"/u);
      assert.ok(text.includes(`sort=${other}`) && text.includes('a=Malta'));
      const days = async (sort: string) => {
        const { rows } = await twin<{ rows: { article?: { id: string }; id: string }[] }>(
          `${address}.json?sort=${sort}`,
        );
        return rows.map(({ id }) => id);
      };
      assert.deepEqual(new Set(await days('first')), new Set(await days('latest')));
    }
  });

  it('refuse orders, kinds and stances that are none, and parties that nobody knows', async () => {
    for (const address of [
      '/claims?sort=size',
      '/claims?stance=shrugs',
      '/commitments?kind=wish',
      '/commitments?a=atlantis',
      '/claims?from=1996-99',
    ]) {
      const { status, text } = await get(address);
      assert.equal(status, 400, address);
      assert.match(text, /<h1>[^<]*“/u);
    }
  });

  it('take words of the article, a stance, and a page far behind the end', async () => {
    const total = async (address: string) => (await twin<{ total: number }>(address)).total;
    const all = await total('/claims.json');
    assert.ok(all > 0);
    assert.equal(await total('/claims.json?q=unheard-of-word'), 0);
    assert.ok((await total('/claims.json?q=loan')) > 0);
    const denied = await total('/claims.json?stance=denies');
    assert.ok(denied > 0 && denied <= all);
    assert.equal((await get('/claims?offset=999999999')).status, 200);
    assert.equal((await get('/commitments?offset=999999999')).status, 200);
    assert.ok((await total('/commitments.json?q=port')) > 0);
  });
});
