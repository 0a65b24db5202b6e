import { CsvError } from 'csv-parse';
import type { RawDocument } from '../../../base/schema/article.ts';
import type { Rejected } from '../../../base/schema/problem.ts';
import { ByteSource } from '../byte-source.ts';
import { decodeBytes } from '../charset.ts';
import type { IntakeFormat, Source } from '../format.ts';
import type { Fields } from '../json-line.ts';
import { gzipProblem, problem, rejected } from '../problems.ts';
import { unpackedChunks } from '../read-bytes.ts';
import { columnKey, isArticleList } from './list-kinds.ts';
import { documentOfRow } from './list-row.ts';
import type { Row } from './row-parser.ts';
import { RowParser } from './row-parser.ts';
import { asUtf8 } from './utf8.ts';

/** Cells as text, and what is in doubt about their charset. */
interface Cells {
  readonly values: readonly string[];
  readonly doubt: string | null;
}

const delimiters = [',', ';', '\t', '|'] as const;
const sampleBytes = 16_384;
const separator = Buffer.from('\0');

/** How a stream that a table is packed in broke off. */
class Damage extends Error {
  override readonly name = 'Damage';
}

/** The delimiter that the first line has most of. */
function delimiterOf(text: string, otherwise: string): string {
  const line = (/^[^\r\n]*/u.exec(text)?.[0] ?? '').replaceAll(/"[^"]*"/gu, '');
  const counts = delimiters.map((delimiter) => ({ delimiter, count: line.split(delimiter).length }));
  const best = counts.sort((a, b) => b.count - a.count)[0];
  return best === undefined || best.count === 1 ? otherwise : best.delimiter;
}

/** The first line's columns. */
function columnsOf(text: string): readonly string[] {
  const line = /^[^\r\n]*/u.exec(text)?.[0] ?? '';
  return line.split(delimiterOf(line, ',')).map((cell) => cell.replaceAll('"', '').trim());
}

/** The rows as they arrive. Throws `Damage`, or `CsvError` where the rows can no longer be told apart. */
async function* rowsOf(source: ByteSource, delimiter: string, maxBytes: number): AsyncGenerator<Row> {
  const parser = new RowParser(delimiter, maxBytes);
  for await (const chunk of source.rest()) {
    if ('damage' in chunk) throw new Damage(chunk.damage);
    yield* await parser.push(chunk.bytes);
    if (parser.fault !== null) throw parser.fault;
  }
  yield* await parser.end();
  if (parser.fault !== null) throw parser.fault;
}

/** A row's cells, decoded together: a table may mix charsets, a row hardly does. */
function decoded(record: readonly Buffer[]): Cells {
  const whole = Buffer.concat(record.flatMap((cell) => [cell, separator]));
  const { text, doubt } = decodeBytes(whole);
  const values = text.split('\0').slice(0, -1);
  if (values.length === record.length) return { values, doubt };
  return { values: record.map((cell) => decodeBytes(cell).text), doubt };
}

function documentOf({ values, doubt }: Cells, columns: readonly string[], place: string): RawDocument | Rejected {
  const cells = columns.map((name, at) => [name, values[at] ?? ''] as const);
  const row: Fields = Object.fromEntries<string>(cells.reverse());
  const document = documentOfRow(row, place);
  if ('notice' in document || doubt === null) return document;
  return { ...document, notices: [...document.notices, problem('bad-encoding', place, doubt)] };
}

function brokenOff(error: unknown, place: string): Rejected {
  if (error instanceof Damage)
    return { input: place, notice: gzipProblem(place, error.message, 'The packed file breaks off here') };
  if (!(error instanceof CsvError)) throw error;
  const message =
    error.code === 'CSV_MAX_RECORD_SIZE'
      ? 'The row that begins here is larger than the limit; a quotation mark may be left open.'
      : 'The rows cannot be told apart from here on: a quotation mark is left open.';
  return rejected('bad-row', place, message);
}

async function* readTable(
  { input, maxBytes, bytes }: Source,
  otherwise: string,
): AsyncGenerator<RawDocument | Rejected> {
  const source = new ByteSource(asUtf8(unpackedChunks(bytes)));
  const sample = Buffer.from(await source.peek(sampleBytes)).toString('utf8');
  let columns: readonly string[] | null = null;
  let before = { lines: 0, empty_lines: 0 };
  let given = 0;
  try {
    for await (const { record, info } of rowsOf(source, delimiterOf(sample, otherwise), maxBytes)) {
      const cells = decoded(record);
      const line = before.lines + 1 + info.empty_lines - before.empty_lines;
      if (columns !== null) yield documentOf(cells, columns, `${input}:${String(line)}`);
      else if (isArticleList(new Set(cells.values.map(columnKey)))) columns = cells.values;
      else {
        yield unknownColumns(input);
        return;
      }
      given += 1;
      before = info;
    }
  } catch (error) {
    given += 2;
    yield brokenOff(error, `${input}:${String(before.lines + 1)}`);
  }
  if (given < 2) yield rejected('empty-input', input, 'The table holds no row.');
}

function unknownColumns(input: string): Rejected {
  const message = 'Its first row names no column that tells an article: url, title, published, outlet, language, text.';
  return rejected('unsupported-format', input, message);
}

/** Whether a text begins with a row that names columns of a list of articles. */
function startsTable(text: string): boolean {
  const columns = columnsOf(text);
  const isHead = columns.length > 1 && columns.every((name) => /^[\w .:-]{1,40}$/u.test(name));
  return isHead && isArticleList(new Set(columns.map(columnKey)));
}

/** Lists of articles as tables, the columns named in the first row; `,`, `;`, tab or `|` between them. `list.csv:17` is a line. */
export const csv: IntakeFormat = {
  name: 'csv',
  extensions: ['csv'],
  starts: ({ text }) => startsTable(text),
  read: (source) => readTable(source, ','),
};

/** The same with tabs. */
export const tsv: IntakeFormat = {
  name: 'tsv',
  extensions: ['tsv', 'tab'],
  starts: () => false,
  read: (source) => readTable(source, '\t'),
};
