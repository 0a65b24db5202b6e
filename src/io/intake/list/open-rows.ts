import { CsvError } from 'csv-parse';
import type { Row } from './row-parser.ts';
import { RowParser } from './row-parser.ts';

/** A row with the line that it begins at, or the line whose quotation mark is left open, which is passed over. */
export type Numbered =
  | { readonly line: number; readonly record: Row['record'] }
  | { readonly line: number; readonly open: 'quote' | 'too-large' };

/** Lines with an open quotation mark that are passed over in a table: each is looked for up to the end, or to the limit of a row. */
const mostOpen = 20;

/** The rest of a table with too many open lines is left. */
export class TooManyOpen extends Error {
  override readonly name = 'TooManyOpen';
}

const NEWLINE = 0x0a;
const RETURN = 0x0d;
const QUOTE = 0x22;

/**
 * Whether a cell may have been opened by a quotation mark that nothing closed before another row's began: the parser then keeps the mark. A
 * cell that begins with words in quotation marks looks the same, but is written with three.
 */
function mayHaveSwallowed(cell: Buffer): boolean {
  return cell[0] === QUOTE && cell.includes(NEWLINE);
}

/** Where the first line that says something ends (-1: not in these bytes), and how many empty lines stand before it. */
function firstLine(bytes: Buffer): { readonly empty: number; readonly end: number } {
  let [empty, at] = [0, 0];
  for (; bytes[at] === NEWLINE || bytes[at] === RETURN; at++) {
    if (bytes[at] === NEWLINE || bytes[at + 1] !== NEWLINE) empty++;
  }
  const [feed, back] = [bytes.indexOf(NEWLINE, at), bytes.indexOf(RETURN, at)];
  return { empty, end: feed !== -1 ? feed + 1 : back !== -1 ? back + 1 : -1 };
}

/** Tells the rows of a table apart, and goes on behind a line whose quotation mark is never closed. Holds what follows the last whole row. */
export class OpenRows {
  readonly #delimiter: string;
  readonly #maxBytes: number;
  #parser: RowParser;
  /** Bytes behind the last whole row, and how many the parser has taken up to there. */
  #held: Uint8Array[] = [];
  #taken = 0;
  #before: Row['info'] = { bytes: 0, lines: 0, empty_lines: 0 };
  /** Lines before those that the parser counts. */
  #base = 0;
  #opened = 0;
  /** True while the end of a line that is passed over has not arrived. */
  #passing = false;

  constructor(delimiter: string, maxBytes: number) {
    this.#delimiter = delimiter;
    this.#maxBytes = maxBytes;
    this.#parser = new RowParser(delimiter, maxBytes);
  }

  /** The line that follows the last whole row. */
  get line(): number {
    return this.#base + this.#before.lines + 1;
  }

  /** The rows that end in a part. Throws `TooManyOpen` where too many lines are open. */
  async *push(part: Uint8Array): AsyncGenerator<Numbered> {
    const bytes = this.#passing ? this.#behindLine(part) : part;
    this.#held.push(bytes);
    yield* this.#settled(await this.#parser.push(bytes));
  }

  /** The last rows. Throws `TooManyOpen` where too many lines are open. */
  async *end(): AsyncGenerator<Numbered> {
    for (let parser: RowParser | null = null; parser !== this.#parser;) {
      parser = this.#parser;
      yield* this.#settled(await parser.end());
    }
  }

  /** Rows with their lines, up to one that swallowed others; what stands behind an open line is read anew. */
  async *#settled(rows: readonly Row[]): AsyncGenerator<Numbered> {
    for (const { record, info } of rows) {
      if (
        record.some(mayHaveSwallowed) &&
        !this.#rest()
          .subarray(0, info.bytes - this.#taken)
          .includes('"""')
      ) {
        yield* this.#goOn(null);
        return;
      }
      const line = this.line + info.empty_lines - this.#before.empty_lines;
      this.#before = info;
      yield { line, record };
    }
    const { fault } = this.#parser;
    if (fault !== null) yield* this.#goOn(fault);
  }

  /** The bytes behind the last whole row. */
  #rest(): Buffer {
    const whole = Buffer.concat(this.#held);
    const rest = whole.subarray(this.#before.bytes - this.#taken);
    [this.#held, this.#taken] = [[rest], this.#before.bytes];
    return rest;
  }

  /** Passes over the open line and reads on behind it with a new parser. */
  async *#goOn(fault: Error | null): AsyncGenerator<Numbered> {
    if (fault !== null && !(fault instanceof CsvError)) throw fault;
    if (++this.#opened > mostOpen) throw new TooManyOpen();
    const rest = this.#rest();
    const { empty, end } = firstLine(rest);
    yield { line: this.line + empty, open: fault?.code === 'CSV_MAX_RECORD_SIZE' ? 'too-large' : 'quote' };
    const next = end === -1 ? new Uint8Array() : rest.subarray(end);
    this.#passing = end === -1;
    this.#base = this.line + empty;
    this.#before = { bytes: 0, lines: 0, empty_lines: 0 };
    [this.#held, this.#taken] = [[next], 0];
    this.#parser = new RowParser(this.#delimiter, this.#maxBytes);
    yield* this.#settled(await this.#parser.push(next));
  }

  /** What stands behind the line that is passed over. */
  #behindLine(part: Uint8Array): Uint8Array {
    const end = part.indexOf(NEWLINE);
    this.#passing = end === -1;
    return end === -1 ? new Uint8Array() : part.subarray(end + 1);
  }

  /** Lets go of the bytes of whole rows; to be called now and then. */
  forget(): void {
    if (this.#before.bytes > this.#taken) this.#rest();
  }
}
