import { generateAtomFeed, generateRssFeed } from 'feedsmith';
import type { ToldHappening } from '../query/told-types.ts';
import { bestOf } from './announced.ts';
import type { Format, Told } from './format.ts';
import { instantsOf } from './instants.ts';
import { countWords, dateWords, happeningTitle, statusWords } from './names.ts';
import { oneLine, printable } from './plain-words.ts';
import { webAddress } from './web-address.ts';

/** Items of a feed at most: the news, not the record. */
const mostItems = 100;

/** A happening as news: when it was told last. */
interface Item {
  readonly id: string;
  readonly title: string;
  readonly words: string;
  readonly link: string | null;
  readonly outlet: string | null;
  readonly published: Date;
  readonly updated: Date;
}

/** Happenings as RSS 2.0, those told last first. */
export const rss: Format = {
  name: 'rss',
  summary: `the ${String(mostItems)} happenings told last as an RSS feed`,
  files: [{ name: 'entente.rss', write: (told) => written(told, rssOf) }],
};

/** Happenings as Atom, those told last first. */
export const atom: Format = {
  name: 'atom',
  summary: `the ${String(mostItems)} happenings told last as an Atom feed`,
  files: [{ name: 'entente.atom', write: (told) => written(told, atomOf) }],
};

/** What a feed is made of: its items, how many happenings have a day, and the saved question that it answers. */
interface Feed {
  readonly items: readonly Item[];
  readonly total: number;
  readonly question: string | undefined;
}

async function* written(told: Told, feed: (of: Feed) => string): AsyncGenerator<string> {
  yield `${feed({ ...(await latest(told)), question: told.question })}\n`;
}

/** The happenings told last, and how many there are that have a day of publication. */
async function latest({ latest: ask }: Told): Promise<{ readonly items: readonly Item[]; readonly total: number }> {
  const { total, happenings } = await ask(mostItems);
  const items: Item[] = [];
  for await (const happening of happenings) items.push(...itemOf(happening));
  return { items: newest(items), total };
}

function newest(items: readonly Item[]): Item[] {
  const inOrder = [...items].sort((a, b) => b.updated.getTime() - a.updated.getTime() || (a.id < b.id ? -1 : 1));
  return inOrder;
}

/** Nothing where no report has a day of publication: a feed has no place for it. */
function itemOf(happening: ToldHappening): readonly Item[] {
  const best = bestOf(happening);
  const days = instantsOf(happening.reports.map(({ article }) => article.published?.value ?? null));
  const [published, updated] = [days[0], days.at(-1)];
  if (best === null || published === undefined || updated === undefined) return [];
  const { article, sentence } = best;
  const told = `${dateWords(happening.date)}; ${statusWords(happening)}; ${countWords(happening.counts)}`;
  return [
    {
      ...{ id: `urn:entente:happening:${happening.id}`, published, updated, outlet: article.outlet },
      title: printable(oneLine(happeningTitle(happening))),
      words: printable(`“${oneLine(sentence.quote)}” ${article.outlet ?? ''} (${told})`),
      link: webAddress(article.url),
    },
  ];
}

function titleOf({ question }: Feed): string {
  return `Entente: ${question ?? 'happenings'}`;
}

function idOf({ question }: Feed): string {
  return question === undefined ? 'urn:entente:record' : `urn:entente:asked:${question}`;
}

function extentOf({ items, total }: Feed): string {
  return `${String(items.length)} of ${String(total)} happenings that have a day of publication, those told last first.`;
}

function rssOf(feed: Feed): string {
  const { items } = feed;
  const [first] = items;
  return generateRssFeed({
    ...{ title: titleOf(feed), link: idOf(feed), description: extentOf(feed) },
    ...(first === undefined ? {} : { lastBuildDate: first.updated }),
    items: items.map((item) => ({
      ...{ title: item.title, description: asHtml(item.words), pubDate: item.updated },
      guid: { value: item.id, isPermaLink: false },
      ...(item.link === null ? {} : { link: item.link }),
      ...(item.link === null || item.outlet === null
        ? {}
        : { source: { title: printable(item.outlet), url: item.link } }),
    })),
  });
}

/** A feed without items has the first day of all as its update: Atom asks for one, and an export knows no clock. */
function atomOf(feed: Feed): string {
  const { items } = feed;
  return generateAtomFeed({
    ...{ id: idOf(feed), title: { value: titleOf(feed) }, subtitle: { value: extentOf(feed) } },
    ...{ updated: items[0]?.updated ?? new Date(0), authors: [{ name: 'Entente' }] },
    entries: items.map((item) => ({
      ...{ id: item.id, title: { value: item.title }, updated: item.updated, published: item.published },
      content: { value: item.words, type: 'text' },
      ...(item.link === null ? {} : { links: [{ href: item.link, rel: 'alternate' }] }),
    })),
  });
}

/** Readers take a description for HTML. */
export function asHtml(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
