import type { RawDocument } from '../../../base/schema/article.ts';
import type { Rejected } from '../../../base/schema/problem.ts';
import type { Fields } from '../json-line.ts';
import { documentOfFields } from '../json-line.ts';
import { rejected } from '../problems.ts';
import { looksLikeHtml } from '../sniff.ts';
import type { ListField } from './list-kinds.ts';
import { columnKey, listKind } from './list-kinds.ts';

/** How news services end a text that they give the beginning of: `... [+2310 chars]`. */
const cutText = /\[\+?\d+ (?:chars|characters)\]\s*$/iu;
const cutNotice = 'The list gives only the beginning of the text';

/** A value that names somebody, also when it is kept in an object: `{ "name": "The Gazette" }`. */
function nameOf(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const { name, title, uri, id } = { ...value } as Fields;
  return [name, title, uri, id].find((part) => typeof part === 'string' && part !== '') ?? null;
}

/** `eng` as `en`; a language that has no short code, or is written as a word, is left for the text to tell. */
function languageTag(value: unknown): unknown {
  if (typeof value !== 'string' || !/^[a-z]{3}$/iu.test(value.trim())) return value;
  return Intl.getCanonicalLocales(value.trim())[0] ?? null;
}

function flag(value: unknown): unknown {
  const word = typeof value === 'string' ? value.trim().toLowerCase() : value;
  return word === 'true' ? true : word === 'false' ? false : value;
}

const meant: Readonly<Partial<Record<ListField, (value: unknown) => unknown>>> = {
  outlet: nameOf,
  language: languageTag,
  clean: flag,
};

function isThere(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '';
}

/** The row's values under our names. */
function ourFields(row: Fields): Readonly<Partial<Record<ListField, unknown>>> {
  const values = new Map<string, unknown>();
  for (const [name, value] of Object.entries(row)) {
    const key = columnKey(name);
    if (!values.has(key)) values.set(key, value);
  }
  const found: Partial<Record<ListField, unknown>> = {};
  for (const [field, columns] of Object.entries(listKind(new Set(values.keys())).fields)) {
    const name = field as ListField;
    const column = columns.find((key) => isThere(values.get(key)));
    if (column !== undefined) found[name] = meant[name]?.(values.get(column)) ?? values.get(column);
  }
  return found;
}

function link(value: unknown): string | null {
  return typeof value === 'string' && /^https?:\/\/[^\s/]/iu.test(value.trim()) ? value.trim() : null;
}

/**
 * A row of a list as a document: what it says of the article, and its text or page. A row that gives only a link, or the beginning of a
 * text, is not read, and its notice names the link.
 */
export function documentOfRow(row: Fields, place: string): RawDocument | Rejected {
  const { text, html, ...rest } = ourFields(row);
  const isCut = typeof text === 'string' && cutText.test(text);
  const isPage = typeof text === 'string' && looksLikeHtml(text);
  const url = link(rest.url);
  if (isThere(html) || (isThere(text) && !isCut)) {
    const body = isPage && !isThere(html) ? { html: text } : { text, html };
    return documentOfFields({ ...rest, ...body }, place, 'row');
  }
  if (url === null) return documentOfFields(rest, place, 'row');
  return rejected('not-fetched', place, `${isCut ? cutNotice : 'The list gives only the link'}: ${url}`);
}
