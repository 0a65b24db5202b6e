import { mix } from '../../base/infer/hash.ts';
import { closeColumns } from './arc-features.ts';
import type { TokenColumns } from './arc-features.ts';
import type { TagSet } from './tag.ts';
import { TYPE, TYPE_WIDTH } from './word-types.ts';
import type { TagSentence } from './tag-features.ts';

/** Makes the parser's view of a tagged sentence. */
export function tokenColumns(sentence: TagSentence, tags: Int32Array, set: TagSet): TokenColumns {
  const n = sentence.length;
  const column = (): Int32Array => new Int32Array(n + 2);
  const columns = {
    length: n,
    tags,
    word: column(),
    tag: column(),
    fine: column(),
    coarse: column(),
    commas: column(),
    verbs: column(),
    conjunctions: column(),
  };
  for (let i = 0; i < n; i++) {
    const at = (sentence.ids[i] ?? 0) * TYPE_WIDTH;
    const tag = tags[i] ?? 0;
    columns.word[i] = sentence.types[at + TYPE.lower] ?? 0;
    columns.tag[i] = set.tagAtoms[tag] ?? 0;
    columns.fine[i] = mix((sentence.types[at + TYPE.fine] ?? 0) + 1);
    columns.coarse[i] = mix((sentence.types[at + TYPE.coarse] ?? 0) + 1);
    countUp(columns, i, set.upos[tag] ?? '', set.xpos[tag] ?? '');
  }
  closeColumns(columns);
  return columns;
}

function countUp(columns: TokenColumns, i: number, upos: string, xpos: string): void {
  columns.commas[i + 1] = (columns.commas[i] ?? 0) + (upos === 'PUNCT' ? 1 : 0);
  columns.verbs[i + 1] = (columns.verbs[i] ?? 0) + (upos === 'VERB' ? 1 : 0);
  columns.conjunctions[i + 1] = (columns.conjunctions[i] ?? 0) + (xpos === 'CC' ? 1 : 0);
}
