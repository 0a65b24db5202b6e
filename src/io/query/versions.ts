import type { Span } from '../../base/schema/span.ts';
import { slice } from '../../base/text/spans.ts';
import type { Store } from '../store/store.ts';
import { actorsIn, factsOf } from './facts.ts';
import type { KeyedFact } from './facts.ts';
import { evidenceIn, namerOf, sourceIn, sourcesOf } from './refs.ts';
import type { Source } from './refs.ts';
import { alignSentences, wordPieces } from './text-diff.ts';
import type { Aligned } from './text-diff.ts';
import type { ChangeCounts, Difference, Fact, SentenceChange, VersionList, VersionRow } from './version-types.ts';

/** The versions of the article that a text belongs to, each with what it changed; null when the record has no such text. */
export async function versionList(store: Store, id: string): Promise<VersionList | null> {
  const ids = await versionIds(store, id);
  if (ids.length === 0) return null;
  const rows = await store.db
    .selectFrom('articles')
    .select(['id', 'modified'])
    .where('id', 'in', ids)
    .orderBy('n')
    .execute();
  const sources = await sourcesOf(store, ids);
  const modified = new Map(rows.map((row) => [row.id, row.modified]));
  const seen = new Map(rows.map((row, at) => [row.id, at + 1]));
  return {
    rows: ids.map((version, at): VersionRow => {
      const source = sourceIn(sources, version);
      const before = at === 0 ? null : sourceIn(sources, ids[at - 1] ?? '');
      return {
        article: source.ref,
        day: modified.get(version) ?? source.ref.published?.value ?? null,
        seen: seen.get(version) ?? 0,
        sentences: source.sentences.length,
        changes: before === null ? null : changeCounts(before, source),
      };
    }),
  };
}

/** The version that another is compared with when none is named: the one before, or for the earliest the one behind; null when alone. */
export async function neighbourOf(store: Store, id: string): Promise<string | null> {
  const ids = await versionIds(store, id);
  const at = ids.indexOf(id);
  return ids[at - 1] ?? ids[at + 1] ?? null;
}

/** Ids of all versions, earliest first; the id alone where there is no other, nothing where the record does not know it. */
async function versionIds(store: Store, id: string): Promise<readonly string[]> {
  const rows = await store.db
    .selectFrom('versions')
    .select('article')
    .where('page', 'in', (eb) => eb.selectFrom('versions as own').select('own.page').where('own.article', '=', id))
    .orderBy('number')
    .execute();
  if (rows.length > 0) return rows.map((row) => row.article);
  return (await store.has([id])).has(id) ? [id] : [];
}

/**
 * How two texts differ, from the first to the second, or from the earlier to the later where they are versions of one article. Null when
 * the record lacks one of them.
 */
export async function difference(store: Store, first: string, second: string): Promise<Difference | null> {
  const sources = await sourcesOf(store, [first, second]);
  const [a, b] = [sources.get(first), sources.get(second)];
  if (a === undefined || b === undefined) return null;
  const [from, to] = isLater(a, b) ? [b, a] : [a, b];
  const sentences = sentenceChanges(from, to);
  const counts = countChanges(from, to, sentences);
  const title = wordPieces(from.ref.title ?? '', to.ref.title ?? '');
  return { from: from.ref, to: to.ref, counts, title, sentences, facts: await factChanges(store, from, to) };
}

function isLater({ ref: a }: Source, { ref: b }: Source): boolean {
  const isOne = a.version !== null && b.version !== null && a.version.newest === b.version.newest;
  return isOne && a.version.number > b.version.number;
}

/** A sentence's words without its line breaks. */
function plain(source: Source, sentence: Span): string {
  return slice(source.text, sentence).replace(/\s+/gu, ' ').trim();
}

function aligned(from: Source, to: Source): readonly Aligned[] {
  return alignSentences(
    from.sentences.map((sentence) => plain(from, sentence)),
    to.sentences.map((sentence) => plain(to, sentence)),
  );
}

function sentenceChanges(from: Source, to: Source): readonly SentenceChange[] {
  return aligned(from, to).map(([left, right]) => {
    const [before, after] = [
      left === null ? undefined : from.sentences[left],
      right === null ? undefined : to.sentences[right],
    ];
    const pieces = wordPieces(before ? plain(from, before) : '', after ? plain(to, after) : '');
    return {
      kind: before === undefined ? 'new' : after === undefined ? 'gone' : isWhole(pieces) ? 'same' : 'changed',
      before: before === undefined ? null : evidenceIn(from, before),
      after: after === undefined ? null : evidenceIn(to, after),
      pieces,
    };
  });
}

function isWhole(pieces: SentenceChange['pieces']): boolean {
  return pieces.every(({ kind }) => kind === 'same');
}

function changeCounts(from: Source, to: Source): ChangeCounts {
  return countChanges(from, to, sentenceChanges(from, to));
}

function countChanges(from: Source, to: Source, sentences: readonly SentenceChange[]): ChangeCounts {
  const count = (wanted: SentenceChange['kind']): number => sentences.filter(({ kind }) => kind === wanted).length;
  return { changed: count('changed'), new: count('new'), gone: count('gone'), title: from.ref.title !== to.ref.title };
}

async function factChanges(store: Store, from: Source, to: Source): Promise<Difference['facts']> {
  const lines = [await store.line(from.ref.id), await store.line(to.ref.id)];
  const name = await namerOf(
    store,
    lines.flatMap((line) => (line === null ? [] : actorsIn(line))),
  );
  const [before = [], after = []] = [from, to].map((source, at) => {
    const line = lines[at] ?? null;
    return line === null ? [] : factsOf(line, source, name);
  });
  const [gone, fresh] = [onlyIn(before, after), onlyIn(after, before)];
  return { gone, new: fresh, kept: after.length - fresh.length };
}

/** The facts of one text that another does not have, or has less often. */
function onlyIn(own: readonly KeyedFact[], others: readonly KeyedFact[]): readonly Fact[] {
  const left = new Map([...Map.groupBy(others, factKey)].map(([key, list]) => [key, list.length]));
  return own.flatMap((fact) => {
    const count = left.get(factKey(fact)) ?? 0;
    left.set(factKey(fact), count - 1);
    const { kind, id, label, sentence } = fact;
    return count > 0 ? [] : [{ kind, id, label, sentence }];
  });
}

function factKey({ kind, key }: KeyedFact): string {
  return `${kind} ${key}`;
}
