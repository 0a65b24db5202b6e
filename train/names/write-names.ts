import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { packWeights } from '../attribution/pack.ts';
import { BundleWriter } from '../language/bundle-writer.ts';
import { blankKit } from '../blank-kit.ts';
import { type NameWeights, trainNames } from './train-names.ts';

/** So many integers to one unit of log odds. */
const scale = 32;

/** Trains the reader of names on raw news and GUM under `data` and writes weights and card into `out`. */
export function buildNames({ data, out }: { readonly data: string; readonly out: string }): void {
  const log = (message: string): void => {
    console.error(message);
  };
  const file = gzipSync(packed(trainNames(data, blankKit(out), log)), { level: 9 });
  const folder = path.join(out, 'names');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'weights.bin.gz'), file);
  writeFileSync(path.join(folder, 'card.json'), `${JSON.stringify(cardOf(file), null, 2)}\n`);
  log(`names/weights.bin.gz: ${String(file.length)} bytes`);
}

/** The file of trained weights. */
function packed(weights: NameWeights): Uint8Array {
  const writer = new BundleWriter();
  writer.value('scale', scale);
  for (const [name, model] of Object.entries(weights))
    packWeights(writer, name, { weights: model.weights, bits: model.recipe.bits, scale });
  return writer.build();
}

function cardOf(file: Uint8Array): unknown {
  return {
    task: 'whether words that no table knows name a person, an organization, a place or something else',
    data: [
      'names that rules and tables are sure of in about 17,000 articles of English news; no text of it is contained',
      'entity layer of UD English-GUM 2.16, train and dev, without news, interviews, lives and speeches (which are measured on) and without fiction and how-to (non-commercial)',
    ],
    licence:
      'GUM annotations CC BY 4.0. Weights over hashed features only: no text, no words as strings. Weights: Apache-2.0',
    command: 'npm run train -- DIR --only names',
    file: 'weights.bin.gz',
    bytes: file.length,
    sha256: createHash('sha256').update(file).digest('hex'),
  };
}
