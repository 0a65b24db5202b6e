import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Kit } from '../src/base/kit.ts';
import type { Entity, Link } from '../src/base/schema/finding.ts';
import type { Span } from '../src/base/schema/span.ts';
import { sameSpan } from '../src/base/text/spans.ts';
import { loadKit } from '../src/kit.ts';
import { readDocument } from '../src/pipeline.ts';
import type { Measure } from './measure.ts';

interface GoldDocument {
  readonly id: string;
  readonly text: string;
  /** The pronoun of a GAP example. */
  readonly pronoun?: Span;
}

/** What the scorers print with `--json`: for each measure its value and the ends of its 95 % interval. */
interface Report {
  readonly values: Readonly<Record<string, readonly [number, number, number]>>;
}

interface Named {
  readonly entities: readonly Entity[];
  readonly links: readonly Link[];
}

function goldRows(file: string): readonly GoldDocument[] {
  const lines = gunzipSync(readFileSync(file)).toString('utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as GoldDocument);
}

/** Names and coreference of a text that is already clean. */
function namesOf({ id, text }: GoldDocument, kit: Kit): Named {
  const given = { url: null, outlet: null, title: null, published: null, language: 'en', notices: [] };
  const read = readDocument({ input: id, format: 'text', body: text, clean: true, id, ...given }, kit);
  return read.ok ? read.value : { entities: [], links: [] };
}

const toolOf = (data: string, name: string): string => path.join(data, '..', 'tools', `score-${name}.mjs`);

/** Runs one of the data folder's scorers on predictions, and gives its report. */
function score(tool: string, gold: string, predictions: readonly unknown[], options: readonly string[]): Report {
  const folder = mkdtempSync(path.join(tmpdir(), 'entente-names-'));
  try {
    const file = path.join(folder, 'predictions.jsonl');
    writeFileSync(file, predictions.map((each) => `${JSON.stringify(each)}\n`).join(''));
    const output = execFileSync(process.execPath, [tool, gold, file, '--json', ...options], {
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    });
    return JSON.parse(output) as Report;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function measure(name: string, report: Report, key: string): Measure {
  const [value, low, high] = report.values[key] ?? [0, null, null];
  return { layer: 'entities', name, value, low, high, unit: key.endsWith('_p') ? 'precision' : 'F1' };
}

const sets = [
  ['PUD news', ['--set=pud', '--genre=news']],
  ['GUM news', ['--set=gum', '--genre=news']],
  ['EWT', ['--set=ewt']],
] as const;

function benchNames(data: string, kit: Kit): readonly Measure[] {
  const gold = path.join(data, 'entities', 'entities-dev.jsonl.gz');
  const predictions = goldRows(gold).map((row) => ({ id: row.id, entities: namesOf(row, kit).entities }));
  return sets.map(([name, options]) =>
    measure(`${name} strict`, score(toolOf(data, 'entities'), gold, predictions, options), 'strict_f1'),
  );
}

function benchLinks(data: string, kit: Kit): readonly Measure[] {
  const gold = path.join(data, 'coref', 'coref-dev.jsonl.gz');
  const predictions = goldRows(gold).map((row) => ({ id: row.id, links: namesOf(row, kit).links }));
  const report = score(toolOf(data, 'coref'), gold, predictions, []);
  return [
    measure('GUM he/she', report, 'he_she_f1'),
    measure('GUM it/they', report, 'it_they_p'),
    measure('GUM later names', report, 'name_f1'),
  ];
}

/** Every mention that links put together with a span, itself left out. */
function chainOf(span: Span, links: readonly Link[]): readonly Span[] {
  const chain: Span[] = [];
  const queue: Span[] = links.filter((link) => sameSpan(link, span)).map((link) => link.antecedent);
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    const here = next;
    if (chain.some((known) => sameSpan(known, here)) || sameSpan(here, span)) continue;
    chain.push({ start: here.start, end: here.end });
    for (const link of links) {
      if (sameSpan(link, here)) queue.push(link.antecedent);
      if (sameSpan(link.antecedent, here)) queue.push(link);
    }
  }
  return chain;
}

function benchGap(data: string, kit: Kit): readonly Measure[] {
  const gold = path.join(data, 'coref', 'gap-dev.jsonl.gz');
  const predictions = goldRows(gold).map((row) => ({
    id: row.id,
    antecedents: row.pronoun ? chainOf(row.pronoun, namesOf(row, kit).links) : [],
  }));
  return [measure('GAP', score(toolOf(data, 'gap'), gold, predictions, []), 'f1')];
}

/**
 * Names (strict F1 on PUD news, GUM news and EWT) and coreference (he and she, it and they, later names, GAP) on the development sets, by
 * the scorers beside the data folder. GAP's development set is among what the weights were trained on: what they score on halves not seen
 * stands in the pack's `antecedents.ts`. Nothing of the GUM documents measured here was seen.
 */
export function benchEntities(data: string): Promise<readonly Measure[]> {
  const kit = loadKit();
  return Promise.resolve([...benchNames(data, kit), ...benchLinks(data, kit), ...benchGap(data, kit)]);
}
