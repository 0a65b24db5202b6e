import { ScoreMemo } from './score-memo.ts';

/** The three moves of the arc-hybrid transition system, as class numbers of the transition model. */
export const MOVE = { shift: 0, left: 1, right: 2 } as const;

/**
 * Configurations of the arc-hybrid system (Kuhlmann et al. 2011) for one sentence, kept as linked records so that the
 * beam shares what its items have in common: a move makes one node and one state, never a copy of a stack.
 *
 * A node is a token with the children it has so far and the node below it on the stack. A state is a stack top, a
 * front node (the first token of the buffer) and the state before. The artificial root is the last token of the buffer.
 */
export class ArcStates {
  /** Number of real tokens; also the index of the artificial root. */
  length = 0;
  token = new Int32Array(0);
  left1 = new Int32Array(0);
  left2 = new Int32Array(0);
  right1 = new Int32Array(0);
  right2 = new Int32Array(0);
  lefts = new Int32Array(0);
  rights = new Int32Array(0);
  /** What a node looks like: nodes with the same token and the same children have the same number, a fresh token its own. */
  look = new Int32Array(0);
  /** Node below on the stack, -1 at the bottom. */
  below = new Int32Array(0);
  /** Stack top of a state, -1 when the stack is empty. */
  top = new Int32Array(0);
  front = new Int32Array(0);
  before = new Int32Array(0);
  move = new Int32Array(0);
  score = new Float64Array(0);
  private readonly looks = new ScoreMemo(0);
  private nodes = 0;
  private states = 0;

  /** Starts a sentence; returns the first state. `width` is the number of states kept at each step. */
  start(length: number, width: number): number {
    this.length = length;
    this.reserve((length * 4 + 8) * (width + 1));
    this.looks.clear((length * 2 + 4) * (width + 1));
    this.nodes = 0;
    this.states = 0;
    return this.addState(-1, this.freshNode(0, -1), -1, 0);
  }

  private reserve(capacity: number): void {
    if (this.token.length >= capacity) return;
    const size = Math.ceil(capacity * 1.5);
    this.token = new Int32Array(size);
    this.left1 = new Int32Array(size);
    this.left2 = new Int32Array(size);
    this.right1 = new Int32Array(size);
    this.right2 = new Int32Array(size);
    this.lefts = new Int32Array(size);
    this.rights = new Int32Array(size);
    this.look = new Int32Array(size);
    this.below = new Int32Array(size);
    this.top = new Int32Array(size);
    this.front = new Int32Array(size);
    this.before = new Int32Array(size);
    this.move = new Int32Array(size);
    this.score = new Float64Array(size);
  }

  /** True when nothing is left to do: empty stack, root in front. */
  done(state: number): boolean {
    return (this.top[state] ?? 0) < 0 && this.token[this.front[state] ?? 0] === this.length;
  }

  /** Which moves a state allows, as bits `1 << MOVE.x`. The root takes exactly one dependent. */
  allowed(state: number): number {
    const top = this.top[state] ?? -1;
    const atRoot = this.token[this.front[state] ?? 0] === this.length;
    const two = top >= 0 && (this.below[top] ?? -1) >= 0;
    let moves = atRoot ? 0 : 1;
    if (top >= 0 && (!atRoot || !two)) moves |= 2;
    if (two) moves |= 4;
    return moves;
  }

  /** Makes the state after a move; `score` is that of the whole path. */
  apply(state: number, move: number, score: number): number {
    const top = this.top[state] ?? -1;
    const front = this.front[state] ?? 0;
    if (move === MOVE.shift) return this.shift(state, score);
    if (move === MOVE.left) {
      const node = this.withLeft(front, this.token[top] ?? 0);
      const next = this.addState(state, node, move, score);
      this.top[next] = this.below[top] ?? -1;
      return next;
    }
    const node = this.withRight(this.below[top] ?? 0, this.token[top] ?? 0);
    const next = this.addState(state, front, move, score);
    this.top[next] = node;
    return next;
  }

  /** Writes the head of every token on the path to a state; the artificial root is written as -1. */
  heads(state: number, out: Int32Array): void {
    for (let at = state; at >= 0; at = this.before[at] ?? -1) {
      const move = this.move[at] ?? 0;
      const from = this.before[at] ?? -1;
      if (from < 0 || move === MOVE.shift) continue;
      const top = this.top[from] ?? 0;
      const head = move === MOVE.left ? (this.front[from] ?? 0) : (this.below[top] ?? 0);
      const headToken = this.token[head] ?? 0;
      out[this.token[top] ?? 0] = headToken === this.length ? -1 : headToken;
    }
  }

  private shift(state: number, score: number): number {
    const front = this.front[state] ?? 0;
    const pushed = this.copyNode(front, this.top[state] ?? -1);
    const next = this.addState(state, this.freshNode((this.token[front] ?? 0) + 1, -1), MOVE.shift, score);
    this.top[next] = pushed;
    return next;
  }

  private addState(before: number, front: number, move: number, score: number): number {
    const state = this.states++;
    this.top[state] = -1;
    this.front[state] = front;
    this.before[state] = before;
    this.move[state] = move;
    this.score[state] = score;
    return state;
  }

  private freshNode(token: number, below: number): number {
    const node = this.nodes++;
    this.token[node] = token;
    this.left1[node] = -1;
    this.left2[node] = -1;
    this.right1[node] = -1;
    this.right2[node] = -1;
    this.lefts[node] = 0;
    this.rights[node] = 0;
    this.look[node] = token;
    this.below[node] = below;
    return node;
  }

  private copyNode(from: number, below: number): number {
    const node = this.nodes++;
    this.token[node] = this.token[from] ?? 0;
    this.left1[node] = this.left1[from] ?? -1;
    this.left2[node] = this.left2[from] ?? -1;
    this.right1[node] = this.right1[from] ?? -1;
    this.right2[node] = this.right2[from] ?? -1;
    this.lefts[node] = this.lefts[from] ?? 0;
    this.rights[node] = this.rights[from] ?? 0;
    this.look[node] = this.look[from] ?? 0;
    this.below[node] = below;
    return node;
  }

  private withLeft(from: number, child: number): number {
    const node = this.copyNode(from, -1);
    this.left2[node] = this.left1[from] ?? -1;
    this.left1[node] = child;
    this.lefts[node] = (this.lefts[from] ?? 0) + 1;
    this.look[node] = this.lookWith(from, child);
    return node;
  }

  private withRight(from: number, child: number): number {
    const node = this.copyNode(from, this.below[from] ?? -1);
    this.right2[node] = this.right1[from] ?? -1;
    this.right1[node] = child;
    this.rights[node] = (this.rights[from] ?? 0) + 1;
    this.look[node] = this.lookWith(from, child);
    return node;
  }

  /** The look of a node that gets one more child; the child's place in the text says on which side. */
  private lookWith(from: number, child: number): number {
    const found = this.looks.find(this.look[from] ?? 0, child, 0, 0);
    return this.length + 1 + (found < 0 ? -1 - found : found);
  }
}
