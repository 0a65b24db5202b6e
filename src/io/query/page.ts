import type { Dates, Page, Slice } from './types.ts';

const defaultLimit = 50;

const mostRows = 10_000;
const mostSkipped = 2 ** 31;

/** Bounds of a slice with the defaults filled in: a limit of 1 to 10,000 and an offset of 0 to 2^31, whatever was asked for. */
export function boundsOf(slice: Slice): { readonly limit: number; readonly offset: number } {
  return {
    limit: clamp(slice.limit ?? defaultLimit, [1, mostRows], defaultLimit),
    offset: clamp(slice.offset ?? 0, [0, mostSkipped], 0),
  };
}

function clamp(value: number, [least, most]: readonly [number, number], fallback: number): number {
  return Number.isNaN(value) ? fallback : Math.trunc(Math.min(most, Math.max(least, value)));
}

/** A page of an answer. */
export function pageOf<T>(slice: Slice, total: number, rows: readonly T[]): Page<T> {
  return { total, ...boundsOf(slice), rows };
}

/** The last value of an ISO date, in code-unit order, that a `to` takes in: everything that begins with it. */
export function upTo(prefix: string): string {
  return `${prefix}~`;
}

/** Whether a filter bounds dates at all. */
export function isBounded(dates: Dates): boolean {
  return dates.from !== undefined || dates.to !== undefined;
}
