import type { Scorer } from '../../base/infer/score-rows.ts';
import { hashTemplates } from '../../base/infer/templates.ts';
import { ARC_ATOMS, ARC_TEMPLATES, arcAtoms } from './arc-features.ts';
import type { TokenColumns } from './arc-features.ts';
import { ArcScorer } from './arc-scorer.ts';
import { ArcStates } from './arc-state.ts';

/** Called after each step of the beam with the states kept, best first; returning false stops the search. */
export type StepWatcher = (kept: Int32Array, count: number) => boolean;

/**
 * Finds the unlabelled tree of a sentence by beam search over arc-hybrid moves. `width` 1 is the greedy parser. Time is
 * linear in the sentence's length.
 */
export class ArcParser {
  readonly states = new ArcStates();
  readonly width: number;
  /** Items that score less than the best by more than this are dropped. */
  readonly gap: number;
  /** States scored since this parser was made: a measure of work that is the same on every machine. */
  scored = 0;
  private readonly arcScorer: ArcScorer;
  private readonly atoms = new Int32Array(ARC_ATOMS);
  private readonly hashes = new Int32Array(ARC_TEMPLATES.count);
  private readonly scores = new Float64Array(3);
  private kept: Int32Array;
  private next: Int32Array;
  private readonly candidateState: Int32Array;
  private readonly candidateMove: Int32Array;
  private readonly candidateScore: Float64Array;

  constructor(scorer: Scorer, width: number, gap: number) {
    this.gap = gap;
    this.arcScorer = new ArcScorer(scorer);
    this.width = width;
    this.kept = new Int32Array(width);
    this.next = new Int32Array(width);
    this.candidateState = new Int32Array(width + 1);
    this.candidateMove = new Int32Array(width + 1);
    this.candidateScore = new Float64Array(width + 1);
  }

  /** The head of every token, -1 for the one that hangs on the root. */
  heads(columns: TokenColumns): Int32Array {
    const heads = new Int32Array(columns.length).fill(-1);
    if (columns.length > 0) this.states.heads(this.search(columns, null), heads);
    return heads;
  }

  /** Runs the search and returns the best state at its end (or where the watcher stopped it). */
  search(columns: TokenColumns, watch: StepWatcher | null): number {
    const first = this.states.start(columns.length, this.width + 1);
    this.arcScorer.start((columns.length * 2 + 1) * this.width);
    this.kept[0] = first;
    let count = 1;
    for (let step = columns.length * 2; step > 0; step--) {
      count = this.advance(columns, count);
      if (watch !== null && !watch(this.kept, count)) break;
    }
    const [best = first] = this.kept;
    return best;
  }

  /** The hashes of a state's features; the array is used again by the next call. */
  features(state: number, columns: TokenColumns): Int32Array {
    arcAtoms(this.states, state, columns, this.atoms);
    hashTemplates(ARC_TEMPLATES, this.atoms, this.hashes);
    return this.hashes;
  }

  private advance(columns: TokenColumns, count: number): number {
    const { states, scores, kept, next, candidateScore } = this;
    let found = 0;
    for (let k = 0; k < count; k++) {
      const state = kept[k] ?? 0;
      const allowed = states.allowed(state);
      const base = states.score[state] ?? 0;
      if (allowed === 1 || allowed === 2 || allowed === 4) {
        found = this.offer(found, state, allowed >> 1, base);
        continue;
      }
      this.scored++;
      this.arcScorer.score(states, state, columns, scores);
      if ((allowed & 1) !== 0) found = this.offer(found, state, 0, base + (scores[0] ?? 0));
      if ((allowed & 2) !== 0) found = this.offer(found, state, 1, base + (scores[1] ?? 0));
      if ((allowed & 4) !== 0) found = this.offer(found, state, 2, base + (scores[2] ?? 0));
    }
    const least = (candidateScore[0] ?? 0) - this.gap;
    while (found > 1 && (candidateScore[found - 1] ?? 0) < least) found--;
    for (let k = 0; k < found; k++) {
      next[k] = states.apply(this.candidateState[k] ?? 0, this.candidateMove[k] ?? 0, candidateScore[k] ?? 0);
    }
    this.kept = next;
    this.next = kept;
    return found;
  }

  /** Puts a candidate into the list of the best, which is kept in falling order; the earlier of equals wins. */
  private offer(found: number, state: number, move: number, score: number): number {
    let at = found;
    while (at > 0 && (this.candidateScore[at - 1] ?? 0) < score) {
      this.candidateScore[at] = this.candidateScore[at - 1] ?? 0;
      this.candidateState[at] = this.candidateState[at - 1] ?? 0;
      this.candidateMove[at] = this.candidateMove[at - 1] ?? 0;
      at--;
    }
    if (at >= this.width) return found;
    this.candidateScore[at] = score;
    this.candidateState[at] = state;
    this.candidateMove[at] = move;
    return Math.min(found + 1, this.width);
  }
}
