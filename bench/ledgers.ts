import { loadKit } from '../src/kit.ts';
import { scoreLedgers } from './ledgers/score.ts';
import type { Share } from './ledgers/score.ts';
import type { Bench, Measure } from './measure.ts';
import { wilson } from './wilson.ts';

/** Ends of the interval of an F1: that of the share of its pairs that are right, with as many cases as both sides have on average. */
function measureOf({ name, right, made, gold }: Share): readonly Measure[] {
  const [precision, recall] = [right / Math.max(1, made), right / Math.max(1, gold)];
  const share = (label: string, value: number, all: number): Measure => {
    const [low, high] = wilson(value, Math.max(1, all)).map((end) => end / 100);
    return {
      layer: 'ledgers',
      name: `${name} ${label}`,
      value: value / Math.max(1, all),
      low: low ?? null,
      high: high ?? null,
      unit: '',
    };
  };
  const f1 = (2 * precision * recall) / Math.max(1e-9, precision + recall);
  const cases = (made + gold) / 2;
  return [
    share('precision', right, made),
    share('recall', right, gold),
    { ...share('F1', f1 * cases, cases), value: f1 },
  ];
}

/**
 * Statements with their variants, denials with what they deny, names of instruments and what was done with them, on the set in bench/ledgers,
 * whose words were written for it. Reading and linking together: what the reader does not find counts as missed. Rules were made on the
 * development half only.
 */
export const benchLedgers: Bench = () => {
  const shares = scoreLedgers(loadKit());
  return Promise.resolve(shares.flatMap(measureOf));
};
