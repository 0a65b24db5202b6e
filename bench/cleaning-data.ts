import { readFileSync, readdirSync, existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { english } from '../src/base/lang/en/pack.ts';
import type { Article, RawDocument } from '../src/base/schema/article.ts';
import type { Tables } from '../src/base/tables/tables.ts';
import { clean } from '../src/stages/clean/clean.ts';

/** A development page. */
export interface Page {
  readonly id: string;
  readonly url: string;
  readonly html: string;
}

/** How well one page's body was found. */
export interface PageScore {
  readonly id: string;
  readonly tp: number;
  readonly fp: number;
  readonly fn: number;
  readonly exact: boolean;
}

/** Sums over pages: F1 of the mean precision and recall, and the share of exact bodies. */
export interface BodySums {
  readonly f1: number;
  readonly accuracy: number;
}

export interface MetaSums {
  readonly n: number;
  readonly right: number;
  readonly near: number;
}

/** The data folder's scorer. */
export interface Scorer {
  readonly score: (truth: unknown, bodies: Bodies) => BodySums & { readonly rows: readonly PageScore[] };
  readonly summarize: (rows: readonly PageScore[]) => BodySums;
  readonly scoreMeta: (gold: unknown, predictions: unknown) => Readonly<Record<'title' | 'author' | 'date', MetaSums>>;
}

/** A system's bodies by page. */
export type Bodies = Readonly<Record<string, { readonly articleBody: string }>>;

export async function loadScorer(data: string): Promise<Scorer> {
  const tool = path.join(realpathSync(data), '..', 'tools', 'score-cleaning.mjs');
  return (await import(pathToFileURL(tool).href)) as Scorer;
}

export function readJson(data: string, name: string): unknown {
  return JSON.parse(readFileSync(path.join(data, 'cleaning', name), 'utf8'));
}

export function pagesOf(data: string): readonly Page[] {
  const truth = readJson(data, 'ground-truth.dev.json') as Record<string, { url: string }>;
  return Object.entries(truth).map(([id, { url }]) => {
    const file = path.join(data, 'cleaning', 'html-dev', `${id}.html.gz`);
    return { id, url, html: gunzipSync(readFileSync(file)).toString('utf8') };
  });
}

/** Saved bodies of other programs, by name: `cleaning/peers/NAME.json` in the data folder, where there are any. */
export function savedPeers(data: string): readonly (readonly [string, Bodies])[] {
  const folder = path.join(data, 'cleaning', 'peers');
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return files.sort().map((name) => [name.slice(0, -5), readJson(data, path.join('peers', name)) as Bodies]);
}

/** Cleans a page as it would come from the net. */
export function articleOf(page: Page, format: RawDocument['format'], body: string, tables: Tables): Article | null {
  const { id, url } = page;
  const given = { outlet: null, title: null, published: null, language: null, notices: [] };
  const result = clean({ input: id, format, body, clean: false, id, url, ...given }, { pack: english, tables });
  return result.ok ? result.value : null;
}
