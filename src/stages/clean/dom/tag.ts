/** One tag of a page's source. */
export interface Tag {
  /** Lower case; empty for declarations and broken end tags. */
  readonly name: string;
  readonly isEnd: boolean;
  /** Where the tag ends in the source, exclusive. */
  readonly end: number;
  /** Whether it closes itself: `<section/>`. */
  readonly isClosed: boolean;
  /** Name start, name end, attribute end, three numbers for each attribute. */
  readonly attributes: readonly number[];
}

const space = (code: number): boolean => code === 32 || (code >= 9 && code <= 13);
const slash = 47;
const greater = 62;

function afterSpace(html: string, at: number): number {
  let next = at;
  while (space(html.charCodeAt(next))) next++;
  return next;
}

/** Where an attribute's name ends. */
function nameEnd(html: string, at: number): number {
  let next = at + 1;
  for (let code = html.charCodeAt(next); next < html.length; code = html.charCodeAt(++next))
    if (space(code) || code === 61 || code === greater || code === slash) return next;
  return next;
}

/** Where an attribute's value ends that begins at `at`, quotes included; -1 when its quote is never closed. */
function valueEnd(html: string, at: number): number {
  const quote = html.charAt(at);
  if (quote === '"' || quote === "'") {
    const close = html.indexOf(quote, at + 1);
    return close === -1 ? -1 : close + 1;
  }
  let next = at;
  for (let code = html.charCodeAt(next); next < html.length; code = html.charCodeAt(++next))
    if (space(code) || code === greater) return next;
  return next;
}

/** The tag that begins at `at` (a `<` before a letter, or `</`), or null when it never ends. Linear in its length. */
export function tagAt(html: string, at: number): Tag | null {
  const isEnd = html.charCodeAt(at + 1) === slash;
  const from = at + (isEnd ? 2 : 1);
  let next = from;
  for (let code = html.charCodeAt(next); next < html.length; code = html.charCodeAt(++next))
    if (space(code) || code === slash || code === greater) break;
  const name = html.slice(from, next).toLowerCase();
  const attributes: number[] = [];
  for (;;) {
    next = afterSpace(html, next);
    if (next >= html.length) return null;
    const code = html.charCodeAt(next);
    if (code === greater) break;
    if (code === slash) {
      next++;
      continue;
    }
    const named = nameEnd(html, next);
    const equals = afterSpace(html, named);
    const end = html.charCodeAt(equals) === 61 ? valueEnd(html, afterSpace(html, equals + 1)) : named;
    if (end === -1) return null;
    attributes.push(next, named, end);
    next = end;
  }
  return { name, isEnd, end: next + 1, isClosed: html.charCodeAt(next - 1) === slash, attributes };
}
