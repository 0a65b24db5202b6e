/** What an article of the page corpus says, in one language. */
export interface PageContent {
  readonly language: string;
  readonly dir: 'ltr' | 'rtl';
  readonly title: string;
  /** Null where the page names nobody. */
  readonly author: string | null;
  /** The day it was published, `2016-05-03`. */
  readonly day: string;
  /** How an agency begins it: place, day and name. */
  readonly dateline: string;
  readonly paragraphs: readonly string[];
  /** Words of the site's own, as its language has them. */
  readonly menu: readonly string[];
  readonly site: {
    readonly share: string;
    readonly related: string;
    readonly subscribe: string;
    readonly comment: string;
    readonly remark: string;
  };
}

/** A list of links to the sections. */
export const menu = ({ menu: words }: PageContent): string =>
  `<ul>${words.map((word) => `<li><a href="/${word}">${word}</a></li>`).join('')}</ul>`;
/** Every paragraph between two marks. */
export const all = ({ paragraphs }: PageContent, open: string, close: string): string =>
  paragraphs.map((text) => `${open}${text}${close}`).join('\n');
/** A whole page. */
export const shell = ({ language, dir, title }: PageContent, head: string, body: string): string =>
  `<!DOCTYPE html><html lang="${language}" dir="${dir}"><head><meta charset="utf-8"><title>${title} | Example</title>${head}</head><body>${body}</body></html>`;
/** The metadata as JSON-LD. */
export const linked = ({ title, author, day }: PageContent): string =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: title, datePublished: `${day}T09:00:00+03:00`, author: { '@type': 'Person', name: author } })}</script>`;
/** The metadata as meta elements. */
export const meta = ({ title, author, day }: PageContent): string =>
  `<meta property="og:title" content="${title}"><meta name="author" content="${author ?? ''}"><meta property="article:published_time" content="${day}T09:00:00+03:00">`;
