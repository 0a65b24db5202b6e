import type { ExpressionBuilder, Nullable } from 'kysely';
import type { ActorId } from '../../base/schema/actor.ts';
import type { Attribution } from '../../base/schema/finding.ts';
import type { Counts } from '../../base/schema/record.ts';
import { contains } from '../../base/text/spans.ts';
import { fromJson } from '../store/json.ts';
import type { VariantTable } from '../store/ledger-schema.ts';
import { attributionOf } from '../store/rows/attribution-rows.ts';
import type { AttributionTable, RecordTables } from '../store/schema.ts';
import type { Store } from '../store/store.ts';
import { isNewest } from '../store/versions.ts';
import { boundsOf, pageOf, upTo } from './page.ts';
import { allEvidence, maybeActor, namerOf, sentenceAround, sourceIn, sourcesOf } from './refs.ts';
import type { Namer, Source } from './refs.ts';
import { speaks } from './speaks.ts';
import type { Page, StatementFilter, StatementRow } from './types.ts';
import { variantsOf } from './variants.ts';

type Tables = RecordTables & { s: AttributionTable };
type Joined = Tables & { v: Nullable<VariantTable> };

/**
 * What was said, earliest publication first. The same words of the same speaker in several papers are one row, and so is what they print of
 * one statement in other words.
 */
export async function statements(store: Store, filter: StatementFilter = {}): Promise<Page<StatementRow>> {
  const { limit, offset } = boundsOf(filter);
  const groups = grouped(store, filter);
  const counted = await store.db
    .selectFrom(groups.as('g'))
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const rows = await groups
    .orderBy('first')
    .orderBy('said')
    .orderBy('words')
    .orderBy('speaker')
    .limit(limit)
    .offset(offset)
    .execute();
  const ids = await earliestIds(store, rows);
  return pageOf(filter, counted.total, await statementRows(store, ids));
}

/** A row of an answer: which attribution to show, and how often its words were printed. */
interface Shown {
  readonly id: string;
  readonly said: string | null;
  readonly counts: Counts;
}

/** One attribution as a row of statements, with the counts of its words; null when unknown. */
export async function statementById(store: Store, id: string): Promise<StatementRow | null> {
  const own = await store.db.selectFrom('attributions').selectAll().where('id', '=', id).executeTakeFirst();
  if (own === undefined) return null;
  const { said } = (await saidOf(store, [id])).get(id) ?? { said: null };
  const same = await grouped(store, {})
    .$if(said !== null, (q) => q.where('v.said', '=', said))
    .$if(said === null, (q) => q.where('s.words', '=', own.words).where('s.speaker', 'is', own.speaker))
    .executeTakeFirst();
  return (await statementRows(store, [{ id, said, counts: countsOf(same ?? none) }]))[0] ?? null;
}

/** What stands in an earlier version only is in no article as it is now. */
export const none: Counts = { articles: 0, families: 0, origins: 0 };

/** The counts among the columns of a row. */
export function countsOf({ articles, families, origins }: Counts): Counts {
  return { articles, families, origins };
}

function grouped(store: Store, filter: StatementFilter) {
  const { speaker, about, quotation, from, to, since } = filter;
  return store.db
    .selectFrom('attributions as s')
    .innerJoin('articles as a', 'a.id', 's.article')
    .leftJoin('kinships as k', 'k.article', 's.article')
    .leftJoin('variants as v', (join) => join.onRef('v.article', '=', 's.article').onRef('v.attribution', '=', 's.id'))
    .select((eb) => [
      'v.said',
      unlessSaid(eb, 's.words').as('words'),
      unlessSaid(eb, 's.speaker').as('speaker'),
      eb.fn.min(eb.fn.coalesce('a.published', eb.val('~'))).as('first'),
      eb.fn.count<number>('s.article').distinct().as('articles'),
      eb.fn.count<number>(eb.fn.coalesce('k.family', 's.article')).distinct().as('families'),
      eb.fn.count<number>(eb.fn.coalesce('k.origin', 's.article')).distinct().as('origins'),
    ])
    .where(isNewest('s.article'))
    .$if(quotation !== undefined, (q) => q.where('s.quotation', '=', quotation ?? 'direct'))
    .$if(from !== undefined, (q) => q.where('a.published', '>=', from ?? ''))
    .$if(to !== undefined, (q) => q.where('a.published', '<=', upTo(to ?? '')))
    .$if(speaker !== undefined, (q) => q.where((eb) => speaks(eb, speaker ?? '')))
    .$if(about !== undefined, (q) => q.where((eb) => saysOf(eb, about ?? '')))
    .groupBy((eb) => ['v.said', unlessSaid(eb, 's.words'), unlessSaid(eb, 's.speaker')])
    .$if(since !== undefined, (q) => q.having((eb) => eb(eb.fn.max('a.added'), '>=', since ?? '')));
}

