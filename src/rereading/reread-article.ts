import type { Kit } from '../base/kit.ts';
import type { Judgement, RecordLine } from '../base/schema/record.ts';
import { keptDocument } from '../io/store/readings/kept-documents.ts';
import { putLost } from '../io/store/readings/lost-findings.ts';
import { putChanges } from '../io/store/readings/reread-log.ts';
import { noteRules } from '../io/store/readings/replace-reading.ts';
import { readLines } from '../io/store/read-lines.ts';
import type { Database } from '../io/store/schema.ts';
import type { Store } from '../io/store/store.ts';
import { replaceLinked } from '../linking/take-out.ts';
import { carryJudgements } from './carry-judgements.ts';
import { machineLine, writeReading } from './corrections/machine-line.ts';
import { changesOf, movesOf } from './changes.ts';
import type { ArticleChanges } from './changes.ts';
import { foundIn } from './found.ts';
import { readKept } from './kept-line.ts';
import { lostAfter } from './lost-findings.ts';
import { matchFindings } from './match-findings.ts';
import { moverOf } from './moved-spans.ts';

/** What rereading one article needs. */
export interface ArticleRereading {
  readonly id: string;
  readonly kit: Kit;
  readonly at: string | null;
}

/**
 * Reads one article anew and puts the new reading in the place of the old one, in one transaction: its findings, what persons judged of them, and its
 * place among what is linked. Findings that are the same keep their ids. Notes what changed for the report. False when nothing did.
 */
export async function rereadArticle(store: Store, { id, kit, at }: ArticleRereading): Promise<boolean> {
  const [[held], kept] = [await readLines(store.db, [id]), await keptDocument(store.db, id)];
  if (held === undefined || kept === null) return false;
  const line = await machineLine(store.db, held);
  // Reading takes its time: the record is not locked meanwhile. What was read from is never changed.
  const result = readKept(line, kept, kit);
  if (result.ok && sameReading(line, after(line, result.value)) && line.kit === result.value.kit) return false;
  return store.transaction(async (db) => {
    const [linked] = await readLines(db, [id]);
    if (linked === undefined) return false;
    const before = await machineLine(db, linked);
    const changes = result.ok
      ? await takeOver(db, { linked, before, after: after(before, result.value) }, { kit, at })
      : failure(before, kit, result.notice.message);
    if (changes !== null) await putChanges(db, id, changes);
    return changes !== null;
  });
}

/** A reading with what no reading changes. */
function after({ input, crawled }: RecordLine, read: RecordLine): RecordLine {
  return { ...read, input, ...(crawled !== undefined && { crawled }) };
}

async function takeOver(
  db: Database,
  readings: Readings,
  context: Pick<ArticleRereading, 'kit' | 'at'>,
): Promise<ArticleChanges | null> {
  const { before, after: now } = readings;
  if (!sameReading(before, now)) return replace(db, readings, context);
  if (before.kit !== now.kit) await noteRules(db, before.id, now.kit);
  return null;
}

function failure(before: RecordLine, kit: Kit, message: string): ArticleChanges {
  const nothing = { fields: [], findings: {}, moved: [], carried: [], lost: [] };
  return { article: before.id, title: before.title, rules: [before.kit, kit.digest], ...nothing, failed: message };
}

function sameReading(before: RecordLine, after: RecordLine): boolean {
  return canonical({ ...before, kit: '' }) === canonical({ ...after, kit: '' });
}

/** A value as JSON whatever the order of its fields. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
}

/** Two readings of an article by machine, and how it is linked: as persons corrected the first. */
interface Readings {
  readonly linked: RecordLine;
  readonly before: RecordLine;
  readonly after: RecordLine;
}

async function replace(
  db: Database,
  { linked, before, after: now }: Readings,
  { kit, at }: Pick<ArticleRereading, 'kit' | 'at'>,
): Promise<ArticleChanges> {
  const matching = matchFindings(foundIn(before), foundIn(now), moverOf(before.text, now.text));
  const lost = await lostAfter(db, { before, now, matching });
  const moves = new Map([...movesOf(matching), ...lost.again]);
  let carried: readonly Judgement[] = [];
  await replaceLinked(db, {
    ...{ article: linked, events: now.events.map(({ id }) => id), areSynonyms: kit.tables.areSynonyms, at },
    replace: async () => {
      carried = await carryJudgements(db, { moves, now, at });
      await writeReading(db, now, (actor) => kit.tables.actor(actor));
      await putLost(db, before.id, lost.rows);
      return carried;
    },
  });
  const ids = carried.map(({ id }) => id);
  return { ...changesOf(before, now, matching), carried: ids, lost: lost.fresh, failed: null };
}
