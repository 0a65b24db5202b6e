import type { Kysely, Transaction } from 'kysely';
import type { GivenDocument } from '../../base/schema/article.ts';
import type { RecordLine } from '../../base/schema/record.ts';
import { insertRows } from './insert-rows.ts';
import { placeTexts } from './place-texts.ts';
import type { Fresh } from './place-texts.ts';
import { awaitLinking } from './links/pages.ts';
import { toJson } from './json.ts';
import type { Json } from './json.ts';
import { insertRaws } from './raws.ts';
import type { Raw } from './raws.ts';
import { articleRow, entityRows, noticeRows } from './rows/article-rows.ts';
import { attributionRows, attributionSpanRows, jointSpeakerRows } from './rows/attribution-rows.ts';
import { claimRows } from './rows/claim-rows.ts';
import { commitmentRows } from './rows/commitment-rows.ts';
import { eventRows } from './rows/event-rows.ts';
import { participantRows } from './rows/participant-rows.ts';
import type { RecordTables } from './schema.ts';
import type { Added, Bodies, RejectedInput } from './store.ts';

/** Articles of one transaction: three times as fast as one at a time, and little is done again after a crash. */
export const articlesAtOnce = 25;

/** What is kept beside lines: their raw bodies, and when the record learns of them. */
export interface Beside {
  readonly bodies: Bodies;
  readonly at: string | null;
}

/** What a writer needs of an engine. `isConstraintError` tells a finding that breaks the tables' rules from a failing disk. */
export interface Writer {
  readonly db: Kysely<RecordTables>;
  isConstraintError(error: unknown): boolean;
}

type Outcome = { -readonly [K in keyof Added]: string[] };

/** See `Store.addArticles`. */
export async function addArticles(writer: Writer, lines: readonly RecordLine[], beside: Beside): Promise<Added> {
  const outcome: Outcome = { added: [], known: [], failed: [] };
  for (let start = 0; start < lines.length; start += articlesAtOnce) {
    const batch = lines.slice(start, start + articlesAtOnce);
    for (const part of await addBatch(writer, batch, beside)) {
      outcome.added.push(...part.added);
      outcome.known.push(...part.known);
      outcome.failed.push(...part.failed);
    }
  }
  return outcome;
}

/** One transaction; when a line breaks the tables' rules, one transaction for each line, so that the others still go in. */
async function addBatch(writer: Writer, batch: readonly RecordLine[], beside: Beside): Promise<readonly Added[]> {
  try {
    return [await writer.db.transaction().execute((db) => addAll(db, batch, beside))];
  } catch (error) {
    if (!writer.isConstraintError(error)) throw error;
    const parts: Added[] = [];
    for (const line of batch) parts.push(await addAlone(writer, line, beside));
    return parts;
  }
}

async function addAlone(writer: Writer, line: RecordLine, beside: Beside): Promise<Added> {
  try {
    return await writer.db.transaction().execute((db) => addAll(db, [line], beside));
  } catch (error) {
    if (!writer.isConstraintError(error)) throw error;
    await addRejected(writer.db, [brokenLine(line, error)]);
    return { added: [], known: [], failed: [line.id] };
  }
}

function brokenLine(line: RecordLine, error: unknown): RejectedInput {
  const message = `The findings of ${line.id} do not fit together (${error instanceof Error ? error.message : String(error)}).`;
  const remedy = 'Report this with the article: it is a mistake of the program.';
  return { input: line.input, notice: { code: 'internal-error', place: line.input, message, remedy } };
}

async function addAll(
  db: Transaction<RecordTables>,
  batch: readonly RecordLine[],
  { bodies, at }: Beside,
): Promise<Added> {
  const { fresh, known, seen } = await placeTexts(db, batch, bodies);
  await insertFresh(db, fresh, at);
  for (const { id, crawled } of seen) await noteCrawl(db, id, crawled);
  return { added: fresh.map(({ line }) => line.id), known, failed: [] };
}

/** Keeps when a text was first crawled, in whatever order its crawls are added. An earlier crawl may change its place among the versions. */
async function noteCrawl(db: Kysely<RecordTables>, id: string, crawled: string): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('articles')
    .set({ crawled })
    .where('id', '=', id)
    .where((eb) => eb.or([eb('crawled', 'is', null), eb('crawled', '>', crawled)]))
    .executeTakeFirst();
  if (numUpdatedRows > 0n) await awaitLinking(db, [id]);
}

async function insertFresh(db: Kysely<RecordTables>, fresh: readonly Fresh[], at: string | null): Promise<void> {
  const rows = fresh.map(({ line, given, raw }) => ({
    ...articleRow(line, { given, raw: raw?.digest ?? null, at }),
    document_json: documentOf(raw),
  }));
  const raws = fresh.flatMap(({ raw }, n) => (raw === null || raw.digest === rows[n]?.text_digest ? [] : [raw]));
  await insertRaws(db, raws);
  await insertRows(db, 'articles', rows);
  await awaitLinking(
    db,
    rows.map(({ id }) => id),
  );
  await insertFindings(
    db,
    fresh.map(({ line }) => line),
  );
}

function documentOf(raw: Raw | null): Json<GivenDocument> | null {
  return raw === null || raw.given === null ? null : toJson([raw.given]);
}

/** Appends the findings of articles. */
export async function insertFindings(db: Kysely<RecordTables>, lines: readonly RecordLine[]): Promise<void> {
  await insertRows(db, 'notices', lines.flatMap(noticeRows));
  await insertRows(db, 'entities', lines.flatMap(entityRows));
  await insertRows(db, 'attributions', lines.flatMap(attributionRows));
  await insertRows(db, 'attribution_spans', lines.flatMap(attributionSpanRows));
  await insertRows(db, 'joint_speakers', lines.flatMap(jointSpeakerRows));
  await insertRows(db, 'events', lines.flatMap(eventRows));
  await insertRows(db, 'claims', lines.flatMap(claimRows));
  await insertRows(db, 'commitments', lines.flatMap(commitmentRows));
  await insertRows(db, 'participants', lines.flatMap(participantRows));
}

/** See `Store.addRejected`. */
export async function addRejected(db: Kysely<RecordTables>, inputs: readonly RejectedInput[]): Promise<number> {
  let added = 0;
  await db.transaction().execute(async (within) => {
    for (const { input, notice } of inputs) {
      const { code, place, message, remedy } = notice;
      const result = await within
        .insertInto('rejected')
        .values({ input, code, place, message, remedy })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst();
      added += Number(result.numInsertedOrUpdatedRows ?? 0n);
    }
  });
  return added;
}
