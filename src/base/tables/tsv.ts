/** One row of a table: its cells by column name. A column that the file lacks reads as ''. */
export type Row = (column: string) => string;

/**
 * The rows of a TSV text whose first line names the columns. Cells are taken as they are; empty lines are left out.
 * @throws Error when a row has more cells than the header: the file is broken, a programmer's mistake.
 */
export function parseTsv(text: string): readonly Row[] {
  const [head = '', ...lines] = text.split('\n');
  const columns = new Map(head.split('\t').map((name, index) => [name, index]));
  return lines.filter((line) => line !== '').map((line) => toRow(line, columns));
}

function toRow(line: string, columns: ReadonlyMap<string, number>): Row {
  const cells = line.split('\t');
  if (cells.length > columns.size) throw new Error(`too many cells: ${line}`);
  return (column) => cells[columns.get(column) ?? -1] ?? '';
}

/** The parts of a cell that holds a list (`a|b`). */
export function listOf(cell: string): readonly string[] {
  return cell === '' ? [] : cell.split('|');
}

/** The cell, or null when it is empty. */
export function orNull(cell: string): string | null {
  return cell === '' ? null : cell;
}

/** The cell as a number, or null when it is empty. */
export function numberOrNull(cell: string): number | null {
  return cell === '' ? null : Number(cell);
}