/** A column where no statement is known behind the words, else null: then the statement makes the group. */
function unlessSaid<C extends 's.words' | 's.speaker'>(eb: ExpressionBuilder<Joined, 's' | 'v'>, column: C) {
  return eb.case().when('v.said', 'is', null).then(eb.ref(column)).end();
}

/** Named inside the content, or done to by an event of the content (an accusation, an appeal). */
function saysOf(eb: ExpressionBuilder<Tables, 's'>, actor: ActorId) {
  const people = eb.selectFrom('actors').select('actors.id').where('actors.country', '=', actor);
  const named = eb
    .selectFrom('entities as e')
    .innerJoin('attribution_spans as w', 'w.article', 'e.article')
    .select('w.attribution')
    .where('w.role', '=', 'content')
    .whereRef('e.start', '>=', 'w.start')
    .whereRef('e.end', '<=', 'w.end')
    .where((inner) => inner.or([inner('e.actor', '=', actor), inner('e.actor', 'in', people)]));
  const addressed = eb
    .selectFrom('participants as p')
    .innerJoin('events as v', (join) => join.onRef('v.article', '=', 'p.article').onRef('v.id', '=', 'p.finding'))
    .select('v.attribution')
    .where('p.role', '=', 'target')
    .where('v.attribution', 'is not', null)
    .where((inner) => inner.or([inner('p.actor', '=', actor), inner('p.party', '=', actor)]))
    .$narrowType<{ attribution: string }>();
  return eb('s.id', 'in', named.union(addressed));
}

type Group = Counts & { readonly said: string | null; readonly words: string | null; readonly speaker: string | null };

async function earliestIds(store: Store, groups: readonly Group[]): Promise<readonly Shown[]> {
  const firsts = await firstOf(store, groups);
  const rows = await store.db
    .selectFrom('attributions as s')
    .innerJoin('articles as a', 'a.id', 's.article')
    .leftJoin('variants as v', (join) => join.onRef('v.article', '=', 's.article').onRef('v.attribution', '=', 's.id'))
    .select(['s.id', 's.words', 's.speaker', 's.article', 's.n'])
    .select((eb) => eb.fn.coalesce('a.published', eb.val('~')).as('published'))
    .where(
      's.words',
      'in',
      groups.flatMap((group) => group.words ?? []),
    )
    .where('v.said', 'is', null)
    .where(isNewest('s.article'))
    .orderBy('published')
    .orderBy('s.article')
    .orderBy('s.n')
    .execute();
  const byGroup = Map.groupBy(rows, (row) => groupKey(row));
  return groups.flatMap((group) => {
    const id = group.said === null ? byGroup.get(groupKey(group))?.[0]?.id : firsts.get(group.said);
    return id === undefined ? [] : [{ id, said: group.said, counts: countsOf(group) }];
  });
}

/** The attribution in the earliest article of each statement. */
async function firstOf(store: Store, groups: readonly Group[]): Promise<ReadonlyMap<string, string>> {
  const ids = groups.flatMap((group) => group.said ?? []);
  const rows = await store.db.selectFrom('said').selectAll().where('id', 'in', ids).execute();
  return new Map(rows.map(({ id, first }) => [id, first]));
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

function groupKey(group: Pick<Group, 'words' | 'speaker'>): string {
  return JSON.stringify([group.words, group.speaker]);
}

async function statementRows(store: Store, shown: readonly Shown[]): Promise<readonly StatementRow[]> {
  const ids = shown.map((item) => item.id);
  const rows = await store.db.selectFrom('attributions').selectAll().where('id', 'in', ids).execute();
  const spans = await store.db
    .selectFrom('attribution_spans')
    .selectAll()
    .where('attribution', 'in', ids)
    .orderBy('n')
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
