import { Bundle } from './bundle.ts';
import type { Scorer } from './score-rows.ts';
import { SlotWeights } from './slot-weights.ts';

/** Name of the weight file, relative to the folder of models, unpacked (on disk it ends in `.gz`). */
export const NAMES_FILE = 'names/weights.bin';

/** What the reader of names has learnt: two scorers of one class each, to be asked once for each kind a name may be of. */
export interface NameModel {
  /** A score of so much is one unit of log odds. */
  readonly scale: number;
  /** What kind of name some words are, from the words and what stands around them. */
  readonly kind: Scorer;
  /** What kind of name they are in the end, from the rules' verdict, the first scorer and the article. */
  readonly verdict: Scorer;
}

/** Builds the model from the bytes of {@link NAMES_FILE}. Throws when they are damaged. */
export function loadNameModel(file: Uint8Array): NameModel {
  const bundle = new Bundle(file);
  const rows = (name: string): Scorer => new SlotWeights(bundle, name);
  return { scale: bundle.number('scale'), kind: rows('kind'), verdict: rows('verdict') };
}
