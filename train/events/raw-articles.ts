import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Kit } from '../../src/base/kit.ts';
import type { Article, RawDocument } from '../../src/base/schema/article.ts';
import type { EventMention } from '../../src/base/schema/finding.ts';
import type { ReadingMode } from '../../src/base/schema/reading-mode.ts';
import type { RecordLine } from '../../src/base/schema/record.ts';
import { readDocument } from '../../src/pipeline.ts';
import { clean } from '../../src/stages/clean/clean.ts';
import { randomStream, shuffled } from '../language/random.ts';

/** An article of the unlabelled news: file, number in it, day, title, text. */
export interface RawArticle {
  /** `kremlin#120`. */
  readonly ref: string;
  readonly date: string | null;
  readonly title: string | null;
  readonly text: string;
}

/** The files of prose that nothing was tuned on. */
const files = ['kremlin', 'whitehouse', 'worldnews-2024', 'allsides', 'bbc-2026'];

function articlesIn(data: string, file: string): readonly RawArticle[] {
  const all = gunzipSync(readFileSync(path.join(data, 'raw', `${file}.txt.gz`))).toString('utf8');
  return all.split('\n\n').flatMap((block, at) => {
    const [head = '', ...lines] = block.split('\n');
    const [, date = '-', title = '-'] = head.split(' | ');
    const text = lines.join('\n').trim();
    const known = (word: string): string | null => (word.trim() === '-' ? null : word.trim());
    return text === '' ? [] : [{ ref: `${file}#${String(at)}`, date: known(date), title: known(title), text }];
  });
}

/** Whether the first words name a state other than the publisher's: foreign news. */
function isForeign({ title, text }: RawArticle, kit: Kit): boolean {
  const words = `${title ?? ''} ${text.slice(0, 600)}`.match(/\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?/gu) ?? [];
  return words.some((name) =>
    kit.tables.names(name).some(({ actor, type }) => type === 'place' && /^[A-Z]{3}$/u.test(actor) && actor !== 'USA'),
  );
}

/** So many articles of each file at random; the same seed gives the same articles. */
export function sampled(data: string, kit: Kit, { seed, each }: { readonly seed: number; readonly each: number }) {
  const random = randomStream(seed);
  return files.flatMap((file) =>
    shuffled(articlesIn(data, file), random)
      .filter((article) => file !== 'allsides' || isForeign(article, kit))
      .slice(0, each),
  );
}

/** The articles of these names. */
export function rawArticles(data: string, refs: ReadonlySet<string>): readonly RawArticle[] {
  const named = files.filter((file) => [...refs].some((ref) => ref.startsWith(`${file}#`)));
  return named.flatMap((file) => articlesIn(data, file)).filter(({ ref }) => refs.has(ref));
}

function documentOf({ ref, date, title, text }: RawArticle): RawDocument {
  const known = { id: null, url: null, outlet: null, language: 'en', published: date, title };
  return { ...known, input: ref, format: 'text', body: text, clean: true, notices: [] };
}

/** One article as the program reads it; null when it cannot. */
export function readRaw(article: RawArticle, kit: Kit, mode: ReadingMode): RecordLine | null {
  const read = readDocument(documentOf(article), kit, mode);
  return read.ok ? read.value : null;
}

/** One article as the cleaning stage hands it on; null when it is none. */
export function cleanRaw(article: RawArticle, kit: Kit): Article | null {
  const cleaned = clean(documentOf(article), kit);
  return cleaned.ok ? cleaned.value : null;
}

/** The events of default tables: what was, what is background, what lies ahead. */
export function defaultEvents({ events }: RecordLine): readonly EventMention[] {
  return events.filter(({ modality }) => modality !== 'negated' && modality !== 'hypothetical');
}
