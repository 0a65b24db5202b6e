import type { RecordLine } from '../base/schema/record.ts';
import { slice } from '../base/text/spans.ts';
import type { LostFindingTable } from '../io/store/link-schema.ts';
import { lostIn } from '../io/store/readings/lost-findings.ts';
import type { Database } from '../io/store/schema.ts';
import { judgedByPersons } from './carry-judgements.ts';
import type { Found, FoundKind } from './found.ts';
import { matchFindings } from './match-findings.ts';
import type { Matching } from './match-findings.ts';

/** Two readings of one article and what they have in common. */
interface Readings {
  readonly before: RecordLine;
  readonly now: RecordLine;
  readonly matching: Matching;
}

/** What persons judged and the reading of now does not have. */
interface Lost {
  readonly rows: readonly LostFindingTable[];
  /** Ids of those that the reading before had. */
  readonly fresh: readonly string[];
  /** Ids of earlier ones that are found again, with the ids that they have now. */
  readonly again: ReadonlyMap<string, string>;
}

/** Tells which judged findings an article loses by a reading, and which lost ones it finds again where their sentence stands. */
export async function lostAfter(db: Database, { before, now, matching }: Readings): Promise<Lost> {
  const judged = await judgedByPersons(db);
  const fresh = matching.gone.filter(({ id }) => judged.has(id)).map((found) => rowOf(found, before));
  const earlier = await lostIn(db, before.id);
  const placed = earlier.flatMap((row) => placedIn(row, now.text));
  const { kept } = matchFindings(placed, matching.fresh, (span) => span);
  const again = new Map(kept.map((each) => [each.before.id, each.after.id]));
  return {
    rows: [...earlier.filter(({ finding }) => !again.has(finding)), ...fresh],
    fresh: fresh.map(({ finding }) => finding),
    again: new Map([...again].filter(([from, to]) => from !== to)),
  };
}

function rowOf({ id, kind, sort, span }: Found, { id: article, text, sentences }: RecordLine): LostFindingTable {
  const around = sentences.find(({ start, end }) => start <= span.start && span.start < end) ?? span;
  const sentence = slice(text, { start: around.start, end: Math.max(around.end, span.end) });
  const [start, end] = [span.start - around.start, span.end - around.start];
  return { finding: id, article, kind, sort, sentence, start, end };
}

/** A lost finding where its sentence stands in a text; nowhere when the text has it not, or more than once. */
function placedIn({ finding, kind, sort, sentence, start, end }: LostFindingTable, text: string): readonly Found[] {
  const at = text.indexOf(sentence);
  if (at < 0 || text.includes(sentence, at + 1)) return [];
  const span = { start: at + start, end: at + end };
  return [{ id: finding, kind: kind as FoundKind, sort, span, words: slice(text, span), by: null, fields: new Map() }];
}
