import type { Tables } from '../../base/tables/tables.ts';
import type { FamilyRow } from '../query/family-types.ts';
import type { PersonRow } from '../query/ledger-types.ts';
import type {
  ToldArticle,
  ToldCommitment,
  ToldHappening,
  ToldInstrument,
  ToldJudgement,
  ToldLatest,
  ToldMatter,
  ToldStatement,
} from '../query/told-types.ts';

/** What formats write from: each list is read when a file asks for it, once for each file, and never held as a whole. */
export interface Told {
  readonly happenings: () => AsyncIterable<ToldHappening>;
  /** The happenings told last, at most so many. */
  readonly latest: (most: number) => Promise<ToldLatest>;
  /** The newest version of every article, in order of id. */
  readonly articles: () => AsyncIterable<ToldArticle>;
  /** What was said, earliest publication first. */
  readonly statements: () => AsyncIterable<ToldStatement>;
  readonly matters: () => AsyncIterable<ToldMatter>;
  readonly commitments: () => AsyncIterable<ToldCommitment>;
  readonly instruments: () => AsyncIterable<ToldInstrument>;
  readonly families: () => AsyncIterable<FamilyRow>;
  readonly persons: () => AsyncIterable<PersonRow>;
  /** Withdrawn ones too, in order of id. */
  readonly judgements: () => AsyncIterable<ToldJudgement>;
  readonly tables: Tables;
  /** Name of the saved question that narrows it; left out for none. */
  readonly question?: string;
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
