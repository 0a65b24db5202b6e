import type { Weights } from '../../src/stages/read/mention/pronouns.ts';
import { bestLead, type Example } from './examples.ts';

/** Strength of the pull towards zero, chosen by cross-validation on the halves of GAP. */
const pull = 6;
const steps = 120;
const rate = 0.5;

interface Row {
  readonly weight: number;
  readonly options: readonly { readonly right: boolean; readonly features: readonly number[] }[];
}

/** Numbers for names, in the order in which they are met. */
class Names {
  readonly list: string[] = ['nobody'];
  private readonly index = new Map([['nobody', 0]]);

  numberOf(name: string): number {
    const known = this.index.get(name);
    if (known !== undefined) return known;
    this.index.set(name, this.list.length);
    return this.list.push(name) - 1;
  }
}

/**
 * Weights that make the right candidates likely (a softmax over candidates and nobody, each by its best mention under the weights so
 * far), found by AdaGrad with an L2 penalty from the weights given. Deterministic.
 */
export function fit(examples: readonly Example[], start: Weights): Weights {
  const names = new Names();
  const rows = examples
    .map((each) => rowOf(each, start, names))
    .filter(({ options }) => options.some(({ right }) => right));
  const weights = names.list.map((name) => start[name] ?? 0);
  const sums = weights.map(() => 1e-8);
  for (let step = 0; step < steps; step++) {
    const slope = slopeOf(rows, weights);
    slope.forEach((raw, at) => {
      const pulled = raw - pull * (weights[at] ?? 0);
      const sum = (sums[at] ?? 0) + pulled * pulled;
      sums[at] = sum;
      weights[at] = (weights[at] ?? 0) + (rate * pulled) / Math.sqrt(sum);
    });
  }
  return Object.fromEntries(names.list.map((name, at) => [name, Math.round((weights[at] ?? 0) * 100) / 100]));
}

function rowOf({ weight, nobody, candidates }: Example, weights: Weights, names: Names): Row {
  const options = candidates.map(({ right, leads }) => ({
    right,
    features: bestLead(leads, weights).map((name) => names.numberOf(name)),
  }));
  return { weight, options: nobody === null ? options : [{ right: nobody, features: [0] }, ...options] };
}

/** The gradient of the log likelihood. */
function slopeOf(rows: readonly Row[], weights: readonly number[]): Float64Array {
  const slope = new Float64Array(weights.length);
  for (const { weight, options } of rows) {
    const scores = options.map(({ features }) => features.reduce((sum, at) => sum + (weights[at] ?? 0), 0));
    const highest = Math.max(...scores);
    const shares = scores.map((score) => Math.exp(score - highest));
    const all = shares.reduce((sum, share) => sum + share, 0);
    const good = shares.reduce((sum, share, at) => sum + (options[at]?.right === true ? share : 0), 0);
    options.forEach(({ right, features }, at) => {
      const share = shares[at] ?? 0;
      const push = weight * ((right ? share / good : 0) - share / all);
      for (const feature of features) slope[feature] = (slope[feature] ?? 0) + push;
    });
  }
  return slope;
}
