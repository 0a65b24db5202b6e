import { html, raw } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';

/** A piece of a page. Everything put into one is escaped, unless it is a piece itself. */
export type Html = HtmlEscapedString | Promise<HtmlEscapedString>;

export { html, raw };

/** No piece at all. */
export const nothing: Html = raw('');

/** Pieces one after the other. */
export function each<T>(rows: readonly T[], piece: (row: T, index: number) => Html): readonly Html[] {
  return rows.map(piece);
}
