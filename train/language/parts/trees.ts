import type { LabelExample } from '../train-labels.ts';
import type { SureLabels } from '../../../src/stages/parse/sure-labels.ts';
import type { Workshop } from '../workshop.ts';

/** A tree to learn from. */
export interface GoldTree extends LabelExample {
  /** Heads as annotated; `heads` are without crossing arcs. */
  readonly annotated: Int32Array;
}

/** What labels are called and where they are sure. */
export interface LabelTools {
  readonly names: readonly string[];
  readonly sure: SureLabels;
}

/** The trees with their heads as annotated: labels are learnt on those. */
export function annotated(trees: readonly GoldTree[]): readonly LabelExample[] {
  return trees.map((tree) => ({ ...tree, heads: tree.annotated }));
}

/** Says in the log how an epoch went. */
export function reporter(shop: Workshop, name: string): (epoch: number, updates: number) => void {
  return (epoch, updates) => {
    shop.log(`${name} epoch ${epoch + 1}: ${updates} sentences learnt from`);
  };
}
