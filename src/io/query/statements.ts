import type { SelectQueryBuilder, SqlBool } from 'kysely';
import { sql } from 'kysely';
import type { Attribution } from '../../base/schema/finding.ts';
import type { Counts } from '../../base/schema/record.ts';
import { contains } from '../../base/text/spans.ts';
import type { StatementRankTable } from '../store/computed-schema.ts';
import { fromJson } from '../store/json.ts';
import { attributionOf } from '../store/rows/attribution-rows.ts';
import type { RecordTables } from '../store/schema.ts';
import type { Store } from '../store/store.ts';
import { boundsOf, pageOf, upTo } from './page.ts';
import { allEvidence, maybeActor, namerOf, sentenceAround, sourceIn, sourcesOf } from './refs.ts';
import type { Namer, Source } from './refs.ts';
import { saysItselfOf, saysOf } from './says-of.ts';
import { speaks } from './speaks.ts';
import type { Page, StatementFilter, StatementRow } from './types.ts';
import { variantsOf } from './variants.ts';

/**
 * What was said, earliest publication first. The same words of the same speaker in several papers are one row, and so is what they print of
 * one statement in other words.
 */
export async function statements(store: Store, filter: StatementFilter = {}): Promise<Page<StatementRow>> {
  const { total, ids } = await pageOfStatements(store, filter);
  return pageOf(filter, total, await statementRows(store, await shownOf(store, ids, filter)));
}

/** How many statements a filter takes in, and those of the page: in one look where a filter has to be worked out. */
async function pageOfStatements(store: Store, filter: StatementFilter) {
  const { limit, offset } = boundsOf(filter);
  const found = foundStatements(store, filter);
  const page = found.orderBy('first').orderBy('statement').limit(limit).offset(offset);
  const counting = isNarrowed(filter);
  const rows = await page.$if(counting, (q) => q.select((eb) => eb.fn.countAll<number>().over().as('total'))).execute();
  const total = counting ? rows[0]?.total : undefined;
  const ids = rows.map(({ statement }) => statement);
  if (total !== undefined) return { total, ids };
  const counted = await store.db
    .selectFrom(found.as('g'))
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  return { total: counted.total, ids };
}

/** A row of an answer: which attribution to show, and how often its words were printed. */
interface Shown {
  readonly id: string;
  readonly said: string | null;
  readonly counts: Counts;
}

/** One attribution as a row of statements, with the counts of its words; null when unknown. */
export async function statementById(store: Store, id: string): Promise<StatementRow | null> {
  const own = await store.db
    .selectFrom('attributions as s')
    .leftJoin('statement_prints as p', (join) =>
      join.onRef('p.article', '=', 's.article').onRef('p.attribution', '=', 's.id'),
    )
    .select((eb) => eb.fn.coalesce('p.statement', wordingOf).as('wording'))
    .where('s.id', '=', id)
    .executeTakeFirst();
  if (own === undefined) return null;
  const { said } = (await saidOf(store, [id])).get(id) ?? { said: null };
  const statement = said ?? own.wording;
  const counts = (await countsFor(store, [statement], {})).get(statement) ?? none;
  return (await statementRows(store, [{ id, said, counts }]))[0] ?? null;
}

/** What makes a statement of words and their speaker where no other wording is known to be the same. */
const wordingOf = sql<string>`s.words || ' ' || coalesce(s.speaker, '')`;

/** What stands in an earlier version only is in no article as it is now. */
export const none: Counts = { articles: 0, families: 0, origins: 0 };

/** The counts among the columns of a row. */
export function countsOf({ articles, families, origins }: Counts): Counts {
  return { articles, families, origins };
}

type Ranked = RecordTables & { g: StatementRankTable };

/** Statements that a filter takes in, each with the first day on which it was printed. */
function foundStatements(store: Store, filter: StatementFilter): SelectQueryBuilder<Ranked, 'g', StatementRankTable> {
  const { since } = filter;
  if (!isNarrowed(filter)) return store.db.selectFrom('statement_ranks as g').select(['g.statement', 'g.first']);
  const found = printed(store, filter)
    .select((eb) => ['p.statement', eb.fn.min('p.day').as('first')])
    .groupBy('p.statement')
    .$if(since !== undefined, (q) =>
      q.innerJoin('articles as a', 'a.id', 'p.article').having((eb) => eb(eb.fn.max('a.added'), '>=', since ?? '')),
    );
  return store.db.selectFrom(found.as('g')).select(['g.statement', 'g.first']);
}

function isNarrowed({ speaker, about, quotation, from, to, since }: StatementFilter): boolean {
  return [speaker, about, quotation, from, to, since].some((each) => each !== undefined);
}

/** Attributions whose words a filter takes in. Whom they are about is asked of each where others narrow them. */
function wantedBy(store: Store, { speaker, about, quotation }: StatementFilter, known: boolean) {
  const concerns = known || speaker !== undefined ? saysItselfOf : saysOf;
  return store.db
    .selectFrom('attributions as s')
    .select(['s.article', 's.id'])
    .$if(quotation !== undefined, (q) => q.where('s.quotation', '=', quotation ?? 'direct'))
    .$if(speaker !== undefined, (q) => q.where((eb) => speaks(eb, speaker ?? '')))
    .$if(about !== undefined, (q) => q.where(concerns(about ?? '')));
}

