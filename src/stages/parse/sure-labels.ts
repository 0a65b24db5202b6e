/** One arc whose tags leave no doubt of its label. */
export interface SureArc {
  /** Joint tag number of the dependent. */
  readonly dependent: number;
  /** Joint tag number of the head. */
  readonly head: number;
  /** True when the dependent stands before the head. */
  readonly before: boolean;
  readonly label: number;
}

/** Labels that the tags of an arc's two ends decide: such arcs need no look at their features. */
export class SureLabels {
  private readonly tags: number;
  private readonly table: Int16Array;

  /** `tags` is the number of joint tags. */
  constructor(tags: number, arcs: Iterable<SureArc>) {
    this.tags = tags;
    this.table = new Int16Array(tags * tags * 2).fill(-1);
    for (const arc of arcs) this.table[this.place(arc.dependent, arc.head, arc.before)] = arc.label;
  }

  /** The label of an arc, or -1 when its features must decide. */
  label(dependent: number, head: number, before: boolean): number {
    return this.table[this.place(dependent, head, before)] ?? -1;
  }

  private place(dependent: number, head: number, before: boolean): number {
    return (dependent * this.tags + head) * 2 + (before ? 1 : 0);
  }
}
