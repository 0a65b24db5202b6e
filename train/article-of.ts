import type { Article } from '../src/base/schema/article.ts';

/** An English article of a bare text: one paragraph a line, nothing known of where it comes from. */
export function articleOf(text: string): Article {
  const blocks = [...text.matchAll(/[^\n]*\S[^\n]*/gu)].map(({ index, 0: line }) => ({
    start: index,
    end: index + line.length,
    kind: 'paragraph' as const,
  }));
  const unknown = { url: null, outlet: null, title: null, published: null, datelinePlace: null };
  const none = { bylines: [], metadata: {}, origins: [], dropped: [], credits: [], notices: [] };
  return { id: '', input: '', language: 'en', text, blocks, ...unknown, ...none };
}
