import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadKit } from '../src/kit.ts';
import { readDocument } from '../src/pipeline.ts';
import type { Kit } from '../src/base/kit.ts';
import { eventTypes } from '../src/base/schema/event-types.ts';
import type { EventMention } from '../src/base/schema/finding.ts';
import type { Measure } from './measure.ts';

// The sets code PLOVER's types only and leave out what did not happen, so our extension, negated and hypothetical events are not handed in.

/** One sentence of a development set. */
interface GoldRow {
  readonly id: string;
  readonly text: string;
  readonly events: readonly unknown[];
}

/** What one sentence of a set was coded as: the scorer's input. */
interface Prediction {
  readonly id: string;
  readonly events: readonly EventMention[];
}

interface Score {
  readonly f1: number;
  readonly ci: readonly [number, number] | null;
}

interface Report {
  readonly metrics: Readonly<Record<string, Score>>;
}

const measures = ['type', 'type+src+tgt', 'actors', 'trigger'] as const;

function goldRows(file: string): readonly GoldRow[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as GoldRow);
}

/** The default events of a sentence: those that happened, are background or lie ahead, of PLOVER's own types. */
function predict(row: { readonly id: string; readonly text: string }, kit: Kit): Prediction {
  const read = readDocument(
    {
      input: row.id,
      format: 'text',
      body: row.text,
      clean: true,
      id: row.id,
      url: null,
      outlet: null,
      title: null,
      published: null,
      language: 'en',
      notices: [],
    },
    kit,
  );
  const events = read.ok ? read.value.events : [];
  return { id: row.id, events: events.filter(isCounted) };
}

function isCounted({ type, modality }: EventMention): boolean {
  return !eventTypes[type].extension && modality !== 'negated' && modality !== 'hypothetical';
}

function score(gold: string, predictions: readonly Prediction[], data: string): Report {
  const folder = mkdtempSync(path.join(tmpdir(), 'entente-events-'));
  try {
    const file = path.join(folder, 'predictions.jsonl');
    writeFileSync(file, predictions.map((each) => `${JSON.stringify(each)}\n`).join(''));
    const tool = path.join(data, '..', 'tools', 'score-events.mjs');
    const output = execFileSync(process.execPath, [tool, '--gold', gold, '--pred', file, '--json'], {
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    });
    return JSON.parse(output) as Report;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function figures(set: string, report: Report): readonly Measure[] {
  return measures.flatMap((name) => {
    const found = report.metrics[name];
    if (found === undefined) return [];
    const [low, high] = found.ci ?? [null, null];
    return [{ layer: 'events', name: `${set} ${name}`, value: found.f1, low, high, unit: 'F1' }];
  });
}

function falseAlarms(rows: readonly GoldRow[], predictions: readonly Prediction[]): number {
  const silent = new Set(rows.filter(({ events }) => events.length === 0).map(({ id }) => id));
  return predictions.filter(({ id, events }) => silent.has(id) && events.length > 0).length;
}

/**
 * Event coding on `gsr.dev`, `traps.dev` and the 19 sentences of `petrarch2-gsr.dev` (syntax cases; reported, not tuned for): the
 * scorer's F1 with 95 % intervals, and the event-free sentences that raised an alarm. PETRARCH's unit records play in invented lands,
 * whose names no table knows, and are left out.
 */
export function benchEvents(data: string): Promise<readonly Measure[]> {
  const kit = loadKit();
  const found = ['gsr', 'traps', 'petrarch2-gsr'].flatMap((set) => {
    const gold = path.join(data, 'events', `${set}.dev.jsonl`);
    const rows = goldRows(gold);
    const predictions = rows.map((row) => predict(row, kit));
    const alarms = { layer: 'events', name: `${set}.dev false alarms`, value: falseAlarms(rows, predictions) };
    const extra = set === 'traps' ? [{ ...alarms, low: null, high: null, unit: 'of 25' }] : [];
    return [...figures(`${set}.dev`, score(gold, predictions, data)), ...extra];
  });
  return Promise.resolve(found);
}
