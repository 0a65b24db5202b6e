import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Kit } from '../../src/base/kit.ts';
import type { Article } from '../../src/base/schema/article.ts';
import type { Link } from '../../src/base/schema/finding.ts';
import type { Span } from '../../src/base/schema/span.ts';
import { parseText } from '../../src/stages/parse/parse.ts';
import { findMentions } from '../../src/stages/read/mention/entities.ts';
import { type LinkContext, shareClusters } from '../../src/stages/read/mention/links.ts';
import { linkNominals } from '../../src/stages/read/mention/nominals.ts';

/** A text with its names grouped, ready for its pronouns. */
export interface Prepared {
  readonly context: LinkContext;
  readonly described: readonly Link[];
}

/** A GAP example: a pronoun and two names, with which of them it means. */
export interface GapExample {
  readonly id: string;
  readonly text: string;
  readonly pronoun: Span;
  readonly A: Span & { readonly coref: boolean };
  readonly B: Span & { readonly coref: boolean };
}

function unpacked(file: string): string {
  return gunzipSync(readFileSync(file)).toString('utf8');
}

/** The GAP development set under a data folder. */
export function gapExamples(data: string): readonly GapExample[] {
  const lines = unpacked(path.join(data, 'coref', 'gap-dev.jsonl.gz')).split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as GapExample);
}

const papers = [
  'basil',
  'bbc-2005',
  'rss-2022',
  'rss-2026',
  'bbc-2026',
  'worldnews-2024',
  'aljazeera-gaza',
  'allsides',
];

/** At most this many articles of a paper, spread over its file. */
const most = 3000;

/** The beginnings of news articles that name both men and women by pronouns. */
export function* newsTexts(data: string): Generator<string> {
  for (const paper of papers) {
    const articles = unpacked(path.join(data, 'raw', `${paper}.txt.gz`)).split(/\n\s*\n/u);
    const step = Math.max(1, Math.floor(articles.length / most));
    for (let at = 0; at < articles.length; at += step) {
      const text = (articles[at] ?? '').replace(/^#.*\n/u, '').slice(0, 6000);
      if (/\b(?:[Ss]he|[Hh]er)\b/u.test(text) && /\b(?:[Hh]e|[Hh]is|him)\b/u.test(text)) yield text;
    }
  }
}

/** Parses a text, one paragraph a line, and groups its names. */
export function prepare(text: string, kit: Kit): Prepared {
  const article = articleOf(text);
  const context = { article, parse: parseText(text, article.blocks, kit.model), kit };
  const shared = shareClusters({ ...context, ...findMentions(context) });
  return { context: shared, described: linkNominals(shared) };
}

function articleOf(text: string): Article {
  const blocks = [...text.matchAll(/[^\n]*\S[^\n]*/gu)].map(({ index, 0: line }) => ({
    start: index,
    end: index + line.length,
    kind: 'paragraph' as const,
  }));
  const unknown = { url: null, outlet: null, title: null, published: null, datelinePlace: null };
  const none = { bylines: [], metadata: {}, origins: [], dropped: [], credits: [], notices: [] };
  return { id: '', input: '', language: 'en', text, blocks, ...unknown, ...none };
}
