import { referenced } from './entities.ts';

/** A source's characters without markup and white space, each with its place in the source. */
export interface RawWords {
  readonly source: string;
  readonly text: string;
  /** Where each UTF-16 unit of `text` begins and ends in the source; a character reference is as long as it is written. */
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/** Characters that are looked at: beyond, a source has no origins. */
const most = 4_000_000;
const longestReference = 12;

function isSpace(code: number): boolean {
  if (code <= 32) return code === 32 || (code >= 9 && code <= 13);
  if (code < 0xa0) return false;
  return (
    code === 0xa0 ||
    (code >= 0x2000 && code <= 0x200b) ||
    [0x1680, 0x2028, 0x2029, 0x202f, 0x205f, 0x3000, 0xfeff].includes(code)
  );
}

/** The character reference at `at`, or null: its text and its length as written. */
function referenceAt(source: string, at: number): { readonly text: string; readonly length: number } | null {
  const match = /^&(#x?[\da-f]{1,7}|[a-z\d]{2,8});/iu.exec(source.slice(at, at + longestReference));
  const text = match === null ? null : referenced(match[1] ?? '');
  return match === null || text === null ? null : { text, length: match[0].length };
}

class WordGatherer {
  readonly #source: string;
  readonly #from: Int32Array;
  readonly #to: Int32Array;
  readonly #parts: string[] = [];
  #length = 0;

  constructor(source: string, size: number) {
    this.#source = source;
    this.#from = new Int32Array(size);
    this.#to = new Int32Array(size);
  }

  add(start: number, end: number, isMarkup: boolean): void {
    let at = start;
    while (at < end) {
      const code = this.#source.charCodeAt(at);
      const reference = isMarkup && code === 38 ? referenceAt(this.#source, at) : null;
      const length = reference?.length ?? 1;
      const text = reference?.text ?? this.#source.charAt(at);
      if (!isSpace(reference === null ? code : text.charCodeAt(0))) this.#push(text, at, at + length);
      at += length;
    }
  }

  #push(text: string, start: number, end: number): void {
    this.#parts.push(text);
    for (let unit = 0; unit < text.length && this.#length < this.#from.length; unit++) {
      this.#from[this.#length] = start;
      this.#to[this.#length++] = end;
    }
  }

  words(): RawWords {
    return { source: this.#source, text: this.#parts.join(''), from: this.#from, to: this.#to };
  }
}

/** A page's characters, from the runs of text between its tags (`readSource`), character references read. */
export function wordsOfMarkup(source: string, runs: readonly number[]): RawWords {
  let size = 0;
  for (let index = 0; index < runs.length; index += 2) size += (runs[index + 1] ?? 0) - (runs[index] ?? 0);
  if (size > most) return new WordGatherer(source, 0).words();
  const gatherer = new WordGatherer(source, size);
  for (let index = 0; index < runs.length; index += 2) gatherer.add(runs[index] ?? 0, runs[index + 1] ?? 0, true);
  return gatherer.words();
}

/** A text's characters. */
export function wordsOfText(source: string): RawWords {
  if (source.length > most) return new WordGatherer(source, 0).words();
  const gatherer = new WordGatherer(source, source.length);
  gatherer.add(0, source.length, false);
  return gatherer.words();
}

/** Whether a unit of a text is white space as `RawWords` leaves it out. */
export function isBlankAt(text: string, at: number): boolean {
  return isSpace(text.charCodeAt(at));
}
