import type { Outcome } from './train-attribution.ts';

/** Precision, recall and F1 of whole attributions in articles that the weights had not seen, in thousandths. */
export function crossScores(outcomes: readonly Outcome[]): Readonly<Record<string, number>> {
  const found = outcomes.reduce((sum, { finds }) => sum + finds.length, 0);
  const marked = outcomes.reduce((sum, { article }) => sum + article.gold.length, 0);
  const right = outcomes.reduce((sum, outcome) => sum + outcome.right.filter(Boolean).length, 0);
  const round = (value: number): number => Math.round(1000 * value) / 1000;
  return {
    'full precision': round(right / found),
    'full recall': round(right / marked),
    'full F1': round((2 * right) / (found + marked)),
  };
}
