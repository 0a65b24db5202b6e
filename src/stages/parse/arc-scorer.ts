import type { Scorer } from '../../base/infer/score-rows.ts';
import { hashScaled, scaleAtoms } from '../../base/infer/templates.ts';
import type { Templates } from '../../base/infer/templates.ts';
import { ARC_ATOMS, ARC_TEMPLATES, arcAtoms } from './arc-features.ts';
import type { TokenColumns } from './arc-features.ts';
import { ARC_GROUPS } from './arc-groups.ts';
import type { ArcStates } from './arc-state.ts';
import { ScoreMemo } from './score-memo.ts';

/**
 * Scores the moves of a state. The states of a beam have much in common: the scores of each group of features are kept
 * for the tokens they depend on, so that about half of the features are not looked up.
 */
export class ArcScorer {
  private readonly scorer: Scorer;
  private readonly stack = new ScoreMemo(3);
  private readonly marker = new ScoreMemo(3);
  private readonly pair = new ScoreMemo(3);
  private readonly triple = new ScoreMemo(3);
  private readonly whole = new ScoreMemo(3);
  private readonly atoms = new Int32Array(ARC_ATOMS);
  private readonly hashes = new Int32Array(ARC_TEMPLATES.count);
  private readonly part = new Float64Array(3);

  constructor(scorer: Scorer) {
    this.scorer = scorer;
  }

  /** Starts a sentence; at most `most` states of it will be scored. */
  start(most: number): void {
    this.stack.clear(most);
    this.marker.clear(most);
    this.pair.clear(most);
    this.triple.clear(most);
    this.whole.clear(most);
  }

  /** Sets `out` to the scores of the three moves. */
  score(states: ArcStates, state: number, columns: TokenColumns, out: Float64Array): void {
    const n0 = states.top[state] ?? -1;
    const n1 = n0 >= 0 ? (states.below[n0] ?? -1) : -1;
    const n2 = n1 >= 0 ? (states.below[n1] ?? -1) : -1;
    const front = states.front[state] ?? 0;
    const k0 = n0 >= 0 ? (states.look[n0] ?? 0) : -1;
    const k1 = n1 >= 0 ? (states.look[n1] ?? 0) : -1;
    const s2 = n2 >= 0 ? (states.token[n2] ?? 0) : -1;
    const found = this.whole.find(k0, k1, s2, states.look[front] ?? 0);
    out[0] = out[1] = out[2] = 0;
    if (found >= 0) {
      addScores(out, this.whole.scores, found);
      return;
    }
    const s0 = n0 >= 0 ? (states.token[n0] ?? 0) : -1;
    const s1 = n1 >= 0 ? (states.token[n1] ?? 0) : -1;
    const b0 = states.token[front] ?? 0;
    arcAtoms(states, state, columns, this.atoms);
    scaleAtoms(ARC_TEMPLATES, this.atoms);
    this.add(this.stack, this.stack.find(k1, s0, s2, 0), ARC_GROUPS.stack, out);
    this.add(this.marker, this.marker.find(k0, s1, 0, 0), ARC_GROUPS.marker, out);
    this.add(this.pair, this.pair.find(s0, b0, 0, 0), ARC_GROUPS.pair, out);
    this.add(this.triple, this.triple.find(s0, s1, b0, 0), ARC_GROUPS.triple, out);
    hashScaled(ARC_GROUPS.whole, this.atoms, this.hashes);
    this.scorer.score(this.hashes, ARC_GROUPS.whole.count, this.part);
    addScores(out, this.part, 0);
    setScores(this.whole.scores, -1 - found, out);
  }

  /** Adds the scores of one group, looked up first when its entry in the memory is new. */
  private add(memo: ScoreMemo, found: number, group: Templates, out: Float64Array): void {
    if (found < 0) {
      hashScaled(group, this.atoms, this.hashes);
      this.scorer.score(this.hashes, group.count, this.part);
      setScores(memo.scores, -1 - found, this.part);
      addScores(out, this.part, 0);
    } else addScores(out, memo.scores, found);
  }
}

function addScores(to: Float64Array, from: Float64Array, entry: number): void {
  const at = entry * 3;
  to[0] = (to[0] ?? 0) + (from[at] ?? 0);
  to[1] = (to[1] ?? 0) + (from[at + 1] ?? 0);
  to[2] = (to[2] ?? 0) + (from[at + 2] ?? 0);
}

function setScores(to: Float64Array, entry: number, from: Float64Array): void {
  const at = entry * 3;
  to[at] = from[0] ?? 0;
  to[at + 1] = from[1] ?? 0;
  to[at + 2] = from[2] ?? 0;
}
