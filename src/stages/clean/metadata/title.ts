import type { Stated } from '../../../base/schema/page-metadata.ts';
import type { PageDocument } from '../dom/dom.ts';
import { wordsOf } from '../dom/dom.ts';
import type { Piece } from '../dom/pieces.ts';
import { comparable, isProse, wordCount } from '../lines/measure.ts';
import type { LinkedObject } from './json-ld.ts';
import { textField } from './json-ld.ts';
import type { MetaTable } from './meta.ts';
import { metaValue } from './meta.ts';
import { found } from './stated.ts';

const separator = /\s+(?:[|•·»«›—–:-]|::|\/\/)\s+/u;

/** A title without the site's name at its end or beginning, when what is left still reads like a title. */
function withoutSite(title: string, site: string | null): string {
  const parts = title.split(separator);
  if (parts.length < 2) return title;
  const name = comparable(site ?? '');
  const cut = title.replace(/\s+(?:[|•·»›—–-]|::|\/\/)\s+[^|•·»›—–]{1,60}$/u, '');
  const last = comparable(parts.at(-1) ?? '');
  const first = comparable(parts[0] ?? '');
  if (name !== '' && first === name) return parts.slice(1).join(' - ');
  const isSite = name !== '' && (last === name || last.includes(name) || (name.includes(last) && last.length > 2));
  if (isSite) return cut === title ? title : withoutSite(cut, site);
  const bar = /\s(?:[|•·»]|::)\s/u.test(title);
  return bar && wordCount(parts[0] ?? '') >= 3 ? (title.split(/\s+(?:[|•·»]|::)\s+/u)[0] ?? title) : title;
}

function headings(document: PageDocument, selector: string): readonly string[] {
  return document
    .querySelectorAll(selector)
    .map(wordsOf)
    .filter((text) => text !== '');
}

/** What templates call the article's own heading, after the microformat: elsewhere the h1 is the site's name. */
const own = ['h1', 'h2', 'h3']
  .map((level) => `${level}.entry-title,${level}.post-title,${level}[itemprop="headline"]`)
  .join(',');

/** Whether a text breaks off: teasers of the article itself do. */
function isShortened(text: string): boolean {
  return /(?:…|\.\.\.)$/u.test(text);
}

/** Whether a heading is a stated title, or its beginning, or its end after a kicker. */
function agrees(heading: string, title: string): boolean {
  if (isShortened(heading) && !isShortened(title)) return false;
  const [a, b] = [comparable(heading), comparable(title)];
  if (a.length <= 8 || b.length <= 8) return false;
  return b.startsWith(a) || a.startsWith(b) || (a.length > 20 && b.endsWith(` ${a}`));
}

/** What a headline is read from. */
export interface TitleSources {
  readonly meta: MetaTable;
  readonly article: LinkedObject | null;
  readonly pieces: readonly Piece[];
}

const leastWords = 4;

/**
 * The headline: the heading that the template calls the article's, else the h1, else h2, else line of the page, that the page's stated title begins or ends with, else og:title, JSON-LD or `<title>` without the site's name,
 * else the first h1; null when there is none.
 */
export function titleOf(document: PageDocument, sources: TitleSources): Stated<string> | null {
  const { meta, article, pieces } = sources;
  const site = metaValue(meta, ['og:site_name', 'application-name']);
  const page = document.querySelector('title');
  const stated = [
    found(metaValue(meta, ['og:title', 'twitter:title', 'dc.title', 'sailthru.title', 'parsely-title']), 'meta'),
    found(textField(article, 'headline'), 'json-ld'),
    found(page === null ? null : wordsOf(page), 'meta'),
  ].flatMap((each) => (each === null ? [] : [{ ...each, value: withoutSite(each.value, site) }]));
  const h1 = headings(document, 'h1');
  const isAgreed = (heading: string): boolean => stated.some(({ value }) => agrees(heading, value));
  const first = h1.find(isAgreed) ?? headings(document, 'h2').find(isAgreed);
  const named = headings(document, own).find(isAgreed);
  const agreed = named === undefined || first?.startsWith(named) === true ? first : named;
  const line = (): string | undefined =>
    pieces.find(({ text }) => wordCount(text) >= leastWords && !isProse(text) && isAgreed(text))?.text;
  const any = h1.find((heading) => wordCount(heading) >= 3) ?? h1[0] ?? null;
  return found(agreed ?? null, 'markup') ?? found(line() ?? null, 'text') ?? stated[0] ?? found(any, 'markup');
}
