import type { Kit } from './base/kit.ts';
import type { Article, RawDocument } from './base/schema/article.ts';
import type { Explanation } from './base/schema/explanation.ts';
import type { EventMention, Resolved } from './base/schema/finding.ts';
import type { Parse } from './base/schema/parse.ts';
import type { Result } from './base/schema/problem.ts';
import type { ReadingMode } from './base/schema/reading-mode.ts';
import type { RecordLine } from './base/schema/record.ts';
import { beginningOf } from './base/text/beginning.ts';
import { recordLine } from './io/export/record-line.ts';
import { clean } from './stages/clean/clean.ts';
import { parseText, parseTokens } from './stages/parse/parse.ts';
import { explain } from './stages/read/explain.ts';
import { read } from './stages/read/read.ts';
import { resolve } from './stages/resolve/resolve.ts';
import { withNothingFound } from './stages/sift/nothing-found.ts';
import { sift } from './stages/sift/sift.ts';

/** What is found in an article whose language no pack reads, or which is only furniture: it is kept and searched, and its notice says so. */
const unread: Resolved = {
  ...{ entities: [], links: [], timexes: [], places: [] },
  ...{ attributions: [], events: [], claims: [], commitments: [] },
};

function isRead(article: Article, kit: Kit): boolean {
  if (article.notices.some(({ code }) => code === 'only-furniture')) return false;
  return article.language === null || article.language === kit.pack.code;
}

/** The line of an article, with what was found in its sentences. */
function lineOf(article: Article, parse: Parse, kit: Kit, mode: ReadingMode): RecordLine {
  if (!isRead(article, kit)) return recordLine({ article, parse, resolved: unread, kit });
  const resolved = sift(resolve(article, read(article, parse, kit), kit), mode);
  const notices = withNothingFound({ article, sentences: parse.sentences, resolved });
  return recordLine({ article: { ...article, notices }, parse, resolved, kit });
}

/**
 * The way through Entente: page -> article -> sentences, tags and trees -> findings -> actors, dates and countries -> what the
 * mode keeps -> one line of the record. Pure: the same document, kit and mode give the same line on any machine. A document without
 * an article in it gives a notice; of a text that is far too long for an article the beginning is read.
 */
export function readDocument(raw: RawDocument, kit: Kit, mode: ReadingMode = 'recall'): Result<RecordLine> {
  const cleaned = clean(raw, kit);
  if (!cleaned.ok) return cleaned;
  const article = cleaned.value;
  const parse = parseText(article.text, beginningOf(article.text, article.blocks), kit.model);
  const line = lineOf(article, parse, kit, mode);
  return { ok: true, value: raw.crawled === undefined ? line : { ...line, crawled: raw.crawled } };
}

/** Reads an article's text anew where its page was not kept: what cleaning told of the page stays. */
export function readText(line: RecordLine, kit: Kit, mode: ReadingMode): RecordLine {
  const article = { ...line, datelinePlace: datelinePlaceOf(line, kit) };
  return { ...line, ...lineOf(article, parseText(line.text, line.blocks, kit.model), kit, mode) };
}

/** The place of a text's dateline: a line of the record does not keep it. */
function datelinePlaceOf(line: RecordLine, kit: Kit): string | null {
  const { input, text: body, published } = line;
  const unknown = { id: null, url: null, outlet: null, title: null, language: null, notices: [] };
  const cleaned = clean(
    { ...unknown, input, body, format: 'text', clean: true, published: published?.value ?? null },
    kit,
  );
  return cleaned.ok ? cleaned.value.datelinePlace : null;
}

/** Why an event of a record's line was coded as it was: the article is parsed and read once more. */
export function explainEvent(line: RecordLine, event: EventMention, kit: Kit): Explanation {
  const article = { ...line, datelinePlace: null };
  return explain(article, parseText(line.text, beginningOf(line.text, line.blocks), kit.model), kit, event);
}

/** The first half of the way: page -> article -> sentences, tags and trees. */
export function parseDocument(
  raw: RawDocument,
  kit: Kit,
): Result<{ readonly article: Article; readonly parse: Parse }> {
  const cleaned = clean(raw, kit);
  if (!cleaned.ok) return cleaned;
  const { text, blocks } = cleaned.value;
  return { ok: true, value: { article: cleaned.value, parse: parseText(text, blocks, kit.model) } };
}

/** Tags and trees for sentences that are cut into words already: one sentence for each list of forms, its tokens kept. */
export function parseWords(sentences: readonly (readonly string[])[], kit: Kit): Parse {
  return parseTokens(sentences, kit.model);
}
