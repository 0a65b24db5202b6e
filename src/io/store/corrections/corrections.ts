import { sql } from 'kysely';
import type { Correction, KeptCorrection } from '../../../base/schema/correction.ts';
import { insertRows } from '../insert-rows.ts';
import type { CorrectionTable } from '../link-schema.ts';
import type { Database } from '../schema.ts';

/** A correction without what its judgement says. */
export type BareCorrection = Omit<KeptCorrection, 'by' | 'why' | 'at'>;

type Row = CorrectionTable & { readonly by: string; readonly reasons_json: string; readonly at: string | null };

function correctionOf(row: Row): KeptCorrection {
  const { judgement, article, finding, kind, field, start, end, words, machine, by, at } = row;
  const [value] = JSON.parse(row.value_json) as readonly unknown[];
  const reasons = JSON.parse(row.reasons_json) as readonly string[];
  // Written by `putCorrection` only, from a correction.
  const correction = { field, value } as Correction;
  return {
    ...{ judgement, article, finding, kind, correction, span: { start, end }, words, machine, by, at },
    why: reasons.join('; '),
  };
}

const told = sql`c.*, j.made_by as by, j.reasons_json,
  (select d.at from decisions d where d.judgement = j.id order by d.n desc limit 1) as at`;

/** Keeps what a judgement on one finding says, in a transaction. */
export async function putCorrection(db: Database, kept: BareCorrection): Promise<void> {
  const { judgement, article, finding, kind, correction, span, words, machine } = kept;
  const value = { field: correction.field, value_json: JSON.stringify([correction.value]) };
  await insertRows(db, 'corrections', [{ judgement, article, finding, kind, ...value, ...span, words, machine }]);
}

/** Corrections in force of findings, by finding and field. */
export async function correctionsOn(db: Database, findings: readonly string[]): Promise<readonly KeptCorrection[]> {
  const { rows } = await sql<Row>`select ${told} from json_each(${JSON.stringify(findings)}) as w
    join corrections c on c.finding = w.value join in_force f on f.judgement = c.judgement
    join judgements j on j.id = c.judgement order by c.finding, c.field, c.judgement`.execute(db);
  return rows.map(correctionOf);
}

/** Corrections in force of an article's findings, by finding and field. */
export async function correctionsIn(db: Database, article: string): Promise<readonly KeptCorrection[]> {
  const { rows } = await sql<Row>`select ${told} from corrections c join in_force f on f.judgement = c.judgement
    join judgements j on j.id = c.judgement where c.article = ${article} order by c.finding, c.field, c.judgement`.execute(
    db,
  );
  return rows.map(correctionOf);
}

/** What judgements say of single findings, whether they hold or not, by judgement; those that say nothing of one are left out. */
export async function correctionsBy(
  db: Database,
  judgements: readonly string[],
): Promise<ReadonlyMap<string, KeptCorrection>> {
  const { rows } = await sql<Row>`select ${told} from json_each(${JSON.stringify(judgements)}) as w
    join corrections c on c.judgement = w.value join judgements j on j.id = c.judgement`.execute(db);
  return new Map(rows.map((row) => [row.judgement, correctionOf(row)]));
}
