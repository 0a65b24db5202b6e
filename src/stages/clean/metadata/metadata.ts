import type { RawDocument } from '../../../base/schema/article.ts';
import type { PageLexicon } from '../../../base/lang/page-lexicon.ts';
import type { PageDate } from '../date/publication.ts';
import type { PageDocument } from '../dom/dom.ts';
import type { Piece } from '../dom/pieces.ts';
import { bylinesOf } from './bylines.ts';
import type { LinkedObject } from './json-ld.ts';
import { articleObject, linkedObjects, nameField, textField } from './json-ld.ts';
import type { MetaTable } from './meta.ts';
import { metaTable, metaValue } from './meta.ts';
import { pageDate } from './page-date.ts';
import { titleOf } from './title.ts';

/** What a page says of its article. What the input gave comes first, field by field. */
export interface Metadata {
  readonly url: string | null;
  readonly outlet: string | null;
  readonly title: string | null;
  readonly bylines: readonly string[];
  readonly language: string | null;
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

function outletOf(meta: MetaTable, article: LinkedObject | null, objects: readonly LinkedObject[]): string | null {
  const stated = metaValue(meta, ['og:site_name']) ?? nameField(article, 'publisher', objects)[0] ?? null;
  return stated ?? metaValue(meta, ['application-name', 'dc.publisher']);
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
  const url = raw.url ?? canonicalUrl(document, meta);
  const title = raw.title ?? titleOf(document, { meta, article, pieces });
  const tag =
    document.documentElement.getAttribute('lang') ?? metaValue(meta, ['content-language', 'og:locale', 'language']);
  return {
    url,
    outlet: raw.outlet ?? outletOf(meta, article, objects) ?? hostOf(url),
    title,
    bylines: bylinesOf(document, { meta, article, objects, title, pieces }, lexicon),
    language: languageCode(raw.language) ?? languageCode(tag ?? textField(article, 'inLanguage')),
    date: pageDate(document, { meta, article, url, title, pieces }, lexicon),
  };
}
