/** The offset in Unicode code points of an offset in UTF-16 code units: what programs in R and Python count. */
export function codePointAt(text: string, offset: number): number {
  return Array.from(text.slice(0, offset)).length;
}
