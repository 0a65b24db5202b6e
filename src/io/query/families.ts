import { sql } from 'kysely';
import type { ExpressionBuilder, Selectable } from 'kysely';
import type { Judgement } from '../../base/schema/record.ts';
import { derivationOf, isByRule, kindOf, likelyRoot } from '../../base/text/derivation.ts';
import type { Derived } from '../../base/text/derivation.ts';
import { judgementOf } from '../store/rows/judgement-rows.ts';
import type { FamilyMemberTable, FamilyTable } from '../store/computed-schema.ts';
import type { RecordTables } from '../store/schema.ts';
import type { Store } from '../store/store.ts';
import { articlesOfActor } from './article-filters.ts';
import { boundsOf, isBounded, pageOf, upTo } from './page.ts';
import { sourceIn, sourcesOf } from './refs.ts';
import type { FamilyFilter, FamilyRow, JudgedCopy } from './family-types.ts';
import type { Page } from './types.ts';

type Tables = RecordTables & { f: FamilyTable };

/** Articles that come from one text, the largest families first. */
export async function families(store: Store, filter: FamilyFilter = {}): Promise<Page<FamilyRow>> {
  const { limit, offset } = boundsOf(filter);
  const matching = filtered(store, filter);
  const counted = await matching.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const rows = await matching
    .select('f.id')
    .orderBy('f.members', 'desc')
    .orderBy('f.id')
    .limit(limit)
    .offset(offset)
    .execute();
  const ids = rows.map((row) => row.id);
  return pageOf(filter, counted.total, await familyRows(store, ids));
}

/** One family; null when unknown. */
export async function familyById(store: Store, id: string): Promise<FamilyRow | null> {
  return (await familyRows(store, [id]))[0] ?? null;
}

function filtered(store: Store, filter: FamilyFilter) {
  const { kind, article, actor, since } = filter;
  const isNarrowed = [kind, article, actor, since].some((each) => each !== undefined);
  return store.db
    .selectFrom('families as f')
    .$if(isNarrowed, (q) => q.where('f.id', 'in', familiesHolding(store, filter)))
    .$if(!isNarrowed && isBounded(filter), (q) => q.where((eb) => publishedWithin(eb, filter)));
}

/** Families that hold an article of which everything is true that is asked. */
function familiesHolding(store: Store, { kind, article, actor, from, to, since }: FamilyFilter) {
  return store.db
    .selectFrom('family_members as m')
    .innerJoin('articles as a', 'a.id', 'm.article')
    .select('m.family')
    .$if(kind !== undefined, (q) => q.where('m.kind', '=', kind ?? 'identical'))
    .$if(article !== undefined, (q) => q.where('m.article', '=', article ?? ''))
    .$if(actor !== undefined, (q) => q.where('m.article', 'in', articlesOfActor(store, actor ?? '')))
    .$if(since !== undefined, (q) => q.where('a.added', '>=', since ?? ''))
    .$if(from !== undefined, (q) => q.where('a.published', '>=', from ?? ''))
    .$if(to !== undefined, (q) => q.where('a.published', '<=', upTo(to ?? '')));
}

/** Whether an article of the family was published then: the first or the last one tells, unless the period lies between the two. */
function publishedWithin(eb: ExpressionBuilder<Tables, 'f'>, { from = '', to = '' }: FamilyFilter) {
  const last = to === '' ? '~' : upTo(to);
  const inside = (column: 'f.first_day' | 'f.last_day') => eb.and([eb(column, '>=', from), eb(column, '<=', last)]);
  const between = eb
    .selectFrom('family_members as m')
    .innerJoin('articles as a', 'a.id', 'm.article')
    .select('m.article')
    .whereRef('m.family', '=', 'f.id')
    .where('a.published', '>=', from)
    .where('a.published', '<=', last);
  const around = eb.and([eb('f.first_day', '<', from), eb('f.last_day', '>', last), eb.exists(between)]);
  return eb.or([inside('f.first_day'), inside('f.last_day'), around]);
}

