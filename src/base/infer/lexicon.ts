import type { Bundle } from './bundle.ts';
import { hashString } from './hash.ts';

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

  /** `words` are lower-case forms in the order of the rows 1, 2, ... of `classes`. */
  constructor(words: readonly string[], classes: WordClasses) {
    this.classes = classes;
    let size = 16;
    while (size < words.length * 3) size *= 2;
    this.mask = size - 1;
    this.keys = new Int32Array(size);
    this.rows = new Int32Array(size);
    for (let i = 0; i < words.length; i++) this.insert(hashString(words[i] ?? ''), i + 1);
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
  const words = unfront(bundle.text('tails'), bundle.bytes('shared'));
  const wide = (name: string): Uint16Array => {
    const out = new Uint16Array(words.length + 1);
    out.set(bundle.gaps(name), 1);
    return out;
  };
  const fine = wide('fine');
  const nested = bundle.bytes('coarse');
  const caps = new Uint8Array(words.length + 1);
  caps.set(bundle.bytes('caps'), 1);
  const coarse = new Uint8Array(fine.length);
  for (let i = 0; i < fine.length; i++) coarse[i] = nested[fine[i] ?? 0] ?? 0;
  return new WordLexicon(words, {
    fine,
    coarse,
    tags: wide('tags'),
    caps,
  });
}

function unfront(tails: string, shared: Uint8Array): string[] {
  if (shared.length === 0) return [];
  const words = tails.split('\n');
  for (let i = 1; i < words.length; i++) {
    words[i] = (words[i - 1] ?? '').slice(0, shared[i] ?? 0) + (words[i] ?? '');
  }
  return words;
}
