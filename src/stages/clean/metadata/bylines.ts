import type { PageLexicon } from '../../../base/lang/page-lexicon.ts';
import type { Stated } from '../../../base/schema/page-metadata.ts';
import type { PageDocument, PageElement, PageNode } from '../dom/dom.ts';
import { isElement, labelOf, wordsOf } from '../dom/dom.ts';
import type { Piece } from '../dom/pieces.ts';
import { comparable, saysSame, wordCount } from '../lines/measure.ts';
import type { LinkedObject } from './json-ld.ts';
import { nameField } from './json-ld.ts';
import type { MetaTable } from './meta.ts';
import { metaValue } from './meta.ts';

const selectors = [
  '[rel="author"]',
  '[itemprop="author"] [itemprop="name"]',
  '[itemprop="author"]',
  '[class*="byline"] a',
  '[data-testid*="byline"] a',
  '[data-component*="byline"] a',
  '[class*="author-name"]',
  '[class*="author__name"]',
  '[class*="byline"]',
  '.author a',
  '.author',
  '[class*="author"] a',
  '[class*="author"]',
  '[class*="Author"]',
  '.vcard .fn',
];

const foreignBoxes = /(?:^|[\s_-])(?:comments?|respond|related|recommend\w*|sidebar|widget|teaser|footer)(?:$|[\s_-])/u;
// "By" on pages in languages that have no pack yet, before a name in capitals.
const foreignByline = /^(?:von|par|por|di|door|av|af|autor|autorin|text|interview)\s*:?\s+(?=\p{Lu}\p{Ll}+\s+\p{Lu})/iu;

const joints = /\s*(?:;|,|\||\/|&|\s(?:and|und|et|y|e)\s)\s*/u;

function cleanName(name: string): string {
  return name
    .replace(/\([^)]*\)|@\w+/gu, ' ')
    .replace(
      /^(?:view all posts by|posts by|all articles by|more from|von|par|por|di|da|door|autor|author|text|foto|interview|zum profil von|erstellt von|eingestellt von|geschrieben von|verfasst von|ein artikel von|escrito por|publicado por)\s*:?\s+/iu,
      '',
    )
    .replace(/\s+/gu, ' ')
    .replace(/^[\s.,:–—-]+|[\s,:–—-]+$/gu, '');
}

// What stands in bylines beside names, on pages of any language.
const notNames =
  /^(?:von|par|por|by|follow|antworten|folgen|autor(?:in)?|datum|quelle|artikel von|ph\.?d\.?|m\.?d\.?|mr|mrs|dr|www\..*|.*\.(?:com|org|net|de))$/iu;

function isName(name: string, lexicon: PageLexicon, site: string): boolean {
  if (name.length < 2 || name.length > 60 || wordCount(name) > 5 || /\d/u.test(name)) return false;
  if (lexicon.nobody.test(name) || notNames.test(name) || comparable(name) === site) return false;
  return /\p{L}{2}/u.test(name);
}

/** Characters of a list of authors that are looked at. */
const longestList = 500;

/** The people whom words like "By Anna Example and Jonas Sample | Geneva" name, in order, without nobodies and the site itself. */
export function peopleIn(text: string, lexicon: PageLexicon, site: string | null): readonly string[] {
  const bare = text
    .slice(0, longestList)
    .replace(/\S+@\S+|\[email[^\]]*\]|https?:\S+/gu, ' ')
    .trim();
  const names = lexicon.byline.exec(bare)?.groups?.['names'] ?? bare;
  const own = comparable(site ?? '');
  const people = (names.split(/\s+[|•·–—-]\s+|\n/u)[0] ?? '').split(joints).map(cleanName);
  return [...new Set(people.filter((name) => isName(name, lexicon, own)))];
}

function fromMarkup(document: PageDocument, lexicon: PageLexicon, site: string | null): readonly string[] {
  for (const selector of selectors) {
    const elements = document.querySelectorAll(selector).filter(isOutsideBoxes);
    const people = signed(elements.slice(0, 4).map(wordsOf), lexicon).flatMap((words) =>
      peopleIn(words.slice(0, 200), lexicon, site),
    );
    if (people.length > 0 && people.length <= 6) return [...new Set(people)];
  }
  return [];
}

/** Of the words in elements named for authors those that say so, when any do: the makers of pictures are named so too. */
function signed(words: readonly string[], lexicon: PageLexicon): readonly string[] {
  const own = words.filter((each) => lexicon.byline.test(each));
  return own.length > 0 ? own : words;
}

