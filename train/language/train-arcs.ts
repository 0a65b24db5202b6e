import type { TokenColumns } from '../../src/stages/parse/arc-features.ts';
import { ARC_TEMPLATES } from '../../src/stages/parse/arc-features.ts';
import { MOVE } from '../../src/stages/parse/arc-state.ts';
import type { ArcStates } from '../../src/stages/parse/arc-state.ts';
import { ArcParser } from '../../src/stages/parse/arcs.ts';
import { randomStream, shuffled } from './random.ts';
import type { Trainable } from './training-rows.ts';

/** A sentence with its gold heads, ready for the parser. */
export interface ArcExample {
  readonly columns: TokenColumns;
  readonly heads: Int32Array;
}

/**
 * Heads without crossing arcs: as long as some arc crosses another, the shortest such arc is hung one head higher. Most
 * trees come back unchanged.
 */
export function projective(heads: Int32Array): Int32Array {
  const out = Int32Array.from(heads);
  for (let turns = heads.length * heads.length; turns > 0; turns--) {
    const worst = crossing(out);
    if (worst < 0) return out;
    out[worst] = out[out[worst] ?? 0] ?? -1;
  }
  return out;
}

function crossing(heads: Int32Array): number {
  let best = -1;
  let length = Infinity;
  for (let d = 0; d < heads.length; d++) {
    const head = heads[d] ?? -1;
    if (head < 0 || Math.abs(head - d) >= length || covers(heads, head, d)) continue;
    best = d;
    length = Math.abs(head - d);
  }
  return best;
}

/** True when every token between the two descends from `head`. */
function covers(heads: Int32Array, head: number, d: number): boolean {
  for (let k = Math.min(head, d) + 1; k < Math.max(head, d); k++) {
    let at = k;
    while (at >= 0 && at !== head) at = heads[at] ?? -1;
    if (at < 0) return false;
  }
  return true;
}

/** The move that the gold tree asks for in a state on the gold path. */
function goldMove(states: ArcStates, state: number, heads: Int32Array, pending: Int32Array): number {
  const top = states.top[state] ?? -1;
  if (top < 0) return MOVE.shift;
  const s0 = states.token[top] ?? 0;
  const b0 = states.token[states.front[state] ?? 0] ?? 0;
  const head = (heads[s0] ?? -1) < 0 ? states.length : (heads[s0] ?? 0);
  if ((pending[s0] ?? 0) > 0) return MOVE.shift;
  if (head === b0 && (states.allowed(state) & 2) !== 0) return MOVE.left;
  const below = states.below[top] ?? -1;
  if (below >= 0 && head === states.token[below]) return MOVE.right;
  return MOVE.shift;
}

/** Number of dependents of each token. */
function dependents(heads: Int32Array): Int32Array {
  const counts = new Int32Array(heads.length + 1);
  for (const head of heads) if (head >= 0) counts[head] = (counts[head] ?? 0) + 1;
  return counts;
}

/** How the transition model is trained. */
export interface ArcTraining {
  readonly epochs: number;
  readonly width: number;
  /** Score at which the beam gives an item up, in units of weight. */
  readonly gap: number;
  readonly seed: number;
  /** A gold path that leads by less is learnt from all the same. */
  readonly margin: number;
  /** Share of words hidden from each look at a sentence: what hangs on single words alone is learnt by heart. */
  readonly drop: number;
  /** Called after each epoch, with the number of sentences learnt from. */
  readonly report: (epoch: number, updates: number) => void;
}

/** Trains the transition model for beam search: perceptron with the update at the greatest violation (Huang et al. 2012). */
export function trainArcs(examples: readonly ArcExample[], rows: Trainable, options: ArcTraining): void {
  const random = randomStream(options.seed);
  const pass = new ArcPass(rows, options);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    let updates = 0;
    for (const example of shuffled(examples, random)) {
      if (pass.learn(withoutWords(example, options.drop, random))) updates++;
    }
    options.report(epoch, updates);
  }
}

/** The atom of a hidden word; no word has it but by chance. */
export const HIDDEN = 0x2545f491;

