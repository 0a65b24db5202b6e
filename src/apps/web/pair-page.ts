import type { Actor } from '../../base/schema/actor.ts';
import { eventTypeNames } from '../../base/schema/event-types.ts';
import type { Page, TimelineEntry } from '../../io/query/types.ts';
import type { Html } from './html.ts';
import { each, html } from './html.ts';
import { pager } from './pieces.ts';
import { sinceLine } from './since-bar.ts';
import { timelineList } from './timeline-list.ts';

interface PairView {
  readonly a: Actor;
  readonly b: Actor;
  readonly entries: Page<TimelineEntry>;
  readonly filter: { readonly from?: string; readonly to?: string; readonly types: readonly string[] | undefined };
  readonly since: { readonly words: string; readonly at: string | undefined };
  readonly url: URL;
}

function filters({ filter, since }: PairView): Html {
  return html`<form class="filters">
      <label
        >from
        <input name="from" value="${filter.from ?? ''}" placeholder="2023 or 2023-06" pattern="\\d{4}(-\\d\\d){0,2}"
      /></label>
      <label
        >to <input name="to" value="${filter.to ?? ''}" placeholder="2025-01-31" pattern="\\d{4}(-\\d\\d){0,2}"
      /></label>
      <label
        >type
        <select name="type">
          <option value="">all types</option>
          ${each(eventTypeNames, (type) => html`<option ${filter.types?.includes(type) ? 'selected' : ''}>${type}</option>`)}
        </select></label
      >
      <label>new since <input name="since" value="${since.words}" placeholder="last or 2026-11-21T08:00" /></label>
      <button>Show</button>
    </form>
    ${sinceLine(since)}`;
}

/** The pair page: a timeline of happenings between two actors. */
export function pairPage(view: PairView): Html {
  const { a, b, entries, url } = view;
  const both = `a=${encodeURIComponent(a.id)}&b=${encodeURIComponent(b.id)}`;
  return html`<h1>${a.name} – ${b.name}</h1>
    <p>
      <a href="/claims?${both}">Claims and denials</a> · <a href="/commitments?${both}">Commitments</a> ·
      <a href="/statements?speaker=${encodeURIComponent(a.id)}&about=${encodeURIComponent(b.id)}"
        >${a.name} on ${b.name}</a
      >
      ·
      <a href="/statements?speaker=${encodeURIComponent(b.id)}&about=${encodeURIComponent(a.id)}"
        >${b.name} on ${a.name}</a
      >
    </p>
    ${filters(view)} ${timelineList(entries.rows)} ${pager(entries, url, ['happening', 'happenings'])}`;
}
