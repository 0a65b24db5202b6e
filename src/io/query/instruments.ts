import type { ExpressionBuilder, Selectable } from 'kysely';
import type { Counts } from '../../base/schema/record.ts';
import { fromJson } from '../store/json.ts';
import type { InstrumentDeedTable, InstrumentMentionTable, InstrumentTable } from '../store/ledger-schema.ts';
import type { RecordTables } from '../store/schema.ts';
import type { Store } from '../store/store.ts';
import type { DeedRow, InstrumentFilter, InstrumentRow } from './ledger-types.ts';
import { boundsOf, isBounded, pageOf, upTo } from './page.ts';
import { evidenceIn, maybeActor, namerOf, sentenceAround, sourceIn, sourcesOf } from './refs.ts';
import type { Namer, Sources } from './refs.ts';
import type { ActorRef, Page } from './types.ts';

type Tables = RecordTables & { i: InstrumentTable };

/** Instruments and pledges over articles, those named by most articles first. */
export async function instruments(store: Store, filter: InstrumentFilter = {}): Promise<Page<InstrumentRow>> {
  const { limit, offset } = boundsOf(filter);
  const matching = filtered(store, filter);
  const counted = await matching.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const rows = await matching
    .selectAll('i')
    .select((eb) =>
      eb
        .selectFrom('instrument_mentions as n')
        .select((inner) => inner.fn.count<number>('n.article').distinct().as('articles'))
        .whereRef('n.instrument', '=', 'i.id')
        .as('articles'),
    )
    .orderBy('articles', 'desc')
    .orderBy('i.id')
    .limit(limit)
    .offset(offset)
    .execute();
  return pageOf(filter, counted.total, await instrumentRows(store, rows));
}

/** One instrument or pledge; null when unknown. */
export async function instrumentById(store: Store, id: string): Promise<InstrumentRow | null> {
  const rows = await store.db.selectFrom('instruments').selectAll().where('id', '=', id).execute();
  return (await instrumentRows(store, rows))[0] ?? null;
}

function filtered(store: Store, filter: InstrumentFilter) {
  const { a, b, kind, status, since } = filter;
  return store.db
    .selectFrom('instruments as i')
    .$if(kind !== undefined, (q) => q.where('i.kind', '=', kind ?? 'instrument'))
    .$if(status !== undefined, (q) => q.where('i.status', '=', status ?? 'open'))
    .$if(a !== undefined, (q) => q.where((eb) => hasParty(eb, a ?? '')))
    .$if(b !== undefined, (q) => q.where((eb) => hasParty(eb, b ?? '')))
    .$if(isBounded(filter), (q) => q.where((eb) => isNamedBetween(eb, filter)))
    .$if(since !== undefined, (q) => q.where((eb) => isNewSince(eb, since ?? '')));
}

/** Whether an article that came in since names it, or tells of something done with it. */
function isNewSince(eb: ExpressionBuilder<Tables, 'i'>, since: string) {
  const fresh = eb.selectFrom('articles as n').select('n.id').where('n.added', '>=', since);
  const named = eb.selectFrom('instrument_mentions as m').select('m.instrument').where('m.article', 'in', fresh);
  const told = eb.selectFrom('instrument_deeds as d').select('d.instrument').where('d.article', 'in', fresh);
  return eb.or([eb('i.id', 'in', named), eb('i.id', 'in', told)]);
}

function hasParty(eb: ExpressionBuilder<Tables, 'i'>, actor: string) {
  return eb('i.id', 'in', eb.selectFrom('instrument_parties as p').select('p.instrument').where('p.actor', '=', actor));
}

function isNamedBetween(eb: ExpressionBuilder<Tables, 'i'>, { from, to }: InstrumentFilter) {
  const named = eb
    .selectFrom('instrument_mentions as m')
    .innerJoin('articles as r', 'r.id', 'm.article')
    .select('m.instrument')
    .$if(from !== undefined, (q) => q.where('r.published', '>=', from ?? ''))
    .$if(to !== undefined, (q) => q.where('r.published', '<=', upTo(to ?? '')));
  return eb('i.id', 'in', named);
}

