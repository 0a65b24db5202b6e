import { askedWords } from '../../io/query/asked-words.ts';
import type { Page } from '../../io/query/types.ts';
import type { SavedQuestion } from '../../io/store/asked.ts';
import type { Html } from './html.ts';
import { each, html, nothing } from './html.ts';
import { many, pager } from './pieces.ts';
import { sinceBar } from './since-bar.ts';

/** Questions that a part of a page names, at most. */
const mostNamed = 10;

function askedItem(question: SavedQuestion, query = ''): Html {
  return html`<li>
    <a href="/asked/${question.name}${query}">${question.name}</a> – <bdi>${askedWords(question)}</bdi>
  </li>`;
}

const howToSave = html`<p>A question is saved on the command line, with the filters of its list:</p>
  <p><code>entente ask save arms "north korea" russia --about happenings --from 2023</code></p>
  <p><code>entente ask remove arms</code> forgets it.</p>`;

/** Every saved question, and how to save one. */
export function askedListPage(questions: readonly SavedQuestion[]): Html {
  return html`<h1>Saved questions</h1>
    ${
      questions.length === 0
        ? html`<p class="empty">No question is saved in this record.</p>`
        : html`<ul>
            ${each(questions, (question) => askedItem(question))}
          </ul>`
    }
    <h2>How to save one</h2>
    ${howToSave}`;
}

/** Saved questions on Home, each leading to what is new in it; nothing where none is saved. */
export function askedPart(questions: readonly SavedQuestion[]): Html {
  if (questions.length === 0) return nothing;
  return html`<section aria-labelledby="asked">
    <h2 id="asked">Your questions</h2>
    <p class="meta">Each leads to what is new in it since your last visit.</p>
    <ul>
      ${each(questions.slice(0, mostNamed), (question) => askedItem(question, '?since=last'))}
    </ul>
    <p><a href="/asked">${many(questions.length, 'saved question', 'saved questions')}</a></p>
  </section>`;
}

/** A saved question with its answer. */
export interface AskedView {
  readonly question: SavedQuestion;
  readonly page: Page<unknown>;
  readonly rows: Html;
  readonly since: { readonly words: string; readonly at: string | undefined };
  /** Rows that are new since the visit before this one; null where there was none. */
  readonly fresh: number | null;
  /** Where the same list can be narrowed further; null where no page has all the filters. */
  readonly list: string | null;
  /** Whether the question has feeds. */
  readonly feeds: boolean;
  /** As asked, and with the instant that is meant by `since`. */
  readonly url: URL;
  readonly settled: URL;
}

function freshLine({ fresh, since, question: { name } }: AskedView): Html {
  if (since.words !== '') return nothing;
  if (fresh === null) return html`<p class="meta">No visit before this one is known: everything is new.</p>`;
  if (fresh === 0) return html`<p class="meta">Nothing new since your last visit.</p>`;
  return html`<p class="meta">
    <a href="/asked/${name}?since=last">${many(fresh, 'row is new', 'rows are new')}</a> since your last visit.
  </p>`;
}

function elsewhere({ list, feeds, question: { name } }: AskedView): Html {
  const feed = html`<a href="/asked/${name}.rss">RSS</a> · <a href="/asked/${name}.atom">Atom</a>`;
  return html`<p class="meta">
    ${list === null ? nothing : html`<a href="${list}">Open as a list to narrow it further</a> · `}
    ${feeds ? html`${feed} · ` : nothing}<a href="/asked">all saved questions</a>
  </p>`;
}

/** What a saved question finds now, what of it is new, and why it is shown. */
export function askedPage(view: AskedView): Html {
  const { question, page, rows, since, url, settled } = view;
  const why =
    since.at === undefined
      ? 'Each row is here because it answers this question.'
      : 'Each row is here because it answers this question and an article that tells it came into the record since then.';
  return html`<h1>${question.name}</h1>
    <p class="lead"><bdi>${askedWords(question)}</bdi></p>
    <p class="meta">${why}</p>
    ${freshLine(view)} ${elsewhere(view)} ${sinceBar(url, since)}
    ${page.rows.length === 0 ? html`<p class="empty">${since.words === '' ? 'The record holds nothing that answers it.' : 'Nothing new.'}</p>` : rows}
    ${pager(page, settled, ['row', 'rows'])}`;
}
