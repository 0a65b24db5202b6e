import type { Kit } from './base/kit.ts';
import type { RawDocument } from './base/schema/article.ts';
import type { Notice } from './base/schema/problem.ts';
import type { ReadingMode } from './base/schema/reading-mode.ts';
import type { RecordLine } from './base/schema/record.ts';
import type { Rejected } from './io/intake/open-inputs.ts';
import type { Store } from './io/store/store.ts';
import { articlesAtOnce } from './io/store/write-articles.ts';
import { readDocument } from './pipeline.ts';
import { clustersOf } from './stages/link/clusters.ts';
import { linkArchive } from './stages/link/link.ts';

/** What reading one input gave: a line of the record, or the notice that says why not. */
export type Outcome =
  | { readonly ok: true; readonly line: RecordLine }
  | { readonly ok: false; readonly input: string; readonly notice: Notice };

/** Reads one document; a mistake of ours in one article becomes a notice, so that the others still go in. */
function outcomeOf(raw: RawDocument, kit: Kit, mode: ReadingMode): Outcome {
  try {
    const result = readDocument(raw, kit, mode);
    return result.ok ? { ok: true, line: result.value } : { ok: false, input: raw.input, notice: result.notice };
  } catch (problem) {
    const message = `Reading failed: ${problem instanceof Error ? problem.message : String(problem)}.`;
    const remedy = 'Please report this article; the others are not affected.';
    return { ok: false, input: raw.input, notice: { code: 'internal-error', place: raw.input, message, remedy } };
  }
}

/** Reads every input in order, one outcome for each; nothing is stored. */
export async function* readInputs(
  inputs: AsyncIterable<RawDocument | Rejected>,
  kit: Kit,
  mode: ReadingMode,
): AsyncGenerator<Outcome> {
  for await (const input of inputs) {
    if ('notice' in input) yield { ok: false, input: input.input, notice: input.notice };
    else yield outcomeOf(input, kit, mode);
  }
}

/** What adding did, in counts of inputs and articles. */
export interface IngestCounts {
  /** Articles that are new in the record. */
  readonly added: number;
  /** Articles that the record held already. */
  readonly known: number;
  /** Articles whose id the record holds with another text; it keeps its own. */
  readonly conflicts: number;
  /** Articles that could not be stored; each is kept with its notice. */
  readonly failed: number;
  /** Articles in the whole record that are copies of another. */
  readonly copies: number;
  /** Inputs that gave no article, by code of the notice. */
  readonly rejected: ReadonlyMap<string, number>;
}

/**
 * Brings judgements, families and happenings up to date with the articles that the record holds. The clusters are computed from the
 * judgements in force, so that a person's decisions outlive every run.
 */
async function relink(store: Store): Promise<{ readonly copies: number }> {
  const articles = await store.linkables();
  await store.syncJudgements(linkArchive(articles).judgements);
  const clusters = clustersOf(articles, await store.judgements());
  await store.putClusters(clusters);
  const copies = clusters.families.reduce((sum, family) => sum + family.articles.length - 1, 0);
  return { copies };
}

/**
 * Reads inputs into a record: 25 articles a transaction, then links them with what is there. Idempotent: an article the record holds
 * is counted as known. `onOutcome` is told after each input.
 */
export async function ingest(
  inputs: AsyncIterable<RawDocument | Rejected>,
  { store, kit, mode, onOutcome }: { store: Store; kit: Kit; mode: ReadingMode; onOutcome: (outcome: Outcome) => void },
): Promise<IngestCounts> {
  const rejected = new Map<string, number>();
  const counts = { added: 0, known: 0, conflicts: 0, failed: 0 };
  let batch: RecordLine[] = [];
  const flush = async (): Promise<void> => {
    const result = await store.addArticles(batch);
    counts.added += result.added.length;
    counts.known += result.known.length;
    counts.conflicts += result.conflicts.length;
    counts.failed += result.failed.length;
    batch = [];
  };
  await store.putActors(kit.tables.actors);
  for await (const outcome of readInputs(inputs, kit, mode)) {
    if (outcome.ok) batch.push(outcome.line);
    else {
      rejected.set(outcome.notice.code, (rejected.get(outcome.notice.code) ?? 0) + 1);
      await store.addRejected([{ input: outcome.input, notice: outcome.notice }]);
    }
    if (batch.length === articlesAtOnce) await flush();
    onOutcome(outcome);
  }
  await flush();
  const { copies } = await relink(store);
  return { ...counts, copies, rejected };
}
