import type { ActorId } from '../../base/schema/actor.ts';
import type { Evidence } from '../../base/schema/evidence.ts';
import type { Span } from '../../base/schema/span.ts';
import { makeEvidence } from '../../base/text/evidence.ts';
import { hull } from '../../base/text/spans.ts';
import { fromJson } from '../store/json.ts';
import { publishedOf } from '../store/rows/article-rows.ts';
import type { Store } from '../store/store.ts';
import type { ActorRef, ArticleRef } from './types.ts';
import type { VersionPlace } from './version-types.ts';

/** An article with what evidence needs. */
export interface Source {
  readonly ref: ArticleRef;
  readonly text: string;
  readonly sentences: readonly Span[];
  /** Id of its family (that of its newest version), or its own when it has no copies. */
  readonly family: string;
  /** Agency or family that it goes back to, or its own id. */
  readonly origin: string;
}

/** The articles behind an answer, by id. */
export type Sources = ReadonlyMap<string, Source>;

/** Loads articles, each once. */
export async function sourcesOf(store: Store, ids: Iterable<string>): Promise<Sources> {
  const wanted = [...new Set(ids)];
  const rows = await store.db
    .selectFrom('articles as a')
    .leftJoin('versions as v', 'v.article', 'a.id')
    .leftJoin('kinships as k', (join) => join.on('k.article', '=', (eb) => eb.fn.coalesce('v.newest', 'a.id')))
    .select(['a.id', 'a.title', 'a.outlet', 'a.url', 'a.input', 'a.text', 'a.sentences_json', 'k.family', 'k.origin'])
    .select(['a.published', 'a.published_precision', 'a.published_from', 'v.number', 'v.of', 'v.newest'])
    .where('a.id', 'in', wanted)
    .execute();
  return new Map(
    rows.map((row) => {
      const { id, title, outlet, url, input, text } = row;
      const ref = { id, title, outlet, url, input, published: publishedOf(row), version: placeOf(row) };
      const [family, origin] = [row.family ?? id, row.origin ?? id];
      return [id, { ref, text, sentences: fromJson(row.sentences_json), family, origin }];
    }),
  );
}

/** The place of a text among the versions of its article, from a row of `versions` that may be missing. */
function placeOf({ number, of, newest }: { [K in keyof VersionPlace]: VersionPlace[K] | null }): VersionPlace | null {
  return number === null || of === null || newest === null ? null : { number, of, newest };
}

/** The article of an id. @throws RangeError when it was not loaded: a finding without its article cannot be in a record. */
export function sourceIn(sources: Sources, id: string): Source {
  const source = sources.get(id);
  if (source === undefined) throw new RangeError(`article ${id} was not loaded`);
  return source;
}

/** Evidence at a span of an article. */
export function evidenceIn(source: Source, span: Span): Evidence {
  return makeEvidence({ id: source.ref.id, text: source.text }, span);
}

/** Evidence at every span that is not empty. */
export function allEvidence(source: Source, spans: readonly Span[]): readonly Evidence[] {
  return spans.filter((span) => span.end > span.start).map((span) => evidenceIn(source, span));
}

/** The sentence that holds the beginning of the spans, or the spans' own stretch where no sentence does. */
export function sentenceAround(source: Source, spans: readonly Span[]): Evidence {
  const around = hull(spans) ?? { start: 0, end: source.text.length };
  const sentence = source.sentences.find((span) => span.start <= around.start && around.start < span.end);
  return evidenceIn(source, sentence ?? around);
}

/** The day of a publication, an ISO prefix; null when unknown. */
export function dayOf(published: string | null | undefined): string | null {
  return published?.slice(0, 10) ?? null;
}

/** Names actors by id. */
export type Namer = (id: ActorId) => ActorRef;

/** Loads the names of actors; an id that the record does not know names itself. */
export async function namerOf(store: Store, ids: Iterable<ActorId | null>): Promise<Namer> {
  const wanted = [...new Set(ids)].filter((id) => id !== null);
  const rows = await store.db.selectFrom('actors').select(['id', 'name', 'kind']).where('id', 'in', wanted).execute();
  const names = new Map(rows.map((row) => [row.id, row]));
  return (id) => names.get(id) ?? { id, name: id, kind: null };
}

/** The actor of an id that may be missing. */
export function maybeActor(name: Namer, id: ActorId | null): ActorRef | null {
  return id === null ? null : name(id);
}
