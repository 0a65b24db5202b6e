import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { readConllu } from '../../src/io/intake/conllu.ts';
import type { ConlluSentence } from '../../src/io/intake/conllu.ts';

/** One gold sentence. */
export interface GoldSentence {
  readonly forms: readonly string[];
  readonly lemmas: readonly string[];
  /** Joint tags, `UPOS|XPOS`. */
  readonly tags: readonly string[];
  readonly heads: Int32Array;
  readonly labels: readonly string[];
  /** Id of the document it stands in. */
  readonly document: string;
  /** True for the first sentence of a paragraph. */
  readonly opensParagraph: boolean;
  readonly source: ConlluSentence;
}

/** Documents whose texts are non-commercial: weights we ship are not trained on them. */
const UNFREE = /^GUM_(whow|fiction)_/;

/** Reads a packed treebank file; `freeOnly` leaves out the documents with a non-commercial licence. */
export function readTreebank(path: string, freeOnly: boolean): readonly GoldSentence[] {
  const result = readConllu(gunzipSync(readFileSync(path)).toString('utf8'));
  if (!result.ok) throw new Error(`${path}:${String(result.problem.line)}: ${result.problem.message}`);
  const sentences: GoldSentence[] = [];
  let document = '';
  for (const source of result.sentences) {
    document = comment(source, '# newdoc id = ') ?? document;
    if (freeOnly && UNFREE.test(document)) continue;
    sentences.push(gold(source, document));
  }
  return sentences;
}

function comment(sentence: ConlluSentence, start: string): string | undefined {
  return sentence.comments.find((line) => line.startsWith(start))?.slice(start.length);
}

function gold(source: ConlluSentence, document: string): GoldSentence {
  const { tokens } = source;
  return {
    forms: tokens.map((token) => token.form),
    lemmas: tokens.map((token) => token.lemma),
    tags: tokens.map((token) => `${token.upos}|${token.xpos}`),
    heads: Int32Array.from(tokens, (token) => token.head),
    labels: tokens.map((token) => token.deprel),
    document,
    opensParagraph: source.comments.some((line) => line.startsWith('# newpar')),
    source,
  };
}

/** Sentences of one document each, in order. */
export function byDocument(sentences: readonly GoldSentence[]): readonly (readonly GoldSentence[])[] {
  const documents: GoldSentence[][] = [];
  let last = '';
  for (const sentence of sentences) {
    if (sentence.document !== last || documents.length === 0) documents.push([]);
    last = sentence.document;
    documents.at(-1)?.push(sentence);
  }
  return documents;
}
