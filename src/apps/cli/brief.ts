import type { AlertRow } from '../../io/query/alert-types.ts';
import { alerts } from '../../io/query/alerts.ts';
import { askedWords } from '../../io/query/asked-words.ts';
import type { News } from '../../io/query/news.ts';
import { newsSince } from '../../io/query/news.ts';
import { quoted } from '../../io/query/sightings.ts';
import type { Page } from '../../io/query/types.ts';
import type { SavedQuestion } from '../../io/store/asked.ts';
import { savedQuestions } from '../../io/store/asked.ts';
import { openStore } from '../../io/store/open.ts';
import type { Store } from '../../io/store/store.ts';
import { loadTables } from '../../kit.ts';
import { catchUp } from './alerting.ts';
import type { Command, ExitCode, OptionValues } from './command.ts';
import { textOption, UsageError } from './command.ts';
import { atMost, questionOptions, recordFolder, sliceOf } from './options.ts';
import { count, counted, printedIn, wrapped } from './paint.ts';
import { actorNamer } from './question.ts';
import { instantMeant, noteVisit, paintSince, sinceOf, sinceOption } from './visits.ts';

/** What came in, and what saved questions were alerted of, since an instant; everything where there is none. */
interface Brief {
  readonly since: string | null;
  readonly news: News | null;
  readonly questions: readonly SavedQuestion[];
  readonly alerts: Page<AlertRow>;
}

function paintAlert({ why, title, article, words, item, finding }: AlertRow): string {
  const lines = words === null ? [] : [wrapped(quoted(words.quote), '      ')];
  return [`    ${why}: ${title}`, ...lines, `      ${printedIn(article)}  (${item ?? finding ?? article.id})`].join(
    '\n',
  );
}

/** The alerts of each question, those of one that has none in one line. */
function paintQuestion(question: SavedQuestion, rows: readonly AlertRow[], nameOf: (id: string) => string): string {
  const own = rows.filter((row) => row.question === question.name);
  const head = `${question.name}  ${askedWords(question, nameOf)}`;
  return own.length === 0 ? `${head}\n    nothing` : [head, ...own.map(paintAlert)].join('\n');
}

function paintTotal({ total, rows, offset }: Page<AlertRow>): string {
  const last = offset + rows.length;
  if (rows.length === total) return count(total, 'alert');
  return `${count(total, 'alert')}, the latest first (${offset + 1} to ${last}${last < total ? `; --offset ${last} shows more` : ''})`;
}

function paint({ news, questions, alerts: page }: Brief, nameOf: (id: string) => string): string {
  const came = news === null ? [] : [`came in  ${counted(news.counts)}`];
  const none =
    'no question is saved; entente ask save NAME --about happenings saves one, and what is new in it is told here';
  const parts = questions.map((question) => paintQuestion(question, page.rows, nameOf));
  return [...came, ...(questions.length === 0 ? [none] : [...parts, paintTotal(page)]), ''].join('\n');
}

async function briefOf(
  store: Store,
  values: OptionValues,
  asked: { since: string | undefined; name: string | undefined },
): Promise<Brief> {
  const { since, name } = asked;
  const all = await savedQuestions(store.db);
  const questions = all.filter((each) => name === undefined || each.name === name);
  if (name !== undefined && questions.length === 0)
    throw new UsageError(`no question is saved as "${name}"; entente ask list names those that are`);
  return {
    since: since ?? null,
    news: since === undefined ? null : await newsSince(store, since),
    questions,
    alerts: await alerts(store, { since, question: name, ...sliceOf(values) }),
  };
}

/** `entente brief`: what saved questions were alerted of, each with why. */
export const briefCommand: Command = {
  name: 'brief',
  summary: 'what is new in your saved questions since a time, each with why it is told and in which words',
  usage: '[NAME] [--since TIME]',
  example: 'entente brief --since last',
  options: { ...sinceOption, ...questionOptions },
  async run(positionals, values, around): Promise<ExitCode> {
    atMost(positionals, 1);
    const asked = { ...values, since: textOption(values, 'since') ?? 'last' };
    const [since, now, tables] = [sinceOf(asked), new Date().toISOString(), loadTables()];
    const folder = recordFolder(values, around);
    // Opened to read first: a record that is not there is not made for this.
    const store = await openStore(folder, { readonly: true });
    try {
      await catchUp(folder, tables);
      const at = await instantMeant(store, since, now);
      const brief = await briefOf(store, values, { since: at, name: positionals[0] });
      const text = [...paintSince(since, at), paint(brief, actorNamer(tables))].join('\n');
      around.out(values['json'] === true ? `${JSON.stringify(brief, null, 2)}\n` : text);
    } finally {
      await store.close();
    }
    await noteVisit(asked, around, now);
    return 0;
  },
};