/** What templates call the article itself, after the hAtom microformat: sites made of widgets keep it in one. */
const entry = /(?:^|\s)h-?entry(?=$|\s)/u;

/** The foot of the article itself, where many templates sign it. */
const ownFooter = /(?:^|\s)(?:entry|post|article|story)-foot(?:er)?(?=$|[\s_-])/u;

/** Whether an element stands outside the boxes that name other people: comments, related articles, the site's footer. */
function isOutsideBoxes(element: PageElement): boolean {
  for (let node: PageNode | null = element; node !== null; node = node.parentNode) {
    if (!isElement(node)) continue;
    const label = labelOf(node);
    if (node.localName === 'article' || node.localName === 'body' || entry.test(label)) return true;
    if (ownFooter.test(label)) continue;
    if (/^(?:footer|aside|nav)$/u.test(node.localName) || foreignBoxes.test(label)) return false;
  }
  return true;
}

const nearTitle = 15;
const longestByline = 120;

/** The people of a byline among the lines around the title. */
function fromLines(pieces: readonly Piece[], title: string | null, lexicon: PageLexicon): readonly string[] {
  const same = comparable(title ?? '');
  const at = pieces.findIndex(({ text }) => saysSame(text, same));
  const lines = pieces.slice(Math.max(0, at - 3), at + nearTitle).map(({ text }) => text);
  const line = lines.find(
    (text) => text.length < longestByline && (lexicon.byline.test(text) || foreignByline.test(text)),
  );
  return line === undefined ? [] : peopleIn(line.replace(foreignByline, ''), lexicon, null);
}

/** What an article's authors are read from. */
export interface BylineSources {
  readonly meta: MetaTable;
  readonly article: LinkedObject | null;
  readonly objects: readonly LinkedObject[];
  readonly title: string | null;
  readonly pieces: readonly Piece[];
}

const metaNames = [
  'author',
  'byl',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'dcterms.creator',
  'article:author_name',
  'article:author',
  'cxenseparse:author',
];

// "Written by" as WordPress sites label the first line of their cards, in the languages of their templates.
const writtenBy =
  /^(?:(?:written|posted) by|author|verfasst von|geschrieben von|autor(?:in)?|[eé]crit par|auteur|escrito por|por|scritto da|autore|geschreven door|skriven av|skrevet av|napisane przez|автор|написано автором|yazan|penulis|ditulis oleh|作者|著者|작성자|كُتب بواسطة)$/iu;

/** The author among the labelled lines of a page's card (`twitter:label1`: "Written by", `twitter:data1`), or null. */
function labelled(meta: MetaTable): string | null {
  const at = ['1', '2'].find((each) => writtenBy.test((meta.get(`twitter:label${each}`) ?? '').trim()));
  return at === undefined ? null : metaValue(meta, [`twitter:data${at}`]);
}

/** The site's name, as it says itself, else as its title ends: templates put it where the author goes. */
function siteOf(document: PageDocument, meta: MetaTable): string | null {
  const [title] = document.querySelectorAll('title').map(wordsOf);
  const ending = /\s[|•·–—-]\s([^|•·–—]{2,60})$/u.exec(title ?? '')?.[1] ?? null;
  return metaValue(meta, ['og:site_name', 'application-name']) ?? ending;
}

/** The article's authors: JSON-LD, else meta, else the markup's byline, else a byline near the title; null when nobody is named. */
export function bylinesOf(
  document: PageDocument,
  sources: BylineSources,
  lexicon: PageLexicon,
): Stated<readonly string[]> | null {
  const { meta, article, objects, title, pieces } = sources;
  const site = siteOf(document, meta);
  const linked = nameField(article, 'author', objects).flatMap((name) => peopleIn(name, lexicon, site));
  if (linked.length > 0) return { value: [...new Set(linked)], from: 'json-ld' };
  const metas = [...metaNames.map((name) => metaValue(meta, [name])), labelled(meta)];
  const stated = metas.map((value) => peopleIn(value ?? '', lexicon, site)).find((people) => people.length > 0);
  if (stated !== undefined) return { value: stated, from: 'meta' };
  const marked = fromMarkup(document, lexicon, site);
  if (marked.length > 0) return { value: marked, from: 'markup' };
  const lines = fromLines(pieces, title, lexicon);
  return lines.length > 0 ? { value: lines, from: 'text' } : null;
}
