import type { RecordLine } from '../../../base/schema/record.ts';
import { digest } from '../../../base/text/ids.ts';
import { insertRaws, readRaw } from '../raws.ts';
import { readingColumns } from '../rows/article-rows.ts';
import type { Database } from '../schema.ts';
import { insertFindings } from '../write-articles.ts';

/** What a reading gives, children before parents. */
const findingTables = [
  ...(['participants', 'commitments', 'claims', 'events', 'joint_speakers', 'attribution_spans'] as const),
  ...(['attributions', 'entities', 'notices'] as const),
];

/**
 * Puts another reading of an article in the place of the one that the record has, in a transaction. The article keeps its id, its place in the
 * order of adding, its body and when it was added.
 */
export async function replaceReading(db: Database, line: RecordLine): Promise<void> {
  const { id } = line;
  await keepBody(db, line);
  for (const table of findingTables) {
    await db.deleteFrom(table).where('article', '=', id).execute();
  }
  await db.updateTable('articles').set(readingColumns(line)).where('id', '=', id).execute();
  await insertFindings(db, [line]);
}

/** A body that was the text itself is kept by itself from now on where the text is another. */
async function keepBody(db: Database, line: RecordLine): Promise<void> {
  const body = await readRaw(db, line.id);
  if (body === null || body === line.text) return;
  await insertRaws(db, [{ digest: digest(body), body }]);
}

/** Notes that other rules gave the same reading. */
export async function noteRules(db: Database, id: string, kit: string): Promise<void> {
  await db.updateTable('articles').set({ kit }).where('id', '=', id).execute();
}
