import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { Tables } from '../src/base/tables/tables.ts';
import { loadTables } from '../src/kit.ts';
import { parseDocument } from '../src/stages/clean/dom/dom.ts';
import { PageElement } from '../src/stages/clean/dom/page-element.ts';
import { piecesOf } from '../src/stages/clean/dom/pieces.ts';
import type { Bodies, Page, PageScore, Scorer } from './cleaning-data.ts';
import { articleOf, loadScorer, pagesOf, readJson, savedPeers } from './cleaning-data.ts';
import type { Measure } from './measure.ts';
import type { Interval } from './paired.ts';
import { bootstrap } from './paired.ts';

const layer = 'cleaning';

/** CPU milliseconds that work takes. */
function cpu(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** Mozilla's Readability on linkedom with nothing of ours. */
function plainReadability({ html }: Page): string {
  const parse: (source: string) => { readonly document: unknown } = parseHTML;
  return new Readability(parse(html).document).parse()?.textContent ?? '';
}

function bodiesOf(pages: readonly Page[], bodyOf: (page: Page) => string): Bodies {
  return Object.fromEntries(pages.map((page) => [page.id, { articleBody: bodyOf(page) }]));
}

/** The page's own lines, as a scraper leaves them that keeps line breaks. */
function linesOf({ html }: Page): string {
  return piecesOf(parseDocument(html).body)
    .map(({ text }) => text)
    .join('\n');
}

/** What Readability takes from a page, a paragraph a line: text that was extracted already. */
function extracted({ html }: Page): string {
  const document = parseDocument(html);
  const options = { serializer: (node: unknown): unknown => node };
  const content = new Readability(document, options).parse()?.content;
  const pieces = content instanceof PageElement ? piecesOf(content) : [];
  return pieces.map(({ text }) => text).join('\n\n');
}

function pick(rows: readonly PageScore[], at: readonly number[]): readonly PageScore[] {
  return at.flatMap((index) => rows[index] ?? []);
}

/** Scores bodies, with intervals of our own draws. */
class Scored {
  readonly rows: readonly PageScore[];
  readonly #scorer: Scorer;

  constructor(bodies: Bodies, truth: unknown, scorer: Scorer) {
    this.#scorer = scorer;
    this.rows = scorer.score(truth, bodies).rows;
  }

  figure(key: 'f1' | 'accuracy', at: readonly number[]): number {
    return this.#scorer.summarize(pick(this.rows, at))[key];
  }

  measures(name: string): readonly Measure[] {
    const around = (key: 'f1' | 'accuracy'): Interval => bootstrap(this.rows.length, (at) => this.figure(key, at));
    return [
      { layer, name: `${name} body`, ...around('f1'), unit: 'F1' },
      { layer, name: `${name} exact`, ...around('accuracy'), unit: 'share' },
    ];
  }

  /** Our F1 less another's, page by page. A difference whose interval holds 0 is no win. */
  against(name: string, other: Scored): Measure {
    const difference = bootstrap(this.rows.length, (at) => this.figure('f1', at) - other.figure('f1', at));
    return { layer, name: `91 pages body, less ${name}`, ...difference, unit: 'F1, paired' };
  }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

const rounds = 8;

/** Throws away what died young, so that no work pays for another's garbage. */
function youngCollector(): () => void {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as (options: { readonly type: 'minor' }) => void;
  return () => {
    collect({ type: 'minor' });
  };
}

/**
 * CPU milliseconds that each kind of work takes on each page: the least of all rounds, for whatever else happens (compiling, a
 * collection of old objects) only adds. The first round warms up; the works take turns in going first.
 */
function leastTimes(pages: readonly Page[], works: readonly ((page: Page) => void)[]): readonly (readonly number[])[] {
  const collect = youngCollector();
  const least = works.map(() => pages.map(() => Infinity));
  for (let round = 0; round <= rounds; round++) {
    const turns = [...works.entries()];
    for (const [index, page] of pages.entries()) {
      for (const [at, work] of (round + index) % 2 === 0 ? turns : turns.toReversed()) {
        collect();
        const time = cpu(() => {
          work(page);
        });
        const row = least[at];
        if (round > 0 && row !== undefined) row[index] = Math.min(row[index] ?? Infinity, time);
      }
    }
  }
  return least;
}

/** CPU time a page, and as a multiple of Readability and linkedom alone, measured in turns. */
function speed(pages: readonly Page[], tables: Tables): readonly Measure[] {
  const [own = [], plain = []] = leastTimes(pages, [
    (page) => void articleOf(page, 'html', page.html, tables),
    (page) => void plainReadability(page),
  ]);
  const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
  const none = { low: null, high: null };
  return [
    { layer, name: 'CPU time a page, median', value: median(own), ...none, unit: 'ms' },
    { layer, name: 'CPU time, of Readability and linkedom alone', value: sum(own) / sum(plain), ...none, unit: 'x' },
  ];
}

/**
 * Cleaning on the development pages: body F1 and exact matches from HTML, from the page's bare lines and from text that was extracted
 * already, with bootstrap intervals; paired differences to plain Readability and to saved bodies of other programs; empty pages; CPU time.
 */
export async function benchCleaning(data: string): Promise<readonly Measure[]> {
  const tables = loadTables();
  const scorer = await loadScorer(data);
  const pages = pagesOf(data);
  const truth = readJson(data, 'ground-truth.dev.json');
  const read = (format: 'html' | 'text', bodyOf: (page: Page) => string): Scored => {
    const textOf = (page: Page): string => articleOf(page, format, bodyOf(page), tables)?.text ?? '';
    return new Scored(bodiesOf(pages, textOf), truth, scorer);
  };
  const own = read('html', ({ html }) => html);
  const empty = own.rows.filter(({ tp, fp }) => tp + fp === 0).length;
  const others = [['plain Readability', bodiesOf(pages, plainReadability)] as const, ...savedPeers(data)];
  return [
    ...own.measures('91 pages'),
    ...others.map(([name, bodies]) => own.against(name, new Scored(bodies, truth, scorer))),
    { layer, name: '91 pages that come out empty', value: empty, low: null, high: null, unit: 'pages' },
    ...read('text', linesOf).measures('91 pages as bare lines'),
    ...read('text', extracted).measures('91 pages extracted before'),
    ...speed(pages, tables),
  ];
}
