import type { PairRow } from '../../io/query/pairs.ts';
import type { Status } from '../../io/query/status.ts';
import type { Page } from '../../io/query/types.ts';
import type { Html } from './html.ts';
import { each, html } from './html.ts';
import { counts } from './pieces.ts';

function pairRow(pair: PairRow): Html {
  return html`<tr>
    <td>
      <a href="/pair/${encodeURIComponent(pair.a.id)}/${encodeURIComponent(pair.b.id)}"
        >${pair.a.name} – ${pair.b.name}</a
      >
    </td>
    <td class="number">${pair.happenings}</td>
    <td>${pair.first ?? 'unknown'} to ${pair.last ?? 'unknown'}</td>
    <td>${counts(pair.counts)}</td>
  </tr>`;
}

function empty(): Html {
  return html`<p class="empty">
    The record is empty. Fill it: <code>npm run -s entente -- add examples/articles</code>, then reload. Then ask: what
    happened between North Korea and Russia? Who denies it? What was promised, and on what condition?
  </p>`;
}

/** Home: what the record holds, and the pairs of states in it. */
export function homePage({ status, pairs }: { status: Status; pairs: Page<PairRow> }): Html {
  if (status.counts.articles === 0) return empty();
  const { published } = status;
  return html`<h1>What happened between two states, who says so, in which words</h1>
    <p class="lead">
      ${counts(status.counts)}, published ${published.first ?? 'unknown'} to ${published.last ?? 'unknown'}
      (${published.undated} undated). ${status.happenings} happenings,
      <a href="/statements">${status.statements} statements</a>, <a href="/claims">${status.claims} claims</a>,
      <a href="/commitments">${status.commitments} commitments</a>.
    </p>
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
