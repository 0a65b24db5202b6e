import type { Span } from './span.ts';

/** One syntactic word (Universal Dependencies). Its form is the slice of the article's text at its span. */
export interface Token extends Span {
  /** The slice of the text at this span. */
  readonly form: string;
  readonly lemma: string;
  /** Universal part of speech, e.g. `VERB`. */
  readonly upos: string;
  /** Penn Treebank tag, e.g. `VBD`. */
  readonly xpos: string;
  /** Index of the head among the tokens of the same sentence; -1 for the root. */
  readonly head: number;
  /** Universal Dependencies relation to the head, e.g. `nsubj:pass`. */
  readonly deprel: string;
}

/** One sentence. Its tokens lie inside its span, in order, without overlap; exactly one has head -1. */
export interface Sentence extends Span {
  /** Index of the article's block that holds the sentence. */
  readonly block: number;
  readonly tokens: readonly Token[];
}

/** What the parser made of an article. */
export interface Parse {
  readonly sentences: readonly Sentence[];
}
