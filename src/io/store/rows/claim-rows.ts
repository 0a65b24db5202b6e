import type { Insertable, Selectable } from 'kysely';
import type { Claim } from '../../../base/schema/finding.ts';
import type { RecordLine } from '../../../base/schema/record.ts';
import type { Span } from '../../../base/schema/span.ts';
import { fromJson, toJson } from '../json.ts';
import type { ClaimTable } from '../schema.ts';

/** The rows of an article's claims. */
export function claimRows(line: RecordLine): readonly Insertable<ClaimTable>[] {
  return line.claims.map(({ id, attribution, stance, about, answers, quantities, by }, n) => ({
    ...{ article: line.id, n, id, attribution, stance },
    about: typeof about === 'string' ? about : null,
    answers,
    about_start: typeof about === 'string' ? null : about.start,
    about_end: typeof about === 'string' ? null : about.end,
    quantities_json: toJson(quantities),
    made_by: by,
  }));
}

/** A span of two columns. */
export function spanOf(start: number | null, end: number | null): Span | null {
  return start === null || end === null ? null : { start, end };
}

/** The claim of a row. */
export function claimOf(row: Selectable<ClaimTable>): Claim {
  const about = row.about ?? spanOf(row.about_start, row.about_end);
  if (about === null) throw new TypeError(`claim ${row.id} is about nothing`);
  return {
    ...{ id: row.id, attribution: row.attribution, stance: row.stance, about, answers: row.answers },
    quantities: fromJson(row.quantities_json),
    by: row.made_by,
  };
}
