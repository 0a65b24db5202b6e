import type { StoryRow } from '../../io/query/happening-types.ts';
import type { Html } from './html.ts';
import { each, html, nothing } from './html.ts';
import { actors, counts, printed } from './pieces.ts';

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

/** One story with its articles and why each is in it. */
export function storyPage(row: StoryRow): Html {
  return html`<h1>${row.centre.title ?? row.centre.input}</h1>
    ${head(row)}
    <ol class="cards">
      ${each(
        row.members,
        ({ article, nearest, score, reasons }) =>
          html`<li class="card">
            <p>${printed(article)}</p>
            <p class="meta">
              ${nearest === null ? nothing : html`tied by ${score.toFixed(2)} to ${printed(nearest)}`}
              ${reasons.join('; ')}
            </p>
          </li>`,
      )}
    </ol>`;
}
