import type { Article, Block, Credit, Dropped, DropReason, RawDocument } from '../../base/schema/article.ts';
import type { PageMetadata } from '../../base/schema/page-metadata.ts';
import type { Notice } from '../../base/schema/problem.ts';
import type { PageLexicon } from '../../base/lang/page-lexicon.ts';
import type { Tables } from '../../base/tables/tables.ts';
import { longestRead } from '../../base/text/beginning.ts';
import { contentId } from '../../base/text/ids.ts';
import type { Dateline } from './date/dateline.ts';
import { datelineOf } from './date/dateline.ts';
import { publicationDate } from './date/publication.ts';
import type { Draft } from './draft.ts';
import { bareCredit, creditsOf, signatures } from './lines/credits.ts';
import type { Line } from './lines/line.ts';
import { isKept } from './lines/line.ts';
import { languageOf } from './language.ts';

/** A text with the blocks it consists of. */
export interface BlockText {
  readonly text: string;
  readonly blocks: readonly Block[];
}

export interface Knowledge {
  /** ISO 639-1 code of the language that is read. */
  readonly code: string;
  readonly lexicon: PageLexicon;
  readonly tables: Tables;
}

/** Kept lines as one text, a blank line between them. */
export function joinLines(lines: readonly Line[]): BlockText {
  const blocks: Block[] = [];
  let text = '';
  for (const line of lines.filter(isKept)) {
    if (text !== '') text += '\n\n';
    blocks.push({ start: text.length, end: text.length + line.text.length, kind: line.kind });
    text += line.text;
  }
  return { text, blocks };
}

/** The blocks of a text kept as given: its lines without the white space around them. */
export function blocksOfText(text: string): BlockText {
  const blocks: Block[] = [];
  for (const match of text.matchAll(/[^\s](?:[^\n\r\u2028\u2029]*[^\s])?/gu)) {
    blocks.push({ start: match.index, end: match.index + match[0].length, kind: 'paragraph' });
  }
  return { text, blocks };
}

const datelineBlocks = 3;

/** Gives the dateline of the first paragraphs a block of its own; the text stays as it is. */
function splitDateline(
  body: BlockText,
  known: Knowledge,
): { readonly body: BlockText; readonly dateline: Dateline | null } {
  for (const [index, block] of body.blocks.slice(0, datelineBlocks).entries()) {
    const paragraph = body.text.slice(block.start, block.end);
    const dateline = block.kind === 'paragraph' ? datelineOf(paragraph, known.lexicon, known.tables) : null;
    if (dateline === null) continue;
    const rest = block.start + dateline.length + (/^\s*/u.exec(paragraph.slice(dateline.length))?.[0].length ?? 0);
    const head: Block = { start: block.start, end: block.start + dateline.length, kind: 'dateline' };
    const tail = rest < block.end ? [{ ...block, start: rest }] : [];
    const blocks = [...body.blocks.slice(0, index), head, ...tail, ...body.blocks.slice(index + 1)];
    return { body: { text: body.text, blocks }, dateline };
  }
  return { body, dateline: null };
}

function paragraphsOf({ text, blocks }: BlockText): readonly string[] {
  return blocks.filter(({ kind }) => kind !== 'dateline').map(({ start, end }) => text.slice(start, end));
}

/** Whether a name is an agency's, by the tables. */
export function isAgency(name: string, tables: Tables): boolean {
  const meant = new Set(tables.names(name).map(({ actor }) => actor));
  return tables.agencies.some(({ id }) => meant.has(id));
}

function creditKey(credit: Credit): string {
  return JSON.stringify([credit.kind, credit.agency.toLowerCase()]);
}

/** What is left out for these reasons credits nobody for the article. */
const uncredited: ReadonlySet<DropReason> = new Set(['navigation', 'share', 'comments', 'advertisement']);

function allCredits(
  body: BlockText,
  lines: readonly Line[],
  dateline: Dateline | null,
  known: Knowledge,
): readonly Credit[] {
  const paragraphs = paragraphsOf(body);
  const dropped = lines.flatMap(({ text, reason }) => (reason === null || uncredited.has(reason) ? [] : [text]));
  const isKnown = (name: string): boolean => isAgency(name, known.tables);
  const found = [
    ...(dateline?.credits ?? []),
    ...[...paragraphs, ...dropped].flatMap((text) => creditsOf(text, known.lexicon)),
    ...[...paragraphs, ...dropped].flatMap((text) => signatures(text, isKnown)),
    ...[...dropped, ...paragraphs.slice(-1)].flatMap((text) => bareCredit(text, isKnown)),
  ];
  return [...new Map(found.map((credit) => [creditKey(credit), credit] as const)).values()];
}

