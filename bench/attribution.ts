import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Kit } from '../src/base/kit.ts';
import type { AttributionDraft } from '../src/base/schema/finding.ts';
import { loadKit } from '../src/kit.ts';
import { parseText } from '../src/stages/parse/parse.ts';
import { findAttributions } from '../src/stages/read/attribution/attribution.ts';
import { findEntities } from '../src/stages/read/mention/entities.ts';
import { linkMentions } from '../src/stages/read/mention/links.ts';
import { articleOf } from '../test/support/article.ts';
import type { Measure } from './measure.ts';

interface GoldDocument {
  readonly id: string;
  readonly text: string;
}

/** What the scorer prints with `--json`: for each measure its value and the ends of its 95 % interval. */
interface Report {
  readonly values: Readonly<Record<string, readonly [number, number, number]>>;
}

const figures = [
  ['full', 'full_f1', 'F1'],
  ['full precision', 'full_p', 'precision'],
  ['full recall', 'full_r', 'recall'],
  ['content partial', 'content_partial_f1', 'F1'],
  ['content tokens', 'content_token_f1', 'F1'],
  ['source given content', 'source_given_content_f1', 'F1'],
  ['direct quotes, content', 'direct_content_partial_f1', 'F1'],
  ['direct quotes, full', 'direct_full_f1', 'F1'],
] as const;

function attributionsOf({ text }: GoldDocument, kit: Kit): readonly AttributionDraft[] {
  const article = articleOf(text);
  const context = { article, parse: parseText(text, article.blocks, kit.model), kit };
  const entities = findEntities(context);
  const links = linkMentions({ ...context, entities });
  return findAttributions({ ...context, entities, links, timexes: [], places: [] });
}

function score(data: string, gold: string, predictions: readonly unknown[]): Report {
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

/** Attributions on the development half of PolNeAR (US campaign news, seven publishers), by the scorer of the data folder. */
export function benchAttribution(data: string): Promise<readonly Measure[]> {
  const gold = path.join(data, 'attribution', 'polnear-dev.jsonl.gz');
  if (!existsSync(gold)) return Promise.resolve([]);
  const kit = loadKit();
  const lines = gunzipSync(readFileSync(gold)).toString('utf8').split('\n');
  const documents = lines.filter((line) => line !== '').map((line) => JSON.parse(line) as GoldDocument);
  const predictions = documents.map((document) => ({ id: document.id, attributions: attributionsOf(document, kit) }));
  const report = score(data, gold, predictions);
  return Promise.resolve(
    figures.map(([name, key, unit]) => {
      const [value, low, high] = report.values[key] ?? [0, null, null];
      return { layer: 'attribution', name: `PolNeAR dev ${name}`, value, low, high, unit };
    }),
  );
}
