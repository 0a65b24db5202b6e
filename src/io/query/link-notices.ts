import { sql } from 'kysely';
import type { RawBuilder, SqlBool } from 'kysely';
import type { Notice, ProblemCode } from '../../base/schema/problem.ts';
import type { Store } from '../store/store.ts';

// Problems that show only when an article stands beside others. They are worked out when somebody asks: what is true of an article changes with each
// article that comes.

type LinkCode = Extract<
  ProblemCode,
  'holds-other-texts' | 'shared-furniture' | 'same-text-often' | 'future-date' | 'nobody-known' | 'compared-in-part'
>;

/** A notice of an article. */
export interface LinkNotice {
  readonly article: string;
  readonly notice: Notice;
}

/** Texts of strangers in one article, equal articles, and bytes of a text, from which on a notice is due. */
const leastTexts = 2;
const leastEqual = 100;
const mostBytes = 300_000;
/** Days by which a date may lie ahead: papers are dated in their own time zone, and weeklies a little ahead. */
const daysAhead = 2;

interface Found {
  readonly article: string;
  /** What is counted: texts held, articles beside it, mentions, bytes; null for a date. */
  readonly many: number | null;
}

/** Conditions that take the articles that are asked about, and the families `f` that hold some. */
interface Asked {
  readonly among: (column: string) => RawBuilder<SqlBool>;
  readonly held: RawBuilder<SqlBool>;
}

/** How to find the articles of each code. Conditions stand as the indexes of migration 22 have them, so that none reads a whole record. */
const finders: Readonly<Record<LinkCode, (asked: Asked) => RawBuilder<Found>>> = {
  'holds-other-texts': ({ among }) => sql`select h.article, count(distinct p.family) as many from (
    select j.left_id as holder, j.right_id as part from judgements j join in_force f on f.judgement = j.id
      where f.kind = 'copy-of' and j.made_by = 'link/excerpt' and ${among('f.left_id')}
    union all select j.right_id, j.left_id from judgements j join in_force f on f.judgement = j.id
      where f.kind = 'copy-of' and j.made_by = 'link/excerpt' and ${among('f.right_id')}) held
    join kinships h on h.article = held.holder join kinships p on p.article = held.part and p.family <> h.family
    join articles a on a.id = held.holder join articles b on b.id = held.part
    where octet_length(a.text) > octet_length(b.text) group by h.article having count(distinct p.family) >= ${leastTexts}`,
  'shared-furniture': ({ among }) => sql`select article, count(*) as many from (
    select left_id as article from in_force where kind = 'shares-furniture' and ${among('left_id')}
    union all select right_id from in_force where kind = 'shares-furniture' and ${among('right_id')}) group by article`,
  'same-text-often': ({ held }) => sql`select min(m.article) as article, count(*) as many from family_members m
    where m.kind in ('identical', 'origin') and m.family in (select f.id from families f
      where f.members >= ${leastEqual} and ${held})
    group by m.family having count(*) >= ${leastEqual}`,
  'future-date': ({ among }) => sql`select id as article, null as many from articles where ${among('id')}
    and published > substr(added, 1, 10) and julianday(published) > julianday(added) + ${daysAhead}`,
  'nobody-known': ({
    among,
  }) => sql`select article, events as many from article_parties where parties = 0 and events > 0
    and ${among('article')}`,
  'compared-in-part': ({
    among,
  }) => sql`select id as article, octet_length(text) as many from articles where ${among('id')}
    and octet_length(text) > ${sql.raw(String(mostBytes))}`,
};

/** Some articles. */
function ofSome(articles: readonly string[]): Asked {
  const ids = sql`(select value from json_each(${JSON.stringify(articles)}))`;
  const held = sql<SqlBool>`f.id in (select family from family_members where article in ${ids})`;
  return { among: (column) => sql`${sql.ref(column)} in ${ids}`, held };
}

/** Newest texts of all articles. The plus keeps SQLite from going through all of them. */
const ofAll: Asked = {
  among: (column) => sql`+${sql.ref(column)} in (select article from kinships)`,
  held: sql`true`,
};

/** What linking has to say of some articles, in order of code and article; of all when none are named. Unknown ids are left out. */
export async function linkNotices(store: Store, articles?: readonly string[]): Promise<readonly LinkNotice[]> {
  const asked = articles === undefined ? ofAll : ofSome(articles);
  const notices: LinkNotice[] = [];
  for (const code of Object.keys(finders) as LinkCode[]) {
    const { rows } = await sql<Found>`select * from (${finders[code](asked)}) order by article`.execute(store.db);
    const inputs = await inputsOf(store, rows);
    notices.push(...rows.map((found) => noticeOf(code, found, inputs.get(found.article) ?? found.article)));
  }
  return notices;
}

async function inputsOf({ db }: Store, found: readonly Found[]): Promise<ReadonlyMap<string, string>> {
  const { rows } = await sql<{ id: string; input: string }>`select id, input from articles
    where id in (select value from json_each(${JSON.stringify(found.map(({ article }) => article))}))`.execute(db);
  return new Map(rows.map(({ id, input }) => [id, input]));
}

function noticeOf(code: LinkCode, { article, many }: Found, place: string): LinkNotice {
  const { message, remedy } = texts[code];
  return { article, notice: { code, place, message: message(String(many ?? '')), remedy } };
}

const texts: Readonly<Record<LinkCode, { readonly message: (many: string) => string; readonly remedy: string }>> = {
  'holds-other-texts': {
    message: (many) =>
      `It holds the text of ${many} articles that have nothing to do with one another: a digest, a live page or a front page.`,
    remedy: 'No family is joined through it; leave such pages out of the input if they should not count as articles.',
  },
  'shared-furniture': {
    message: (many) =>
      `What it shares with ${many} other articles is not about what it tells: text that a site puts on its pages.`,
    remedy:
      'It is joined with none of them; give the text of the article alone, or the page as HTML, so that the rest is left out.',
  },
  'same-text-often': {
    message: (many) =>
      `${many} articles have exactly this text; it may be a notice of the site (consent, error, log in) in place of articles.`,
    remedy: 'Look at one of them; if it is no article, fetch the pages again or leave them out.',
  },
  'future-date': {
    message: () => 'It is dated after the day on which it was added.',
    remedy:
      'Give the date with the input (`published`); days that the text tells by "today" or "on Friday" count from it.',
  },
  'nobody-known': {
    message: (many) =>
      `Of its ${many} event mentions none names anybody that the tables know, so that they are joined with no others.`,
    remedy: 'If it is about states, add the missing names to the tables in `data/`; otherwise nothing needs doing.',
  },
  'compared-in-part': {
    message: (many) => `Its text of ${many} bytes is so long that it is compared with others by a part of its words.`,
    remedy: 'Copies of a short passage of it may be missed; give its parts as articles of their own.',
  },
};
