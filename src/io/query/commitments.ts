import type { ExpressionBuilder } from 'kysely';
import type { ActorId } from '../../base/schema/actor.ts';
import type { Commitment, Participant } from '../../base/schema/finding.ts';
import { partyOf } from '../../base/schema/record.ts';
import type { Counts } from '../../base/schema/record.ts';
import { commitmentOf } from '../store/rows/commitment-rows.ts';
import type { CommitmentTable, RecordTables } from '../store/schema.ts';
import type { Store } from '../store/store.ts';
import { isNewest } from '../store/versions.ts';
import { articlesWith } from './articles-with.ts';
import { boundsOf, pageOf, upTo } from './page.ts';
import { evidenceIn, maybeActor, namerOf, sentenceAround, sourceIn, sourcesOf } from './refs.ts';
import type { Namer, Source } from './refs.ts';
import { countsOf, none } from './statements.ts';
import type { ActorRef, CommitmentFilter, CommitmentRow, Page } from './types.ts';

type Tables = RecordTables & { c: CommitmentTable };

interface Shown {
  readonly id: string;
  readonly counts: Counts;
}

/** What is owed, promised, offered or threatened, earliest publication first; the same words in several papers are one row. */
export async function commitments(store: Store, filter: CommitmentFilter = {}): Promise<Page<CommitmentRow>> {
  const { limit, offset } = boundsOf(filter);
  const printed = printedIn(store, filter, await articlesWith(store, filter.words));
  const groups = grouped(printed, filter);
  const counted = await store.db
    .selectFrom(groups.as('g'))
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow();
  const { column, direction } = orders[filter.order ?? 'first'];
  const rows = await groups
    .select((eb) => [
      eb.fn.min(eb.fn.coalesce('r.published', eb.val('~'))).as('first'),
      eb.fn.max(eb.fn.coalesce('r.published', eb.val(''))).as('latest'),
      eb.fn.min(eb.fn.coalesce('c.due', eb.val('~'))).as('due'),
    ])
    .$if(column === 'articles', (q) => q.select((eb) => eb.fn.count<number>('c.article').distinct().as('articles')))
    .orderBy(column, direction)
    .orderBy('first')
    .orderBy('words')
    .orderBy('kind')
    .limit(limit)
    .offset(offset)
    .execute();
  return pageOf(filter, counted.total, await commitmentRows(store, await earliestIds(store, printed, rows)));
}

/** What each order sorts by. */
const orders = {
  first: { column: 'first', direction: 'asc' },
  latest: { column: 'latest', direction: 'desc' },
  told: { column: 'articles', direction: 'desc' },
  due: { column: 'due', direction: 'asc' },
  kind: { column: 'kind', direction: 'asc' },
} as const;

/** One commitment, with the counts of its words; null when unknown. */
export async function commitmentById(store: Store, id: string): Promise<CommitmentRow | null> {
  const own = await store.db.selectFrom('commitments').selectAll().where('id', '=', id).executeTakeFirst();
  if (own === undefined) return null;
  const [same] = await countsOfWords(printedIn(store, { kinds: [own.kind] }), [own.words]);
  return (await commitmentRows(store, [{ id, counts: countsOf(same ?? none) }]))[0] ?? null;
}

/** Commitments `c` with their articles `r` that a filter takes in; `since` is asked of their words, not of each print. */
function printedIn(store: Store, filter: CommitmentFilter, inArticles?: readonly string[]) {
  const { a, b, kinds, from, to } = filter;
  return store.db
    .selectFrom('commitments as c')
    .innerJoin('articles as r', 'r.id', 'c.article')
    .where(isNewest('c.article'))
    .$if(inArticles !== undefined, (q) => q.where('c.article', 'in', inArticles ?? []))
    .$if(kinds !== undefined, (q) => q.where('c.kind', 'in', kinds ?? []))
    .$if(from !== undefined, (q) => q.where('r.published', '>=', from ?? ''))
    .$if(to !== undefined, (q) => q.where('r.published', '<=', upTo(to ?? '')))
    .$if(a !== undefined, (q) => q.where((eb) => takesPart(eb, a ?? '')))
    .$if(b !== undefined, (q) => q.where((eb) => takesPart(eb, b ?? '')));
}

type Printed = ReturnType<typeof printedIn>;

/** The same words of one kind once. */
function grouped(printed: Printed, { since }: CommitmentFilter) {
  return printed
    .select(['c.words', 'c.kind'])
    .groupBy(['c.words', 'c.kind'])
    .$if(since !== undefined, (q) => q.having((eb) => eb(eb.fn.max('r.added'), '>=', since ?? '')));
}

