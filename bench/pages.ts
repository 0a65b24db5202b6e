import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Hono } from 'hono';
import { createApp } from '../src/apps/serve/app.ts';
import { openStore } from '../src/io/store/open.ts';
import type { Store } from '../src/io/store/store.ts';
import { loadTables } from '../src/kit.ts';
import { copyRecord, fillRecords, recordOf } from './filled-records.ts';
import type { Measure } from './measure.ts';

/** ENTENTE_PAGES_SIZES takes others (1000,100000): filling the last record takes an hour. */
const sizes = (process.env['ENTENTE_PAGES_SIZES'] ?? '1000').split(',').map(Number);
/** ENTENTE_PAGES_RECORDS names a folder in which filled records stay, those of ENTENTE_LINKING_RECORDS too. */
const kept = process.env['ENTENTE_PAGES_RECORDS'];
/** How often each kind of page is asked for. */
const times = 20;
/** Kinds of pages with a line of their own in the table; of the others the slowest has one. */
const named = ['home', 'pair', 'claims', 'statements', 'search', 'article'];

const writer = fileURLToPath(new URL('pages-writer.ts', import.meta.url));

/**
 * What a page costs the server in processor time, the first request of each kind included: of a record on which nothing else works, and of one
 * that another process adds articles to. The record is that of the cost of linking, with the actors of the tables.
 */