async function instrumentRows(
  store: Store,
  rows: readonly Selectable<InstrumentTable>[],
): Promise<readonly InstrumentRow[]> {
  const ids = rows.map((row) => row.id);
  const partiesOf = await store.db
    .selectFrom('instrument_parties')
    .selectAll()
    .where('instrument', 'in', ids)
    .orderBy('actor')
    .execute();
  const mentions = await store.db
    .selectFrom('instrument_mentions')
    .selectAll()
    .where('instrument', 'in', ids)
    .execute();
  const deeds = await store.db.selectFrom('instrument_deeds').selectAll().where('instrument', 'in', ids).execute();
  const articles = [...new Set([...mentions, ...deeds].map((row) => row.article))];
  const desk: Desk = {
    sources: await sourcesOf(store, articles),
    origins: await originsOf(store, articles),
    name: await namerOf(store, [...partiesOf.map((row) => row.actor), ...deeds.map((row) => row.said_by)]),
  };
  return rows.map((row) => {
    const own = <T extends { readonly instrument: string }>(list: readonly T[]): readonly T[] =>
      list.filter(({ instrument }) => instrument === row.id);
    const parties = own(partiesOf).map(({ actor }) => desk.name(actor));
    return instrumentRow(row, { parties, mentions: own(mentions), deeds: own(deeds) }, desk);
  });
}

async function originsOf(store: Store, articles: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await store.db
    .selectFrom('kinships')
    .select(['article', 'origin'])
    .where('article', 'in', articles)
    .execute();
  return new Map(rows.map(({ article, origin }) => [article, origin]));
}

interface Desk {
  readonly sources: Sources;
  readonly origins: ReadonlyMap<string, string>;
  readonly name: Namer;
}

interface Parts {
  readonly parties: readonly ActorRef[];
  readonly mentions: readonly Selectable<InstrumentMentionTable>[];
  readonly deeds: readonly Selectable<InstrumentDeedTable>[];
}

function instrumentRow(row: Selectable<InstrumentTable>, { parties, ...parts }: Parts, desk: Desk): InstrumentRow {
  const { id, kind, name, since, status, rule } = row;
  const day = (article: string): string => sourceIn(desk.sources, article).ref.published?.value ?? '~';
  const inOrder = <T extends { readonly article: string; readonly start: number }>(list: readonly T[]): readonly T[] =>
    [...list].sort((a, b) =>
      day(a.article) < day(b.article) ? -1 : day(a.article) > day(b.article) ? 1 : a.start - b.start,
    );
  return {
    ...{ id, kind, name, names: fromJson(row.names_json), since, status, rule, parties },
    mentions: inOrder(parts.mentions).map((mention) => {
      const source = sourceIn(desk.sources, mention.article);
      return { id: mention.mention, words: evidenceIn(source, mention), article: source.ref };
    }),
    deeds: inOrder(parts.deeds).map((deed) => deedRow(deed, desk)),
    counts: countsOf(parts.mentions, desk),
  };
}

function deedRow(deed: Selectable<InstrumentDeedTable>, { sources, name }: Desk): DeedRow {
  const source = sourceIn(sources, deed.article);
  const { deed: id, act, reality, score } = deed;
  return {
    ...{ id, act, reality, score, reasons: fromJson(deed.reasons_json), by: maybeActor(name, deed.said_by) },
    ...{ words: evidenceIn(source, deed), sentence: sentenceAround(source, [deed]), article: source.ref },
  };
}

function countsOf(mentions: Parts['mentions'], { sources, origins }: Desk): Counts {
  const articles = [...new Set(mentions.map(({ article }) => article))];
  return {
    articles: articles.length,
    families: new Set(articles.map((article) => sourceIn(sources, article).family)).size,
    origins: new Set(articles.map((article) => origins.get(article) ?? article)).size,
  };
}
