import { parse } from 'csv-parse';

/** A row's cells as bytes; the bytes and lines of the table up to its end, empty lines among them. */
export interface Row {
  readonly record: readonly Buffer[];
  readonly info: { readonly bytes: number; readonly lines: number; readonly empty_lines: number };
}

/** Feeds a parser and gathers its rows as they are found: those before an error are not lost. */
export class RowParser {
  readonly #parser: ReturnType<typeof parse>;
  #rows: Row[] = [];
  #fault: Error | null = null;

  constructor(delimiter: string, maxBytes: number) {
    this.#parser = parse({
      delimiter,
      encoding: null,
      info: true,
      max_record_size: maxBytes,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    });
    this.#parser.on('data', (row: Row) => this.#rows.push(row));
    this.#parser.on('error', (error) => (this.#fault = error));
  }

  get fault(): Error | null {
    return this.#fault;
  }

  /** The rows that end in a part. */
  async push(bytes: Uint8Array): Promise<readonly Row[]> {
    await new Promise<void>((resolve) => {
      this.#parser.write(bytes, () => {
        resolve();
      });
    });
    return this.#take();
  }

  /** The last row. */
  async end(): Promise<readonly Row[]> {
    await new Promise((resolve) => {
      this.#parser.once('end', resolve).once('error', resolve).end();
    });
    return this.#take();
  }

  #take(): readonly Row[] {
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }
}
