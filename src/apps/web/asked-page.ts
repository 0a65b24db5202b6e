import type { AlertRow } from '../../io/query/alert-types.ts';
import { askedWords } from '../../io/query/asked-words.ts';
import type { Page } from '../../io/query/types.ts';
import type { SavedQuestion } from '../../io/store/asked.ts';
import { alertCards, alertFeeds, alertLines } from './alert-item.ts';
import type { Html } from './html.ts';
import { each, html, nothing } from './html.ts';
import { many, pager } from './pieces.ts';
import { sinceBar } from './since-bar.ts';

/** Questions that a part of a page names, at most. */
const mostNamed = 4;

type NameOf = (id: string) => string;

/** Saved questions with how many alerts each has since an instant, and the latest alerts of all. */
export interface AskedSummary {
  readonly asked: readonly (SavedQuestion & { readonly alerts: number })[];
  /** Instant (ISO, UTC) since which alerts are told; null for all. */
  readonly alertsSince: string | null;
  readonly alerts: Page<AlertRow>;
  readonly nameOf: NameOf;
}

function askedItem(question: AskedSummary['asked'][number], { alertsSince, nameOf }: AskedSummary, query = ''): Html {
  const { name, alerts } = question;
  const since = alertsSince === null ? '' : `&since=${encodeURIComponent(alertsSince)}`;
  const told =
    alerts === 0 ? 'no alert' : html`<a href="/alerts?question=${name}${since}">${many(alerts, 'alert', 'alerts')}</a>`;
  return html`<li>
    <a href="/asked/${name}${query}">${name}</a> – <bdi>${askedWords(question, nameOf)}</bdi>
    <span class="meta">(${told})</span>
  </li>`;
}

/** Since when alerts are told. */
function sinceWords({ alertsSince }: AskedSummary): Html {
  if (alertsSince === null) return html`No visit before this one is known: all alerts are told.`;
  return html`Alerts are those raised since
    <time datetime="${alertsSince}">${alertsSince.slice(0, 16).replace('T', ' ')}</time> UTC.`;
}

const howToSave = html`<p>A question is saved on the command line, with the filters of its list:</p>
  <p><code>entente ask save arms "north korea" russia --about happenings --from 2023</code></p>
  <p>
    <code>entente ask remove arms</code> forgets it and its alerts. <code>entente brief --since last</code> tells the
    alerts on a terminal.
  </p>`;

/** Every saved question with its alerts, and how to save one. */
export function askedListPage(view: AskedSummary): Html {
  const { asked, alerts } = view;
  return html`<h1>Saved questions</h1>
    ${
      asked.length === 0
        ? html`<p class="empty">No question is saved in this record.</p>`
        : html`<p class="meta">${sinceWords(view)}</p>
            <ul>
              ${each(asked, (question) => askedItem(question, view))}
            </ul>
            <h2>Latest alerts</h2>
            ${alerts.rows.length === 0 ? html`<p class="unknown">None.</p>` : alertCards(alerts.rows)}
            <p class="meta">${alertFeeds(null)}</p>`
    }
    <h2>How to save one</h2>
    ${howToSave}`;
}

/** Saved questions on Home with their latest alerts; nothing where none is saved. */
export function askedPart(view: AskedSummary): Html {
  const { asked, alerts, alertsSince } = view;
  if (asked.length === 0) return nothing;
  const since = alertsSince === null ? '' : `?since=${encodeURIComponent(alertsSince)}`;
  return html`<section aria-labelledby="asked">
    <h2 id="asked">Your questions</h2>
    <ul>
      ${each(asked.slice(0, mostNamed), (question) => askedItem(question, view, '?since=last'))}
    </ul>
    ${alerts.rows.length === 0 ? nothing : alertLines(alerts.rows)}
    <p class="meta">
      <a href="/asked">${many(asked.length, 'saved question', 'saved questions')}</a> ·
      <a href="/alerts${since}"
        >${alerts.total > alerts.rows.length ? `all ${String(alerts.total)} alerts` : 'all alerts'}</a
      >. ${sinceWords(view)}
    </p>
  </section>`;
}

/** A saved question with its answer. */
export interface AskedView {
  readonly question: SavedQuestion;
  readonly page: Page<unknown>;
  readonly rows: Html;
  readonly since: { readonly words: string; readonly at: string | undefined };
  /** The latest alerts of the question. */
  readonly alerts: Page<AlertRow>;
  readonly nameOf: NameOf;
  /** Where the same list can be narrowed further; null where no page has all the filters. */
  readonly list: string | null;
  /** Whether the question has feeds. */
  readonly feeds: boolean;
  /** As asked, and with the instant that is meant by `since`. */
  readonly url: URL;
  readonly settled: URL;
}

/** The latest alerts, each with why it was raised; nothing where none was. */
function alertsPart({ alerts, since, question: { name } }: AskedView): Html {
  const when = since.at === undefined ? '' : `&since=${encodeURIComponent(since.at)}`;
  if (alerts.total === 0) return nothing;
  return html`<section aria-labelledby="alerts">
    <h2 id="alerts">Alerts</h2>
    ${alertCards(alerts.rows)}
    <p class="meta"><a href="/alerts?question=${name}${when}">${many(alerts.total, 'alert', 'alerts')}</a></p>
  </section>`;
}

function elsewhere({ list, feeds, question: { name } }: AskedView): Html {
  const feed = html`<a href="/asked/${name}.rss">RSS</a> · <a href="/asked/${name}.atom">Atom</a>`;
  return html`<p class="meta">
    ${list === null ? nothing : html`<a href="${list}">Open as a list to narrow it further</a> · `}
    ${feeds ? html`${feed} · ` : nothing}<a href="/alerts.rss?question=${name}">alerts as RSS</a> ·
    <a href="/alerts.atom?question=${name}">as Atom</a> · <a href="/asked">all saved questions</a>
  </p>`;
}

/** What a saved question finds now, what of it is new, and why it is shown. */
export function askedPage(view: AskedView): Html {
  const { question, page, rows, since, url, settled, nameOf } = view;
  const why =
    since.at === undefined
      ? 'Each row is here because it answers this question.'
      : 'Each row is here because it answers this question and an article that tells it came into the record since then.';
  return html`<h1>${question.name}</h1>
    <p class="lead"><bdi>${askedWords(question, nameOf)}</bdi></p>
    <p class="meta">${why}</p>
    ${elsewhere(view)} ${sinceBar(url, since)} ${alertsPart(view)}
    <h2>Answer</h2>
    ${page.rows.length === 0 ? html`<p class="empty">${since.words === '' ? 'The record holds nothing that answers it.' : 'Nothing new.'}</p>` : rows}
    ${pager(page, settled, ['row', 'rows'])}`;
}
