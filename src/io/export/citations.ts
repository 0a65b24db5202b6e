import { createHash } from 'node:crypto';
import type { ToldArticle } from '../query/told-types.ts';
import { type Format, linesOf, type Told } from './format.ts';
import { oneLine, printable } from './plain-words.ts';
import { webAddress } from './web-address.ts';

/** Articles as BibLaTeX entries. */
export const bibtex: Format = {
  name: 'bibtex',
  summary: 'citations of the articles (BibLaTeX, UTF-8)',
  files: [{ name: 'entente.bib', write: ({ articles }) => linesOf(articles(), (article) => [bibEntry(article)]) }],
};

/** Articles as CSL-JSON, which Zotero and pandoc read. */
export const csl: Format = {
  name: 'csl',
  summary: 'citations of the articles (CSL-JSON), as Zotero and pandoc read them',
  files: [{ name: 'entente.csl.json', write: cslLines }],
};

/** A key that every reader takes, the same in every export: the article's id where it is plain, else a digest of it. */
function keyOf(id: string): string {
  return /^[A-Za-z0-9][\w:.-]*$/u.test(id) ? id : `a-${createHash('sha256').update(id).digest('hex').slice(0, 16)}`;
}

/** Words of a field, or null where nothing is known. */
function wordsOf(words: string | null): string | null {
  const plain = oneLine(printable(words ?? ''));
  return plain === '' ? null : plain;
}

/** Authors are names as printed, each whole: nobody guesses which word is the surname. Unknown ones are left out. */
function authorsOf({ bylines }: ToldArticle): readonly string[] {
  return bylines.flatMap((name) => wordsOf(name) ?? []);
}

function bibEntry(article: ToldArticle): string {
  const { id, title, outlet, url, language, published } = article;
  const authors = authorsOf(article).map((name) => `{${escaped(name)}}`);
  const fields: readonly (readonly [string, string | null])[] = [
    ['author', authors.length === 0 ? null : authors.join(' and ')],
    ['title', braced(wordsOf(title))],
    ['organization', braced(wordsOf(outlet))],
    ['date', published?.value.slice(0, 10) ?? null],
    ['url', webAddress(url)?.replaceAll('{', '%7B').replaceAll('}', '%7D') ?? null],
    ['langid', language],
    ['note', url === null ? braced(wordsOf(article.input)) : null],
  ];
  const known = fields.flatMap(([name, value]) => (value === null ? [] : `  ${name} = {${value}}`));
  return `@online{${keyOf(id)},\n${known.join(',\n')}\n}\n`;
}

/** In braces of its own, so that no style changes its capitals. */
function braced(words: string | null): string | null {
  return words === null ? null : `{${escaped(words)}}`;
}

const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Words that TeX prints as they are. A brace by its name: a lone one, even escaped, would end the field elsewhere. */
function escaped(words: string): string {
  return words.replace(/[\\{}~^%$#&_]/gu, (character) => commands[character] ?? `\\${character}`);
}

async function* cslLines({ articles }: Told): AsyncGenerator<string> {
  let parting = '[\n';
  for await (const article of articles()) {
    yield `${parting}${JSON.stringify(cslItem(article))}`;
    parting = ',\n';
  }
  yield parting === '[\n' ? '[]\n' : '\n]\n';
}

function cslItem(article: ToldArticle): object {
  const { id, title, outlet, url, language, published } = article;
  const author = authorsOf(article).map((literal) => ({ literal }));
  const parts = published?.value.slice(0, 10).split('-').map(Number);
  const all = {
    ...{ id: keyOf(id), type: 'article-newspaper', title: wordsOf(title), 'container-title': wordsOf(outlet) },
    ...{ author: author.length === 0 ? null : author, issued: parts === undefined ? null : { 'date-parts': [parts] } },
    ...{ URL: webAddress(url), language },
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== null));
}