const remedies = {
  'site-date-ignored': 'Give the date with the input (`published`) if you know better.',
  'date-unknown': 'Give the date with the input (`published`); relative dates stay unresolved without it.',
  'bad-date': 'Give `published` as a day (2009-04-03), a month (2009-04) or a year (2009).',
} as const;

function dateNotices(raw: RawDocument, problems: ReturnType<typeof publicationDate>['problems']): readonly Notice[] {
  return problems.map(({ code, message }) => ({
    code,
    place: raw.input,
    message,
    remedy: remedies[code],
  }));
}

function languageNotices(raw: RawDocument, language: string | null, code: string): readonly Notice[] {
  if (language === null || language === code) return [];
  const found = language === 'und' ? 'an unknown language' : `the language ${language}`;
  return [
    {
      code: 'language-not-read',
      place: raw.input,
      message: `The text is in ${found}; nothing is taken from it.`,
      remedy: `Give the article in a language that is read: ${code}.`,
    },
  ];
}

/** What is not read of a text that is too long. */
function lengthNotices(raw: RawDocument, { text }: BlockText): readonly Notice[] {
  if (text.length <= longestRead) return [];
  return [
    {
      code: 'too-long',
      place: raw.input,
      message: `The text has ${String(text.length)} characters; what its first ${String(longestRead)} tell is taken, the whole is kept.`,
      remedy: 'Give the articles that it consists of one by one.',
    },
  ];
}

/** What the text contradicts of the language that its page states. */
function contradictionNotices(raw: RawDocument, stated: string | null, language: string | null): readonly Notice[] {
  if (stated === null || language === null || stated === language) return [];
  const found = language === 'und' ? 'another language' : `the language ${language}`;
  return [
    {
      code: 'language-contradicted',
      place: raw.input,
      message: `The language is stated as ${stated}, but the text is in ${found}.`,
      remedy: 'The text is believed; correct the language that is stated with the article.',
    },
  ];
}

/** What a paper says of its own mistakes: whoever reads the article should know. */
function correctionNotices(raw: RawDocument, lines: readonly Line[]): readonly Notice[] {
  return lines
    .filter(({ reason }) => reason === 'correction')
    .map(({ text }) => ({
      code: 'corrected',
      place: raw.input,
      message: `The page says: ${text}`,
      remedy: 'Compare earlier copies of the article with this one.',
    }));
}

function droppedOf(lines: readonly Line[]): readonly Dropped[] {
  return lines.flatMap(({ text, reason }) => (reason === null ? [] : [{ text, reason }]));
}

/** The stated fields with the date and the language that were settled on. */
function settledMetadata(stated: PageMetadata, published: Article['published'], language: string | null): PageMetadata {
  const told = stated.language?.value === language ? stated.language : undefined;
  return {
    ...Object.fromEntries(Object.entries(stated).filter(([field]) => field !== 'language')),
    ...(published === null ? {} : { published: { value: published.value, from: published.from } }),
    ...(language === null ? {} : { language: told ?? { value: language, from: 'text' } }),
  };
}

/** Puts an article together from its judged draft and its text. */
export function assemble(
  raw: RawDocument,
  draft: Draft,
  given: BlockText & Pick<Article, 'origins'>,
  known: Knowledge,
): Article {
  const { body, dateline } = splitDateline(given, known);
  const { metadata } = draft;
  const evidence = {
    given: raw.published,
    page: metadata.date,
    site: draft.siteDate,
    dateline,
    paragraphs: paragraphsOf(body),
  };
  const functionWords = known.lexicon.functionWords;
  const language = languageOf({ text: body.text, stated: metadata.language, code: known.code, functionWords });
  const dating = publicationDate(evidence, known.lexicon);
  return {
    id: raw.id ?? contentId('art', metadata.url, metadata.title, body.text),
    input: raw.input,
    url: metadata.url,
    outlet: metadata.outlet,
    title: metadata.title,
    bylines: metadata.bylines,
    language,
    published: dating.published,
    metadata: settledMetadata(metadata.stated, dating.published, language),
    datelinePlace: dateline?.place ?? null,
    text: body.text,
    blocks: body.blocks,
    origins: given.origins,
    dropped: droppedOf(draft.lines),
    credits: allCredits(body, draft.lines, dateline, known),
    notices: [
      ...raw.notices,
      ...draft.notices,
      ...correctionNotices(raw, draft.lines),
      ...contradictionNotices(raw, metadata.language, language),
      ...languageNotices(raw, language, known.code),
      ...lengthNotices(raw, body),
      ...dateNotices(raw, dating.problems),
    ],
  };
}