/** Prints of statements that a filter takes in, of some statements or of all; `since` is asked of statements, not of prints. */
function printed(store: Store, filter: StatementFilter, among?: readonly string[]) {
  const { speaker, about, quotation, from, to } = filter;
  const isOfWords = [speaker, about, quotation].some((each) => each !== undefined);
  const wanted = wantedBy(store, filter, among !== undefined);
  const own = wanted.where(sql<SqlBool>`s.article = p.article and s.id = p.attribution`);
  return store.db
    .selectFrom('statement_prints as p')
    .$if(among !== undefined, (q) => q.where('p.statement', 'in', among ?? []))
    .$if(isOfWords && among !== undefined, (q) => q.where((eb) => eb.exists(own)))
    .$if(isOfWords && among === undefined, (q) =>
      q.where((eb) => eb(eb.refTuple('p.article', 'p.attribution'), 'in', wanted.$asTuple('article', 'id'))),
    )
    .$if(from !== undefined, (q) => q.where('p.day', '>=', from ?? '').where('p.day', '<', '~'))
    .$if(to !== undefined, (q) => q.where('p.day', '<=', upTo(to ?? '')));
}

/** How many articles print each of some statements, of those that a filter takes in. */
async function countsFor(
  store: Store,
  ids: readonly string[],
  filter: StatementFilter,
): Promise<ReadonlyMap<string, Counts>> {
  const rows = await printed(store, filter, ids)
    .leftJoin('kinships as k', 'k.article', 'p.article')
    .select((eb) => [
      'p.statement',
      eb.fn.count<number>('p.article').distinct().as('articles'),
      eb.fn.count<number>(eb.fn.coalesce('k.family', 'p.article')).distinct().as('families'),
      eb.fn.count<number>(eb.fn.coalesce('k.origin', 'p.article')).distinct().as('origins'),
    ])
    .groupBy('p.statement')
    .execute();
  return new Map(rows.map((row) => [row.statement, countsOf(row)]));
}

/** Which attribution stands for each of some statements: the earliest. */
async function shownOf(store: Store, ids: readonly string[], filter: StatementFilter): Promise<readonly Shown[]> {
  const said = await store.db.selectFrom('said').selectAll().where('id', 'in', ids).execute();
  const firsts = new Map(said.map(({ id, first }) => [id, first]));
  const counts = await countsFor(store, ids, filter);
  const shown: Shown[] = [];
  for (const statement of ids) {
    const first = firsts.get(statement);
    const id = first ?? (await earliestPrint(store, statement));
    if (id !== null)
      shown.push({ id, said: first === undefined ? null : statement, counts: counts.get(statement) ?? none });
  }
  return shown;
}

async function earliestPrint({ db }: Store, statement: string): Promise<string | null> {
  const row = await db
    .selectFrom('statement_prints')
    .select('attribution')
    .where('statement', '=', statement)
    .orderBy('day')
    .orderBy('article')
    .orderBy('n')
    .limit(1)
    .executeTakeFirst();
  return row?.attribution ?? null;
}

/** What was said once, by the attributions that print it. */
async function saidOf(store: Store, attributions: readonly string[]) {
  const rows = await store.db
    .selectFrom('variants')
    .select(['attribution', 'said'])
    .where('attribution', 'in', attributions)
    .execute();
  return new Map(rows.map((row) => [row.attribution, row]));
}

async function statementRows(store: Store, shown: readonly Shown[]): Promise<readonly StatementRow[]> {
  const ids = shown.map((item) => item.id);
  const rows = await store.db.selectFrom('attributions').selectAll().where('id', 'in', ids).execute();
  const spans = await store.db
    .selectFrom('attributions as s')
    .innerJoin('attribution_spans as w', (join) =>
      join.onRef('w.article', '=', 's.article').onRef('w.attribution', '=', 's.id'),
    )
    .selectAll('w')
    .where('s.id', 'in', ids)
    .orderBy('w.n')
    .execute();
  const joint = await store.db
    .selectFrom('joint_speakers')
    .selectAll()
    .where('attribution', 'in', ids)
    .orderBy('n')
    .execute();
  const articles = rows.map((row) => row.article);
  const sources = await sourcesOf(store, articles);
  const entities = await store.db.selectFrom('entities').selectAll().where('article', 'in', articles).execute();
  const name = await namerOf(store, [
    ...rows.map((row) => row.speaker),
    ...[...joint, ...entities].map((item) => item.actor),
  ]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const variants = await variantsOf(
    store,
    shown.flatMap(({ said }) => said ?? []),
  );
  return shown.flatMap(({ id, said, counts }) => {
    const row = byId.get(id);
    if (row === undefined) return [];
    const source = sourceIn(sources, row.article);
    const attribution = attributionOf(
      row,
      spans.filter((span) => span.attribution === id && span.article === row.article),
      joint.filter((other) => other.attribution === id && other.article === row.article),
    );
    const inside = entities.filter(
      (item) => item.article === row.article && attribution.content.some((span) => contains(span, item)),
    );
    const about = [...new Set(inside.map((item) => item.actor))].filter((actor) => actor !== null).sort();
    const chain = fromJson(row.chain_json);
    return [
      {
        ...shownStatement(attribution, source, name),
        about: about.map(name),
        chain,
        counts,
        said,
        variants: variants.get(said ?? '') ?? [],
      },
    ];
  });
}

function shownStatement(
  attribution: Attribution,
  source: Source,
  name: Namer,
): Omit<StatementRow, 'about' | 'counts' | 'chain' | 'said' | 'variants'> {
  const { id, quotation, speaker, speakerCountry, speakerSector, act, confidence } = attribution;
  return {
    ...{ id, quotation, act, confidence, article: source.ref, speaker: maybeActor(name, speaker) },
    jointSpeakers: attribution.jointSpeakers.map(name),
    ...{ speakerCountry, speakerSector, medium: attribution.medium?.name ?? null },
    source: allEvidence(source, attribution.source),
    cue: allEvidence(source, attribution.cue),
    content: allEvidence(source, attribution.content),
    sentence: sentenceAround(source, attribution.cue.length > 0 ? attribution.cue : attribution.content),
  };
}
