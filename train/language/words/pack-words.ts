import type { Bundle } from '../../../src/base/infer/bundle.ts';
import { BundleWriter } from '../bundle-writer.ts';

/** The lexicon's rows: a word key and its classes. */
export interface WordRow {
  readonly word: string;
  readonly fine: number;
  readonly coarse: number;
  readonly tags: number;
  readonly caps: number;
}

/** Makes the lexicon's file: words sorted and front-coded, classes by column. */
export function packWords(rows: readonly WordRow[]): Uint8Array {
  const sorted = [...rows].sort((a, b) => (a.word < b.word ? -1 : 1));
  const writer = new BundleWriter();
  let before = '';
  const shared: number[] = [];
  const tails: string[] = [];
  for (const { word } of sorted) {
    let k = 0;
    while (k < before.length && k < word.length && k < 255 && before[k] === word[k]) k++;
    shared.push(k);
    tails.push(word.slice(k));
    before = word;
  }
  writer.text('tails', tails.join('\n'));
  writer.bytes('shared', Uint8Array.from(shared));
  writer.gaps(
    'fine',
    sorted.map((row) => row.fine),
  );
  writer.bytes('coarse', Uint8Array.from(coarseOf(sorted)));
  writer.gaps(
    'tags',
    sorted.map((row) => row.tags),
  );
  writer.bytes(
    'caps',
    Uint8Array.from(sorted, (row) => row.caps),
  );
  return writer.build();
}

/** The words of a packed file, sorted. */
export function wordsOf(bundle: Bundle): readonly string[] {
  const shared = bundle.bytes('shared');
  let before = '';
  return bundle
    .text('tails')
    .split('\n')
    .map((tail, i) => {
      before = before.slice(0, shared[i] ?? 0) + tail;
      return before;
    });
}

/** The coarse cluster of each fine one (they nest), by number of the fine cluster. */
function coarseOf(rows: readonly WordRow[]): number[] {
  const out: number[] = [];
  for (const row of rows) out[row.fine] = row.coarse;
  return Array.from(out, (value: number | undefined) => value ?? 0);
}
