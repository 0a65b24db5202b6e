import type { Conflict, HappeningRow } from '../../io/query/happening-types.ts';
import type { Report } from '../../io/query/types.ts';
import type { Html } from './html.ts';
import { each, html, nothing } from './html.ts';
import { actors, corrected, counts, printed, quote, when } from './pieces.ts';

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
    <p class="meta">
      said by ${by} · ${report.modality} · ${printed(report.article, report.event)} ·
      <a href="/review?finding=${encodeURIComponent(report.event)}">Review</a>
    </p>
    ${corrected(report.corrections)}
  </li>`;
}

function valueRow({ kind, unit }: Conflict, { value, told }: Conflict['values'][number]): Html {
  return html`<tr>
    <td>${unit === null ? kind : `${kind} of ${unit}`}</td>
    <td>${value}</td>
    <td>
      ${each(told, ({ event, article, speaker }, index) => html`${index > 0 ? html`<br />` : nothing}${speaker === null ? nothing : html`${actors([speaker])} in `}${printed(article, event)}`)}
    </td>
  </tr>`;
}

/** What reports differ in, side by side with who says what. Nothing is chosen here. */
function conflictTable(conflicts: readonly Conflict[]): Html {
  if (conflicts.length === 0) return nothing;
  return html`<h2>Where reports differ</h2>
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th>Detail</th>
            <th>Value</th>
            <th>Told by</th>
          </tr>
        </thead>
        <tbody>
          ${each(conflicts, (conflict) => html`${each(conflict.values, (value) => valueRow(conflict, value))}`)}
        </tbody>
      </table>
    </div>
    <h2>Reports</h2>`;
}

function to({ targets }: HappeningRow): Html {
  return targets.length === 0 ? nothing : html` <span aria-label="to">→</span> ${actors(targets)}`;
}

/** One happening: what the reports agree on, what they differ in, and each report with its sentence. */
export function happeningPage(happening: HappeningRow, reports: readonly Report[]): Html {
  return html`<h1>${happening.type}: ${actors(happening.sources)}${to(happening)}</h1>
    <p>${when(happening.date, happening.precision)} · ${happening.status} · ${counts(happening.counts)}</p>
    ${conflictTable(happening.conflicts)}
    <ul class="cards">
      ${each(reports, reportItem)}
    </ul>`;
}

/** One happening in a list: its sentence, its counts and the details in which its reports differ. */
export function happeningItem(row: HappeningRow): Html {
  const details = row.conflicts.map(({ kind, unit }) => (unit === null ? kind : `${kind} of ${unit}`));
  return html`<li class="card" id="${row.id}">
    <p>
      <span class="type ${row.type}">${row.type}</span> ${when(row.date, row.precision)}
      ${actors(row.sources)}${to(row)}
      <span class="status ${row.status}">${row.status}</span>
    </p>
    ${quote(row.best.sentence, row.best.event)}
    <p class="meta">
      ${printed(row.best.article, row.best.event)} <a href="/happening/${row.id}">${counts(row.counts)}</a>
      ${details.length === 0 ? nothing : html`<span>reports differ in: ${details.join(', ')}</span>`}
    </p>
  </li>`;
}
