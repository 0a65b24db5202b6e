import type { Tables } from '../../base/tables/tables.ts';
import type { RecordLine } from '../../base/schema/record.ts';
import type { ToldHappening } from '../query/told-types.ts';

/** What formats write from: each list is read when a file asks for it, once for each file, and never held as a whole. */
export interface Told {
  readonly happenings: () => AsyncIterable<ToldHappening>;
  /** The newest version of every article, in order of id. */
  readonly articles: () => AsyncIterable<RecordLine>;
  readonly tables: Tables;
}

/** One file of a format. */
export interface FileFormat {
  /** Its name in the folder that is written to. */
  readonly name: string;
  /** Its content, piece by piece. */
  write(told: Told): AsyncIterable<string | Uint8Array>;
}

/** A way of writing a record down that other programs read. A format of one file may be written to standard output. */
export interface Format {
  readonly name: string;
  /** One line for `entente export --help`. */
  readonly summary: string;
  readonly files: readonly FileFormat[];
}

/** The pieces of a file that has a line or more for each thing. */
export async function* linesOf<T>(
  things: AsyncIterable<T>,
  lines: (thing: T) => Iterable<string>,
): AsyncGenerator<string> {
  for await (const thing of things) for (const line of lines(thing)) yield `${line}\n`;
}
