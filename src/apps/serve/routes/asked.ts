import { loadKit } from '../../../kit.ts';
import { alerts } from '../../../io/query/alerts.ts';
import { lineOfRow } from '../../../io/query/matter-lines.ts';
import type { Page } from '../../../io/query/types.ts';
import type { SavedQuestion } from '../../../io/store/asked.ts';
import { savedQuestion } from '../../../io/store/asked.ts';
import { visitBefore } from '../../../io/store/visits.ts';
import type { Askable, Narrowed } from '../../api/asked.ts';
import { askable, isAskable } from '../../api/asked.ts';
import { Problem } from '../../api/problem.ts';
import type { Question } from '../../api/question.ts';
import { askedListPage, askedPage } from '../../web/asked-page.ts';
import { claimTable } from '../../web/claim-table.ts';
import { commitmentTable } from '../../web/commitment-table.ts';
import { happeningItem } from '../../web/happening-page.ts';
import type { Html } from '../../web/html.ts';
import { each, html } from '../../web/html.ts';
import { familyItem, hitItem, statementItem } from '../../web/ledgers.ts';
import { storyItem } from '../../web/story-item.ts';
import { timelineList } from '../../web/timeline-list.ts';
import { hasFeed } from '../asked-feed.ts';
import { alertsKept, namerIn } from '../alerts-kept.ts';
import { found, refused, RefusedQuestion, settledUrl, sinceOf, sliceOf } from '../ask.ts';
import type { Answer, Request, Route } from '../route.ts';

interface Shown {
  readonly page: Page<unknown>;
  readonly rows: Html;
}

type Show = (saved: SavedQuestion, narrowed: Narrowed, request: Request) => Promise<Shown>;

const empty: Page<never> = { total: 0, limit: 0, offset: 0, rows: [] };

/** How a list is asked and its rows are shown. */
function shows<T>(question: Question<Page<T>>, paint: (rows: readonly T[], list: URL) => Html): Show {
  return async (saved, narrowed, { store, tables, url }) => {
    const given = { ...saved.given, ...narrowed };
    const page = (await question.ask(given, { store, tables, kit: loadKit })) ?? empty;
    return { page, rows: paint(page.rows, new URL(listPath(saved) ?? url.pathname, url)) };
  };
}

function cards<T>(item: (row: T) => Html): (rows: readonly T[]) => Html {
  return (rows) =>
    html`<ul class="cards">
      ${each(rows, item)}
    </ul>`;
}

const shown: Readonly<Record<Askable, Show>> = {
  happenings: shows(askable.happenings, cards(happeningItem)),
  statements: shows(askable.statements, cards(statementItem)),
  claims: shows(askable.claims, (rows, url) => claimTable(rows.map(lineOfRow), { url, order: '', since: '' })),
  commitments: shows(askable.commitments, (rows, url) => commitmentTable(rows, { url, order: '', since: '' })),
  stories: shows(askable.stories, cards(storyItem)),
  families: shows(askable.families, cards(familyItem)),
  search: shows(askable.search, cards(hitItem)),
  timeline: shows(askable.timeline, timelineList),
};

/** The page of the same list with the same filters; null where a page cannot be asked all of them. */
function listPath({ about, given }: SavedQuestion): string | null {
  const { kind, type } = given;
  const several = about === 'claims' && Array.isArray(type) && type.length > 1;
  if (about === 'timeline' || 'actor' in given || several || (Array.isArray(kind) && kind.length > 1)) return null;
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(given))
    for (const word of typeof value === 'string' ? [value] : value) params.append(name === 'words' ? 'q' : name, word);
  const query = params.toString();
  return query === '' ? `/${about}` : `/${about}?${query}`;
}

/** What the page says of alerts. */
const fewAlerts = 5;

async function answered(question: SavedQuestion, show: Show, request: Request): Promise<Answer> {
  const since = await sinceOf(request);
  const narrowed = { ...sliceOf(request), ...(since.at !== undefined && { since: since.at }) };
  const { page, rows } = await show(question, narrowed, request);
  const { store, url, tables } = request;
  const raised = await alerts(store, { question: question.name, since: since.at, limit: fewAlerts });
  const [list, feeds, nameOf] = [listPath(question), hasFeed(question), namerIn(tables)];
  const view = {
    question,
    page,
    rows,
    since,
    alerts: raised,
    list,
    feeds,
    url,
    nameOf,
    settled: settledUrl(request, since),
  };
  return found(question.name, { question, since: since.at ?? null, alerts: raised, ...page }, askedPage(view));
}

const one: Route = {
  path: '/asked/:name',
  async answer(request) {
    const question = await savedQuestion(request.store.db, request.part('name'));
    if (question === null || !isAskable(question.about)) return refused(404, 'No question is saved under this name.');
    try {
      return await answered(question, shown[question.about], request);
    } catch (problem) {
      if (problem instanceof Problem) throw new RefusedQuestion(`This question cannot be asked: ${problem.message}`);
      throw problem;
    }
  },
};

/** Alerts at most beside the list of questions. */
const mostAlerts = 5;

const all: Route = {
  path: '/asked',
  async answer({ store, tables, now }) {
    const visit = await visitBefore(store.db, now);
    const kept = await alertsKept(store, mostAlerts, visit?.began);
    return found('Saved questions', kept, askedListPage({ ...kept, nameOf: namerIn(tables) }));
  },
};

/** Saved questions: all of them, and each with its answer. */
export const askedRoutes: readonly Route[] = [all, one];
