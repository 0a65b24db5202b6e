import type { PairRow } from '../../io/query/pairs.ts';
import type { Page } from '../../io/query/types.ts';
import type { Html } from './html.ts';
import { each, html } from './html.ts';
import { counts, pager, pairPath, stretch } from './pieces.ts';

function pairRow(pair: PairRow): Html {
  return html`<tr>
    <td><a href="${pairPath(pair.a.id, pair.b.id)}">${pair.a.name} – ${pair.b.name}</a></td>
    <td class="number"><a href="${pairPath(pair.a.id, pair.b.id)}#list">${pair.happenings}</a></td>
    <td>${stretch(pair.first, pair.last)}</td>
    <td>${counts(pair.counts)}</td>
  </tr>`;
}

/** Every pair of states, those with most happenings first. */
export function pairsPage(page: Page<PairRow>, url: URL): Html {
  return html`<h1>Pairs of states, those with most happenings first</h1>
    <form class="filters">
      <label>only with <input name="a" value="${url.searchParams.get('a') ?? ''}" placeholder="North Korea" /></label>
      <button>Show</button>
    </form>
    <div class="scroll" tabindex="0" role="region" aria-label="Pairs of states">
      <table>
        <thead>
          <tr>
            <th scope="col">Pair</th>
            <th scope="col" class="number">Happenings</th>
            <th scope="col">Dates</th>
            <th scope="col">Told by</th>
          </tr>
        </thead>
        <tbody>
          ${each(page.rows, pairRow)}
        </tbody>
      </table>
    </div>
    ${pager(page, url, ['pair', 'pairs'])}`;
}
