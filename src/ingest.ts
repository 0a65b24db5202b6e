import type { Kit } from './base/kit.ts';
import type { RawDocument } from './base/schema/article.ts';
import type { Notice } from './base/schema/problem.ts';
import type { ReadingMode } from './base/schema/reading-mode.ts';
import type { RecordLine, Version } from './base/schema/record.ts';
import type { Rejected } from './io/intake/open-inputs.ts';
import type { Body, Store } from './io/store/store.ts';
import { linkNotices } from './io/query/link-notices.ts';
import { countCopies } from './io/store/links/clusters.ts';
import { versionsBeside } from './io/store/links/pages.ts';
import { articlesAtOnce } from './io/store/write-articles.ts';
import { linkPending } from './linking/link-pending.ts';
import { readDocument } from './pipeline.ts';

/** What reading one input gave: a line of the record, or the notice that says why not. */
export type Outcome =
  | { readonly ok: true; readonly line: RecordLine; readonly raw: RawDocument }
  | { readonly ok: false; readonly input: string; readonly notice: Notice };

/** Reads one document; a mistake of ours in one article becomes a notice, so that the others still go in. */
function outcomeOf(raw: RawDocument, kit: Kit, mode: ReadingMode): Outcome {
  try {
    const result = readDocument(raw, kit, mode);
    return result.ok ? { ok: true, line: result.value, raw } : { ok: false, input: raw.input, notice: result.notice };
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
  /** New versions of articles that the record held already, or that were added with them. */
  readonly versions: number;
  /** Texts that the record held already. */
  readonly known: number;
  /** Articles that could not be stored; each is kept with its notice. */
  readonly failed: number;
  /** Articles in the whole record that are copies of another. */
  readonly copies: number;
  /** Inputs that gave no article, by code of the notice. */
  readonly rejected: ReadonlyMap<string, number>;
}

/** How many of the texts that were added are further versions of an article: all but the first of each page that was not there before. */
function furtherVersions(added: ReadonlySet<string>, versions: readonly Version[]): number {
  const pages = Map.groupBy(versions, ({ page }) => page);
  return [...pages.values()].reduce((sum, texts) => {
    const fresh = texts.filter(({ article }) => added.has(article)).length;
    return sum + (fresh === texts.length ? fresh - 1 : fresh);
  }, 0);
}

/** UTF-16 code units of raw bodies that are held at once: pages of 20 MB are stored one by one. */
const mostHeld = 2_000_000;

/** Gathers what is read and stores it, some articles at once. */
class Batch {
  readonly added = new Set<string>();
  known = 0;
  failed = 0;
  readonly #store: Store;
  readonly #at: string | null;
  readonly #mode: ReadingMode;
  #bodies = new Map<RecordLine, Body>();
  #held = 0;

  constructor({ store, at = null, mode }: Pick<IngestOptions, 'store' | 'at' | 'mode'>) {
    this.#store = store;
    this.#at = at;
    this.#mode = mode;
  }

  async take(line: RecordLine, { body, ...given }: RawDocument): Promise<void> {
    this.#bodies.set(line, { body, given: { ...given, mode: this.#mode } });
    this.#held += body.length;
    if (this.#bodies.size === articlesAtOnce || this.#held > mostHeld) await this.flush();
  }

  async flush(): Promise<void> {
    const bodies = this.#bodies;
    this.#bodies = new Map();
    this.#held = 0;
    const { added, known, failed } = await this.#store.addArticles([...bodies.keys()], bodies, this.#at);
    for (const id of added) this.added.add(id);
    this.known += known.length;
    this.failed += failed.length;
  }
}

/** What adding needs beside the inputs. */
export interface IngestOptions {
  readonly store: Store;
  readonly kit: Kit;
  readonly mode: ReadingMode;
  /** Instant at which the record learns of what is added (ISO, UTC); null or left out when nobody needs to know. */
  readonly at?: string | null;
  /** Told after each input. */
  readonly onOutcome: (outcome: Outcome) => void;
  /** Told, when all are linked, of what is amiss with articles that were added. Nobody when left out. */
  readonly onNotice?: (notice: Notice) => void;
}

/**
 * Reads inputs into a record, with their raw bodies: 25 articles a transaction, then links them with what is there. Idempotent: a text
 * that the record holds is counted as known. What an earlier run that was cut off left unlinked is linked too.
 */
export async function ingest(
  inputs: AsyncIterable<RawDocument | Rejected>,
  { store, kit, mode, at = null, onOutcome, onNotice }: IngestOptions,
): Promise<IngestCounts> {
  const rejected = new Map<string, number>();
  const batch = new Batch({ store, at, mode });
  await store.putActors(kit.tables.actors);
  for await (const outcome of readInputs(inputs, kit, mode)) {
    if (outcome.ok) await batch.take(outcome.line, outcome.raw);
    else {
      rejected.set(outcome.notice.code, (rejected.get(outcome.notice.code) ?? 0) + 1);
      await store.addRejected([{ input: outcome.input, notice: outcome.notice }]);
    }
    onOutcome(outcome);
  }
  await batch.flush();
  await linkPending(store, { at, areSynonyms: kit.tables.areSynonyms });
  if (onNotice !== undefined) for (const { notice } of await linkNotices(store, [...batch.added])) onNotice(notice);
  const versions = furtherVersions(batch.added, await versionsBeside(store.db, [...batch.added]));
  const { known, failed } = batch;
  const copies = await countCopies(store.db);
  return { added: batch.added.size - versions, versions, known, failed, copies, rejected };
}
