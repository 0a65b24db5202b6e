import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { english } from '../src/base/lang/en/pack.ts';
import type { Article, RawDocument } from '../src/base/schema/article.ts';
import type { Tables } from '../src/base/tables/tables.ts';
import { decodeBytes } from '../src/io/intake/charset.ts';
import { loadTables } from '../src/kit.ts';
import { clean } from '../src/stages/clean/clean.ts';
import { parseDocument } from '../src/stages/clean/dom/dom.ts';
import { piecesOf } from '../src/stages/clean/dom/pieces.ts';
import type { Measure } from './measure.ts';
import { wilson } from './wilson.ts';

interface Page {
  readonly id: string;
  readonly url: string;
  readonly html: string;
}

interface BodyReport {
  readonly f1: number;
  readonly accuracy: number;
  readonly sd: { readonly f1: number; readonly accuracy: number };
}

interface MetaReport {
  readonly title: { readonly n: number; readonly right: number };
  readonly author: { readonly n: number; readonly right: number };
  readonly date: { readonly n: number; readonly right: number };
}

type MetaGold = Readonly<Record<string, { readonly file: string; readonly source: string }>>;

const resamples = '400';

function rawOf(page: Page, format: RawDocument['format'], body: string): RawDocument {
  const { id, url } = page;
  const given = { outlet: null, title: null, published: null, language: null, notices: [] };
  return { input: id, format, body, clean: false, id, url, ...given };
}

function articleOf(raw: RawDocument, tables: Tables): Article | null {
  const result = clean(raw, { pack: english, tables });
  return result.ok ? result.value : null;
}

function pagesOf(folder: string): readonly Page[] {
  const truth = JSON.parse(readFileSync(path.join(folder, 'ground-truth.dev.json'), 'utf8')) as Record<
    string,
    { url: string }
  >;
  return Object.entries(truth).map(([id, { url }]) => {
    const html = gunzipSync(readFileSync(path.join(folder, 'html-dev', `${id}.html.gz`))).toString('utf8');
    return { id, url, html };
  });
}

/** Runs the data folder's scorer on predictions. */
function score(data: string, predictions: unknown, options: readonly string[]): unknown {
  const folder = mkdtempSync(path.join(tmpdir(), 'entente-cleaning-'));
  try {
    const file = path.join(folder, 'predictions.json');
    writeFileSync(file, JSON.stringify(predictions));
    const tool = path.join(data, '..', 'tools', 'score-cleaning.mjs');
    return JSON.parse(execFileSync(process.execPath, [tool, file, '--json', ...options], { encoding: 'utf8' }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function bodyMeasures(
  name: string,
  bodies: Readonly<Record<string, { articleBody: string }>>,
  data: string,
): readonly Measure[] {
  const truth = path.join(data, 'cleaning', 'ground-truth.dev.json');
  const { f1, accuracy, sd } = score(data, bodies, ['--truth', truth, '--bootstrap', resamples]) as BodyReport;
  const around = (value: number, spread: number): Pick<Measure, 'value' | 'low' | 'high'> => ({
    value,
    low: value - 1.96 * spread,
    high: Math.min(1, value + 1.96 * spread),
  });
  return [
    { layer: 'cleaning', name: `${name} body`, ...around(f1, sd.f1), unit: 'F1' },
    { layer: 'cleaning', name: `${name} exact`, ...around(accuracy, sd.accuracy), unit: 'share' },
  ];
}

/** A share with its 95 % interval (Wilson's score interval). */
function share(name: string, { n, right }: { readonly n: number; readonly right: number }): Measure {
  const [low, high] = wilson(right, n).map((end) => end / 100);
  return { layer: 'cleaning', name, value: right / n, low: low ?? null, high: high ?? null, unit: 'share right' };
}

function metaPredictions(folder: string, gold: MetaGold, tables: Tables): Readonly<Record<string, unknown>> {
  const rows = Object.entries(gold).map(([url, { file }]) => {
    const html = decodeBytes(gunzipSync(readFileSync(path.join(folder, 'meta-dev', file)))).text;
    const article = articleOf(rawOf({ id: file, url, html }, 'html', html), tables);
    return [url, { title: article?.title, author: article?.bylines, date: article?.published?.value }];
  });
  return Object.fromEntries(rows) as Record<string, unknown>;
}

function metaMeasures(data: string, tables: Tables): readonly Measure[] {
  const folder = path.join(data, 'cleaning');
  const file = path.join(folder, 'meta.dev.json');
  const gold = JSON.parse(readFileSync(file, 'utf8')) as MetaGold;
  const predictions = metaPredictions(folder, gold, tables);
  const from = (source: string): MetaReport => {
    const chosen = Object.entries(predictions).filter(([url]) => gold[url]?.source === source);
    return score(data, Object.fromEntries(chosen), ['--meta', file]) as MetaReport;
  };
  const [news, mixed] = [from('mediacloud'), from('trafilatura')];
  return [
    share('news pages date', news.date),
    share('mixed pages date', mixed.date),
    share('mixed pages title', mixed.title),
    share('mixed pages author', mixed.author),
  ];
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

/**
 * Cleaning on the development pages: body F1 and exact matches from HTML and from the page's bare lines, with bootstrap intervals; dates,
 * titles and authors; CPU time a page.
 */
export function benchCleaning(data: string): Promise<readonly Measure[]> {
  const tables = loadTables();
  const pages = pagesOf(path.join(data, 'cleaning'));
  const times: number[] = [];
  const bodiesBy = (
    format: RawDocument['format'],
    bodyOf: (page: Page) => string,
  ): Record<string, { articleBody: string }> =>
    Object.fromEntries(
      pages.map((page) => {
        const raw = rawOf(page, format, bodyOf(page));
        const before = process.cpuUsage();
        const articleBody = articleOf(raw, tables)?.text ?? '';
        const { user, system } = process.cpuUsage(before);
        if (format === 'html') times.push((user + system) / 1000);
        return [page.id, { articleBody }];
      }),
    );
  const linesOf = ({ html }: Page): string =>
    piecesOf(parseDocument(html).body)
      .map(({ text }) => text)
      .join('\n');
  return Promise.resolve([
    ...bodyMeasures(
      '91 pages',
      bodiesBy('html', ({ html }) => html),
      data,
    ),
    ...bodyMeasures('91 pages as bare lines', bodiesBy('text', linesOf), data),
    ...metaMeasures(data, tables),
    { layer: 'cleaning', name: 'CPU time a page, median', value: median(times), low: null, high: null, unit: 'ms' },
  ]);
}
