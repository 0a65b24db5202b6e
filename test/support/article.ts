import type { Article } from '../../src/base/schema/article.ts';

/** An article of a text as it stands, one paragraph a line, published on a day (ISO) or undated. */
export function articleOf(text: string, published: string | null = null): Article {
  const blocks: { start: number; end: number; kind: 'paragraph' }[] = [];
  let at = 0;
  for (const line of text.split('\n')) {
    if (line.trim() !== '') blocks.push({ start: at, end: at + line.length, kind: 'paragraph' });
    at += line.length + 1;
  }
  return {
    id: 'article-of-a-test',
    input: 'test',
    url: null,
    outlet: null,
    title: null,
    bylines: [],
    language: 'en',
    published: published === null ? null : { value: published, precision: 'day', from: 'given' },
    datelinePlace: null,
    text,
    blocks,
    metadata: {},
    origins: [],
    dropped: [],
    credits: [],
    notices: [],
  };
}
