import type { Insertable, Selectable } from 'kysely';
import type { Judgement } from '../../../base/schema/record.ts';
import { fromJson, toJson } from '../json.ts';
import type { JudgementTable } from '../link-schema.ts';

/** The row of a judgement. */
export function judgementRow(judgement: Judgement): Insertable<JudgementTable> {
  return {
    ...{ id: judgement.id, kind: judgement.kind, left_id: judgement.left, right_id: judgement.right },
    directed: judgement.directed ? 1 : 0,
    score: judgement.score,
    reasons_json: toJson(judgement.reasons),
    made_by: judgement.by,
  };
}

/** The judgement of a row. */
export function judgementOf(row: Selectable<JudgementTable>): Judgement {
  return {
    ...{ id: row.id, kind: row.kind, left: row.left_id, right: row.right_id },
    directed: row.directed === 1,
    score: row.score,
    reasons: fromJson(row.reasons_json),
    by: row.made_by,
  };
}
