import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
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

/** How to find the articles of each code. `among` gives the ids that are asked about. */
const finders: Readonly<Record<LinkCode, (among: RawBuilder<unknown>) => RawBuilder<Found>>> = {
  'holds-other-texts': (among) => sql`select h.article, count(distinct p.family) as many from (
    select f.left_id as holder, f.right_id as part from in_force f join judgements j on j.id = f.judgement
      where f.kind = 'copy-of' and j.made_by = 'link/excerpt' and f.left_id in ${among}
    union all select f.right_id, f.left_id from in_force f join judgements j on j.id = f.judgement
      where f.kind = 'copy-of' and j.made_by = 'link/excerpt' and f.right_id in ${among}) held
    join kinships h on h.article = held.holder join kinships p on p.article = held.part and p.family <> h.family
    join articles a on a.id = held.holder join articles b on b.id = held.part
    where octet_length(a.text) > octet_length(b.text) group by h.article having count(distinct p.family) >= ${leastTexts}`,
  'shared-furniture': (among) => sql`select article, count(*) as many from (
    select left_id as article from in_force where kind = 'shares-furniture' and left_id in ${among}
    union all select right_id from in_force where kind = 'shares-furniture' and right_id in ${among}) group by article`,
  'same-text-often': (among) => sql`select min(article) as article, count(*) as many from family_members
    where kind in ('identical', 'origin') and family in (select family from family_members where article in ${among})
    group by family having count(*) >= ${leastEqual}`,
  'future-date': (among) => sql`select id as article, null as many from articles where id in ${among}
    and published > substr(added, 1, 10) and julianday(published) > julianday(added) + ${daysAhead}`,
  'nobody-known': (among) => sql`select article, count(*) as many from events where article in ${among}
    and article not in (select article from participants where party is not null and article in ${among}) group by article`,
  'compared-in-part': (among) => sql`select id as article, octet_length(text) as many from articles where id in ${among}
    and octet_length(text) > ${mostBytes}`,
};

/** Newest texts of all articles. */
const newest = sql`(select article from kinships)`;

/** What linking has to say of some articles, in order of code and article; of all when none are named. Unknown ids are left out. */
export async function linkNotices(store: Store, articles?: readonly string[]): Promise<readonly LinkNotice[]> {
  const among = articles === undefined ? newest : sql`(select value from json_each(${JSON.stringify(articles)}))`;
  const notices: LinkNotice[] = [];
  for (const code of Object.keys(finders) as LinkCode[]) {
    const { rows } = await sql<Found>`select * from (${finders[code](among)}) order by article`.execute(store.db);
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
