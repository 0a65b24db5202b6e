import type { Check, MeasureName } from './speech-score.ts';
import { measures } from './speech-score.ts';

/** How many of the checks of one measure were right. */
export interface Score {
  readonly measure: MeasureName;
  readonly right: number;
  readonly all: number;
}

/** The scores of some checks, in the order of the measures. */
export function scoresOf(checks: readonly Check[]): readonly Score[] {
  return measures.map((measure) => {
    const own = checks.filter((check) => check.measure === measure);
    return { measure, right: own.filter(({ right }) => right).length, all: own.length };
  });
}

export const percent = ({ right, all }: Pick<Score, 'right' | 'all'>): number =>
  all === 0 ? 100 : (100 * right) / all;

const cell = (score: Score | undefined): string =>
  score === undefined
    ? ''
    : `${percent(score).toFixed(1).padStart(6)} ${`${String(score.right)}/${String(score.all)}`.padStart(8)}`;

/** A table of the scores of all goldens and of both halves. */
export function tableOf(checks: readonly Check[]): string {
  const half = (name: 'A' | 'B'): readonly Score[] => scoresOf(checks.filter(({ golden }) => golden.half === name));
  const [a, b] = [half('A'), half('B')];
  const head = `${'measure'.padEnd(26)}${'all %'.padStart(6)}${''.padStart(9)}${'A %'.padStart(8)}${''.padStart(9)}${'B %'.padStart(8)}`;
  const lines = scoresOf(checks).map(
    (score, at) => `${score.measure.padEnd(26)}${cell(score)}  ${cell(a[at])}  ${cell(b[at])}`,
  );
  return [head, ...lines].join('\n');
}

/** Every miss, one a line: measure, golden, what was wanted and what was read. */
export function missesOf(checks: readonly Check[]): readonly string[] {
  return checks
    .filter(({ right }) => !right)
    .map(({ measure, golden, note }) => `${measure} | ${golden.half} ${golden.name} | ${note.replaceAll('\n', ' ')}`);
}
