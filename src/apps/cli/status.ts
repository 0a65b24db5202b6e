import { newsSince } from '../../io/query/news.ts';
import type { News } from '../../io/query/news.ts';
import { status } from '../../io/query/status.ts';
import type { Status } from '../../io/query/status.ts';
import { openStore } from '../../io/store/open.ts';
import { visitBefore } from '../../io/store/visits.ts';
import type { Visit } from '../../io/store/visits.ts';
import type { Command, ExitCode } from './command.ts';
import { atMost, recordFolder, recordOption } from './options.ts';
import { count, counted, printedIn } from './paint.ts';
import { noteVisit } from './visits.ts';

function versionLine({ versions }: Status): readonly string[] {
  if (versions.articles === 0) return [];
  return [
    `versions      ${count(versions.articles, 'article')} with ${count(versions.earlier, 'earlier version')}, counted nowhere else`,
  ];
}

/** The visit before this one and what came in since, by family. */
interface VisitNews {
  readonly visit: Visit | null;
  readonly news: News | null;
}

function newsLines({ visit, news }: VisitNews): readonly string[] {
  if (visit === null || news === null) return ['last visit    none before this one'];
  const { counts, families } = news;
  const more = counts.families - families.length;
  return [
    `last visit    ${visit.began}; new since: ${counted(counts)}`,
    ...families.map(({ family, article, articles, whole }) => {
      const what = count(articles, whole ? 'article' : 'more article');
      return `    ${what}  ${printedIn(article)}  (${family})`;
    }),
    ...(more > 0 ? [`    and ${count(more, 'more family', 'more families')}`] : []),
  ];
}

/** What the record holds, as text. */
function paintStatus(status: Status, visits: VisitNews): string {
  const { published } = status;
  const rejected = status.rejected.map(({ code, inputs }) => `    ${code}: ${count(inputs, 'input')}`);
  const notices = status.notices.map(({ code, articles }) => `    ${code}: ${count(articles, 'article')}`);
  return [
    `record        ${status.place}`,
    `read          ${counted(status.counts)}; ${status.copies} of the articles are copies`,
    ...versionLine(status),
    `published     ${published.first ?? 'unknown'} to ${published.last ?? 'unknown'}; ${published.undated} undated`,
    `found         ${count(status.happenings, 'happening')} from ${count(status.events, 'event mention')}`,
    `              ${count(status.statements, 'statement')}, ${count(status.claims, 'claim')}, ${count(status.commitments, 'commitment')}, as printed`,
    `pairs         ${count(status.pairs, 'pair')} of states`,
    ...newsLines(visits),
    ...(rejected.length > 0 ? ['rejected', ...rejected] : ['rejected      none']),
    ...(notices.length > 0 ? ['notices', ...notices] : []),
    '',
  ].join('\n');
}

/** `entente status`: what the record holds. */
export const statusCommand: Command = {
  name: 'status',
  summary: 'what the record holds: read, copies, rejected and why, and what is new since your last visit, by family',
  usage: '',
  example: 'entente status',
  options: { ...recordOption, json: { type: 'boolean', help: 'print JSON instead of text' } },
  async run(positionals, values, around): Promise<ExitCode> {
    atMost(positionals, 0);
    const now = new Date().toISOString();
    const store = await openStore(recordFolder(values, around), { readonly: true });
    try {
      const held = await status(store);
      const visit = await visitBefore(store.db, now);
      const visits = { visit, news: visit === null ? null : await newsSince(store, visit.began) };
      const told = JSON.stringify({ ...held, lastVisit: visits.visit, news: visits.news }, null, 2);
      around.out(values['json'] === true ? `${told}\n` : paintStatus(held, visits));
    } finally {
      await store.close();
    }
    await noteVisit(values, around, now);
    return 0;
  },
};
