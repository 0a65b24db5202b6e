import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Kit } from '../src/base/kit.ts';
import type { Place } from '../src/base/schema/finding.ts';
import { loadKit } from '../src/kit.ts';
import { readDocument } from '../src/pipeline.ts';
import type { Bench, Measure } from './measure.ts';

interface GoldText {
  readonly id: string;
  readonly text: string;
}

type Interval = readonly [value: number, low: number, high: number];

/** The sets, by the scorer's name: world news, local news of the United States, news of the web. */
const sets = { trnews: 'TR-News', lgl: 'LGL', gwn: 'GeoWebNews' };

/** The scorer's measures that are shown: F1 of spans that overlap, states right and places within 161 km of those found. */
const shown = [
  ['relaxed_f1', 'relaxed', 'F1'],
  ['names_relaxed_f1', 'relaxed, names alone', 'F1'],
  ['country_acc', 'country', 'share'],
  ['acc@161km', 'within 161 km', 'share'],
] as const;

/** Places of a text that is already clean, their states by the two letters that the gold sets use. */
function placesOf({ id, text }: GoldText, kit: Kit, letters: ReadonlyMap<string, string>): readonly Place[] {
  const given = { url: null, outlet: null, title: null, published: null, language: 'en', notices: [] };
  const read = readDocument({ input: id, format: 'text', body: text, clean: true, id, ...given }, kit);
  const places = read.ok ? read.value.places : [];
  return places.map((place) => ({ ...place, country: letters.get(place.country ?? '') ?? place.country }));
}

function twoLetters(): ReadonlyMap<string, string> {
  const table = readFileSync(new URL('../data/states/states.tsv', import.meta.url), 'utf8').split('\n');
  return new Map(table.map((line) => line.split('\t')).map(([three = '', two = '']) => [three, two]));
}

function score(tool: string, gold: string, predictions: string, set: string): Readonly<Record<string, Interval>> {
  const call = [tool, gold, predictions, '--json', `--set=${set}`];
  const report = execFileSync(process.execPath, call, { encoding: 'utf8', maxBuffer: 1 << 26 });
  return (JSON.parse(report) as { values: Record<string, Interval> }).values;
}

function measures(set: string, values: Readonly<Record<string, Interval>>): readonly Measure[] {
  return shown.flatMap(([key, name, unit]) => {
    const [value, low, high] = values[key] ?? [0, 0, 0];
    const told = key !== 'country_acc' || value > 0;
    return told ? [{ layer: 'places', name: `${set} ${name}`, value, low, high, unit }] : [];
  });
}

function scoreAll(tool: string, gold: string, predictions: readonly string[]): readonly Measure[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'entente-places-'));
  try {
    const file = path.join(folder, 'predictions.jsonl');
    writeFileSync(file, predictions.map((line) => `${line}\n`).join(''));
    return Object.entries(sets).flatMap(([set, name]) => measures(name, score(tool, gold, file, set)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Places on TR-News, LGL and GeoWebNews. GeoWebNews does not say in which state a place lies. */
export const benchPlaces: Bench = (data) => {
  const gold = path.join(data, 'places', 'places-dev.jsonl.gz');
  const tool = path.join(data, '..', 'tools', 'score-places.mjs');
  const missing = [gold, tool].find((file) => !existsSync(file));
  if (missing !== undefined) {
    console.log(`places: skipped, there is no ${missing}`);
    return Promise.resolve([]);
  }
  const [kit, letters] = [loadKit(), twoLetters()];
  const texts = gunzipSync(readFileSync(gold)).toString('utf8').trim().split('\n');
  const predictions = texts.map((line) => {
    const text = JSON.parse(line) as GoldText;
    return JSON.stringify({ id: text.id, places: placesOf(text, kit, letters) });
  });
  return Promise.resolve(scoreAll(realpathSync(tool), gold, predictions));
};
