import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Kit } from '../src/base/kit.ts';
import type { AttributionDraft } from '../src/base/schema/finding.ts';
import { leastConfidence } from '../src/base/schema/reading-mode.ts';
import { loadKit } from '../src/kit.ts';
import { parseText } from '../src/stages/parse/parse.ts';
import { findAttributions } from '../src/stages/read/attribution/attribution.ts';
import { findEntities } from '../src/stages/read/mention/entities.ts';
import { linkMentions } from '../src/stages/read/mention/links.ts';
import { articleOf } from '../test/support/article.ts';
import { wordsOf, type GoldDocument } from '../train/attribution/gold.ts';
import { judged } from '../train/attribution/judge.ts';
import { goldDocuments } from '../train/attribution/read-articles.ts';
import type { Measure } from './measure.ts';
import { calibrationError, reliabilityTable, type Judged } from './reliability.ts';

/** What the scorer prints with `--json`: for each measure its value and the ends of its 95 % interval. */
interface Report {
  readonly values: Readonly<Record<string, readonly [number, number, number]>>;
}

interface Read {
  readonly id: string;
  readonly attributions: readonly AttributionDraft[];
}

type Figure = readonly [name: string, key: string, unit: string];

const figures: readonly Figure[] = [
  ['full', 'full_f1', 'F1'],
  ['full precision', 'full_p', 'precision'],
  ['full recall', 'full_r', 'recall'],
  ['content partial', 'content_partial_f1', 'F1'],
  ['content tokens', 'content_token_f1', 'F1'],
  ['source given content', 'source_given_content_f1', 'F1'],
  ['direct quotes, content', 'direct_content_partial_f1', 'F1'],
  ['direct quotes, full', 'direct_full_f1', 'F1'],
];

const preciseFigures: readonly Figure[] = [
  ['precision mode, full precision', 'full_p', 'precision'],
  ['precision mode, full recall', 'full_r', 'recall'],
  ['precision mode, direct full precision', 'direct_full_p', 'precision'],
];

const tablePath = fileURLToPath(new URL('../docs/reliability.md', import.meta.url));

/** Attributions of a text, and the processor time that they and the trees took. */
function attributionsOf({ text }: GoldDocument, kit: Kit, spent: Spent): readonly AttributionDraft[] {
  const article = articleOf(text);
  const parse = timed(spent, 'trees', () => parseText(text, article.blocks, kit.model));
  const context = { article, parse, kit };
  const entities = findEntities(context);
  const links = linkMentions({ ...context, entities });
  return timed(spent, 'attributions', () => findAttributions({ ...context, entities, links, timexes: [], places: [] }));
}

interface Spent {
  trees: number;
  attributions: number;
}

function timed<T>(spent: Spent, what: keyof Spent, work: () => T): T {
  const before = process.cpuUsage();
  const result = work();
  const used = process.cpuUsage(before);
  spent[what] += used.user + used.system;
  return result;
}

function score(data: string, gold: string, predictions: readonly Read[]): Report {
  const folder = mkdtempSync(path.join(tmpdir(), 'entente-attribution-'));
  try {
    const file = path.join(folder, 'predictions.jsonl');
    writeFileSync(file, predictions.map((each) => `${JSON.stringify(each)}\n`).join(''));
    const tool = path.join(data, '..', 'tools', 'score-attribution.mjs');
    const output = execFileSync(process.execPath, [tool, gold, file, '--json'], {
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    });
    return JSON.parse(output) as Report;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function measured({ values }: Report, rows: readonly Figure[]): readonly Measure[] {
  return rows.map(([name, key, unit]) => {
    const [value, low, high] = values[key] ?? [0, null, null];
    return { layer: 'attribution', name: `PolNeAR dev ${name}`, value, low, high, unit };
  });
}

function plain(name: string, value: number, unit: string): Measure {
  return { layer: 'attribution', name, value: Math.round(1000 * value) / 1000, low: null, high: null, unit };
}

/** Each attribution with its confidence and whether it is right as a whole. */
function judgedAll(documents: readonly GoldDocument[], reads: readonly Read[]): readonly Judged[] {
  return documents.flatMap(({ text, attributions: gold }, at) => {
    const finds = reads[at]?.attributions ?? [];
    const right = judged(finds, gold, wordsOf(text));
    return finds.map(({ confidence }, find) => ({ confidence: confidence ?? 0, right: right[find] ?? false }));
  });
}

function precise({ id, attributions }: Read): Read {
  const least = leastConfidence.precision;
  return { id, attributions: attributions.filter(({ confidence }) => confidence === null || confidence >= least) };
}

/**
 * Attributions on the development half of PolNeAR (US campaign news, seven publishers), by the scorer of the data folder: all of
 * them, those that the reading mode `precision` keeps, how well their confidence is calibrated (also written to
 * docs/reliability.md), and what they cost beside the trees. The first round warms the program up and is not timed.
 */
export function benchAttribution(data: string): Promise<readonly Measure[]> {
  const gold = path.join(data, 'attribution', 'polnear-dev.jsonl.gz');
  if (!existsSync(gold)) return Promise.resolve([]);
  const kit = loadKit();
  const documents = goldDocuments(gold);
  const read = (spent: Spent): readonly Read[] =>
    documents.map((document) => ({ id: document.id, attributions: attributionsOf(document, kit, spent) }));
  read({ trees: 0, attributions: 0 });
  const spent = { trees: 0, attributions: 0 };
  const reads = [...read(spent), ...read(spent)].slice(0, documents.length);
  const sure = judgedAll(documents, reads);
  writeFileSync(tablePath, reliabilityTable(sure));
  return Promise.resolve([
    ...measured(score(data, gold, reads), figures),
    ...measured(score(data, gold, reads.map(precise)), preciseFigures),
    plain('PolNeAR dev calibration error', calibrationError(sure), 'mean'),
    plain('attribution stage, share of the parse', spent.attributions / spent.trees, 'x'),
  ]);
}