/** The example with a share of its words hidden; tags and clusters stay. */
export function withoutWords<T extends ArcExample>(example: T, share: number, random: () => number): T {
  if (share <= 0) return example;
  const { columns } = example;
  const word = Int32Array.from(columns.word);
  for (let i = 0; i < columns.length; i++) if (random() < share) word[i] = HIDDEN;
  return { ...example, columns: { ...columns, word } };
}

/** The best state when it is not the gold one; -1 when it is. */
function leader(gold: number, kept: Int32Array): number {
  const [best = -1] = kept;
  return best === gold ? -1 : best;
}

/** The best state that is not the gold one; -1 when there is none. */
function rival(gold: number, kept: Int32Array, count: number): number {
  const [best = -1, second = -1] = kept;
  if (best !== gold) return best;
  return count > 1 ? second : -1;
}

class ArcPass {
  private readonly rows: Trainable;
  private readonly margin: number;
  private readonly parser: ArcParser;
  private readonly scores = new Float64Array(3);

  constructor(rows: Trainable, { width, gap, margin }: ArcTraining) {
    this.rows = rows;
    this.margin = margin;
    this.parser = new ArcParser(rows, width, gap);
  }

  learn({ columns, heads }: ArcExample): boolean {
    const { states } = this.parser;
    const pending = dependents(heads);
    let gold = 0;
    let bestGold = -1;
    let bestFound = -1;
    let worst = 0;
    this.parser.search(columns, (kept, count) => {
      gold = this.extend(gold, { columns, heads, pending, kept, count });
      if (gold < 0) return false;
      const found = this.margin > 0 ? rival(gold, kept, count) : leader(gold, kept);
      if (found < 0) return true;
      const violation = (states.score[found] ?? 0) - (states.score[gold] ?? 0) + this.margin;
      if (violation >= worst) {
        worst = violation;
        bestGold = gold;
        bestFound = found;
      }
      return true;
    });
    this.rows.tick();
    if (bestGold < 0) return false;
    this.reward(bestGold, bestFound, columns);
    return true;
  }

  /** The gold path one step on; the beam's own state when the beam still holds it. -1 when the gold tree is not reachable. */
  private extend(
    gold: number,
    step: ArcExample & {
      readonly pending: Int32Array;
      readonly kept: Int32Array;
      readonly count: number;
    },
  ): number {
    const { states } = this.parser;
    const move = goldMove(states, gold, step.heads, step.pending);
    if ((states.allowed(gold) & (1 << move)) === 0) return -1;
    if (move !== MOVE.shift) {
      const s0 = states.token[states.top[gold] ?? 0] ?? 0;
      const head = step.heads[s0] ?? -1;
      if (head >= 0) step.pending[head] = (step.pending[head] ?? 0) - 1;
    }
    for (let k = 0; k < step.count; k++) {
      const state = step.kept[k] ?? 0;
      if (states.before[state] === gold && states.move[state] === move) return state;
    }
    return states.apply(gold, move, (states.score[gold] ?? 0) + this.scoreOf(gold, move, step.columns));
  }

  private scoreOf(state: number, move: number, columns: TokenColumns): number {
    if (this.forced(state)) return 0;
    this.rows.score(this.parser.features(state, columns), ARC_TEMPLATES.count, this.scores);
    return this.scores[move] ?? 0;
  }

  private forced(state: number): boolean {
    const allowed = this.parser.states.allowed(state);
    return allowed === 1 || allowed === 2 || allowed === 4;
  }

  private reward(gold: number, found: number, columns: TokenColumns): void {
    const { states } = this.parser;
    let a = gold;
    let b = found;
    while (a !== b) {
      this.change(a, columns, 1);
      this.change(b, columns, -1);
      a = states.before[a] ?? -1;
      b = states.before[b] ?? -1;
    }
  }

  private change(state: number, columns: TokenColumns, delta: number): void {
    const { states } = this.parser;
    const from = states.before[state] ?? -1;
    if (from < 0 || this.forced(from)) return;
    const hashes = this.parser.features(from, columns);
    this.rows.update(hashes, ARC_TEMPLATES.count, {
      cls: states.move[state] ?? 0,
      delta,
    });
  }
}
