import type { PageDocument } from '../dom/dom.ts';
import { squeeze } from '../dom/dom.ts';

/** The page's `<meta>` values by name, property or itemprop, lower case; the first of each name, in order of names asked for. */
export type MetaTable = ReadonlyMap<string, string>;

/** All `<meta>` values of a page. */
export function metaTable(document: PageDocument): MetaTable {
  const table = new Map<string, string>();
  for (const element of document.querySelectorAll('meta[content]')) {
    const value = squeeze(element.getAttribute('content') ?? '');
    for (const key of ['property', 'name', 'itemprop', 'http-equiv']) {
      const name = element.getAttribute(key)?.trim().toLowerCase();
      if (name !== undefined && value !== '' && !table.has(name)) table.set(name, value);
    }
  }
  return table;
}

/** The first value among some names, or null. */
export function metaValue(table: MetaTable, names: readonly string[]): string | null {
  for (const name of names) {
    const value = table.get(name);
    if (value !== undefined) return value;
  }
  return null;
}
