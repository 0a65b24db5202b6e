import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Tables } from '../src/base/tables/tables.ts';
import { decodeBytes } from '../src/io/intake/charset.ts';
import { loadTables } from '../src/kit.ts';
import { articleOf, loadScorer, readJson } from './cleaning-data.ts';
import type { Measure } from './measure.ts';
import { wilson } from './wilson.ts';

type Gold = Readonly<Record<string, { readonly file: string; readonly source: string }>>;

/** A share with its 95 % interval (Wilson's score interval). */
function share(name: string, right: number, n: number): Measure {
  const [low, high] = wilson(right, n).map((end) => end / 100);
  return { layer: 'metadata', name, value: right / n, low: low ?? null, high: high ?? null, unit: 'share right' };
}

function predictions(data: string, gold: Gold, tables: Tables): ReadonlyMap<string, unknown> {
  return new Map(
    Object.entries(gold).map(([url, { file }]) => {
      const html = decodeBytes(gunzipSync(readFileSync(path.join(data, 'cleaning', 'meta-dev', file)))).text;
      const article = articleOf({ id: file, url, html }, 'html', html, tables);
      return [url, { title: article?.title, author: article?.bylines, date: article?.published?.value }];
    }),
  );
}

/** What pages say of themselves, on the development pages: date of news pages, exact and within a day; title, authors and date of mixed ones. */
export async function benchMetadata(data: string): Promise<readonly Measure[]> {
  const scorer = await loadScorer(data);
  const gold = readJson(data, 'meta.dev.json') as Gold;
  const all = predictions(data, gold, loadTables());
  const from = (source: string): ReturnType<typeof scorer.scoreMeta> =>
    scorer.scoreMeta(gold, Object.fromEntries([...all].filter(([url]) => gold[url]?.source === source)));
  const [news, mixed] = [from('mediacloud'), from('trafilatura')];
  return [
    share('news pages date', news.date.right, news.date.n),
    share('news pages date within a day', news.date.right + news.date.near, news.date.n),
    share('mixed pages date', mixed.date.right, mixed.date.n),
    share('mixed pages title', mixed.title.right, mixed.title.n),
    share('mixed pages author', mixed.author.right, mixed.author.n),
  ];
}
