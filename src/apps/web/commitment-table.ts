import type { CommitmentRow } from '../../io/query/types.ts';
import type { Html } from './html.ts';
import { html, nothing } from './html.ts';
import type { AskedLedger, Column } from './ledger-table.ts';
import { ledgerTable } from './ledger-table.ts';
import { actors, counts, dayOf, printed, quote } from './pieces.ts';

/** A term with its value; nothing when there is none. */
function detail(term: string, value: string | null | undefined): Html {
  return value === null || value === undefined
    ? nothing
    : html`<dt>${term}</dt>
        <dd>${value}</dd>`;
}

function dateOf(date: CommitmentRow['due']): Html {
  return date === null ? html`<span class="none" aria-label="not said">–</span>` : html`${date.value}`;
}

function termsOf(row: CommitmentRow): Html {
  return html`${quote(row.action, row.id)}
    <dl>
      ${detail('condition', row.condition?.quote)} ${detail('from', row.since?.value)}
      ${detail('under', row.instrument?.quote)} ${detail('article', row.clause)}
    </dl>`;
}

/** The commitments ledger: who owes what to whom, on what condition, until when. */
export function commitmentTable(rows: readonly CommitmentRow[], asked: AskedLedger): Html {
  const columns: readonly Column<CommitmentRow>[] = [
    {
      title: 'Published',
      cell: (row) => html`${dayOf(row.article) ?? 'undated'}`,
      orders: [
        ['first', 'ascending'],
        ['latest', 'descending'],
      ],
    },
    { title: 'Kind', cell: (row) => html`<span class="type">${row.kind}</span>`, orders: [['kind', 'ascending']] },
    { title: 'By', cell: (row) => actors(row.parties) },
    { title: 'To', cell: (row) => actors(row.beneficiaries) },
    { title: 'What', cell: termsOf },
    { title: 'Due', cell: (row) => dateOf(row.due), orders: [['due', 'ascending']] },
    {
      title: 'Told in',
      cell: (row) => html`${counts(row.counts)}<br />${printed(row.article, row.id)}`,
      orders: [['told', 'descending']],
    },
  ];
  return ledgerTable({ columns, caption: 'Commitments, and who owes what to whom' }, rows, asked);
}