export async function benchPages(): Promise<readonly Measure[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'entente-pages-'));
  try {
    await fillRecords(kept ?? folder, sizes);
    const measures: Measure[] = [];
    for (const size of sizes) measures.push(...(await measuresAt(folder, size)));
    return measures;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measuresAt(folder: string, size: number): Promise<readonly Measure[]> {
  const place = recordOf(folder, `copy-${String(size)}`);
  copyRecord(recordOf(kept ?? folder, size), place);
  const copy = path.dirname(place);
  await upToDate(copy);
  const quiet = await costsOf(copy);
  const busy = await whileAdding(copy, size, () => costsOf(copy));
  rmSync(copy, { recursive: true, force: true });
  return linesOf(size, quiet, busy);
}

/** Brings the record to today's version and gives it the actors that every run of `add` puts there. */
async function upToDate(folder: string): Promise<void> {
  const store = await openStore(folder);
  await store.putActors(loadTables().actors);
  await store.close();
}

/** Runs something while another process adds articles behind a number. */
async function whileAdding<T>(folder: string, from: number, run: () => Promise<T>): Promise<T> {
  const child = spawn(process.execPath, [writer, folder, String(from)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  await once(child.stdout, 'data');
  child.stdout.resume();
  try {
    return await run();
  } finally {
    child.kill();
    await ended;
  }
}

/** Milliseconds of processor time by kind of page, in order of size. */
type Costs = ReadonlyMap<string, readonly number[]>;

async function costsOf(folder: string): Promise<Costs> {
  const store = await openStore(folder, { readonly: true });
  const app = createApp({ store, tables: loadTables() });
  const costs = new Map<string, readonly number[]>();
  for (const [kind, addresses] of Object.entries(await addressesOf(store))) {
    const spent: number[] = [];
    for (let n = 0; n < times; n++) spent.push(await costOf(app, addresses[n % addresses.length] ?? '/'));
    costs.set(
      kind,
      spent.toSorted((a, b) => a - b),
    );
  }
  await store.close();
  return costs;
}

async function costOf(app: Hono, address: string): Promise<number> {
  const before = process.cpuUsage();
  const response = await app.request(address);
  await response.text();
  const { user, system } = process.cpuUsage(before);
  // What an article that came in between has regrouped has another id: 404 is an answer too.
  if (response.status !== 200 && response.status !== 404)
    throw new Error(`${address} answers ${String(response.status)}`);
  return (user + system) / 1000;
}

/** Addresses by kind of page: what a person opens, with the filters of lists and far pages. */
async function addressesOf(store: Store): Promise<Readonly<Record<string, readonly string[]>>> {
  const idsOf = async (table: 'articles' | 'happenings' | 'stories' | 'families', folder: string) => {
    const rows = await store.db.selectFrom(table).select('id').orderBy('id').limit(times).execute();
    return rows.map(({ id }) => `/${folder}/${encodeURIComponent(id)}`);
  };
  const two = await pairsOf(store);
  return {
    home: ['/'],
    pair: two.flatMap(([a, b]) => [`/pair/${a}/${b}`, `/pair/${a}/${b}?from=2001-02&to=2001-06`]),
    ...listsOf(two),
    pairs: ['/pairs', '/pairs?offset=50'],
    search: ['/search?q=treaty', '/search?q=minister+talks', '/search?q=embassy', '/search?q=embassy&from=2001-02'],
    article: await idsOf('articles', 'article'),
    happening: await idsOf('happenings', 'happening'),
    story: await idsOf('stories', 'stories'),
    family: await idsOf('families', 'family'),
    actor: [...new Set(two.flat())].map((id) => `/actor/${id}`),
    review: ['/review'],
  };
}

/** Each list as it opens, and each with filters: one actor, two, a period, a far page. */
function listsOf(two: readonly (readonly [string, string])[]): Readonly<Record<string, readonly string[]>> {
  const lists = ['claims', 'commitments', 'happenings', 'stories', 'families', 'matrix', 'map', 'graph'] as const;
  const filtered = (list: string, [one, other] = ['a', 'b']) => [
    ...two.slice(0, 4).flatMap(([a, b]) => [`/${list}?${one}=${a}`, `/${list}?${one}=${a}&${other}=${b}`]),
    ...[`/${list}?from=2001-02&to=2001-03`, `/${list}?offset=50`, `/${list}?offset=49950`],
  ];
  return {
    ...Object.fromEntries(
      lists.flatMap((list) => [
        [list, [`/${list}`]],
        [`${list}, filtered`, filtered(list)],
      ]),
    ),
    statements: ['/statements'],
    'statements, filtered': filtered('statements', ['speaker', 'about']),
  };
}

/** Pairs of which happenings tell. */
async function pairsOf(store: Store): Promise<readonly (readonly [string, string])[]> {
  const rows = await store.db
    .selectFrom('happening_sides')
    .select(['a', 'b'])
    .distinct()
    .whereRef('a', '<', 'b')
    .limit(times)
    .execute();
  return rows.map(({ a, b }) => [a, b]);
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function linesOf(size: number, quiet: Costs, busy: Costs): readonly Measure[] {
  const measure = (name: string, value: number): Measure => {
    return { layer: 'pages', name, value: Math.round(value * 10) / 10, low: null, high: null, unit: 'ms' };
  };
  const worst = (kind: string): number => quantile(quiet.get(kind) ?? [], 0.95);
  const told = (kind: string): string =>
    `${String(Math.round(worst(kind)))}, while adding ${String(Math.round(quantile(busy.get(kind) ?? [], 0.95)))}`;
  for (const kind of quiet.keys()) console.error(`  ${String(size)} ${kind}: p95 ${told(kind)} ms`);
  const others = [...quiet.keys()].filter((kind) => !named.includes(kind)).sort((x, y) => worst(y) - worst(x));
  return [...named, ...others.slice(0, 1)].flatMap((kind) => {
    const [rest, adding] = [quiet.get(kind) ?? [], busy.get(kind) ?? []];
    const name = named.includes(kind) ? kind : `slowest other page (${kind})`;
    return [
      measure(`${name} at ${String(size)}, median`, quantile(rest, 0.5)),
      measure(`${name} at ${String(size)}, p95`, quantile(rest, 0.95)),
      measure(`${name} at ${String(size)}, p95 while articles are added`, quantile(adding, 0.95)),
    ];
  });
}
