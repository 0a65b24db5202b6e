import { closeSync, fdatasyncSync, ftruncateSync, mkdirSync, openSync, writeSync } from 'node:fs';
import path from 'node:path';
import type { Exchange } from '../fetch/exchange.ts';
import { writing } from './record-files.ts';
import { infoRecord, responseRecord } from './warc-record.ts';

interface OpenFile {
  readonly place: string;
  readonly descriptor: number;
  length: number;
}

/** Files are closed at this length and the next one begun. */
const longestFile = 1_000_000_000;

/**
 * Every fetched page, as it came, in `pages/*.warc.gz` of a record's folder: one file a run, begun with its first page. A page is on the
 * disk when `keep` returns. What a run that was killed has left of a record ends its file; the next run begins another one.
 */
export class PageArchive {
  readonly #folder: string;
  readonly #agent: string;
  #file: OpenFile | null = null;

  constructor(recordFolder: string, agent: string) {
    this.#folder = path.join(recordFolder, 'pages');
    this.#agent = agent;
  }

  /** Keeps what was answered, redirects included. @throws RecordError when the disk is full or may not be written. */
  keep(exchanges: readonly Exchange[]): void {
    const [first] = exchanges;
    if (first === undefined) return;
    if (this.#file !== null && this.#file.length > longestFile) this.close();
    const file = (this.#file ??= this.#begin(first.at));
    this.#append(file, Buffer.concat(exchanges.map(responseRecord)));
  }

  #begin(at: Date): OpenFile {
    const stamp = at.toISOString().replace(/[-:]|\.\d+/gu, '');
    writing(this.#folder, () => mkdirSync(this.#folder, { recursive: true }));
    for (let number = 1; ; number++) {
      const name = `${stamp}${number === 1 ? '' : `-${number}`}.warc.gz`;
      const descriptor = this.#create(path.join(this.#folder, name));
      if (descriptor === null) continue;
      const file = { place: path.join(this.#folder, name), descriptor, length: 0 };
      this.#append(file, infoRecord(name, this.#agent, at));
      return file;
    }
  }

  /** A new file's descriptor, or null when there is a file of that name. */
  #create(place: string): number | null {
    try {
      return writing(place, () => openSync(place, 'wx'));
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return null;
      throw error;
    }
  }

  /** All of the bytes or none. */
  #append(file: OpenFile, bytes: Buffer): void {
    writing(file.place, () => {
      try {
        for (let at = 0; at < bytes.length;) at += writeSync(file.descriptor, bytes, at);
        fdatasyncSync(file.descriptor);
        file.length += bytes.length;
      } catch (error) {
        ftruncateSync(file.descriptor, file.length);
        throw error;
      }
    });
  }

  close(): void {
    if (this.#file !== null) closeSync(this.#file.descriptor);
    this.#file = null;
  }
}
