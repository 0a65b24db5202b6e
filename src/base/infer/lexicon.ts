import { utf8Units } from './bundle.ts';
import type { Bundle } from './bundle.ts';
import { hashUnits } from './hash.ts';

/** What raw text taught about one word (by its lower-case form); all fields are small class numbers. */
export interface WordClasses {
  /** Fine distributional cluster, 0 when unknown. */
  readonly fine: Uint16Array;
  /** Coarse distributional cluster, 0 when unknown. */
  readonly coarse: Uint8Array;
  /** Ambiguity class: which tags the word takes, 0 when unknown. */
  readonly tags: Uint16Array;
  /** How often the word is written with a capital in mid-sentence, in steps; 0 when unknown. */
  readonly caps: Uint8Array;
}

/** Known words and their classes. Row 0 stands for every unknown word. */
export class WordLexicon {
  readonly classes: WordClasses;
  private readonly keys: Int32Array;
  private readonly rows: Int32Array;
  private readonly mask: number;

  /** `hashes` are those of lower-case forms in the order of the rows 1, 2, ... of `classes`. */
  constructor(hashes: Int32Array, classes: WordClasses) {
    this.classes = classes;
    let size = 16;
    while (size < hashes.length * 3) size *= 2;
    this.mask = size - 1;
    this.keys = new Int32Array(size);
    this.rows = new Int32Array(size);
    for (let i = 0; i < hashes.length; i++) this.insert(hashes[i] ?? 0, i + 1);
  }

  /** The row of a word given the hash of its lower-case form; 0 when the word is not known. */
  row(hash: number): number {
    let at = hash & this.mask;
    for (;;) {
      const row = this.rows[at] ?? 0;
      if (row === 0 || this.keys[at] === hash) return row;
      at = (at + 1) & this.mask;
    }
  }

  private insert(hash: number, row: number): void {
    let at = hash & this.mask;
    while ((this.rows[at] ?? 0) !== 0) {
      if (this.keys[at] === hash) return;
      at = (at + 1) & this.mask;
    }
    this.keys[at] = hash;
    this.rows[at] = row;
  }
}

/**
 * Reads the lexicon from its bundle: words in sorted order, each as the length shared with the one before and the rest;
 * coarse clusters are kept by fine cluster.
 */
export function readLexicon(bundle: Bundle): WordLexicon {
  const hashes = wordHashes(bundle.bytes('tails'), bundle.bytes('shared'));
  const wide = (name: string): Uint16Array => {
    const out = new Uint16Array(hashes.length + 1);
    out.set(bundle.gaps(name), 1);
    return out;
  };
  const fine = wide('fine');
  const nested = bundle.bytes('coarse');
  const caps = new Uint8Array(hashes.length + 1);
  caps.set(bundle.bytes('caps'), 1);
  const coarse = new Uint8Array(fine.length);
  for (let i = 0; i < fine.length; i++) coarse[i] = nested[fine[i] ?? 0] ?? 0;
  return new WordLexicon(hashes, {
    fine,
    coarse,
    tags: wide('tags'),
    caps,
  });
}

const LINE_END = 10;
const LONGEST = 1024;

/** The hashes of front-coded words: the tails one a line, and how many code units each shares with the word before. */
function wordHashes(tails: Uint8Array, shared: Uint8Array): Int32Array {
  const units = new Uint16Array(tails.length);
  const count = utf8Units(tails, units);
  const word = new Uint16Array(LONGEST);
  const hashes = new Int32Array(shared.length);
  let at = 0;
  for (let row = 0; row < shared.length; row++) {
    let length = shared[row] ?? 0;
    for (; at < count && units[at] !== LINE_END; at++) word[length++] = units[at] ?? 0;
    at++;
    hashes[row] = hashUnits(word, length);
  }
  return hashes;
}
