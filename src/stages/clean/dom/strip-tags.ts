const unread =
  /<!--[\s\S]*?(?:-->|$)|<!doctype[^<>]*>|<(script|style|noscript|template|svg|title)\b[^<>]*>[\s\S]*?(?:<\/\1\s*>|$)/giu;
const blockTag =
  /<\/?(?:p|div|section|article|header|footer|main|nav|aside|h[1-6]|ul|ol|li|dl|dt|dd|table|tr|td|th|blockquote|figure|figcaption|form|br|hr|pre|body|html)\b[^<>]*>/giu;

const entities: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
  ['ndash', '–'],
  ['mdash', '—'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['hellip', '…'],
  ['laquo', '«'],
  ['raquo', '»'],
]);

function decodeEntity(whole: string, body: string): string {
  if (!body.startsWith('#')) return entities.get(body.toLowerCase()) ?? whole;
  const code = /^#x/iu.test(body) ? Number.parseInt(body.slice(2), 16) : Number.parseInt(body.slice(1), 10);
  return Number.isInteger(code) && code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
}

/** Character references replaced by what they stand for: numbers, and the names that news text uses. */
function decodeEntities(text: string): string {
  return text.replace(/&(#x?[\da-f]{1,7}|[a-z]{2,8});/giu, (whole, body: string) => decodeEntity(whole, body));
}

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
