import type { TimelineEntry } from '../../io/query/types.ts';
import type { Html } from './html.ts';
import { each, html, nothing } from './html.ts';
import { actors, corrected, counts, printed, quote, when } from './pieces.ts';

function status(entry: TimelineEntry): Html {
  switch (entry.status) {
    case 'claimed':
      return html`<span class="status claimed">claimed by ${actors(entry.claimedBy)}</span>`;
    case 'denied':
      return html`<span class="status denied">denied by ${actors(entry.deniedBy)}</span>`;
    default:
      return html`<span class="status ${entry.status}">${entry.status}</span>`;
  }
}

function entryItem(entry: TimelineEntry): Html {
  const { best } = entry;
  return html`<li id="${entry.id}">
    <p class="when">${when(entry.date, entry.precision)}</p>
    <div class="what">
      <p>
        <span class="type ${entry.type}">${entry.type}</span>
        ${actors(entry.sources)}${entry.targets.length > 0 ? html` <span aria-label="to">→</span> ${actors(entry.targets)}` : nothing}
        ${status(entry)}
      </p>
      ${quote(best.sentence, best.event)}
      <p class="meta">
        ${printed(best.article, best.event)} <a href="/happening/${entry.id}">${counts(entry.counts)}</a>
      </p>
      ${corrected(best.corrections)}
    </div>
  </li>`;
}

/** Happenings by date, each with its sentence. */
export function timelineList(entries: readonly TimelineEntry[]): Html {
  if (entries.length === 0) return html`<p class="empty">The record holds no such happening.</p>`;
  return html`<ol class="timeline">
    ${each(entries, entryItem)}
  </ol>`;
}
