import type { AlertRow } from '../../io/query/alert-types.ts';
import type { Page } from '../../io/query/types.ts';
import type { Html } from './html.ts';
import { each, html, nothing } from './html.ts';
import { articlePath, dayOf, pager, printed, quote } from './pieces.ts';
import { sinceBar } from './since-bar.ts';

const places: Readonly<Record<string, string>> = {
  ...{
    happenings: '/happening',
    timeline: '/happening',
    statements: '/statement',
    stories: '/stories',
    families: '/family',
  },
};

/** Where an alert leads: the page of what it tells, or its words in the article. */
function alertPath({ about, item, article, finding }: AlertRow): string {
  const place = places[about];
  if (place !== undefined && item !== null) return `${place}/${encodeURIComponent(item)}`;
  return articlePath(article.id, finding ?? undefined);
}

/** An alert: why it was raised, of what, in which words. */
function alertItem(alert: AlertRow): Html {
  const { why, title, words, article, finding, question, raised } = alert;
  return html`<li class="card alert">
    <p>
      <strong class="why">${why}</strong> – <a href="${alertPath(alert)}"><bdi>${title}</bdi></a>
    </p>
    ${words === null ? nothing : quote(words, finding ?? undefined)}
    <p class="meta">
      ${printed(article, finding ?? undefined)} in answer to <a href="/asked/${question}">${question}</a>, raised
      <time datetime="${raised}">${raised.slice(0, 16).replace('T', ' ')}</time> UTC
    </p>
  </li>`;
}

/** Alerts in a list. */
export function alertCards(rows: readonly AlertRow[]): Html {
  return html`<ul class="cards">
    ${each(rows, alertItem)}
  </ul>`;
}

/** Alerts in a line each: why, of what, and the day of the article. */
export function alertLines(rows: readonly AlertRow[]): Html {
  return html`<ul class="alert-lines">
    ${each(
      rows,
      (alert) =>
        html`<li>
          <strong class="why">${alert.why}</strong> – <a href="${alertPath(alert)}"><bdi>${alert.title}</bdi></a>
          <a class="printed" href="${articlePath(alert.article.id, alert.finding ?? undefined)}"
            >${dayOf(alert.article) ?? 'undated'}</a
          >
        </li>`,
    )}
  </ul>`;
}

/** Where alerts are followed: pages and feeds of all questions, or of one. */
export function alertFeeds(question: string | null): Html {
  const query = question === null ? '' : `?question=${question}`;
  return html`<a href="/alerts${query}">all alerts</a> · <a href="/alerts.rss${query}">alerts as RSS</a> ·
    <a href="/alerts.atom${query}">as Atom</a>`;
}

interface AlertsView {
  readonly page: Page<AlertRow>;
  readonly question: string | null;
  readonly since: { readonly words: string; readonly at: string | undefined };
  readonly url: URL;
  /** The address with the instant that is meant by `since`. */
  readonly settled: URL;
}

/** Every alert, the latest first. */
export function alertsPage({ page, question, since, url, settled }: AlertsView): Html {
  return html`<h1>Alerts${question === null ? nothing : html` of <a href="/asked/${question}">${question}</a>`}</h1>
    <p class="meta">
      Raised when an article comes in that brings something new to a saved question: something that nothing in the
      record told before, one more independent origin, a denial, a changed status. Copies raise none, nor does what was
      in the record before the question was saved. Each is raised once.
    </p>
    <p class="meta">${alertFeeds(question)} · <a href="/asked">saved questions</a></p>
    ${sinceBar(url, since)}
    ${page.rows.length === 0 ? html`<p class="empty">${since.words === '' ? 'No alert was raised.' : 'No alert since then.'}</p>` : alertCards(page.rows)}
    ${pager(page, settled, ['alert', 'alerts'])}`;
}
