import type { Correction, CorrectableKind, CorrectedField, KeptCorrection } from '../../base/schema/correction.ts';
import type { Judgement, RecordLine } from '../../base/schema/record.ts';
import { contentId } from '../../base/text/ids.ts';
import type { Tables } from '../../base/tables/tables.ts';
import { correctionsOn, putCorrection } from '../../io/store/corrections/corrections.ts';
import type { Effect } from '../../io/store/corrections/effects.ts';
import { findCorrectable } from '../../io/store/corrections/find-correctable.ts';
import type { Correctable } from '../../io/store/corrections/find-correctable.ts';
import { appendNew, withdrawWithin } from '../../io/store/judgement-log.ts';
import { readLines } from '../../io/store/read-lines.ts';
import type { Database } from '../../io/store/schema.ts';
import type { Store } from '../../io/store/store.ts';
import { relinkReplaced } from '../../linking/take-out.ts';
import { foundIn } from '../found.ts';
import { machineLine, writeReading } from './machine-line.ts';
import { machineSays } from './machine-says.ts';
import { withEffect } from './with-effect.ts';

/** What a person says of one finding. */
export interface CorrectingOpinion {
  /** Id of an event, statement, claim or commitment, or of a happening that one report tells. */
  readonly thing: string;
  readonly correction: Correction;
  readonly why: string;
  readonly by: string;
  /** Instant (ISO, UTC). */
  readonly at: string;
  /**
   * Ids of standing judgements that the person has seen: a word to the contrary of others is withdrawn only when it is among them. Null for
   * whatever stands.
   */
  readonly seen: readonly string[] | null;
}

/** What became of it. */
export interface Corrected {
  readonly judgement: Judgement;
  readonly correction: KeptCorrection;
  /** Whether the person had said so before, and it held: then nothing is new. */
  readonly already: boolean;
  /** Words of persons on the same field, which hold no more. */
  readonly withdrawn: readonly KeptCorrection[];
  /** What it changed; null where nothing is new. */
  readonly effect: Effect | null;
}

/**
 * Why nothing is corrected: the record holds nothing of that id; several reports tell it; findings of that kind have no such field; or another
 * person said otherwise and that was not seen.
 */
export type NotCorrected =
  | { readonly refused: 'unknown'; readonly id: string }
  | { readonly refused: 'several'; readonly reports: readonly string[] }
  | { readonly refused: 'field'; readonly kind: CorrectableKind; readonly field: CorrectedField }
  | { readonly refused: 'judged'; readonly standing: readonly KeptCorrection[] };

/** Fields that persons can correct, by kind. */
const fieldsOfKind: Readonly<Record<CorrectableKind, readonly CorrectedField[]>> = {
  event: ['verdict', 'type', 'source', 'target', 'date'],
  attribution: ['verdict', 'speaker'],
  claim: ['verdict'],
  commitment: ['verdict'],
};

/**
 * Keeps what a person says of one finding and has the record say so: in one transaction the word is appended, the article's findings are written
 * as corrected, and the article is linked anew. Earlier words of persons on the same field are withdrawn.
 */
export async function correct(
  store: Store,
  opinion: CorrectingOpinion,
  tables: Tables,
): Promise<Corrected | NotCorrected> {
  return store.transaction(async (db) => {
    const found = await findCorrectable(db, opinion.thing);
    if (found === null) return { refused: 'unknown', id: opinion.thing };
    if (!('finding' in found)) return { refused: 'several', reports: found };
    const { kind } = found;
    const { field } = opinion.correction;
    if (!fieldsOfKind[kind].includes(field)) return { refused: 'field', kind, field };
    return keep(db, { opinion, found, tables });
  });
}

interface Keeping {
  readonly opinion: CorrectingOpinion;
  readonly found: Correctable;
  readonly tables: Tables;
}

async function keep(db: Database, keeping: Keeping): Promise<Corrected | NotCorrected> {
  const { opinion, found } = keeping;
  const standing = (await correctionsOn(db, [found.finding])).filter(
    ({ correction }) => correction.field === opinion.correction.field,
  );
  const own = standing.find((each) => each.by === opinion.by && says(each.correction, opinion.correction));
  const judgement = judgementOf(opinion, found);
  if (own !== undefined) {
    const said = { ...judgement, id: own.judgement, reasons: [own.why] };
    return { judgement: said, correction: own, already: true, withdrawn: [], effect: null };
  }
  const unseen = standing.filter(
    (each) => each.by !== opinion.by && !says(each.correction, opinion.correction) && !isSeen(opinion, each),
  );
  if (unseen.length > 0) return { refused: 'judged', standing: unseen };
  const { result, effect } = await withEffect(db, judgement.id, () => write(db, { ...keeping, judgement, standing }));
  return { judgement, correction: result, already: false, withdrawn: standing, effect };
}

function isSeen({ seen }: CorrectingOpinion, { judgement }: KeptCorrection): boolean {
  return seen === null || seen.includes(judgement);
}

function says(one: Correction, other: Correction): boolean {
  return one.field === other.field && JSON.stringify(one.value) === JSON.stringify(other.value);
}

function judgementOf({ correction, why, by, at }: CorrectingOpinion, { finding, article }: Correctable): Judgement {
  const { field, value } = correction;
  const kind = field !== 'verdict' ? 'corrects' : value === 'accept' ? 'accepts' : 'rejects';
  const id = correctionId({ kind, finding, article, by }, correction, at);
  return { id, kind, left: finding, right: article, directed: true, score: 1, reasons: [why], by };
}

/** The id of a judgement on one finding. */
export function correctionId(
  { kind, finding, article, by }: Pick<Judgement, 'kind' | 'by'> & { finding: string; article: string },
  { field, value }: Correction,
  made: string | null,
): string {
  return contentId('judgement', kind, finding, article, by, made, field, JSON.stringify(value));
}

async function write(
  db: Database,
  parts: Keeping & { readonly judgement: Judgement; readonly standing: readonly KeptCorrection[] },
): Promise<KeptCorrection> {
  const { opinion, found, tables, judgement, standing } = parts;
  const { correction, by, why, at } = opinion;
  const line = await lineOf(db, found.article);
  const machine = await machineLine(db, line);
  const where = foundIn(machine).find(({ id }) => id === found.finding);
  if (where === undefined) throw new RangeError(`finding ${found.finding} is not where it was`);
  for (const each of standing) await withdrawWithin(db, each.judgement, { by, reason: why, at });
  await appendNew(db, [judgement], at);
  const said = { judgement: judgement.id, ...found, correction, span: where.span, words: where.words };
  const bare = { ...said, machine: machineSays(machine, found.finding, correction.field) };
  await putCorrection(db, bare);
  await rewrite(db, { line, machine, tables, at });
  return { ...bare, by, why, at };
}

/** An article with its findings. @throws RangeError for one that the record does not hold. */
export async function lineOf(db: Database, article: string): Promise<RecordLine> {
  const [line] = await readLines(db, [article]);
  if (line === undefined) throw new RangeError(`article ${article} is gone`);
  return line;
}

interface Rewriting {
  readonly line: RecordLine;
  readonly machine: RecordLine;
  readonly tables: Tables;
  readonly at: string | null;
}

/** Writes an article as the corrections in force have it and links it anew, in a transaction. */
export async function rewrite(db: Database, { line, machine, tables, at }: Rewriting): Promise<void> {
  await relinkReplaced(db, {
    ...{ article: line, events: machine.events.map(({ id }) => id), areSynonyms: tables.areSynonyms, at },
    replace: async () => {
      await writeReading(db, machine, (id) => tables.actor(id));
      return [];
    },
  });
}
