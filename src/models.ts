import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { LANGUAGE_FILES, loadLanguageModel } from './base/infer/language-model.ts';
import type { LanguageModel } from './base/infer/language-model.ts';

/** Reads the shipped weights from the folder of models; `root` ends in a slash. Throws when a file is missing or damaged. */
export function loadModels(root: URL): LanguageModel {
  const files: Record<string, Uint8Array> = {};
  for (const name of LANGUAGE_FILES) {
    files[name] = name.endsWith('.json')
      ? readFileSync(new URL(name, root))
      : unpacked(readFileSync(new URL(`${name}.gz`, root)));
  }
  return loadLanguageModel(files);
}

/** The bytes of a gzip file in one piece: its last four bytes say how many there are. */
function unpacked(file: Buffer): Uint8Array {
  return gunzipSync(file, { chunkSize: Math.max(64, file.readUInt32LE(file.length - 4) + 64) });
}
