import type { Report, TimelineEntry } from '../../io/query/types.ts';
import type { Html } from './html.ts';
import { each, html } from './html.ts';
import { actors, counts, printed, quote, when } from './pieces.ts';

function reportItem(report: Report): Html {
  const { attribution } = report;
  const source = attribution?.source ?? 'nobody named';
  const by =
    attribution === null
      ? html`the paper itself`
      : attribution.speaker === null
        ? html`${source}`
        : actors([attribution.speaker]);
  return html`<li class="card">
    ${quote(report.sentence, report.event)}
    <p class="meta">said by ${by} · ${report.modality} · ${printed(report.article, report.event)}</p>
  </li>`;
}

/** One happening: what the reports agree on, and each report with its sentence. */
export function happeningPage(happening: TimelineEntry, reports: readonly Report[]): Html {
  return html`<h1>${happening.type}: ${actors(happening.sources)} → ${actors(happening.targets)}</h1>
    <p>${when(happening.date, happening.precision)} · ${happening.status} · ${counts(happening.counts)}</p>
    <ul class="cards">
      ${each(reports, reportItem)}
    </ul>`;
}
