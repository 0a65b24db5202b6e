import type { RawDocument } from '../../base/schema/article.ts';
import type { Rejected } from '../../base/schema/problem.ts';
import type { ByteSource } from './byte-source.ts';
import type { Chunk } from './read-bytes.ts';

/** An input that is open to be read. */
export interface Source {
  /** As `RawDocument.input`: the path as given, or the archive's with the path inside it. */
  readonly input: string;
  /** Largest document in bytes once unpacked. */
  readonly maxBytes: number;
  /** The bytes as they are kept, gzip not yet unpacked. */
  readonly bytes: ByteSource;
  /** The file on disk, for formats that do not read from the beginning; null for standard input and members of archives. */
  readonly path: string | null;
}

/** The beginning of an input, gzip unpacked. */
export interface Beginning {
  readonly bytes: Uint8Array;
  /** The bytes as UTF-8, without a byte order mark. */
  readonly text: string;
  /** True when the name has an extension that is none of a format's. */
  readonly isForeign: boolean;
}

/** A member of an archive: its input, and its bytes as they are unpacked from it. */
export interface Member {
  readonly input: string;
  readonly bytes: AsyncIterable<Chunk>;
}

/** Reads a member of an archive as a file of a folder is read. */
export type ReadMember = (member: Member) => AsyncGenerator<RawDocument | Rejected>;

/** One format of inputs: what it is called, how it is known, how it is read. */
export interface IntakeFormat {
  /** As `--input` takes it. */
  readonly name: string;
  /** Extensions without dot and without `.gz`. */
  readonly extensions: readonly string[];
  /** Whether an input that its name does not tell begins as the format does. */
  readonly starts: (beginning: Beginning) => boolean;
  /** The documents one by one; what cannot be read is yielded as rejected. */
  readonly read: (source: Source, readMember: ReadMember) => AsyncGenerator<RawDocument | Rejected>;
}
