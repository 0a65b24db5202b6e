import type { Insertable, Selectable } from 'kysely';
import type { PublicationDate } from '../../../base/schema/article.ts';
import type { Entity } from '../../../base/schema/finding.ts';
import type { Notice } from '../../../base/schema/problem.ts';
import type { RecordLine } from '../../../base/schema/record.ts';
import { digest } from '../../../base/text/ids.ts';
import { fromJson, toJson } from '../json.ts';
import type { ArticleTable, EntityTable, NoticeTable } from '../schema.ts';

/** The part of a line that the article's own row holds. */
type ArticlePart = Omit<RecordLine, 'entities' | 'attributions' | 'events' | 'claims' | 'commitments' | 'notices'>;

/** The row of an article; `given`, `raw` and `at` as the columns `given_id`, `raw_digest` and `added`. */
export function articleRow(
  line: RecordLine,
  { given, raw, at }: { readonly given: string | null; readonly raw: string | null; readonly at: string | null },
): Insertable<ArticleTable> {
  const { id, input, crawled = null } = line;
  return { id, input, ...readingColumns(line), given_id: given, raw_digest: raw, crawled, added: at };
}

/** The columns of an article that another reading of it may change. */
export function readingColumns(line: RecordLine) {
  const { url, outlet, title, language, published, text, kit } = line;
  return {
    ...{ url, outlet, title, language, text, kit },
    published: published?.value ?? null,
    published_precision: published?.precision ?? null,
    published_from: published?.from ?? null,
    text_digest: digest(text),
    bylines_json: toJson(line.bylines),
    dropped_json: toJson(line.dropped),
    credits_json: toJson(line.credits),
    blocks_json: toJson(line.blocks),
    origins_json: toJson(line.origins),
    metadata_json: toJson([line.metadata]),
    sentences_json: toJson(line.sentences),
    links_json: toJson(line.links),
    timexes_json: toJson(line.timexes),
    places_json: toJson(line.places),
    modified: line.metadata.modified?.value ?? null,
  };
}

/** The publication date of an article's row. */
export function publishedOf(
  row: Pick<Selectable<ArticleTable>, 'published' | 'published_precision' | 'published_from'>,
): PublicationDate | null {
  const { published, published_precision: precision, published_from: from } = row;
  if (published === null || precision === null || from === null) return null;
  return { value: published, precision, from };
}

/** What an article's row says of its line. */
export function articlePart(row: Selectable<ArticleTable>): ArticlePart {
  const { id, input, url, outlet, title, language, text, kit } = row;
  return {
    ...{ id, input, url, outlet, title, language, text, kit },
    published: publishedOf(row),
    bylines: fromJson(row.bylines_json),
    dropped: fromJson(row.dropped_json),
    credits: fromJson(row.credits_json),
    blocks: fromJson(row.blocks_json),
    origins: fromJson(row.origins_json),
    metadata: fromJson(row.metadata_json)[0] ?? {},
    sentences: fromJson(row.sentences_json),
    links: fromJson(row.links_json),
    timexes: fromJson(row.timexes_json),
    places: fromJson(row.places_json),
    ...(row.crawled !== null && { crawled: row.crawled }),
  };
}

/** The rows of the problems met in an article. */
export function noticeRows(line: RecordLine): readonly Insertable<NoticeTable>[] {
  return line.notices.map(({ code, place, message, remedy }, n) => ({
    article: line.id,
    n,
    code,
    place,
    message,
    remedy,
  }));
}

/** The problem of a row. */
export function noticeOf(row: Selectable<NoticeTable>): Notice {
  return { code: row.code, place: row.place, message: row.message, remedy: row.remedy };
}

/** The rows of an article's entities. */
export function entityRows(line: RecordLine): readonly Insertable<EntityTable>[] {
  return line.entities.map(({ start, end, type, actor }, n) => ({ article: line.id, n, start, end, type, actor }));
}

/** The entity of a row. */
export function entityOf(row: Selectable<EntityTable>): Entity {
  return { start: row.start, end: row.end, type: row.type, actor: row.actor };
}
