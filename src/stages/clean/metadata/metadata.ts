import type { RawDocument } from '../../../base/schema/article.ts';
import type { PageMetadata, Stated } from '../../../base/schema/page-metadata.ts';
import type { PageLexicon } from '../../../base/lang/page-lexicon.ts';
import { parseDate } from '../date/parse-date.ts';
import type { PageDate } from '../date/publication.ts';
import type { PageDocument } from '../dom/dom.ts';
import type { Piece } from '../dom/pieces.ts';
import { bylinesOf } from './bylines.ts';
import type { LinkedObject } from './json-ld.ts';
import { articleObject, linkedObjects, nameField, textField } from './json-ld.ts';
import type { MetaTable } from './meta.ts';
import { metaTable, metaValue } from './meta.ts';
import { pageDate } from './page-date.ts';
import { found } from './stated.ts';
import { titleOf } from './title.ts';

/** What a page says of its article. What the input gave comes first, field by field. */
export interface Metadata {
  readonly url: string | null;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly bylines: readonly string[];
  readonly language: string | null;
  /** Each field that the page or the input states, with its rung; the date is settled later. */
  readonly stated: PageMetadata;
  /** Strongest date of the page's own data; the input's own is not looked at here. */
  readonly date: PageDate | null;
}

/** The ISO 639-1 code in a language tag such as `en-GB` or `pt_BR`, or null. */
export function languageCode(tag: string | null): string | null {
  return /^\s*([a-z]{2})(?=$|[-_\s])/iu.exec(tag ?? '')?.[1]?.toLowerCase() ?? null;
}

/** The host of a URL without `www.`, or null. */
export function hostOf(url: string | null): string | null {
  const host = /^[a-z][a-z\d+.-]*:\/\/(?:[^/?#@]*@)?([^/?#:]+)/iu.exec(url ?? '')?.[1];
  return host === undefined ? null : host.toLowerCase().replace(/^www\d*\./u, '');
}

function canonicalUrl(document: PageDocument, meta: MetaTable): string | null {
  const link = document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? null;
  const stated = [link, metaValue(meta, ['og:url'])].find((url) => url !== null && hostOf(url) !== null);
  return stated?.trim() ?? null;
}

interface Sources {
  readonly document: PageDocument;
  readonly meta: MetaTable;
  readonly article: LinkedObject | null;
  readonly objects: readonly LinkedObject[];
}

function outletOf({ meta, article, objects }: Sources, url: string | null): Stated<string> | null {
  return (
    found(metaValue(meta, ['og:site_name']), 'meta') ??
    found(nameField(article, 'publisher', objects)[0] ?? null, 'json-ld') ??
    found(metaValue(meta, ['application-name', 'dc.publisher']), 'meta') ??
    found(hostOf(url), 'url')
  );
}

function languageIn({ document, meta, article }: Sources): Stated<string> | null {
  const tag = document.documentElement.getAttribute('lang');
  const inMeta = metaValue(meta, ['content-language', 'og:locale', 'language']);
  const first: Stated<string> | null =
    found(tag, 'markup') ?? found(inMeta, 'meta') ?? found(textField(article, 'inLanguage'), 'json-ld');
  return first === null ? null : found(languageCode(first.value), first.from);
}

const modifiedNames = ['article:modified_time', 'og:updated_time', 'datemodified', 'dcterms.modified', 'last-modified'];

/** When the page says it was last changed, the day in its own offset. */
function modifiedIn({ document, meta, article }: Sources, lexicon: PageLexicon): Stated<string> | null {
  const element = document.querySelector('[itemprop="dateModified"]');
  const marked = element?.getAttribute('datetime') ?? element?.getAttribute('content') ?? null;
  const stated =
    found(textField(article, 'dateModified'), 'json-ld') ??
    found(metaValue(meta, modifiedNames), 'meta') ??
    found(marked, 'markup');
  return stated === null ? null : found(parseDate(stated.value, lexicon)?.value ?? null, stated.from);
}

function sectionIn({ meta, article }: Sources): Stated<string> | null {
  return (
    found(textField(article, 'articleSection'), 'json-ld') ??
    found(metaValue(meta, ['article:section', 'section']), 'meta')
  );
}

/** The fields that are there. */
function present(fields: Readonly<Record<string, Stated<unknown> | null>>): PageMetadata {
  return Object.fromEntries(Object.entries(fields).filter(([, field]) => field !== null));
}

/** What a page says, with what else is known of it where it says nothing. */
export function completed(metadata: Metadata, other: Metadata): Metadata {
  return {
    url: metadata.url ?? other.url,
    outlet: metadata.outlet ?? other.outlet,
    title: metadata.title ?? other.title,
    bylines: metadata.bylines.length > 0 ? metadata.bylines : other.bylines,
    language: metadata.language ?? other.language,
    stated: { ...other.stated, ...metadata.stated },
    date: metadata.date ?? other.date,
  };
}

/** Reads a page's metadata from its tree and its pieces. Call it before anything changes the tree. */
export function metadataOf(
  { document, pieces }: { readonly document: PageDocument; readonly pieces: readonly Piece[] },
  raw: RawDocument,
  lexicon: PageLexicon,
): Metadata {
  const meta = metaTable(document);
  const objects = linkedObjects(document);
  const article = articleObject(objects);
  const sources = { document, meta, article, objects };
  const url = found(raw.url, 'given') ?? found(canonicalUrl(document, meta), 'meta');
  const title = found(raw.title, 'given') ?? titleOf(document, { meta, article, pieces });
  const named = title?.value ?? null;
  const outlet = found(raw.outlet, 'given') ?? outletOf(sources, url?.value ?? null);
  const authors = bylinesOf(document, { meta, article, objects, title: named, pieces }, lexicon);
  const language = found(languageCode(raw.language), 'given') ?? languageIn(sources);
  const [modified, section] = [modifiedIn(sources, lexicon), sectionIn(sources)];
  return {
    url: url?.value ?? null,
    outlet: outlet?.value ?? null,
    title: named,
    bylines: authors?.value ?? [],
    language: language?.value ?? null,
    stated: present({ title, authors, outlet, modified, language, url, section }),
    date: pageDate(document, { meta, article, url: url?.value ?? null, title: named, pieces }, lexicon),
  };
}
