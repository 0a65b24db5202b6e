import type { LanguageModel } from '../../base/infer/language-model.ts';
import { ENGLISH_TOKENS } from '../../base/lang/en/tokens.ts';
import type { Parse, Sentence, Token } from '../../base/schema/parse.ts';
import type { Span } from '../../base/schema/span.ts';
import { analyserOf } from './analyse.ts';
import type { Analysis } from './analyse.ts';
import { splitSentences } from './split.ts';
import { tokenise, tokenTables } from './tokenise.ts';

const TABLES = tokenTables(ENGLISH_TOKENS);

/**
 * Parses an article's text. `blocks` are its paragraphs, headings and list items in order; no sentence crosses a block
 * and text outside the blocks is not read. A block without words gives no sentence.
 */
export function parseText(text: string, blocks: readonly Span[], model: LanguageModel): Parse {
  const pieces = blocks.flatMap((block, index) => piecesOf(text, block, index));
  return assemble(pieces, model);
}

/** Parses sentences that are already cut into words. Spans point into the forms joined by spaces, a line a sentence. */
export function parseTokens(sentences: readonly (readonly string[])[], model: LanguageModel): Parse {
  let at = 0;
  const pieces: Piece[] = [];
  for (const forms of sentences) {
    const spans: Span[] = [];
    for (const form of forms) {
      spans.push({ start: at, end: at + form.length });
      at += form.length + 1;
    }
    if (forms.length > 0) pieces.push({ block: 0, spans, forms });
  }
  return assemble(pieces, model);
}

/** The words of one sentence before anything is known of them. */
interface Piece {
  readonly block: number;
  readonly spans: readonly Span[];
  readonly forms: readonly string[];
}

function piecesOf(text: string, block: Span, index: number): Piece[] {
  const tokens = tokenise(text, block.start, block.end, TABLES);
  return splitSentences(text, tokens, TABLES).map(([first, last]) => {
    const spans = tokens.slice(first, last);
    return { block: index, spans, forms: spans.map((span) => text.slice(span.start, span.end)) };
  });
}

function assemble(pieces: readonly Piece[], model: LanguageModel): Parse {
  const analyses = analyserOf(model).analyse(pieces.map((piece) => piece.forms));
  return { sentences: pieces.flatMap((piece, i) => sentence(piece, analyses[i])) };
}

function sentence({ block, spans, forms }: Piece, analysis: Analysis | undefined): Sentence[] {
  if (analysis === undefined) return [];
  const tokens = spans.map((span, i) => token({ span, form: forms[i] ?? '', analysis, i }));
  return [{ block, start: (tokens[0] ?? NO_TOKEN).start, end: (tokens.at(-1) ?? NO_TOKEN).end, tokens }];
}

interface Word {
  readonly span: Span;
  readonly form: string;
  readonly analysis: Analysis;
  readonly i: number;
}

function token({ span, form, analysis, i }: Word): Token {
  return {
    start: span.start,
    end: span.end,
    form,
    lemma: analysis.lemmas[i] ?? '',
    upos: analysis.upos[i] ?? 'X',
    xpos: analysis.xpos[i] ?? 'X',
    head: analysis.heads[i] ?? -1,
    deprel: analysis.deprels[i] ?? 'dep',
  };
}

const NO_ANALYSIS: Analysis = { upos: [], xpos: [], lemmas: [], heads: new Int32Array(0), deprels: [] };

/**
 * Stands for a token that is not there. As long as one token lives, the engine keeps what it has learnt of how tokens lie in memory, and
 * the code it has made for them, from one article to the next.
 */
const NO_TOKEN = token({ span: { start: 0, end: 0 }, form: '', analysis: NO_ANALYSIS, i: 0 });
