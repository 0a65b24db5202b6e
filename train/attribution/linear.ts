import { randomStream, shuffled } from '../language/random.ts';

/** Examples to choose from: one group is one choice; `hashes` hold the features of its members one after the other. */
export interface Group {
  readonly hashes: Int32Array;
  readonly members: number;
  /** What share of the right answer each member has; they add up to 1. A group of one member is a yes or no: 1 or 0. */
  readonly target: Float64Array;
}

/** How to train. */
export interface Recipe {
  readonly features: number;
  readonly bits: number;
  readonly rounds: number;
  readonly rate: number;
  /** Features met less often are left out. */
  readonly least: number;
  /** So many features with the largest weights are kept and trained on. */
  readonly most: number;
}

/** A linear model over hashed features, trained by gradient steps whose size shrinks for each feature on its own (AdaGrad). */
export class Linear {
  readonly weights: Float64Array;
  readonly recipe: Recipe;
  private readonly sums: Float64Array;
  private readonly shift: number;

  constructor(recipe: Recipe) {
    this.recipe = recipe;
    this.weights = new Float64Array(1 << recipe.bits);
    this.sums = new Float64Array(1 << recipe.bits);
    this.shift = 32 - recipe.bits;
  }

  /** The score of one member. */
  score(hashes: Int32Array, member = 0): number {
    const { features } = this.recipe;
    let sum = 0;
    for (let k = member * features; k < (member + 1) * features; k++)
      sum += this.weights[(hashes[k] ?? 0) >>> this.shift] ?? 0;
    return sum;
  }

  /** Chances of the members: of a yes for a single one, else of each to be the one. */
  chances({ hashes, members }: Pick<Group, 'hashes' | 'members'>): Float64Array {
    const scores = Float64Array.from({ length: members }, (_, member) => this.score(hashes, member));
    if (members === 1) return Float64Array.of(1 / (1 + Math.exp(-(scores[0] ?? 0))));
    const top = Math.max(...scores);
    const powers = scores.map((score) => Math.exp(score - top));
    const all = powers.reduce((sum, each) => sum + each, 0);
    return powers.map((each) => each / all);
  }

  /** Trains on the groups, in an order that a fixed seed shuffles, then prunes and trains on inside what is left. */
  train(groups: readonly Group[]): void {
    this.pass(groups, this.frequent(groups));
    this.pass(groups, this.prune());
  }

  private pass(groups: readonly Group[], allowed: Uint8Array): void {
    const random = randomStream(17);
    for (let round = 0; round < this.recipe.rounds; round++)
      for (const group of shuffled(groups, random)) this.learn(group, allowed);
  }

  private learn(group: Group, allowed: Uint8Array): void {
    const { features, rate } = this.recipe;
    const chances = this.chances(group);
    for (let member = 0; member < group.members; member++) {
      const slope = (chances[member] ?? 0) - (group.target[member] ?? 0);
      if (Math.abs(slope) < 1e-3) continue;
      for (let k = member * features; k < (member + 1) * features; k++) {
        const slot = (group.hashes[k] ?? 0) >>> this.shift;
        if (allowed[slot] === 0) continue;
        const sum = (this.sums[slot] ?? 0) + slope * slope;
        this.sums[slot] = sum;
        this.weights[slot] = (this.weights[slot] ?? 0) - (rate * slope) / Math.sqrt(sum + 1);
      }
    }
  }

  private frequent(groups: readonly Group[]): Uint8Array {
    const counts = new Uint8Array(this.weights.length);
    for (const { hashes } of groups)
      for (const hash of hashes) counts[hash >>> this.shift] = Math.min(255, (counts[hash >>> this.shift] ?? 0) + 1);
    return counts.map((count) => (count >= this.recipe.least ? 1 : 0));
  }

  /** Drops all but the heaviest features; says which are left. */
  private prune(): Uint8Array {
    const { most } = this.recipe;
    const heavy = this.weights.map(Math.abs).sort();
    const least = Math.max(1e-9, heavy[Math.max(0, heavy.length - most)] ?? 0);
    const kept = Uint8Array.from(this.weights, (weight) => (Math.abs(weight) >= least ? 1 : 0));
    kept.forEach((keep, slot) => {
      if (keep === 0) this.weights[slot] = 0;
    });
    return kept;
  }
}
