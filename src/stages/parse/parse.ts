import type { LanguageModel } from '../../base/infer/language-model.ts';
import { ENGLISH_TOKENS } from '../../base/lang/en/tokens.ts';
import type { Parse, Sentence } from '../../base/schema/parse.ts';
import type { Span } from '../../base/schema/span.ts';
import { Analyser } from './analyse.ts';
import { splitSentences } from './split.ts';
import { tokenise, tokenTables } from './tokenise.ts';
import { WordTypes } from './word-types.ts';

const TABLES = tokenTables(ENGLISH_TOKENS);

/**
 * Parses an article's text. `blocks` are its paragraphs, headings and list items in order; no sentence crosses a block
 * and text outside the blocks is not read. A block without words gives no sentence.
 */
export function parseText(text: string, blocks: readonly Span[], model: LanguageModel): Parse {
  const pieces = blocks.flatMap((block, index) => sentencesOf(text, block, index));
  const types = new WordTypes(model.words);
  for (const piece of pieces) types.noteSmall(piece.tokens.map((token) => text.slice(token.start, token.end)));
  const analyser = new Analyser(model);
  return { sentences: pieces.map((piece) => finish(text, piece, { types, analyser })) };
}

/** Parses sentences that are already cut into words. Spans point into the forms joined by spaces, a line a sentence. */
export function parseTokens(sentences: readonly (readonly string[])[], model: LanguageModel): Parse {
  const types = new WordTypes(model.words);
  for (const forms of sentences) types.noteSmall(forms);
  const analyser = new Analyser(model);
  let at = 0;
  const parsed: Sentence[] = [];
  for (const forms of sentences) {
    const tokens: Span[] = [];
    for (const form of forms) {
      tokens.push({ start: at, end: at + form.length });
      at += form.length + 1;
    }
    if (forms.length > 0) parsed.push(sentence({ block: 0, tokens }, forms, { types, analyser }));
  }
  return { sentences: parsed };
}

interface Piece {
  readonly block: number;
  readonly tokens: readonly Span[];
}

interface Tools {
  readonly types: WordTypes;
  readonly analyser: Analyser;
}

function sentencesOf(text: string, block: Span, index: number): Piece[] {
  const tokens = tokenise(text, block.start, block.end, TABLES);
  return splitSentences(text, tokens, TABLES).map(([first, last]) => ({ block: index, tokens: tokens.slice(first, last) }));
}

function finish(text: string, piece: Piece, tools: Tools): Sentence {
  const forms = piece.tokens.map((token) => text.slice(token.start, token.end));
  return sentence(piece, forms, tools);
}

function sentence(piece: Piece, forms: readonly string[], { types, analyser }: Tools): Sentence {
  const analysis = analyser.analyse(forms, types);
  const tokens = piece.tokens.map((span, i) => ({
    start: span.start,
    end: span.end,
    form: forms[i] ?? '',
    lemma: analysis.lemmas[i] ?? '',
    upos: analysis.upos[i] ?? 'X',
    xpos: analysis.xpos[i] ?? 'X',
    head: analysis.heads[i] ?? -1,
    deprel: analysis.deprels[i] ?? 'dep',
  }));
  return { block: piece.block, start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0, tokens };
}
