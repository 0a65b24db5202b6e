import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { english } from '../src/base/lang/en/pack.ts';
import { benches } from './benches.ts';
import { codebook } from './codebook.ts';
import type { Measure } from './measure.ts';
import { belowFloor, tableOf } from './report.ts';

// npm run bench -- --data DIR [--only language,events]
// Scores every layer on the development sets under DIR, writes bench/results.json, the table in README.md and docs/codebook.md, and fails below a floor.

const here = import.meta.dirname;
const resultsPath = path.join(here, 'results.json');
const codebookPath = path.join(here, '..', 'docs', 'codebook.md');
const readmePath = path.join(here, '..', 'README.md');
const TABLE = /(<!-- bench -->\n)[\s\S]*(<!-- \/bench -->)/u;

const { values } = parseArgs({ options: { data: { type: 'string' }, only: { type: 'string' } } });

/** Benchmarks that take long: run when they are named. */
const long: ReadonlySet<string> = new Set(['linking-cost', 'pages']);

function wanted(): readonly string[] {
  const only = values.only?.split(',') ?? Object.keys(benches).filter((name) => !long.has(name));
  const unknown = only.filter((name) => !Object.hasOwn(benches, name));
  if (unknown.length === 0) return only;
  console.error(`no benchmark is called ${unknown.join(', ')}; there are ${Object.keys(benches).join(', ')}`);
  process.exit(2);
}

async function measure(data: string): Promise<readonly Measure[]> {
  const measures: Measure[] = [];
  for (const name of wanted()) {
    console.error(`measuring ${name}`);
    measures.push(...((await benches[name]?.(data)) ?? []));
  }
  return measures;
}

function keep(measures: readonly Measure[]): readonly Measure[] {
  const before = existsSync(resultsPath)
    ? (JSON.parse(readFileSync(resultsPath, 'utf8')) as { measures: Measure[] }).measures
    : [];
  const layers = new Set(measures.map((each) => each.layer));
  const order = Object.keys(benches);
  const kept = [...before.filter((each) => !layers.has(each.layer)), ...measures];
  return kept.sort((a, b) => order.indexOf(a.layer) - order.indexOf(b.layer));
}

if (values.data === undefined || !existsSync(values.data)) {
  console.log(`bench: skipped, the development sets are not at ${values.data ?? '(no --data DIR given)'}`);
} else {
  const data = path.resolve(values.data);
  const all = keep(await measure(data));
  writeFileSync(resultsPath, `${JSON.stringify({ measures: all }, null, 2)}\n`);
  writeFileSync(readmePath, readFileSync(readmePath, 'utf8').replace(TABLE, `$1\n${tableOf(all)}\n$2`));
  writeFileSync(codebookPath, codebook(english.events, all));
  console.log(tableOf(all));
  const floors = JSON.parse(readFileSync(path.join(here, 'floors.json'), 'utf8')) as Record<string, number>;
  const fallen = belowFloor(all, floors);
  for (const line of fallen) console.error(line);
  if (fallen.length > 0) process.exitCode = 1;
}
