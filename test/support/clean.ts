import { english } from '../../src/base/lang/en/pack.ts';
import type { Article, RawDocument } from '../../src/base/schema/article.ts';
import type { Result } from '../../src/base/schema/problem.ts';
import { loadTables } from '../../src/kit.ts';
import { clean } from '../../src/stages/clean/clean.ts';

const kit = { pack: english, tables: loadTables() };

const blank: RawDocument = {
  input: 'test',
  format: 'text',
  body: '',
  clean: false,
  id: null,
  url: null,
  outlet: null,
  title: null,
  published: null,
  language: null,
  notices: [],
};

/** Cleans a text with the program's own tables and English. */
export function cleanText(body: string, given: Partial<RawDocument> = {}): Result<Article> {
  return clean({ ...blank, ...given, body }, kit);
}

/** Cleans a page in HTML with the program's own tables and English. */
export function cleanPage(body: string, given: Partial<RawDocument> = {}): Result<Article> {
  return clean({ ...blank, format: 'html', ...given, body }, kit);
}

/** The article. @throws Error with the notice when there is none. */
export function cleaned(result: Result<Article>): Article {
  if (!result.ok) throw new Error(result.notice.message);
  return result.value;
}

/** Why each dropped piece was dropped, by its text. */
export function reasons(article: Article): ReadonlyMap<string, string> {
  return new Map(article.dropped.map(({ text, reason }) => [text, reason]));
}
