import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Article, Block } from '../src/base/schema/article.ts';
import type { Timex } from '../src/base/schema/finding.ts';
import { loadKit } from '../src/kit.ts';
import { parseText } from '../src/stages/parse/parse.ts';
import { findTimexes } from '../src/stages/read/time/find-timexes.ts';
import type { Bench, Measure } from './measure.ts';

interface Text {
  readonly id: string;
  readonly text: string;
  readonly created: string;
}

type Interval = readonly [value: number, low: number, high: number];

const shown = { relaxed_f1: 'relaxed', value_f1: 'value', day_value_f1: 'day value' };

/** Paragraphs: runs of lines that no empty line parts. */
function blocksOf(text: string): readonly Block[] {
  return [...text.matchAll(/[^\n]+(?:\n(?!\s*\n)[^\n]+)*/gu)].map(({ 0: block, index }) => ({
    kind: 'paragraph',
    start: index,
    end: index + block.length,
  }));
}

function articleOf({ id, text, created }: Text): Article {
  const known = { id, input: id, text, blocks: blocksOf(text), language: 'en' };
  const published = { value: created, precision: created.length > 10 ? 'instant' : 'day', from: 'given' } as const;
  const unknown = { url: null, outlet: null, title: null, datelinePlace: null };
  return {
    ...known,
    ...unknown,
    published,
    bylines: [],
    metadata: {},
    origins: [],
    dropped: [],
    credits: [],
    notices: [],
  };
}

function predict(texts: readonly Text[]): readonly { readonly id: string; readonly timexes: readonly Timex[] }[] {
  const kit = loadKit();
  return texts.map((one) => {
    const article = articleOf(one);
    const parse = parseText(article.text, article.blocks, kit.model);
    return { id: one.id, timexes: findTimexes({ article, parse, kit }) };
  });
}

function score(tool: string, gold: string, predictions: readonly unknown[]): Readonly<Record<string, Interval>> {
  const folder = mkdtempSync(path.join(tmpdir(), 'entente-time-'));
  try {
    const file = path.join(folder, 'predictions.jsonl');
    writeFileSync(file, predictions.map((line) => `${JSON.stringify(line)}\n`).join(''));
    const report = execFileSync(process.execPath, [tool, gold, file, '--json'], { encoding: 'utf8' });
    return (JSON.parse(report) as { values: Record<string, Interval> }).values;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Time expressions on TempEval-3's TimeBank and AQUAINT: F1 of spans that overlap, of those with the same value, of days alone. */
export const time: Bench = (data) => {
  const gold = path.join(data, 'time', 'te3-dev.jsonl.gz');
  const tool = path.join(data, '..', 'tools', 'score-time.mjs');
  const missing = [gold, tool].find((file) => !existsSync(file));
  if (missing !== undefined) {
    console.log(`time: skipped, there is no ${missing}`);
    return Promise.resolve([]);
  }
  const lines = gunzipSync(readFileSync(gold)).toString('utf8').trim().split('\n');
  const values = score(tool, gold, predict(lines.map((line) => JSON.parse(line) as Text)));
  return Promise.resolve(
    Object.entries(shown).flatMap(([key, name]): Measure[] => {
      const interval = values[key];
      if (interval === undefined) return [];
      const [value, low, high] = interval;
      return [{ layer: 'time', name: `te3.dev ${name}`, value, low, high, unit: 'F1' }];
    }),
  );
};
