import { eventTypeNames } from '../../base/schema/event-types.ts';
import type { Queue } from '../../io/query/review-types.ts';
import type { Html } from './html.ts';
import { each, html, nothing } from './html.ts';
import { decisionNote } from './review-done.ts';
import { reviewed, reviewPath } from './review-address.ts';
import type { Reviewed } from './review-address.ts';
import { findingReview } from './review-finding.ts';
import { pairReview } from './review-pair.ts';
import type { ReviewView } from './review-view.ts';

function queueOf({ shown }: ReviewView): Queue<unknown> | null {
  if ('queue' in shown) return shown.queue;
  return 'pairs' in shown ? shown.pairs : null;
}

function choices({ what, url }: ReviewView): Html {
  const same = (name: string): string | null => (name.startsWith('same-') ? null : url.searchParams.get('a'));
  const names = Object.keys(reviewed) as readonly Reviewed[];
  return html`<nav class="choices" aria-label="What to review">
    ${each(names, (name) => {
      const to = reviewPath(url.searchParams, { what: name, offset: null, type: null, a: same(name), b: null });
      return html`<a href="${to}" ${name === what ? html`aria-current="true"` : ''}>${reviewed[name].label}</a> `;
    })}
  </nav>`;
}

function filters({ what, url }: ReviewView): Html {
  if ('pairs' in reviewed[what]) return nothing;
  const asked = (name: string): string => url.searchParams.get(name) ?? '';
  const types = html`<label
    >type
    <select name="type">
      <option value="">all types</option>
      ${each(eventTypeNames, (type) => html`<option ${asked('type') === type ? 'selected' : ''}>${type}</option>`)}
    </select></label
  >`;
  const two = what === 'events' || what === 'commitments';
  return html`<form class="filters" action="/review">
    <input type="hidden" name="what" value="${what}" /><input type="hidden" name="by" value="${asked('by')}" />
    <label>${two ? 'of' : 'said by'} <input name="a" value="${asked('a')}" list="states" placeholder="state" /></label>
    ${two ? html`<label>and <input name="b" value="${asked('b')}" list="states" placeholder="state" /></label>` : nothing}
    ${what === 'events' ? types : nothing}
    <button>Show</button>
  </form>`;
}

const order: Readonly<Partial<Record<Reviewed, string>>> = {
  ...{ events: 'the least sure first', statements: 'the least sure first' },
  ...{ claims: 'in order of article', commitments: 'in order of article' },
};

function place(view: ReviewView): Html {
  const queue = queueOf(view);
  if (queue === null)
    return html`<p class="counts"><a href="${reviewPath(view.url.searchParams)}">To the queue</a></p>`;
  const { total, more, offset, rows } = queue;
  const to = (at: number): string => reviewPath(view.url.searchParams, { offset: at === 0 ? null : String(at) });
  const sure = order[view.what] ?? 'the least sure first';
  const where =
    rows.length === 0 ? 'Nothing waits here' : `${String(offset + 1)} of ${more ? 'more than ' : ''}${String(total)}`;
  return html`<p class="counts place">
    <span>${where}, ${sure}; what a person judged is left out.</span>
    ${offset > 0 ? html`<a rel="prev" data-key="b" aria-keyshortcuts="b" href="${to(offset - 1)}">Back</a>` : nothing}
    ${rows.length > 0 && (more || offset + 1 < total) ? html`<a rel="next" data-key="n" aria-keyshortcuts="n" href="${to(offset + 1)}">Skip</a>` : nothing}
  </p>`;
}

function body(view: ReviewView): Html {
  const { shown } = view;
  if ('pairs' in shown) {
    const [pair] = shown.pairs.rows;
    return pair === undefined ? empty() : pairReview(view, pair);
  }
  const item = 'item' in shown ? shown.item : shown.queue.rows[0];
  return item === undefined ? empty() : findingReview(view, item);
}

function empty(): Html {
  return html`<p class="empty">
    Nothing waits here for a person's word. Choose other findings above, or take filters away.
  </p>`;
}

const keysOfFinding = [
  ...[
    ['a', 'accept'],
    ['r', 'reject'],
    ['c', 'save changes'],
    ['t', 'type'],
    ['s', 'source'],
    ['g', 'target'],
  ],
  ...[
    ['d', 'date'],
    ['p', 'speaker'],
    ['w', 'reason'],
    ['n', 'skip'],
    ['b', 'back'],
    ['u', 'undo the last'],
  ],
] as const;

const keysOfPair = [
  ...[
    ['e', 'the same'],
    ['x', 'different'],
    ['w', 'reason'],
    ['n', 'skip'],
    ['b', 'back'],
    ['u', 'undo the last'],
  ],
] as const;

function keys({ shown }: ReviewView): Html {
  const list: readonly (readonly [string, string])[] = 'pairs' in shown ? keysOfPair : keysOfFinding;
  return html`<section class="keys" aria-labelledby="keys">
    <h2 id="keys">Keys</h2>
    <p>
      ${each(list, ([key, words]) => html`<span><kbd>${key}</kbd> ${words}</span> `)}<span
        ><kbd>Esc</kbd> leaves a field</span
      >
    </p>
  </section>`;
}

/** The review page: one finding, its words, what the machine read, and what a person may say of it. */
export function reviewPage(view: ReviewView): Html {
  return html`<h1>Review</h1>
    ${choices(view)} ${each(view.done, (decision) => decisionNote(view, decision))} ${filters(view)} ${place(view)}
    ${body(view)} ${view.form === null ? nothing : keys(view)}
    <section class="limits" aria-labelledby="limits">
      <h2 id="limits">What a word does</h2>
      <p>
        It is kept with your name and reason, never edited, and holds when the articles are read or linked anew. It can
        be taken back at any time; what the machine had read then holds again. A rejected finding leaves every list and
        count, with the claims about it; a rejected statement takes with it what the paper gives as its words. The page
        cannot show what the machine missed.
      </p>
    </section>
    <datalist id="states">${each(view.states, (name) => html`<option value="${name}"></option>`)}</datalist>`;
}
