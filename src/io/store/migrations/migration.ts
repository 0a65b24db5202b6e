/** How an engine writes what SQL leaves to engines. */
export interface Engine {
  /** Type of a column that counts rows by itself and is the primary key. */
  readonly counter: string;
  /** Type of a number with double precision. */
  readonly real: string;
  /** Type of a column of bytes. */
  readonly bytes: string;
  /** What follows a table whose rows lie in the order of its primary key. */
  readonly keyed: string;
  /** Statements that keep a full-text index of columns of a table whose counter is `n`. */
  readonly fullText: (table: string, columns: readonly string[]) => readonly string[];
  /** Statements that keep such an index true when the columns of a row change. */
  readonly fullTextChanged: (table: string, columns: readonly string[]) => readonly string[];
}

/** The statements of one step from a version of the record to the next, for an engine. */
export type Migration = (engine: Engine) => readonly string[];
