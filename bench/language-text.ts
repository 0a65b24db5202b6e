import type { Span } from '../src/base/schema/span.ts';
import { sentenceText } from '../src/io/intake/conllu.ts';
import { byDocument } from '../train/language/treebank.ts';
import type { GoldSentence } from '../train/language/treebank.ts';

/** A treebank document as running text with its paragraphs, and where its gold tokens and sentences stand. */
export interface GoldText {
  readonly id: string;
  readonly text: string;
  readonly blocks: readonly Span[];
  readonly tokens: readonly Span[];
  readonly sentences: readonly Span[];
}

/** Rebuilds the text of every document; a paragraph mark opens a block. */
export function goldTexts(sentences: readonly GoldSentence[]): readonly GoldText[] {
  return byDocument(sentences).map(goldText);
}

function goldText(document: readonly GoldSentence[]): GoldText {
  let text = '';
  const blocks: { start: number; end: number }[] = [];
  const tokens: Span[] = [];
  const spans: Span[] = [];
  for (const sentence of document) {
    const own = sentenceText(sentence.source);
    if (sentence.opensParagraph || blocks.length === 0) {
      if (text !== '') text = `${text.trimEnd()}\n\n`;
      blocks.push({ start: text.length, end: text.length });
    }
    const at = text.length;
    for (const [i, start] of own.starts.entries()) tokens.push({ start: at + start, end: at + (own.ends[i] ?? 0) });
    text += own.text;
    spans.push({ start: at, end: text.length });
    const block = blocks.at(-1);
    if (block !== undefined) block.end = text.length;
    if (own.spaceAfter) text += ' ';
  }
  return { id: document[0]?.document ?? '', text, blocks, tokens, sentences: spans };
}

/** Right, found and wanted. */
export interface Match {
  readonly right: number;
  readonly found: number;
  readonly wanted: number;
}

/** How many spans agree in both ends. */
export function matchSpans(found: readonly Span[], wanted: readonly Span[]): Match {
  const keys = new Set(wanted.map((span) => `${span.start}-${span.end}`));
  const right = found.filter((span) => keys.has(`${span.start}-${span.end}`)).length;
  return { right, found: found.length, wanted: wanted.length };
}

/** F1 in percent. */
export function f1(matches: readonly Match[]): number {
  const sum = (pick: (match: Match) => number): number => matches.reduce((total, match) => total + pick(match), 0);
  const both = sum((match) => match.found) + sum((match) => match.wanted);
  return both === 0 ? 100 : (200 * sum((match) => match.right)) / both;
}
