import type { Holdings } from '../../io/query/holdings.ts';
import type { Moved, Movement } from '../../io/query/movement.ts';
import type { News } from '../../io/query/news.ts';
import type { AskedSummary } from './asked-page.ts';
import { askedPart } from './asked-page.ts';
import type { Html } from './html.ts';
import { each, html, nothing } from './html.ts';
import { pairFields } from './pair-page.ts';
import { counts, many, pairPath, printed, stretch } from './pieces.ts';

const questions = [
  ['/pair/PRK/RUS', 'What happened between North Korea and Russia?'],
  ['/claims?a=PRK&b=RUS', 'Who claims what about it, and who denies it?'],
  ['/commitments?a=PRK&b=RUS', 'What was promised, and on what condition?'],
] as const;

function empty(): Html {
  return html`<h1>The record is empty</h1>
    <p>Fill it with the sample corpus, then reload this page:</p>
    <p><code>entente add examples/articles</code></p>
    <p>Or with articles of your own: a folder, a file, a feed, a web archive. Then ask:</p>
    <ol class="questions">
      ${each(questions, ([to, words]) => html`<li><a href="${to}">${words}</a></li>`)}
    </ol>`;
}

interface HomeView extends AskedSummary {
  readonly holdings: Holdings;
  readonly news: News | null;
  readonly since: { readonly words: string; readonly at: string | undefined };
  readonly movement: Movement;
}

const lists = ['happenings', 'stories', 'statements', 'claims', 'commitments', 'families'] as const;

function sinceField({ since }: HomeView): Html {
  return html`<form class="filters">
    <label>new since <input name="since" value="${since.words}" placeholder="last or 2026-11-21T08:00" /></label>
    <button>Show</button>
    ${since.words === '' ? nothing : html`<a href="/">since the last visit</a>`}
  </form>`;
}

/** Families of what came in that are named: the pairs below are to be seen without scrolling. */
const mostFamilies = 4;

function arrivals({ since, counts: arrived, families }: News): Html {
  const more = arrived.families - Math.min(families.length, mostFamilies);
  const to = (list: string): string => `/${list}?since=${encodeURIComponent(since)}`;
  return html`<p>
      ${counts(arrived)} since <time datetime="${since}">${since.slice(0, 16).replace('T', ' ')}</time> UTC:
      ${each(lists, (list, at) => html`${at > 0 ? ' · ' : ''}<a href="${to(list)}">${list}</a>`)}
    </p>
    <ul>
      ${each(
        families.slice(0, mostFamilies),
        ({ article, articles, whole }) =>
          html`<li>
            ${whole ? many(articles, 'article', 'articles') : many(articles, 'more article', 'more articles')}:
            ${printed(article)}
          </li>`,
      )}
      ${more > 0 ? html`<li>and <a href="${to('families')}">${many(more, 'more family', 'more families')}</a></li>` : nothing}
    </ul>`;
}

/** What came in since the visit before this one or since a chosen time, by family. */
function newsPart(view: HomeView): Html {
  const { news, since } = view;
  const title =
    since.words === '' || since.words === 'last' ? 'New since your last visit' : 'New since the chosen time';
  return html`<section class="news" aria-labelledby="new">
    <h2 id="new">${title}</h2>
    ${
      news === null
        ? html`<p class="unknown">No visit before this one is known: everything is new.</p>`
        : arrivals(news)
    }
    ${sinceField(view)}
  </section>`;
}

function movedRow({ a, b, recent, before }: Moved, movement: Movement): Html {
  const to = (window: Movement['recent']): string =>
    `${pairPath(a.id, b.id)}?from=${window?.from ?? ''}&to=${window?.to ?? ''}#list`;
  const change = recent - before;
  const words =
    change === 0
      ? 'as many'
      : html`<span class="${change > 0 ? 'up' : 'down'}">${Math.abs(change)} ${change > 0 ? 'more' : 'fewer'}</span>`;
  return html`<tr>
    <td><a href="${pairPath(a.id, b.id)}">${a.name} – ${b.name}</a></td>
    <td class="number">${recent === 0 ? '0' : html`<a href="${to(movement.recent)}">${recent}</a>`}</td>
    <td class="number">${before === 0 ? '0' : html`<a href="${to(movement.before)}">${before}</a>`}</td>
    <td>${words}</td>
  </tr>`;
}

function movementTable(movement: Movement): Html {
  const { recent, before, days, rows } = movement;
  if (recent === null || before === null) return html`<p class="unknown">No happening in this record is dated.</p>`;
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Pairs with most movement">
      <table class="movement">
        <thead>
          <tr>
            <th scope="col">Pair</th>
            <th scope="col" class="number">last ${days} days</th>
            <th scope="col" class="number">${days} before</th>
            <th scope="col">Change</th>
          </tr>
        </thead>
        <tbody>
          ${each(rows, (row) => movedRow(row, movement))}
        </tbody>
      </table>
    </div>
    <p class="meta">
      Happenings from ${recent.from} to ${recent.to}, the newest day on which the record has one, against the ${days}
      days before (${stretch(before.from, before.to)}). The window is the shortest of 30, 365 and 3,650 days with twenty
      happenings in it.
    </p>`;
}

/** Home: what is new, a way to ask, and the pairs that move. */
export function homePage(view: HomeView): Html {
  const { holdings, movement } = view;
  if (holdings.counts.articles === 0) return empty();
  return html`<h1>What happened between two states, who says so, in which words</h1>
    <p class="lead">${counts(holdings.counts)}, published ${stretch(holdings.first, holdings.last)}.</p>
    ${pairFields()}
    <div class="aside">${newsPart(view)} ${askedPart(view)}</div>
    <section aria-labelledby="moving">
      <h2 id="moving">Pairs with most movement</h2>
      ${movementTable(movement)}
      <p><a href="/pairs">All pairs of states, those with most happenings first</a></p>
    </section>`;
}
