import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import type { RawDocument } from '../src/base/schema/article.ts';
import type { Parse } from '../src/base/schema/parse.ts';
import type { Span } from '../src/base/schema/span.ts';
import type { Kit } from '../src/base/kit.ts';
import { loadKit } from '../src/kit.ts';
import { readDocument } from '../src/pipeline.ts';
import { parseText, parseTokens } from '../src/stages/parse/parse.ts';
import { byDocument, readTreebank } from '../train/language/treebank.ts';
import type { Measure } from './measure.ts';

const ROUNDS = 7;
const ARTICLES = 160;
/** Tokens of the article in which speeds are told: the articles read here are longer. */
const ARTICLE_TOKENS = 700;

interface Timed {
  readonly text: string;
  readonly blocks: readonly Span[];
}

/**
 * Time from text to trees beside winkNLP on the same news, tokens to trees on gum.dev. Each round runs all of them in
 * turn, so that a busy machine hits them alike; the figures are medians of the rounds in processor time, told in articles of 700
 * tokens. `text to records` is the whole reading of clean text.
 */
export function benchSpeed(data: string): Promise<readonly Measure[]> {
  const load = loading();
  const times = rounds(data, loadKit());
  return Promise.resolve([
    measure('tokens to trees', Math.round(times.words / times.trees), 'tokens/s'),
    measure('text to trees', times.articles / times.ours, 'articles/s'),
    measure('text to records', times.articles / times.read, 'articles/s'),
    measure('text to trees, in times of winkNLP without parser', times.ours / times.wink, 'x'),
    measure('load', load.milliseconds, 'ms'),
    measure('memory after load', load.megabytes, 'MB'),
  ]);
}

/** Median cost of loading the weights in fresh processes. */
function loading(): { readonly milliseconds: number; readonly megabytes: number } {
  const file = fileURLToPath(new URL('load.ts', import.meta.url));
  const runs = Array.from({ length: ROUNDS }, () => {
    const { stdout } = spawnSync(process.execPath, [file], { encoding: 'utf8' });
    return JSON.parse(stdout) as { readonly milliseconds: number; readonly megabytes: number };
  });
  const middle = (pick: (run: (typeof runs)[number]) => number): number =>
    runs.map(pick).sort((a, b) => a - b)[ROUNDS >> 1] ?? 0;
  return { milliseconds: middle((run) => run.milliseconds), megabytes: middle((run) => run.megabytes) };
}

function measure(name: string, value: number, unit: string): Measure {
  return { layer: 'speed', name, value: Math.round(value * 100) / 100, low: null, high: null, unit };
}

interface Times {
  readonly words: number;
  /** Length of the timed articles in articles of 700 tokens. */
  readonly articles: number;
  readonly trees: number;
  readonly ours: number;
  readonly wink: number;
  readonly read: number;
}

/** Medians over the rounds; the first half of the articles warms both pipelines up and is not timed. */
function rounds(data: string, kit: Kit): Times {
  const { model } = kit;
  const documents = byDocument(readTreebank(path.join(data, 'treebank', 'gum.dev.conllu.gz'), false)).map((document) =>
    document.map((sentence) => sentence.forms),
  );
  const articles = newsArticles(data);
  const timed = articles.slice(articles.length / 2);
  const wink = winkPipeline();
  const tokens = timed.reduce((sum, { text, blocks }) => sum + tokensIn(parseText(text, blocks, model)), 0);
  for (const { text, blocks } of articles.slice(0, articles.length / 2)) {
    wink(text);
    parseText(text, blocks, model);
  }
  const work = {
    wink: () => {
      for (const { text } of timed) wink(text);
    },
    ours: () => {
      for (const { text, blocks } of timed) parseText(text, blocks, model);
    },
    read: () => {
      for (const { text } of timed) readDocument(rawDocument(text), kit);
    },
    trees: () => {
      for (const document of documents) parseTokens(document, model);
    },
  };
  return { words: documents.flat(2).length, articles: tokens / ARTICLE_TOKENS, ...medians(work) };
}

function tokensIn({ sentences }: Parse): number {
  return sentences.reduce((sum, sentence) => sum + sentence.tokens.length, 0);
}

function medians<K extends string>(work: Readonly<Record<K, () => void>>): Record<K, number> {
  const names = Object.keys(work) as K[];
  const taken = Array.from({ length: ROUNDS }, () => names.map((name) => cpuSeconds(work[name])));
  const middle = names.map((name, k) => {
    const sorted = taken.map((round) => round[k] ?? 0).sort((a, b) => a - b);
    return [name, sorted[ROUNDS >> 1] ?? 0] as const;
  });
  return Object.fromEntries(middle) as Record<K, number>;
}

function newsArticles(data: string): readonly Timed[] {
  const file = gunzipSync(readFileSync(path.join(data, 'raw', 'worldnews-2024.txt.gz'))).toString('utf8');
  return file
    .split('\n\n')
    .slice(0, ARTICLES)
    .map((article) => {
      const text = article.slice(article.indexOf('\n') + 1);
      return {
        text,
        blocks: [...text.matchAll(/[^\n]+/g)].map(({ index, 0: line }) => ({ start: index, end: index + line.length })),
      };
    });
}

function rawDocument(text: string): RawDocument {
  const unknown = { id: null, url: null, outlet: null, title: null, published: null, language: null };
  return { input: 'bench', format: 'text', body: text, clean: true, notices: [], ...unknown };
}

/** winkNLP's whole pipeline (sentences, tags, entities, sentiment, negation). */
function winkPipeline(): (text: string) => void {
  const require = createRequire(import.meta.url);
  const wink = require('wink-nlp') as (model: unknown) => { readDoc: (text: string) => { tokens: () => unknown } };
  const nlp = wink(require('wink-eng-lite-web-model'));
  return (text) => {
    nlp.readDoc(text).tokens();
  };
}

function cpuSeconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const used = process.cpuUsage(before);
  return (used.user + used.system) / 1e6;
}
