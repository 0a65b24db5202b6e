import { sql } from 'kysely';
import type { Kysely, RawBuilder } from 'kysely';
import { wordsIn } from '../../../base/text/words.ts';
import type { RecordTables } from '../schema.ts';
import type { TextHits, TextQuery } from '../store.ts';

/** Ranking costs some 14 microseconds a hit: only the newest that match are ranked. */
const rankedHits = 1000;

/** A title's word counts as much as so many of the text. */
const titleWeight = 5;

/**
 * A question in FTS5's language: every word and every "quoted phrase" must occur, `word*` takes any ending. Whatever else is typed is
 * read as words, so that nothing is a syntax error; null when no word is left. Words stay unfolded, for the index folds them by its
 * own rules, which take apart neither Hangul nor `й`.
 */
function matchExpression(words: string): string | null {
  const terms: string[] = [];
  for (const match of words.matchAll(/"([^"]*)"?|[^\s"]+/gu)) {
    const typed = (match[1] ?? match[0]).normalize('NFC');
    const parts = wordsIn(typed).map(({ start, end }) => typed.slice(start, end));
    if (parts.length > 0) terms.push(`"${parts.join(' ')}"${match[0].endsWith('*') ? '*' : ''}`);
  }
  return terms.length === 0 ? null : terms.join(' ');
}

/** See `Store.search`: SQLite's way, by FTS5 and BM25 (https://www.sqlite.org/fts5.html#the_bm25_function). */
export async function searchText(db: Kysely<RecordTables>, query: TextQuery): Promise<TextHits> {
  const match = matchExpression(query.words);
  if (match === null) return { total: 0, ranked: 0, earlier: 0, hits: [] };
  const matching = matchingRows(match, query);
  const [all, earlier] = [await countOf(db, matching), await countOf(db, sql`${matching} ${inEarlier}`)];
  const total = query.earlier === true ? all : all - earlier;
  const wanted = query.earlier === true || earlier === 0 ? matching : sql`${matching} ${inNewest}`;
  // The sign keeps SQLite from asking the index anew for every one of the newest: it goes once through the stretch that they lie in.
  const ranked = await sql<{ id: string; score: number }>`
    with newest as materialized (${wanted} order by rowid desc limit ${rankedHits}), best as materialized (
      select rowid as n, -bm25(articles_words, ${titleWeight}, 1) as score from articles_words
      where articles_words match ${match} and rowid >= (select min(n) from newest) and +rowid in (select n from newest))
    select articles.id as id, best.score as score from best join articles on articles.n = best.n
    order by best.score desc, articles.id limit ${query.limit} offset ${query.offset}`.execute(db);
  const hits = ranked.rows.map(({ id, score }) => ({ article: id, score }));
  return { total, ranked: Math.min(total, rankedHits), earlier, hits };
}

async function countOf(db: Kysely<RecordTables>, rows: RawBuilder<unknown>): Promise<number> {
  const counted = await sql<{ total: number }>`select count(*) as total from (${rows})`.execute(db);
  return counted.rows[0]?.total ?? 0;
}

const earlierTexts = sql`(select a.n from versions as v join articles as a on a.id = v.article where v.article <> v.newest)`;
const inEarlier = sql`and +rowid in ${earlierTexts}`;
const inNewest = sql`and +rowid not in ${earlierTexts}`;

/** The counters of the articles that match and were published in time and name the actor; more conditions may follow. */
function matchingRows(match: string, { from, to, actor, since }: TextQuery): RawBuilder<unknown> {
  const within = (articles: RawBuilder<unknown>) => sql`and +rowid in (${articles})`;
  const isDated = from !== undefined || to !== undefined;
  const dated = sql`select n from articles where published >= ${from ?? ''} and published <= ${to === undefined ? '~' : `${to}~`}`;
  const naming = sql`select a.n from entities as e join articles as a on a.id = e.article where e.actor = ${actor ?? ''}`;
  const added = sql`select n from articles where added >= ${since ?? ''}`;
  return sql`select rowid as n from articles_words where articles_words match ${match} ${isDated ? within(dated) : sql``}
    ${actor === undefined ? sql`` : within(naming)} ${since === undefined ? sql`` : within(added)}`;
}
