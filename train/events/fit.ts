/** An event's signs and whether it was judged right. */
export interface Judged {
  readonly signs: readonly string[];
  readonly right: boolean;
}

export type Weights = Readonly<Record<string, number>>;

/** How strongly weights are pulled towards zero, chosen by cross-validation over the judged articles. */
const pull = 16;
const steps = 300;
const rate = 0.3;

/** Log odds of being right. */
export function logOdds(signs: readonly string[], weights: Weights): number {
  return signs.reduce((sum, sign) => sum + (weights[sign] ?? 0), weights['always'] ?? 0);
}

/** Weights by logistic regression with an L2 penalty (none on `always`), found by AdaGrad. Deterministic. */
export function fit(examples: readonly Judged[]): Weights {
  const weights: Record<string, number> = { always: 0 };
  for (const { signs } of examples) for (const sign of signs) weights[sign] = 0;
  const sums: Record<string, number> = {};
  for (let step = 0; step < steps; step++) {
    for (const [sign, raw] of Object.entries(slopeOf(examples, weights))) {
      const slope = raw - (sign === 'always' ? 0 : pull * (weights[sign] ?? 0));
      sums[sign] = (sums[sign] ?? 1e-8) + slope * slope;
      weights[sign] = (weights[sign] ?? 0) + (rate * slope) / Math.sqrt(sums[sign] ?? 1);
    }
  }
  return weights;
}

/** The gradient of the log likelihood. */
function slopeOf(examples: readonly Judged[], weights: Weights): Readonly<Record<string, number>> {
  const slope: Record<string, number> = Object.fromEntries(Object.keys(weights).map((sign) => [sign, 0]));
  for (const { signs, right } of examples) {
    const push = Number(right) - 1 / (1 + Math.exp(-logOdds(signs, weights)));
    for (const sign of ['always', ...signs]) slope[sign] = (slope[sign] ?? 0) + push;
  }
  return slope;
}
