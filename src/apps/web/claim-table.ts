import type { MatterLine } from '../../io/query/ledger-types.ts';
import { beforeAbout, claimEntries, contradictionList, partyTable, stanceOf } from './claim-pieces.ts';
import type { Html } from './html.ts';
import { html, nothing } from './html.ts';
import type { AskedLedger, Column } from './ledger-table.ts';
import { ledgerTable } from './ledger-table.ts';
import { actors, counts, many, matterPath, quote, stretch } from './pieces.ts';

/** One matter with everybody's stance on it: who, where printed, what answers what; its own page has the rest. */
function matterDetails(row: MatterLine): Html {
  const { id, claims, parties, entries, contradictions, contradicting, answering, numbers } = row;
  const answers =
    contradictions === 0
      ? nothing
      : html`<details>
          <summary>${many(contradictions, 'contradiction', 'contradictions')}</summary>
          ${contradictionList(contradicting, answering, row)}
          ${contradictions > contradicting.length ? html`<p class="meta">the first ${contradicting.length}</p>` : nothing}
        </details>`;
  return html`<details>
      <summary>${many(claims, 'claim', 'claims')}: who says what</summary>
      ${partyTable(parties)} ${claimEntries(entries, row)}
    </details>
    ${answers}
    <span class="meta">
      <a href="${matterPath(id)}"
        >${claims > entries.length ? `all ${String(claims)} claims` : 'the matter by itself'}</a
      >${numbers ? html`, <a href="${matterPath(id)}#numbers">numbers over time</a>` : nothing}
    </span>`;
}

/** The claim whose words stand for the matter. */
function aboutOf(row: MatterLine): Html {
  const { about, entries } = row;
  return html`${beforeAbout(row)}${quote(about, entries.find(({ article }) => article.id === about.article)?.id)}`;
}

/** The claims ledger: a row for each matter, and below it who says what. */
export function claimTable(rows: readonly MatterLine[], asked: AskedLedger): Html {
  const columns: readonly Column<MatterLine>[] = [
    {
      title: 'Days',
      cell: ({ first, last }) => html`${stretch(first, last)}`,
      orders: [
        ['first', 'ascending'],
        ['latest', 'descending'],
      ],
    },
    {
      title: 'Matter',
      cell: (row) => html`<span class="type">${row.type ?? 'CLAIM'}</span> ${actors(row.actors)} ${aboutOf(row)}`,
      orders: [['type', 'ascending']],
    },
    { title: 'Asserted by', cell: ({ parties }) => stanceOf(parties, 'asserts') },
    { title: 'Denied by', cell: ({ parties }) => stanceOf(parties, 'denies') },
    { title: 'Doubted by', cell: ({ parties }) => stanceOf(parties, 'doubts') },
    { title: 'Left open by', cell: ({ parties }) => stanceOf(parties, 'neither') },
    { title: 'Told in', cell: (row) => counts(row.counts), orders: [['told', 'descending']] },
  ];
  return ledgerTable({ columns, caption: 'Matters, and who takes which stance', below: matterDetails }, rows, asked);
}
