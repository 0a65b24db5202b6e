import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { loadTrainingKit } from './training-kit.ts';
import { BundleWriter } from '../language/bundle-writer.ts';
import { crossScores } from './cross-scores.ts';
import { packWeights } from './pack.ts';
import { trainAttribution, type Weights } from './train-attribution.ts';

/** So many integers to one unit of log odds. */
const scale = 64;

/** Trains the reader of attributions on the marked articles under `data` and writes weights and card into `out`. */
export function buildAttribution({ data, out }: { readonly data: string; readonly out: string }): void {
  const log = (message: string): void => {
    console.error(message);
  };
  const { weights, outcomes } = trainAttribution(data, loadTrainingKit(out), log);
  const file = gzipSync(packed(weights), { level: 9 });
  const folder = path.join(out, 'attribution');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'weights.bin.gz'), file);
  writeFileSync(path.join(folder, 'card.json'), `${JSON.stringify(cardOf(file, crossScores(outcomes)), null, 2)}\n`);
  log(`attribution/weights.bin.gz: ${file.length} bytes`);
}

function packed(weights: Weights): Uint8Array {
  const writer = new BundleWriter();
  writer.value('scale', scale);
  for (const [name, model] of Object.entries(weights))
    packWeights(writer, name, { weights: model.weights, bits: model.recipe.bits, scale });
  return writer.build();
}

function cardOf(file: Uint8Array, scores: Readonly<Record<string, number>>): unknown {
  return {
    task: 'cues, contents and speakers of reported speech over the trees of the parser, and how sure each attribution is',
    data: ['PolNeAR train (840 articles of seven US publishers, 2015-16)'],
    guideline: 'PolNeAR: anything said, written, thought or felt by somebody; no nesting',
    licence:
      'PolNeAR states none. Weights over hashed features only: no text, no words as strings. Weights: Apache-2.0',
    command: 'npm run train -- DIR --only attribution',
    file: 'weights.bin.gz',
    bytes: file.length,
    sha256: createHash('sha256').update(file).digest('hex'),
    scores: { 'PolNeAR train, five-fold cross-validation': scores },
  };
}
