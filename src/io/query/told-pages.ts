import type { Page } from './types.ts';

/** Rows loaded at once. */
const atOnce = 200;

/** All pages of an answer, one after the other; `size` rows each. */
export async function* paged<T>(
  ask: (slice: { readonly limit: number; readonly offset: number }) => Promise<Page<T>>,
  size = atOnce,
): AsyncGenerator<readonly T[]> {
  for (let offset = 0; ; offset += size) {
    const { rows, total } = await ask({ limit: size, offset });
    yield rows;
    if (offset + size >= total) return;
  }
}

/** A list in parts that a question may name at once. */
export function* chunked<T>(list: readonly T[]): Generator<readonly T[]> {
  for (let start = 0; start < list.length; start += atOnce) yield list.slice(start, start + atOnce);
}
