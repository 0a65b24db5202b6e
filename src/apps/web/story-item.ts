import type { HappeningRow, StoryRow } from '../../io/query/happening-types.ts';
import type { Page } from '../../io/query/types.ts';
import { conflictSides, happeningItem } from './happening-page.ts';
import type { Html } from './html.ts';
import { each, html, nothing } from './html.ts';
import { actors, counts, many, pager, printed } from './pieces.ts';

function days({ first, last }: StoryRow): Html {
  if (first === null || last === null) return html`<span class="unknown">undated</span>`;
  return html`<time datetime="${first}">${first}</time
    >${first === last ? nothing : html` to <time datetime="${last}">${last}</time>`}`;
}

function head(row: StoryRow): Html {
  return html`<p>${days(row)} ${actors(row.actors)}</p>
    <p class="meta">${counts(row.counts)}</p>`;
}

/** One story in a list, named by the title of its centre. */
export function storyItem(row: StoryRow): Html {
  return html`<li class="card" id="${row.id}">
    <h2><a href="/stories/${row.id}">${row.centre.title ?? row.centre.input}</a></h2>
    ${head(row)}
  </li>`;
}

/** The happenings that its articles report, and what they differ in. */
function happeningsOf(rows: readonly HappeningRow[]): Html {
  if (rows.length === 0) return nothing;
  const differing = rows.filter(({ conflicts }) => conflicts.length > 0);
  return html`<h2>What is told</h2>
    <ul class="cards">
      ${each(rows, happeningItem)}
    </ul>
    ${differing.length === 0 ? nothing : html`<h2>Where reports differ</h2>`}
    ${each(
      differing,
      ({ id, type, conflicts }) =>
        html`<p><a href="/happening/${id}">${type}</a></p>
          ${conflictSides(conflicts)}`,
    )}`;
}

/** One story: what is told in it, where that differs, and its articles with why each is in it. */
export function storyPage(
  row: StoryRow,
  happenings: readonly HappeningRow[],
  { page, url }: { readonly page: Page<StoryRow['members'][number]>; readonly url: URL },
): Html {
  return html`<h1><bdi>${row.centre.title ?? row.centre.input}</bdi></h1>
    ${head(row)} ${happeningsOf(happenings)}
    <h2>${many(page.total, 'article', 'articles')}</h2>
    <ol class="cards">
      ${each(
        page.rows,
        ({ article, nearest, score, reasons }) =>
          html`<li class="card">
            <p>${printed(article)}</p>
            <p class="meta">
              ${nearest === null ? nothing : html`tied by ${score.toFixed(2)} to ${printed(nearest)}`}
              ${reasons.join('; ')}
            </p>
          </li>`,
      )}
    </ol>
    ${page.total > page.rows.length ? pager(page, url, ['article', 'articles']) : nothing}`;
}
