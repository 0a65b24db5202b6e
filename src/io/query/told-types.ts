import type { EventMention } from '../../base/schema/finding.ts';
import type { RecordLine } from '../../base/schema/record.ts';
import type { HappeningRow } from './happening-types.ts';
import type { Report } from './types.ts';

/** A report of a happening with the whole finding and the article it stands in. */
export interface ToldReport extends Report {
  readonly mention: EventMention;
  readonly line: RecordLine;
}

/** A happening with every report of it, earliest publication first; the first of `reports` that is `best` is the one shown. */
export interface ToldHappening extends HappeningRow {
  readonly reports: readonly ToldReport[];
}
