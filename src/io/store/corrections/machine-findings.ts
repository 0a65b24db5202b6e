import type { CorrectableFindings, CorrectableKind } from '../../../base/schema/correction.ts';
import { insertRows } from '../insert-rows.ts';
import type { MachineFindingTable } from '../link-schema.ts';
import type { Database } from '../schema.ts';

/** Lists of findings by kind. */
export const listOf = {
  ...{ attribution: 'attributions', event: 'events', claim: 'claims', commitment: 'commitments' },
} as const satisfies Record<CorrectableKind, keyof CorrectableFindings>;

/** The finding of an id as the machine read it, where its article was corrected; else null. */
export async function machineFinding(
  db: Database,
  id: string,
): Promise<Pick<MachineFindingTable, 'article' | 'kind'> | null> {
  const row = await db
    .selectFrom('machine_findings')
    .select(['article', 'kind'])
    .where('finding', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

/** What the machine read of an article that was corrected; null where it was not: then the record holds it. */
export async function machineFindings(db: Database, article: string): Promise<CorrectableFindings | null> {
  const rows = await db
    .selectFrom('machine_findings')
    .selectAll()
    .where('article', '=', article)
    .orderBy('n')
    .execute();
  if (rows.length === 0) return null;
  const found = (kind: CorrectableKind) =>
    rows.filter((row) => row.kind === kind).map((row): unknown => JSON.parse(row.finding_json));
  return {
    attributions: found('attribution') as CorrectableFindings['attributions'],
    events: found('event') as CorrectableFindings['events'],
    claims: found('claim') as CorrectableFindings['claims'],
    commitments: found('commitment') as CorrectableFindings['commitments'],
  };
}

/** Replaces what the machine read of an article; null forgets it, in a transaction. */
export async function putMachineFindings(
  db: Database,
  article: string,
  findings: CorrectableFindings | null,
): Promise<void> {
  await db.deleteFrom('machine_findings').where('article', '=', article).execute();
  if (findings === null) return;
  const rows = Object.entries(listOf).flatMap(([kind, list]) =>
    findings[list].map((each, n) => ({
      ...{ finding: each.id, article, kind: kind as CorrectableKind, n },
      finding_json: JSON.stringify(each),
    })),
  );
  await insertRows(db, 'machine_findings', rows);
}