async function familyRows(store: Store, ids: readonly string[]): Promise<readonly FamilyRow[]> {
  const { db } = store;
  const rows = await db.selectFrom('families').selectAll().where('id', 'in', ids).execute();
  const members = await db
    .selectFrom('family_members as m')
    .innerJoin('kinships as k', 'k.article', 'm.article')
    .selectAll('m')
    .select('k.origin')
    .where('m.family', 'in', ids)
    .orderBy('m.article')
    .execute();
  const articles = members.map((member) => member.article);
  const holding = await holdersOf(store, articles);
  const sources = await sourcesOf(store, [...articles, ...holding.map(({ holder }) => holder)]);
  const newest = await newestOf(store, articles);
  const judgements = (await judgementRows(store, [...articles, ...newest.keys()])).map(judgementOf);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    if (row === undefined) return [];
    const own = members.filter((member) => member.family === id);
    const inside = new Set(own.map((member) => member.article));
    const within = judgements.filter(({ left, right }) => {
      const [a, b] = [newest.get(left) ?? left, newest.get(right) ?? right];
      return a !== b && inside.has(a) && inside.has(b);
    });
    const ties = within.map((tie) => ({
      ...tie,
      left: newest.get(tie.left) ?? tie.left,
      right: newest.get(tie.right) ?? tie.right,
    }));
    const group = [...inside];
    const tree = derivationOf(group, row.origin ?? likelyRoot(group, ties), ties);
    return [
      {
        id,
        origin: row.origin === null ? null : sourceIn(sources, row.origin).ref,
        members: own.map((member) => {
          const { article, kind, score } = member;
          const earlier = kind !== 'origin' && !within.some((copy) => isDirect(copy, article, inside));
          return {
            article: sourceIn(sources, article).ref,
            kind,
            score,
            earlier,
            from: tree.get(article)?.from ?? null,
            judged: judgedOf({ member, place: tree.get(article), ties, origin: row.origin }),
          };
        }),
        counts: { articles: own.length, families: 1, origins: new Set(own.map((member) => member.origin)).size },
        judgements: within,
        holders: [
          ...new Set(holding.flatMap(({ part, holder }) => (inside.has(part) && !inside.has(holder) ? [holder] : []))),
        ]
          .sort()
          .map((holder) => sourceIn(sources, holder).ref),
      },
    ];
  });
}

interface Hung {
  readonly member: Selectable<FamilyMemberTable>;
  readonly place: Derived | undefined;
  readonly ties: readonly Judgement[];
  readonly origin: string | null;
}

/**
 * The person's judgement on which an article's place rests. Where the origin is known, relations are to the origin, and so what is said above counts
 * below; else they are to what is closest, and where the tree begins a rule's tie of that measure wins.
 */
function judgedOf({ member, place, ties, origin }: Hung): JudgedCopy | null {
  const { article, kind, score } = member;
  const tied = (tie: Judgement): boolean => isAt(tie, article);
  const above = place?.judged ?? null;
  if (above !== null && tied(above) && isAt(above, place?.from ?? '')) return judgedCopy(above, true);
  if (origin !== null) return above === null ? null : judgedCopy(above, false);
  if (place === undefined || place.from !== null) return null;
  const own = ties.filter(tied);
  const isMeasured = own.some((tie) => isByRule(tie) && kindOf(tie) === kind && tie.score === score);
  const said = own.find((tie) => !isByRule(tie));
  return isMeasured || said === undefined ? null : judgedCopy(said, true);
}

function isAt({ left, right }: Judgement, article: string): boolean {
  return left === article || right === article;
}

function judgedCopy({ id, by, reasons }: Judgement, own: boolean): JudgedCopy {
  return { id, by, why: reasons.join('; '), own };
}

/** The articles that a judgement in force ties to one of some articles as an excerpt and its whole. */
async function holdersOf(
  store: Store,
  articles: readonly string[],
): Promise<readonly { readonly part: string; readonly holder: string }[]> {
  const side = (here: 'left_id' | 'right_id', there: 'left_id' | 'right_id') =>
    inForce(store)
      .innerJoin('kinships as k', 'k.article', `f.${there}`)
      .select([`f.${here} as part`, `f.${there} as holder`])
      .where('j.made_by', '=', 'link/excerpt')
      .where(`f.${here}`, 'in', articles)
      .execute();
  return [...(await side('left_id', 'right_id')), ...(await side('right_id', 'left_id'))];
}

/** Whether a judgement is of an article as it is now, and another such one. */
function isDirect({ left, right }: Judgement, article: string, inside: ReadonlySet<string>): boolean {
  return (left === article || right === article) && inside.has(left) && inside.has(right);
}

/** The newest version of every earlier version of some articles. */
async function newestOf(store: Store, articles: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await store.db
    .selectFrom('versions')
    .select(['article', 'newest'])
    .where('newest', 'in', articles)
    .whereRef('article', '<>', 'newest')
    .execute();
  return new Map(rows.map((row) => [row.article, row.newest]));
}

async function judgementRows(store: Store, articles: readonly string[]) {
  return (
    inForce(store)
      .selectAll('j')
      .where('f.left_id', 'in', articles)
      // The sign keeps SQLite from asking for every two of the articles.
      .where(sql`+f.right_id`, 'in', articles)
      .orderBy('j.id')
      .execute()
  );
}

/** Judgements of copying that hold. */
function inForce(store: Store) {
  return store.db
    .selectFrom('in_force as f')
    .innerJoin('judgements as j', 'j.id', 'f.judgement')
    .where('f.kind', '=', 'copy-of');
}
