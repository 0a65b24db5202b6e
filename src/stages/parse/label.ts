import type { Scorer } from '../../base/infer/score-rows.ts';
import { hashTemplates } from '../../base/infer/templates.ts';
import type { TokenColumns } from './arc-features.ts';
import { LABEL_ATOMS, LABEL_TEMPLATES, labelAtom, labelAtoms, treeView } from './label-features.ts';
import type { LabelScene, TreeView } from './label-features.ts';
import type { SureLabels } from './sure-labels.ts';
import { argmax } from './tag.ts';

/** Called for each arc with its dependent, its feature hashes and the scores of all labels (used again by the next call). */
export type LabelWatcher = (dependent: number, hashes: Int32Array, scores: Float64Array) => void;

/** Names the relation of every arc of a finished tree, dependents before their heads, siblings from the head outward. */
export class Labeler {
  readonly names: readonly string[];
  private readonly scorer: Scorer;
  private readonly sure: SureLabels;
  private readonly root: number;
  private readonly atoms = new Int32Array(LABEL_ATOMS);
  private readonly hashes = new Int32Array(LABEL_TEMPLATES.count);
  private readonly scores: Float64Array;

  constructor(names: readonly string[], scorer: Scorer, sure: SureLabels) {
    this.names = names;
    this.sure = sure;
    this.scorer = scorer;
    this.root = names.indexOf('root');
    this.scores = new Float64Array(names.length);
  }

  /** The label number of every token. */
  labels(columns: TokenColumns, heads: Int32Array, watch: LabelWatcher | null): Int32Array {
    const n = heads.length;
    const tree = treeView(heads);
    const given = { labels: new Int32Array(n).fill(-1), sets: new Int32Array(n + 1) };
    const order = topDown(tree, n);
    for (let k = n; k >= 0; k--) this.dependents({ columns, tree, given, watch }, order[k] ?? 0);
    return given.labels;
  }

  /** Labels the dependents of one head, on each side from the nearest outward. */
  private dependents(work: Work, head: number): void {
    const { tree } = work;
    let right = tree.firstChild[head] ?? -1;
    let left = -1;
    for (; right >= 0 && right < head; right = tree.nextSibling[right] ?? -1) left = right;
    for (; left >= 0; left = tree.previousSibling[left] ?? -1) this.give(work, left, head);
    for (; right >= 0; right = tree.nextSibling[right] ?? -1) this.give(work, right, head);
  }

  private give(work: Work, d: number, head: number): void {
    const { columns, given } = work;
    let label = this.root;
    if (head < columns.length) {
      const sure = this.sure.label(columns.tags[d] ?? 0, columns.tags[head] ?? 0, d < head);
      label = sure >= 0 ? sure : this.choose(work, d);
    }
    given.labels[d] = label;
    given.sets[head] = (given.sets[head] ?? 0) ^ labelBit(label);
  }

  private choose(work: Work, d: number): number {
    labelAtoms(work, d, this.atoms);
    hashTemplates(LABEL_TEMPLATES, this.atoms, this.hashes);
    this.scorer.score(this.hashes, LABEL_TEMPLATES.count, this.scores);
    this.scores[this.root] = -Infinity;
    const best = argmax(this.scores, this.names.length);
    if (work.watch !== null) work.watch(d, this.hashes, this.scores);
    return best;
  }
}

interface Work extends LabelScene {
  readonly watch: LabelWatcher | null;
}

/** The label's part in the hash of a set of labels; labels that come in numbers (punctuation, conjuncts) count by parity. */
function labelBit(label: number): number {
  return labelAtom(label);
}

/** The root and all tokens, every head before its dependents. */
function topDown(tree: TreeView, n: number): Int32Array {
  const order = new Int32Array(n + 1);
  order[0] = n;
  let end = 1;
  for (let k = 0; k < end; k++) {
    let child = tree.firstChild[order[k] ?? 0] ?? -1;
    for (; child >= 0; child = tree.nextSibling[child] ?? -1) order[end++] = child;
  }
  return order;
}
