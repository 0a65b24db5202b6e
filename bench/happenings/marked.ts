import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Span } from '../../src/base/schema/span.ts';

// The articles marked by hand: our own in articles/, and marks on those of examples/articles in sample.txt.

/** A place where an article tells of a happening: the words that name it. `happening` is `group.name`. */
export interface Mark extends Span {
  readonly happening: string;
}

/** An article of our own with its marks. `story` is what it is about. */
export interface MarkedArticle {
  readonly id: string;
  readonly story: string;
  readonly outlet: string;
  /** ISO day. */
  readonly published: string;
  readonly title: string;
  readonly text: string;
  readonly marks: readonly Mark[];
}

/** What is marked in an article of the sample corpus: `words` stand in it once, and `at` is the mark's place in them. */
export interface SampleMark {
  readonly happening: string;
  readonly words: string;
  readonly at: Span;
}

/** An article of the sample corpus, by path or id, with its marks. */
export interface MarkedSample {
  readonly key: string;
  readonly story: string;
  readonly marks: readonly SampleMark[];
}

const folder = path.join(import.meta.dirname, 'articles');

/** Every article that was written for this bench, in order of file and place. */
export function markedArticles(): readonly MarkedArticle[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => articlesIn(readFileSync(path.join(folder, name), 'utf8'), name.replace(/\.txt$/u, '')));
}

/**
 * The articles of one file. Each begins with a line `@ story | outlet | day | title`; its text has `{happening:words}` where it tells of a
 * happening. @throws SyntaxError for a piece that is not of this form.
 */
export function articlesIn(file: string, name: string): readonly MarkedArticle[] {
  return piecesOf(file).map(({ head, body }, at) => {
    const [story = '', outlet = '', published = '', title] = head;
    if (title === undefined || !/^\d{4}-\d\d-\d\d$/u.test(published)) throw new SyntaxError(`no head: ${head.join()}`);
    return { id: `${name}-${String(at + 1).padStart(2, '0')}`, story, outlet, published, title, ...withoutMarks(body) };
  });
}

/** A text without its notation, and where the marks stand in it. @throws SyntaxError for a brace that is left over. */
function withoutMarks(marked: string): Pick<MarkedArticle, 'text' | 'marks'> {
  const marks: Mark[] = [];
  let text = '';
  let last = 0;
  for (const { 0: whole, 1: happening = '', 2: words = '', index } of marked.matchAll(/\{([^{}:]+):([^{}]+)\}/gu)) {
    text += marked.slice(last, index);
    marks.push({ happening, start: text.length, end: text.length + words.length });
    text += words;
    last = index + whole.length;
  }
  text += marked.slice(last);
  if (/[{}]/u.test(text)) throw new SyntaxError(`a brace is left over: ${text.slice(0, 60)}`);
  return { text, marks };
}

/** The marked articles of the sample corpus: `@ path or id | story`, then a line `happening: words with the [mark]` for each mark. */
export function markedSamples(): readonly MarkedSample[] {
  const file = readFileSync(path.join(import.meta.dirname, 'sample.txt'), 'utf8');
  return piecesOf(file).map(({ head: [key = '', story = ''], body }) => ({
    ...{ key, story },
    marks: body.split('\n').map(sampleMark),
  }));
}

function sampleMark(line: string): SampleMark {
  const [, happening, before, words, after] = /^(\S+): ([^[]*)\[([^\]]+)\]([^[\]]*)$/u.exec(line) ?? [];
  if (happening === undefined || before === undefined || words === undefined) throw new SyntaxError(`no mark: ${line}`);
  const at = { start: before.length, end: before.length + words.length };
  return { happening, words: `${before}${words}${after ?? ''}`, at };
}

function piecesOf(file: string): readonly { readonly head: readonly string[]; readonly body: string }[] {
  return file
    .split(/^@ /mu)
    .slice(1)
    .map((piece) => {
      const [head = '', ...body] = piece.split('\n');
      return { head: head.split(' | '), body: body.join('\n').trim() };
    });
}

/** The half of a group of happenings: rules are made looking at `development`; every second group in order of the alphabet is kept back. */
export function halvesOf(groups: Iterable<string>): ReadonlyMap<string, 'development' | 'kept back'> {
  const ordered = [...new Set(groups)].sort();
  return new Map(ordered.map((group, at) => [group, at % 2 === 0 ? 'development' : 'kept back']));
}

/** `suez` of `suez.ultimatum`. */
export function groupOf(happening: string): string {
  return happening.split('.')[0] ?? happening;
}
