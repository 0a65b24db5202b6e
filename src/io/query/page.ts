import type { Dates, Page, Slice } from './types.ts';

const defaultLimit = 50;

/** Bounds of a slice with the defaults filled in; negative numbers count as 0. */
export function boundsOf(slice: Slice): { readonly limit: number; readonly offset: number } {
  return { limit: Math.max(0, slice.limit ?? defaultLimit), offset: Math.max(0, slice.offset ?? 0) };
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
