import { decodeEntities } from './entities.ts';

const unread =
  /<!--[\s\S]*?(?:-->|$)|<!doctype[^<>]*>|<(script|style|noscript|template|svg|title)\b[^<>]*>[\s\S]*?(?:<\/\1\s*>|$)/giu;
const blockTag =
  /<\/?(?:p|div|section|article|header|footer|main|nav|aside|h[1-6]|ul|ol|li|dl|dt|dd|table|tr|td|th|blockquote|figure|figcaption|form|br|hr|pre|body|html)\b[^<>]*>/giu;

/** A page's words without its tags, one line a block: for pages whose tree cannot be built. Linear, no recursion. */
export function stripTags(html: string): string {
  return decodeEntities(
    html
      .replace(unread, ' ')
      .replace(/\s+/gu, ' ')
      .replace(blockTag, '\n')
      .replace(/<\/?[a-z][^<>]*>/giu, ''),
  );
}
