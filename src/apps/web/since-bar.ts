import type { Html } from './html.ts';
import { each, html, nothing } from './html.ts';

/** Since when rows are to be new: as the address has it, and the instant that is meant; undefined for everything. */
interface Since {
  readonly words: string;
  readonly at: string | undefined;
}

/** Says since when the rows are new; nothing when that was not asked. */
export function sinceLine({ words, at }: Since): Html {
  if (words === '') return nothing;
  if (at === undefined) return html`<p class="meta">There was no visit before this one: everything is new.</p>`;
  return html`<p class="meta">
    New since <time datetime="${at}">${at}</time>${words === 'last' ? ', the visit before this one' : nothing}.
  </p>`;
}

/** A form that asks a list for what is new only. What else was asked stays in the address. */
export function sinceBar(url: URL, since: Since): Html {
  const others = [...url.searchParams].filter(([name]) => name !== 'since' && name !== 'offset');
  const all = new URL(url);
  all.searchParams.delete('since');
  all.searchParams.delete('offset');
  return html`<form class="filters">
      ${each(others, ([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
      <label>new since <input name="since" value="${since.words}" placeholder="last or 2026-11-21T08:00" /></label>
      <button>Show</button>
      ${since.words === '' ? nothing : html`<a href="${all.pathname + all.search}">everything</a>`}
    </form>
    ${sinceLine(since)}`;
}
