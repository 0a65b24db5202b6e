import type { Scorer } from '../../base/infer/score-rows.ts';
import { hashTemplates } from '../../base/infer/templates.ts';
import type { TokenColumns } from './arc-features.ts';
import { LABEL_ATOMS, LABEL_TEMPLATES, labelAtoms, treeView } from './label-features.ts';
import type { TreeView } from './label-features.ts';
import { argmax } from './tag.ts';

/** Called for each arc with its dependent, its feature hashes and the scores of all labels (used again by the next call). */
export type LabelWatcher = (dependent: number, hashes: Int32Array, scores: Float64Array) => void;

/** Names the relation of every arc of a finished tree, heads before dependents, siblings from left to right. */
export class Labeler {
  readonly names: readonly string[];
  private readonly scorer: Scorer;
  private readonly root: number;
  private readonly atoms = new Int32Array(LABEL_ATOMS);
  private readonly hashes = new Int32Array(LABEL_TEMPLATES.count);
  private readonly scores: Float64Array;

  constructor(names: readonly string[], scorer: Scorer) {
    this.names = names;
    this.scorer = scorer;
    this.root = names.indexOf('root');
    this.scores = new Float64Array(names.length);
  }

  /** The label number of every token. */
  labels(columns: TokenColumns, heads: Int32Array, watch: LabelWatcher | null): Int32Array {
    const labels = new Int32Array(heads.length).fill(-1);
    const tree = treeView(heads);
    const queue: number[] = [];
    this.enqueue(tree, heads.length, queue);
    for (let k = 0; k < queue.length; k++) {
      const d = queue[k] ?? 0;
      if ((heads[d] ?? -1) < 0) labels[d] = this.root;
      else labels[d] = this.choose(columns, tree, labels, d, watch);
      this.enqueue(tree, d, queue);
    }
    return labels;
  }

  private choose(
    columns: TokenColumns,
    tree: TreeView,
    labels: Int32Array,
    d: number,
    watch: LabelWatcher | null,
  ): number {
    labelAtoms(columns, tree, labels, d, this.atoms);
    hashTemplates(LABEL_TEMPLATES, this.atoms, this.hashes);
    this.scorer.score(this.hashes, LABEL_TEMPLATES.count, this.scores);
    this.scores[this.root] = -Infinity;
    const best = argmax(this.scores, this.names.length);
    if (watch !== null) watch(d, this.hashes, this.scores);
    return best;
  }

  private enqueue(tree: TreeView, head: number, queue: number[]): void {
    for (let child = tree.firstChild[head] ?? -1; child >= 0; child = tree.nextSibling[child] ?? -1) queue.push(child);
  }
}
