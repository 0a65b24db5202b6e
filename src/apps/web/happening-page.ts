import type { Conflict, HappeningRow } from '../../io/query/happening-types.ts';
import type { Page, Report } from '../../io/query/types.ts';
import type { Html } from './html.ts';
import { each, html, nothing } from './html.ts';
import { actors, counts, many, pager, printed, quote, when } from './pieces.ts';

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

function valueSide({ value, told }: Conflict['values'][number]): Html {
  return html`<div>
    <p class="value"><bdi>${value}</bdi></p>
    <p class="meta">${many(told.length, 'report', 'reports')}</p>
    <ul>
      ${each(told.slice(0, mostTold), ({ event, article, speaker }) => html`<li>${speaker === null ? nothing : html`${actors([speaker])} in `}${printed(article, event)}</li>`)}
    </ul>
    ${told.length > mostTold ? html`<p class="meta">the first ${mostTold} of ${told.length}</p>` : nothing}
  </div>`;
}

/** What reports differ in, side by side with who says what. Nothing is chosen here. */
export function conflictSides(conflicts: readonly Conflict[]): Html {
  return html`${each(
    conflicts,
    ({ kind, unit, values }) =>
      html`<section class="detail-sides">
        <h3>${unit === null ? kind : `${kind} of ${unit}`}: ${values.length} answers</h3>
        <div class="sides">${each(values, valueSide)}</div>
      </section>`,
  )}`;
}

/** Reports by the text they come from: several articles of one family are one text. */
function textSection([family, reports]: readonly [string, readonly Report[]]): Html {
  const articles = new Set(reports.map(({ article }) => article.id)).size;
  return html`<section class="text-of">
    ${articles < 2 ? nothing : html`<h3><a href="/family/${family}">One text in ${articles} articles</a></h3>`}
    <ul class="cards">
      ${each(reports, reportItem)}
    </ul>
  </section>`;
}

function reportSections(reports: readonly Report[], page: Page<Report>, url: URL): Html {
  const families = new Set(reports.map(({ family }) => family)).size;
  return html`<h2>${many(reports.length, 'report', 'reports')} from ${many(families, 'text', 'texts')}</h2>
    ${each([...Map.groupBy(page.rows, ({ family }) => family)], textSection)}
    ${page.total > page.rows.length ? pager(page, url, ['report', 'reports']) : nothing}`;
}

function to({ targets }: HappeningRow): Html {
  return targets.length === 0 ? nothing : html` <span aria-label="to">→</span> ${actors(targets)}`;
}

/** Reports of one value that are listed at most. */
const mostTold = 30;

/** One happening: what the reports agree on, what they differ in, and each report with its sentence, by the text it comes from. */
export function happeningPage(
  happening: HappeningRow,
  reports: readonly Report[],
  { page, url }: { readonly page: Page<Report>; readonly url: URL },
): Html {
  return html`<h1>${happening.type}: ${actors(happening.sources)}${to(happening)}</h1>
    <p>${when(happening.date, happening.precision)} · ${happening.status} · ${counts(happening.counts)}</p>
    ${happening.conflicts.length === 0 ? nothing : html`<h2>Where reports differ</h2>`}
    ${conflictSides(happening.conflicts)} ${reportSections(reports, page, url)}`;
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
