import { LABEL_TEMPLATES } from '../../src/stages/parse/label-features.ts';
import { Labeler } from '../../src/stages/parse/label.ts';
import type { SureArc, SureLabels } from '../../src/stages/parse/sure-labels.ts';
import { randomStream, shuffled } from './random.ts';
import { withoutWords } from './train-arcs.ts';
import type { ArcExample } from './train-arcs.ts';
import { learnClass } from './train-tagger.ts';
import type { TagTraining } from './train-tagger.ts';
import type { Trainable } from './training-rows.ts';

/** A sentence with its gold heads and label numbers. */
export interface LabelExample extends ArcExample {
  readonly labels: Int32Array;
}

/** Trains the label model in place on gold trees, with its own labels as history; a share `drop` of words is hidden. */
export function trainLabels(
  examples: readonly LabelExample[],
  { names, sure }: { readonly names: readonly string[]; readonly sure: SureLabels },
  {
    rows,
    options,
    drop = 0,
  }: {
    readonly rows: Trainable;
    readonly options: TagTraining;
    readonly drop?: number;
  },
): void {
  const random = randomStream(options.seed);
  const labeler = new Labeler(names, rows, sure);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (const whole of shuffled(examples, random)) {
      const example = withoutWords(whole, drop, random);
      labeler.labels(example.columns, example.heads, (dependent, hashes, scores) => {
        rows.tick();
        const gold = example.labels[dependent] ?? -1;
        learnClass(rows, scores, {
          hashes,
          count: LABEL_TEMPLATES.count,
          gold,
          margin: options.margin,
        });
      });
    }
  }
}

/** What makes an arc's label sure: seen at least `least` times, with at most one other label in `purity` uses. */
export interface Sureness {
  readonly least: number;
  readonly purity: number;
  /** Number of joint tags. */
  readonly tags: number;
}

/** Arcs whose label is decided by the tag of the dependent, or by the tags of both ends and their order. */
export function sureArcs(examples: readonly LabelExample[], sureness: Sureness): readonly SureArc[] {
  const { tags } = sureness;
  const alone = new Map<number, Map<number, number>>();
  const pairs = new Map<number, Map<number, number>>();
  for (const { columns, heads, labels } of examples) {
    for (const [d, head] of heads.entries()) {
      if (head < 0) continue;
      const dependent = columns.tags[d] ?? 0;
      vote(alone, dependent, labels[d] ?? 0);
      vote(pairs, (dependent * tags + (columns.tags[head] ?? 0)) * 2 + (d < head ? 1 : 0), labels[d] ?? 0);
    }
  }
  const arcs: SureArc[] = [];
  for (const [dependent, label] of winners(alone, sureness)) {
    for (let head = 0; head < tags; head++) {
      arcs.push({ dependent, head, before: false, label }, { dependent, head, before: true, label });
    }
  }
  for (const [key, label] of winners(pairs, sureness)) {
    const pair = key >> 1;
    arcs.push({
      dependent: Math.floor(pair / tags),
      head: pair % tags,
      before: (key & 1) === 1,
      label,
    });
  }
  return arcs;
}

function vote(counts: Map<number, Map<number, number>>, key: number, label: number): void {
  const own = counts.get(key) ?? new Map<number, number>();
  own.set(label, (own.get(label) ?? 0) + 1);
  counts.set(key, own);
}

function winners(
  counts: ReadonlyMap<number, ReadonlyMap<number, number>>,
  sureness: Sureness,
): (readonly [number, number])[] {
  return [...counts].flatMap(([key, own]) => {
    const [first] = [...own].sort((a, b) => b[1] - a[1]);
    const total = [...own.values()].reduce((sum, count) => sum + count, 0);
    if (first === undefined || total < sureness.least || (total - first[1]) * sureness.purity > total) return [];
    return [[key, first[0]] as const];
  });
}
