import type { Kysely } from 'kysely';
import type { RecordLine } from '../../base/schema/record.ts';
import { digest } from '../../base/text/ids.ts';
import { pageKey } from '../../base/text/page-key.ts';
import { asVersion, versionId } from './as-version.ts';
import type { Raw } from './raws.ts';
import type { RecordTables } from './schema.ts';
import type { Bodies, Body } from './store.ts';

/** A line that the record does not have yet, under the id that it gets. */
export interface Fresh {
  readonly line: RecordLine;
  /** The id that it came with, where another text has that one; else null. */
  readonly given: string | null;
  readonly raw: Raw | null;
}

/** What becomes of lines. */
interface Placed {
  readonly fresh: readonly Fresh[];
  readonly known: readonly string[];
  readonly seen: readonly { readonly id: string; readonly crawled: string }[];
}

/** What tells one text from another. */
interface TextMark {
  readonly id: string;
  readonly given: string;
  readonly page: string | null;
  readonly title: string | null;
  readonly text: string;
  readonly raw: string | null;
  readonly kit: string;
}

/**
 * Tells of each line whether the record has it (`known`, the ids, and `seen`, when it was crawled again), and else which id it gets. Lines may
 * repeat each other.
 */
export async function placeTexts(
  db: Kysely<RecordTables>,
  lines: readonly RecordLine[],
  bodies: Bodies,
): Promise<Placed> {
  const marked = lines.map((line) => ({ line, ...marksOf(line, bodies.get(line)) }));
  const kept = [...(await keptMarks(db, marked))];
  const fresh: Fresh[] = [];
  const known: string[] = [];
  const seen: { id: string; crawled: string }[] = [];
  for (const { line, mark, raw } of marked) {
    const same = kept.find((other) => isSame(other, mark));
    if (same !== undefined) {
      known.push(same.id);
      if (line.crawled !== undefined) seen.push({ id: same.id, crawled: line.crawled });
    } else {
      const id = kept.some((other) => other.id === line.id) ? versionId(line) : line.id;
      kept.push({ ...mark, id });
      fresh.push({ line: id === line.id ? line : asVersion(line, id), given: id === line.id ? null : line.id, raw });
    }
  }
  return { fresh, known, seen };
}

function marksOf(line: RecordLine, kept: Body | undefined): { readonly mark: TextMark; readonly raw: Raw | null } {
  const { id, title, kit } = line;
  const raw = kept === undefined ? null : rawOf(kept);
  const text = digest(line.text);
  return { mark: { id, given: id, page: pageKey(line.url), title, text, raw: raw?.digest ?? null, kit }, raw };
}

function rawOf(kept: Body): Raw {
  const { body, given } = typeof kept === 'string' ? { body: kept, given: null } : kept;
  return { digest: digest(body), body, given };
}

/** Marks of everything in the record that some line may be equal to, or share an id with. */
async function keptMarks(
  db: Kysely<RecordTables>,
  marked: readonly { readonly mark: TextMark }[],
): Promise<readonly TextMark[]> {
  const ids = marked.map(({ mark }) => mark.id);
  const texts = marked.map(({ mark }) => mark.text);
  const raws = marked.flatMap(({ mark }) => mark.raw ?? []);
  const rows = await db
    .selectFrom('articles')
    .select(['id', 'given_id', 'url', 'title', 'text_digest', 'raw_digest', 'kit'])
    .where((eb) =>
      eb.or([
        eb('id', 'in', ids),
        eb('given_id', 'in', ids),
        eb('text_digest', 'in', texts),
        // An empty list would be a constant, for which SQLite reads the whole table.
        ...(raws.length === 0 ? [] : [eb('raw_digest', 'in', raws)]),
      ]),
    )
    .orderBy('n')
    .execute();
  return rows.map((row) => ({
    ...{ id: row.id, given: row.given_id ?? row.id, page: pageKey(row.url), title: row.title },
    ...{ text: row.text_digest, raw: row.raw_digest, kit: row.kit },
  }));
}

/**
 * Whether two texts are one: the same title and text under one id, or, where their content made the ids, under one address. So are two
 * readings of one raw body by different kits: a page is no new version because the program that reads it is.
 */
function isSame(kept: TextMark, own: TextMark): boolean {
  const isMade = madeByContent.test(kept.id) && madeByContent.test(own.id) && kept.page === own.page;
  const hasName = kept.id === own.id || kept.given === own.id;
  const hasText = kept.text === own.text && kept.title === own.title;
  if (hasText) return hasName || (isMade && own.page !== null);
  return (hasName || isMade) && own.raw !== null && kept.raw === own.raw && kept.kit !== own.kit;
}

const madeByContent = /^art-[\da-f]{16}$/u;
