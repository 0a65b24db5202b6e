import type { Span } from '../../base/schema/span.ts';
import { contains, overlaps, slice } from '../../base/text/spans.ts';
import { around, type Directory, linksAt } from './directory.ts';

const joint = /,\s+(?:and\s+|as well as\s+)?|\s+(?:and|&|or|as well as|along with|together with)\s+/gu;

/** The parts of a coordination, when every part names somebody; else the whole. Conjunctions inside names do not split. */
export function splitParts(directory: Directory, span: Span): readonly Span[] {
  const text = slice(directory.article.text, span);
  const parts: Span[] = [];
  let start = span.start;
  for (const match of text.matchAll(joint)) {
    const at = { start: span.start + match.index, end: span.start + match.index + match[0].length };
    if (around(directory, at).some((entity) => entity.type !== 'office' && contains(entity, at))) continue;
    parts.push({ start, end: at.start });
    start = at.end;
  }
  parts.push({ start, end: span.end });
  const named = parts.filter((part) => part.start < part.end && namesSomebody(directory, part));
  return parts.length > 1 && named.length > 1 && !describes(directory, named) ? named : [span];
}

function namesSomebody(directory: Directory, part: Span): boolean {
  return around(directory, part).some((entity) => contains(part, entity)) || linksAt(directory, part).length > 0;
}

/** `Jane Roe, the Canadian envoy`: the second part describes the first. */
function describes(directory: Directory, parts: readonly Span[]): boolean {
  const [first, second] = parts;
  if (parts.length !== 2 || first === undefined || second === undefined) return false;
  const between = directory.article.text.slice(first.end, second.start);
  if (/and|or|with|&/u.test(between)) return false;
  const person = around(directory, first).some((entity) => entity.type === 'person' && contains(first, entity));
  const named = around(directory, second).some((entity) => entity.type === 'person' && contains(second, entity));
  const office = around(directory, second).some((entity) => entity.type === 'office' && overlaps(second, entity));
  return (person && !named && office) || (office && named && !person);
}

const boundary =
  /\s(?:of|in|from|for|to|at|on|with|by|who|which|that|whose|including|led|based|near|across|under|over|against|inside)\s|,\s|\s\(/u;

/** The part of a noun phrase up to its first complement, where its head word stands. */
export function headPart(directory: Directory, span: Span): Span {
  const text = slice(directory.article.text, span);
  for (const match of text.matchAll(new RegExp(boundary, 'gu'))) {
    const at = span.start + match.index;
    const inName = around(directory, { start: at, end: at + 1 }).some(
      (entity) => entity.start <= at && entity.end > at + 1 && entity.type !== 'office',
    );
    if (match.index > 0 && !inName) return { start: span.start, end: at };
  }
  return span;
}

/** End of a phrase's words, without a closing possessive or punctuation. */
export function coreEnd(directory: Directory, head: Span): number {
  return head.start + slice(directory.article.text, head).replace(/(?:['’]s?|[\s.,;:)”"]+)+$/u, '').length;
}
