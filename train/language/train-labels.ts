import { LABEL_TEMPLATES } from '../../src/stages/parse/label-features.ts';
import { Labeler } from '../../src/stages/parse/label.ts';
import { randomStream, shuffled } from './random.ts';
import type { ArcExample } from './train-arcs.ts';
import { learnClass } from './train-tagger.ts';
import type { TagTraining } from './train-tagger.ts';
import type { Trainable } from './training-rows.ts';

/** A sentence with its gold heads and label numbers. */
export interface LabelExample extends ArcExample {
  readonly labels: Int32Array;
}

/** Trains the label model in place on gold trees, with its own labels as history. */
export function trainLabels(
  examples: readonly LabelExample[],
  names: readonly string[],
  { rows, options }: { readonly rows: Trainable; readonly options: TagTraining },
): void {
  const random = randomStream(options.seed);
  const labeler = new Labeler(names, rows);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (const example of shuffled(examples, random)) {
      labeler.labels(example.columns, example.heads, (dependent, hashes, scores) => {
        rows.tick();
        const gold = example.labels[dependent] ?? -1;
        learnClass(rows, scores, { hashes, count: LABEL_TEMPLATES.count, gold, margin: options.margin });
      });
    }
  }
}
