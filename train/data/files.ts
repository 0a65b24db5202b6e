import { readFileSync } from 'node:fs';
import { parseTsv, type Row } from '../../src/base/tables/tsv.ts';

/** The rows of a TSV file. */
export function readTsv(path: string | URL): readonly Row[] {
  return parseTsv(readFileSync(path, 'utf8').replaceAll('\r', ''));
}

function csvCells(line: string): readonly string[] {
  const cells: string[] = [];
  for (const match of line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/gu)) {
    cells.push((match[1]?.replaceAll('""', '"') ?? match[2] ?? '').trim());
  }
  return cells;
}

/** The rows of a CSV file whose cells hold no line breaks. Bytes that are not UTF-8 become U+FFFD. */
export function readCsv(path: string | URL): readonly Row[] {
  const [head = '', ...lines] = readFileSync(path, 'utf8').replaceAll('\r', '').split('\n');
  const columns = csvCells(head);
  return lines
    .filter((line) => line !== '')
    .map((line) => {
      const cells = csvCells(line);
      return (column) => cells[columns.indexOf(column)] ?? '';
    });
}

/** A hand-kept table beside this file. */
export function readOwn(name: string): readonly Row[] {
  return readTsv(new URL(name, import.meta.url));
}

/** TSV text of records, with one line per record in the given order of columns. @throws Error when a cell holds a tab or a line break. */
export function writeTsv(columns: readonly string[], records: readonly Readonly<Record<string, string>>[]): string {
  const lines = records.map((record) => columns.map((column) => record[column] ?? '').join('\t'));
  for (const line of lines) {
    if (line.includes('\n') || line.split('\t').length !== columns.length) throw new Error(`bad cell: ${line}`);
  }
  return [columns.join('\t'), ...lines, ''].join('\n');
}

/** Order of texts by code unit. */
export function byCode(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
