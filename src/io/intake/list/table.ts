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
import type { Numbered } from './open-rows.ts';
import { OpenRows, TooManyOpen } from './open-rows.ts';
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

/** The rows as they arrive, with the lines that are passed over. Throws `Damage`, or `TooManyOpen`. */
async function* rowsOf(source: ByteSource, rows: OpenRows): AsyncGenerator<Numbered> {
  for await (const chunk of source.rest()) {
    if ('damage' in chunk) throw new Damage(chunk.damage);
    yield* rows.push(chunk.bytes);
    rows.forget();
  }
  yield* rows.end();
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

/** What is said of a line that is passed over. */
function passedOver(open: 'quote' | 'too-large', place: string): Rejected {
  const message =
    open === 'too-large'
      ? 'The row that begins here is larger than the limit; a quotation mark may be left open. Its line is passed over.'
      : 'A quotation mark is left open here; the line is passed over.';
  return rejected('bad-row', place, message);
}

function brokenOff(error: unknown, place: string): Rejected {
  if (error instanceof Damage)
    return { input: place, notice: gzipProblem(place, error.message, 'The packed file breaks off here') };
  if (!(error instanceof TooManyOpen)) throw error;
  return rejected('bad-row', place, 'Too many rows have an open quotation mark; the rest is left.');
}

async function* readTable(
  { input, maxBytes, bytes }: Source,
  otherwise: string,
): AsyncGenerator<RawDocument | Rejected> {
  const source = new ByteSource(asUtf8(unpackedChunks(bytes)));
  const sample = Buffer.from(await source.peek(sampleBytes)).toString('utf8');
  const rows = new OpenRows(delimiterOf(sample, otherwise), maxBytes);
  let columns: readonly string[] | null = null;
  let given = 0;
  try {
    for await (const row of rowsOf(source, rows)) {
      const place = `${input}:${String(row.line)}`;
      given += 1;
      if ('open' in row) {
        yield passedOver(row.open, place);
        // Without the row that names the columns, no other can be read.
        if (columns === null) return;
      } else if (columns !== null) yield documentOf(decoded(row.record), columns, place);
      else {
        const { values } = decoded(row.record);
        if (!isArticleList(new Set(values.map(columnKey)))) {
          yield unknownColumns(input);
          return;
        }
        columns = values;
      }
    }
  } catch (error) {
    given += 2;
    yield brokenOff(error, `${input}:${String(rows.line)}`);
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
