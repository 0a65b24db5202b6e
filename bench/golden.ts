import { loadKit } from '../src/kit.ts';
import { speechGoldens } from '../test/golden/speech-golden.ts';
import { scoreSpeech } from '../test/golden/speech-score.ts';
import { percent, scoresOf } from '../test/golden/speech-table.ts';
import type { Bench, Measure } from './measure.ts';

/** Ends of the 95 % interval of a share of `all` by Wilson's score, in percent. */
function wilson(right: number, all: number): readonly [number, number] {
  const z = 1.96;
  const share = right / all;
  const middle = share + (z * z) / (2 * all);
  const half = z * Math.sqrt((share * (1 - share)) / all + (z * z) / (4 * all * all));
  const scale = 100 / (1 + (z * z) / all);
  return [Math.max(0, (middle - half) * scale), Math.min(100, (middle + half) * scale)];
}

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
