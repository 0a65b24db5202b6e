/** Texts whose counts are kept: findings come article by article. */
const kept = 64;

const counted = new Map<string, Uint32Array>();

/** The offset in Unicode code points of an offset in UTF-16 code units: what programs in R and Python count. */
export function codePointAt(text: string, offset: number): number {
  const pairs = pairsOf(text);
  let [low, high] = [0, pairs.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((pairs[middle] ?? offset) < offset) low = middle + 1;
    else high = middle;
  }
  return offset - low;
}

/** Where the second halves of a text's surrogate pairs stand, in order. */
function pairsOf(text: string): Uint32Array {
  const known = counted.get(text);
  if (known !== undefined) return known;
  const pairs = Uint32Array.from(text.matchAll(/[\u{10000}-\u{10FFFF}]/gu), ({ index }) => index + 1);
  if (counted.size >= kept) counted.clear();
  counted.set(text, pairs);
  return pairs;
}

/** A span in code points. */
export function codePointSpan(text: string, { start, end }: { readonly start: number; readonly end: number }) {
  return { start: codePointAt(text, start), end: codePointAt(text, end) };
}
