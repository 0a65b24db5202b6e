import type { Insertable, Selectable } from 'kysely';
import type { Judgement, Tie } from '../../../base/schema/record.ts';
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
  const { by, ...tie } = tieOf(row);
  return { ...tie, reasons: fromJson(row.reasons_json), by };
}

/** The judgement of a row without its reasons. */
export function tieOf(row: Omit<Selectable<JudgementTable>, 'reasons_json'>): Tie {
  const { id, kind, left_id: left, right_id: right, directed, score, made_by: by } = row;
  return { id, kind, left, right, directed: directed === 1, score, by };
}
