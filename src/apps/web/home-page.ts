import type { News } from '../../io/query/news.ts';
import type { PairRow } from '../../io/query/pairs.ts';
import type { Status } from '../../io/query/status.ts';
import type { Page } from '../../io/query/types.ts';
import type { Html } from './html.ts';
import { each, html, nothing } from './html.ts';
import { counts, many, printed, stretch } from './pieces.ts';

function pairRow(pair: PairRow): Html {
  return html`<tr>
    <td>
      <a href="/pair/${encodeURIComponent(pair.a.id)}/${encodeURIComponent(pair.b.id)}"
        >${pair.a.name} – ${pair.b.name}</a
      >
    </td>
    <td class="number">${pair.happenings}</td>
    <td>${stretch(pair.first, pair.last)}</td>
    <td>${counts(pair.counts)}</td>
  </tr>`;
}

function empty(): Html {
  return html`<p class="empty">
    The record is empty. Fill it: <code>npm run -s entente -- add examples/articles</code>, then reload. Then ask: what
    happened between North Korea and Russia? Who denies it? What was promised, and on what condition?
  </p>`;
}

interface HomeView {
  readonly status: Status;
  readonly news: News | null;
  readonly pairs: Page<PairRow>;
}

const lists = ['happenings', 'stories', 'statements', 'claims', 'commitments', 'families'] as const;

/** What came in since the visit before this one, by family; nothing where there was none. */
function newsPart(news: News | null): Html {
  if (news === null) return nothing;
  const { since, counts: arrived, families } = news;
  const more = arrived.families - families.length;
  const to = (list: string): string => `/${list}?since=${encodeURIComponent(since)}`;
  return html`<section class="news">
    <h2>New since your last visit</h2>
    <p>
      ${counts(arrived)} since <time datetime="${since}">${since.slice(0, 16).replace('T', ' ')}</time> UTC:
      ${each(lists, (list, at) => html`${at > 0 ? ' · ' : ''}<a href="${to(list)}">${list}</a>`)}
    </p>
    <ul>
      ${each(
        families,
        ({ article, articles, whole }) =>
          html`<li>
            ${whole ? many(articles, 'article', 'articles') : many(articles, 'more article', 'more articles')}:
            ${printed(article)}
          </li>`,
      )}
      ${more > 0 ? html`<li>and ${many(more, 'more family', 'more families')}</li>` : nothing}
    </ul>
  </section>`;
}

/** Home: what the record holds, what is new in it, and the pairs of states in it. */
export function homePage({ status, news, pairs }: HomeView): Html {
  if (status.counts.articles === 0) return empty();
  const { published } = status;
  return html`<h1>What happened between two states, who says so, in which words</h1>
    <p class="lead">
      ${counts(status.counts)}, published ${stretch(published.first, published.last)} (${published.undated} undated).
      <a href="/happenings">${many(status.happenings, 'happening', 'happenings')}</a>,
      <a href="/statements">${many(status.statements, 'statement', 'statements')}</a>,
      <a href="/claims">${many(status.claims, 'claim', 'claims')}</a>,
      <a href="/commitments">${many(status.commitments, 'commitment', 'commitments')}</a>.
    </p>
    ${newsPart(news)}
    <h2>Pairs</h2>
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th>Pair</th>
            <th class="number">Happenings</th>
            <th>Dates</th>
            <th>Told by</th>
          </tr>
        </thead>
        <tbody>
          ${each(pairs.rows, pairRow)}
        </tbody>
      </table>
    </div>`;
}
