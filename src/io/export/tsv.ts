/** A value of a cell; null is written as the format's word for "not known". */
export type Cell = string | number | null;

/** A line of cells parted by tabs. Tabs and line ends inside a cell become blanks: the formats that use it know no quoting. */
export function tsvLine(cells: readonly Cell[], unknown = ''): string {
  return cells
    .map((cell) => (cell === null ? unknown : String(cell).replace(/[\t\r\n\u2028\u2029]+/gu, ' ')))
    .join('\t');
}
