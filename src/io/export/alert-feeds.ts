import { generateAtomFeed, generateRssFeed } from 'feedsmith';
import type { AlertRow } from '../query/alert-types.ts';
import type { Page } from '../query/types.ts';
import { asHtml } from './feeds.ts';
import { oneLine, printable } from './plain-words.ts';
import { webAddress } from './web-address.ts';

/** The latest alerts, and the saved question that they answer; null for all questions. */
export interface AlertFeed {
  readonly alerts: Page<AlertRow>;
  readonly question: string | null;
}

function titleOf({ question }: AlertFeed): string {
  return question === null ? 'Entente: alerts' : `Entente: alerts of ${question}`;
}

function idOf({ question }: AlertFeed): string {
  return question === null ? 'urn:entente:alerts' : `urn:entente:alerts:${question}`;
}

function extentOf({ alerts: { rows, total } }: AlertFeed): string {
  return `${String(rows.length)} of ${String(total)} alerts, those raised last first.`;
}

/** An alert as an entry: why and of what in the title, the words below. */
function entryOf({ id, question, why, title, words, article, raised }: AlertRow) {
  const quoted = words === null ? '' : `“${oneLine(words.quote)}” `;
  return {
    id: `urn:entente:${id.replace('-', ':')}`,
    title: printable(oneLine(`${question}: ${why}: ${title}`)),
    words: printable(`${quoted}${article.outlet ?? ''} (${oneLine(article.title ?? article.input)})`),
    link: webAddress(article.url),
    raised: new Date(raised),
  };
}

/** The latest alerts as RSS 2.0. */
export function alertsRss(feed: AlertFeed): string {
  const entries = feed.alerts.rows.map(entryOf);
  const [first] = entries;
  return `${generateRssFeed({
    ...{ title: titleOf(feed), link: idOf(feed), description: extentOf(feed) },
    ...(first === undefined ? {} : { lastBuildDate: first.raised }),
    items: entries.map(({ id, title, words, link, raised }) => ({
      ...{ title, description: asHtml(words), pubDate: raised, guid: { value: id, isPermaLink: false } },
      ...(link === null ? {} : { link }),
    })),
  })}\n`;
}

/** The latest alerts as Atom. */
export function alertsAtom(feed: AlertFeed): string {
  const entries = feed.alerts.rows.map(entryOf);
  return `${generateAtomFeed({
    ...{ id: idOf(feed), title: { value: titleOf(feed) }, subtitle: { value: extentOf(feed) } },
    ...{ updated: entries[0]?.raised ?? new Date(0), authors: [{ name: 'Entente' }] },
    entries: entries.map(({ id, title, words, link, raised }) => ({
      ...{ id, title: { value: title }, updated: raised, published: raised },
      content: { value: words, type: 'text' },
      ...(link === null ? {} : { links: [{ href: link, rel: 'alternate' }] }),
    })),
  })}\n`;
}
