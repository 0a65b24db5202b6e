import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Kit } from './base/kit.ts';
import { english } from './base/lang/en/pack.ts';
import { buildTables, tableFiles } from './base/tables/build-tables.ts';
import type { Tables } from './base/tables/tables.ts';
import { LANGUAGE_FILES } from './base/infer/language-model.ts';
import { NAMES_FILE } from './base/infer/name-model.ts';
import { SPEECH_FILE } from './base/infer/speech-model.ts';
import { loadModels, loadNames, loadSpeech } from './models.ts';

/** The folder of the package: `data/`, `models/` and `examples/` lie in it, beside `src/` or `dist/`. */
export const packageRoot: URL = new URL('../', import.meta.url);

function readTables(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    tableFiles.map((name) => [name, readFileSync(new URL(`data/${name}`, packageRoot), 'utf8')]),
  );
}

/** The tables alone: enough to understand names that a person types, and quick to load. */
export function loadTables(): Tables {
  return buildTables(readTables());
}

const models = new URL('models/', packageRoot);

/** Rows hold patterns, sets and maps, which JSON would print as empty objects. */
function plain(_key: string, value: unknown): unknown {
  if (value instanceof RegExp) return value.source;
  return value instanceof Set || value instanceof Map ? [...(value as Iterable<unknown>)] : value;
}

/** The package's version, as its package.json states it. */
export function packageVersion(): string {
  return (JSON.parse(readFileSync(new URL('package.json', packageRoot), 'utf8')) as { version: string }).version;
}

/** Digest of what decides what a line says, 16 hexadecimal digits: the package's version, lexicon rows, tables and weights. */
function digestOf(tables: Readonly<Record<string, string>>): string {
  const hash = createHash('sha256');
  hash.update(packageVersion());
  hash.update(JSON.stringify(english, plain));
  for (const [name, text] of Object.entries(tables)) hash.update(`${name}\n${text}`);
  for (const name of [...LANGUAGE_FILES, SPEECH_FILE, NAMES_FILE])
    hash.update(readFileSync(new URL(name.endsWith('.json') ? name : `${name}.gz`, models)));
  return hash.digest('hex').slice(0, 16);
}

/** Everything the stages need, loaded from the package's own folders. */
export function loadKit(): Kit {
  const files = readTables();
  const tables = buildTables(files);
  return {
    ...{ digest: digestOf(files), pack: english, tables },
    ...{ model: loadModels(models), speech: loadSpeech(models), names: loadNames(models) },
  };
}
