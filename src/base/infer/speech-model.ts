import { Bundle } from './bundle.ts';
import type { Scorer } from './score-rows.ts';
import { SlotWeights } from './slot-weights.ts';

/** Name of the weight file, relative to the folder of models, unpacked (on disk it ends in `.gz`). */
export const SPEECH_FILE = 'attribution/weights.bin';

/** What the reader of reported speech has learnt: four scorers of one class each. */
export interface SpeechModel {
  /** A score of so much is one unit of log odds. */
  readonly scale: number;
  /** Whether a word is a cue. */
  readonly cue: Scorer;
  /** Which of several stretches of words is the content of a cue. */
  readonly content: Scorer;
  /** Which of several nouns, or nobody, is the speaker. */
  readonly source: Scorer;
  /** Whether a finished attribution is right. */
  readonly sure: Scorer;
}

/** Builds the model from the bytes of {@link SPEECH_FILE}. Throws when they are damaged. */
export function loadSpeechModel(file: Uint8Array): SpeechModel {
  const bundle = new Bundle(file);
  const rows = (name: string): Scorer => new SlotWeights(bundle, name);
  return {
    scale: bundle.number('scale'),
    cue: rows('cue'),
    content: rows('content'),
    source: rows('source'),
    sure: rows('sure'),
  };
}
