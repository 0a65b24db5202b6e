import type { CorrectableKind } from '../../../base/schema/correction.ts';
import type { Database } from '../schema.ts';
import { listOf, machineFinding } from './machine-findings.ts';

/** A finding that a person can correct. */
export interface Correctable {
  readonly article: string;
  readonly finding: string;
  readonly kind: CorrectableKind;
}

/**
 * The finding of an id, be it rejected. A happening that one report tells stands for the report; the ids of the reports where several do. Null
 * when the record holds nothing of that id that can be corrected.
 */
export async function findCorrectable(db: Database, id: string): Promise<Correctable | readonly string[] | null> {
  const machine = await machineFinding(db, id);
  if (machine !== null) return { ...machine, finding: id };
  for (const [kind, table] of Object.entries(listOf)) {
    const row = await db.selectFrom(table).select('article').where('id', '=', id).limit(1).executeTakeFirst();
    if (row !== undefined) return { article: row.article, finding: id, kind: kind as CorrectableKind };
  }
  const mentions = await mentionsOf(db, id);
  const [only, ...others] = mentions;
  if (only === undefined) return null;
  return others.length > 0 ? mentions : findCorrectable(db, only);
}

async function mentionsOf(db: Database, happening: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('happening_mentions')
    .select('event')
    .where('happening', '=', happening)
    .orderBy('event')
    .execute();
  return rows.map(({ event }) => event);
}
