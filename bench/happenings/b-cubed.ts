import type { Interval } from '../paired.ts';
import { bootstrap } from '../paired.ts';

/** An item with its true group and the group it was put into; `put` is null for one that was not found. */
export interface Placed {
  readonly truth: string;
  readonly put: string | null;
  /** Items of one block are drawn together for the interval. */
  readonly block: string;
}

/** Shares of 0..1 with 95 % intervals. */
export interface BCubed {
  readonly precision: Interval;
  readonly recall: Interval;
  readonly f1: Interval;
}

interface Sums {
  found: number;
  all: number;
  precision: number;
  recall: number;
}

/**
 * B-cubed (Bagga and Baldwin 1998): for each item, the share of its group that belongs there, and the share of its true group that is with
 * it. An item that was not found has no precision and a recall of 0. Intervals by bootstrap over blocks.
 */
export function bCubed(items: readonly Placed[]): BCubed {
  const sums = [...Map.groupBy(sumsOf(items), ({ block }) => block).values()].map(addedUp);
  const over = (figure: (sum: Sums) => number): Interval =>
    bootstrap(sums.length, (indices) => figure(addedUp(indices.flatMap((at) => sums[at] ?? []))));
  return { precision: over(precisionOf), recall: over(recallOf), f1: over(f1Of) };
}

function sumsOf(items: readonly Placed[]): readonly (Sums & { readonly block: string })[] {
  const truths = Map.groupBy(items, ({ truth }) => truth);
  const groups = Map.groupBy(items, ({ put }) => put);
  return items.map(({ truth, put, block }) => {
    const mates = put === null ? [] : (groups.get(put) ?? []);
    const right = mates.filter((mate) => mate.truth === truth).length;
    const found = put === null ? 0 : 1;
    const precision = found === 0 ? 0 : right / mates.length;
    return { block, found, all: 1, precision, recall: right / (truths.get(truth)?.length ?? 1) };
  });
}

function addedUp(sums: readonly Sums[]): Sums {
  const total: Sums = { found: 0, all: 0, precision: 0, recall: 0 };
  for (const sum of sums) for (const key of ['found', 'all', 'precision', 'recall'] as const) total[key] += sum[key];
  return total;
}

function precisionOf({ precision, found }: Sums): number {
  return found === 0 ? 0 : precision / found;
}

function recallOf({ recall, all }: Sums): number {
  return all === 0 ? 0 : recall / all;
}

function f1Of(sums: Sums): number {
  const [precision, recall] = [precisionOf(sums), recallOf(sums)];
  return precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
}