/** How many articles print words: worked out for the words of a page, not for all. */
async function countsOfWords(printed: Printed, words: readonly string[]): Promise<readonly Group[]> {
  return printed
    .leftJoin('kinships as k', 'k.article', 'c.article')
    .select((eb) => [
      'c.words',
      'c.kind',
      eb.fn.count<number>('c.article').distinct().as('articles'),
      eb.fn.count<number>(eb.fn.coalesce('k.family', 'c.article')).distinct().as('families'),
      eb.fn.count<number>(eb.fn.coalesce('k.origin', 'c.article')).distinct().as('origins'),
    ])
    .where('c.words', 'in', words)
    .groupBy(['c.words', 'c.kind'])
    .execute();
}

/** Looked up for each commitment: most of what an actor takes part in are events. */
function takesPart(eb: ExpressionBuilder<Tables, 'c'>, actor: ActorId) {
  const parts = eb
    .selectFrom('participants as p')
    .select('p.finding')
    .whereRef('p.article', '=', 'c.article')
    .whereRef('p.finding', '=', 'c.id')
    .where((inner) => inner.or([inner('p.party', '=', actor), inner('p.actor', '=', actor)]));
  return eb.exists(parts);
}

type Group = Counts & Pick<CommitmentTable, 'words' | 'kind'>;

async function earliestIds(
  store: Store,
  printed: Printed,
  groups: readonly Pick<Group, 'words' | 'kind'>[],
): Promise<readonly Shown[]> {
  const words = groups.map((group) => group.words);
  const counted = await countsOfWords(printed, words);
  const counts = new Map(counted.map((group) => [`${group.kind} ${group.words}`, countsOf(group)]));
  const rows = await store.db
    .selectFrom('commitments as c')
    .innerJoin('articles as r', 'r.id', 'c.article')
    .select(['c.id', 'c.words', 'c.kind', 'c.article', 'c.n'])
    .select((eb) => eb.fn.coalesce('r.published', eb.val('~')).as('published'))
    .where('c.words', 'in', words)
    .where(isNewest('c.article'))
    .orderBy('published')
    .orderBy('c.article')
    .orderBy('c.n')
    .execute();
  return groups.flatMap((group) => {
    const first = rows.find((row) => row.words === group.words && row.kind === group.kind);
    const found = counts.get(`${group.kind} ${group.words}`) ?? none;
    return first === undefined ? [] : [{ id: first.id, counts: found }];
  });
}

async function commitmentRows(store: Store, shown: readonly Shown[]): Promise<readonly CommitmentRow[]> {
  const ids = shown.map((item) => item.id);
  const rows = await store.db
    .selectFrom('commitments as c')
    .leftJoin('attributions as s', (join) =>
      join.onRef('s.article', '=', 'c.article').onRef('s.id', '=', 'c.attribution'),
    )
    .selectAll('c')
    .select('s.speaker')
    .where('c.id', 'in', ids)
    .execute();
  const people = await store.db
    .selectFrom('participants')
    .selectAll()
    .where('finding', 'in', ids)
    .where(
      'article',
      'in',
      rows.map((row) => row.article),
    )
    .orderBy('n')
    .execute();
  const sources = await sourcesOf(
    store,
    rows.map((row) => row.article),
  );
  const name = await namerOf(store, [
    ...people.flatMap((row) => [row.party, row.actor]),
    ...rows.map((row) => row.speaker),
  ]);
  return shown.flatMap(({ id, counts }) => {
    const row = rows.find((item) => item.id === id);
    if (row === undefined) return [];
    const source = sourceIn(sources, row.article);
    const own = people.filter((item) => item.finding === id && item.article === row.article);
    const commitment = commitmentOf(row, own, source.text);
    return [{ ...shownCommitment(commitment, source, name), speaker: maybeActor(name, row.speaker), counts }];
  });
}

function shownCommitment(
  commitment: Commitment,
  source: Source,
  name: Namer,
): Omit<CommitmentRow, 'speaker' | 'counts'> {
  const { id, kind, action, condition, since, due, instrument, clause } = commitment;
  return {
    ...{ id, kind, since, due, clause, article: source.ref },
    parties: parties(commitment.parties, name),
    beneficiaries: parties(commitment.beneficiaries, name),
    action: evidenceIn(source, action),
    condition: condition && evidenceIn(source, condition),
    instrument: instrument && evidenceIn(source, instrument),
    sentence: sentenceAround(source, [action]),
  };
}

/** Whom the participants stand for, each once; one whom the tables do not know keeps the words of the text. */
function parties(list: readonly Participant[], name: Namer): readonly ActorRef[] {
  const refs = list.map((item) => {
    const party = partyOf(item);
    return party === null ? { id: item.text, name: item.text, kind: null } : name(party);
  });
  return [...new Map(refs.map((ref) => [ref.id, ref])).values()];
}
