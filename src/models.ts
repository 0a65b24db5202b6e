import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { LANGUAGE_FILES, loadLanguageModel } from './base/infer/language-model.ts';
import type { LanguageModel } from './base/infer/language-model.ts';
import { loadNameModel, NAMES_FILE } from './base/infer/name-model.ts';
import type { NameModel } from './base/infer/name-model.ts';
import { loadSpeechModel, SPEECH_FILE } from './base/infer/speech-model.ts';
import type { SpeechModel } from './base/infer/speech-model.ts';

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

/** Reads the shipped weights of the reader of reported speech. Throws when the file is missing or damaged. */
export function loadSpeech(root: URL): SpeechModel {
  return loadSpeechModel(unpacked(readFileSync(new URL(`${SPEECH_FILE}.gz`, root))));
}

/** Reads the shipped weights of the reader of names. Throws when the file is missing or damaged. */
export function loadNames(root: URL): NameModel {
  return loadNameModel(unpacked(readFileSync(new URL(`${NAMES_FILE}.gz`, root))));
}

/** The bytes of a gzip file in one piece: its last four bytes say how many there are. */
function unpacked(file: Buffer): Uint8Array {
  return gunzipSync(file, { chunkSize: Math.max(64, file.readUInt32LE(file.length - 4) + 64) });
}
