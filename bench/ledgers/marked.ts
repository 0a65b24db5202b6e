import { readFileSync } from 'node:fs';
import type { Kit } from '../../src/base/kit.ts';
import type { RecordLine } from '../../src/base/schema/record.ts';
import type { Span } from '../../src/base/schema/span.ts';
import { digest } from '../../src/base/text/ids.ts';
import { readDocument } from '../../src/pipeline.ts';

/** A mark in an article: what its words are to a group. */
export interface Mark extends Span {
  /** `statement`, `claim`, `denial`, `names`, `pledge`, `invokes`, ... */
  readonly role: string;
  /** Id of the group, or `-` for a denial of what nobody in the set claims. */
  readonly group: string;
}

export interface MarkedArticle {
  readonly id: string;
  readonly published: string;
  readonly outlet: string;
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly half: 'development' | 'kept back';
}

/** Which half a group belongs to: told by its name, so that nobody chose. */
export function halfOf(group: string): MarkedArticle['half'] {
  return Number.parseInt(digest(group).slice(0, 2), 16) % 2 === 0 ? 'development' : 'kept back';
}

const row = /^(\d{4}-\d\d-\d\d) ([^|]+) \| (.+)$/u;
const mark = /\{(?:([a-z]+)(?:@([\w-]+))?\|)?([^{}]*)\}/gu;

/** The articles of a marked file: `# group`, then rows `day outlet | text with {marked words}`. @throws TypeError for a row of another form. */
export function readMarked(name: string): readonly MarkedArticle[] {
  const rows = readFileSync(new URL(`${name}.txt`, import.meta.url), 'utf8').split('\n');
  const articles: MarkedArticle[] = [];
  let group = '';
  for (const line of rows.slice(1).filter((each) => each.trim() !== '')) {
    if (line.startsWith('# ')) group = line.slice(2).trim();
    else articles.push(articleOf(line, { group, id: `${name}-${String(articles.length)}` }));
  }
  return articles;
}

function articleOf(line: string, { group, id }: { readonly group: string; readonly id: string }): MarkedArticle {
  const found = row.exec(line);
  if (found === null) throw new TypeError(`no row of the set: ${line}`);
  const [, published = '', outlet = '', marked = ''] = found;
  const marks: Mark[] = [];
  let text = '';
  let at = 0;
  for (const match of marked.matchAll(mark)) {
    const [whole, role = 'statement', other = group, words = ''] = match;
    text += marked.slice(at, match.index);
    marks.push({ role, group: other, start: text.length, end: text.length + words.length });
    text += words;
    at = match.index + whole.length;
  }
  return { id, published, outlet, text: text + marked.slice(at), marks, half: halfOf(group) };
}

/** What the reader makes of a marked article. */
export function readArticle({ id, published, outlet, text }: MarkedArticle, kit: Kit): RecordLine {
  const read = readDocument(
    {
      ...{ input: id, format: 'text', body: text, clean: true, id, url: null, outlet, title: null },
      ...{ published, language: 'en', notices: [] },
    },
    kit,
  );
  if (!read.ok) throw new TypeError(`${id}: ${read.notice.message}`);
  return read.value;
}
