import { loadKit } from '../src/kit.ts';
import { speechGoldens } from '../test/golden/speech-golden.ts';
import { scoreSpeech } from '../test/golden/speech-score.ts';
import { percent, scoresOf } from '../test/golden/speech-table.ts';
import type { Bench, Measure } from './measure.ts';
import { wilson } from './wilson.ts';

/** Statements, claims, quantities, commitments and credits on the articles marked by hand in `test/golden/speech`. */
export const benchGolden: Bench = () => {
  const kit = loadKit();
  const checks = speechGoldens().flatMap((golden) => scoreSpeech(golden, kit));
  return Promise.resolve(
    scoresOf(checks).map((score): Measure => {
      const [low, high] = wilson(score.right, score.all);
      return { layer: 'golden', name: score.measure, value: percent(score), low, high, unit: '%' };
    }),
  );
};
