const before = /^\uFEFF?\s*(?:<\?[^>]*>\s*|<!--(?:(?!-->)[\s\S])*-->\s*)*(?=<!doctype\s)/iu;
const headLength = 20_000;

/** Where the document type declaration ends that begins at `start`, its own declarations in brackets included; the text's end for none. */
function endOfDoctype(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const sign = text.charAt(at);
    if (sign === '[') depth++;
    else if (sign === ']') depth--;
    else if (sign === '>' && depth <= 0) return at + 1;
  }
  return text.length;
}

/**
 * XML without its document type declaration, and whether that declared entities of its own: they can be made to grow without bound and
 * no list of articles needs them, so that they stay as written (`&name;`).
 */
export function withoutDeclarations(text: string): { readonly text: string; readonly entities: boolean } {
  const start = before.exec(text.slice(0, headLength))?.[0].length;
  if (start === undefined) return { text, entities: false };
  const end = endOfDoctype(text, start);
  return { text: text.slice(0, start) + text.slice(end), entities: /<!entity\s/iu.test(text.slice(start, end)) };
}
