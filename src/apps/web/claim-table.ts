import type { StanceCount } from '../../io/query/ledger-types.ts';
import type { ClaimEntry, ClaimRow } from '../../io/query/types.ts';
import type { Html } from './html.ts';
import { each, html, nothing } from './html.ts';
import type { AskedLedger, Column } from './ledger-table.ts';
import { ledgerTable } from './ledger-table.ts';
import { numberTable } from './number-chart.ts';
import { actors, counts, many, printed, quote, stretch } from './pieces.ts';

const stances = {
  asserts: 'asserted',
  denies: 'denied',
  doubts: 'doubted',
  neither: 'neither confirmed nor denied',
} as const;

function who(entry: ClaimEntry): Html {
  if (entry.by !== null) return actors([entry.by, ...entry.jointly]);
  return entry.source === null ? html`<span class="unknown">nobody named</span>` : html`${entry.source.quote}`;
}

function claimEntry(verb: string, entry: ClaimEntry): Html {
  const numbers = entry.quantities.map((quantity) => quantity.evidence.quote).join('; ');
  return html`<li>
    <span class="stance ${entry.stance}">${verb}</span> by
    ${who(entry)}${numbers === '' ? nothing : html` <span class="number">${numbers}</span>`}
    <span class="meta">${printed(entry.article, entry.id)}</span>
  </li>`;
}

/** Claims that are listed at most. */
const mostEntries = 100;

/** One matter with everybody's stance on it: who, where printed, what answers what, and the numbers. */
function claimDetails(row: ClaimRow): Html {
  const entries = (['asserts', 'denies', 'doubts', 'neither'] as const).flatMap((stance) =>
    row[stance].map((entry) => claimEntry(stances[stance], entry)),
  );
  return html`<details>
      <summary>${many(entries.length, 'claim', 'claims')}: who says what</summary>
      ${partyTable(row)}
      <ul class="stances">
        ${entries.slice(0, mostEntries)}
      </ul>
      ${entries.length > mostEntries ? html`<p class="meta">the first ${mostEntries} of ${entries.length}</p>` : nothing}
    </details>
    ${contradictionList(row)} ${numberTables(row)}`;
}

function numberTables({ quantities }: ClaimRow): Html {
  const several = quantities.filter(({ rows }) => rows.length > 1);
  if (several.length === 0) return nothing;
  return html`<details>
    <summary>numbers over time</summary>
    ${each(several, numberTable)}
  </details>`;
}

/** Who takes a stance, each once, with how many claims. */
function stanceOf(row: ClaimRow, stance: keyof typeof stances): Html {
  const taken = row.parties.filter((party) => party[stance].claims > 0);
  if (taken.length === 0) return html`<span class="none" aria-label="nobody">–</span>`;
  return html`${each(taken, ({ party, [stance]: { claims: number } }, at) => {
    const name = party === null ? html`<span class="unknown">unknown</span>` : html`<bdi>${party.name}</bdi>`;
    return html`${at > 0 ? ', ' : ''}${name}${number > 1 ? html` <span class="counts">${number}</span>` : nothing}`;
  })}`;
}

function firstDay(row: ClaimRow): string {
  const entries = [...row.asserts, ...row.denies, ...row.doubts, ...row.neither];
  const days = entries.flatMap(({ article }) => article.published?.value.slice(0, 10) ?? []).sort();
  return stretch(days[0] ?? null, days.at(-1) ?? null);
}

/** The claim whose words stand for the matter. */
function aboutOf({ about, asserts, denies, doubts, neither }: ClaimRow): Html {
  const own = [...asserts, ...denies, ...doubts, ...neither].find(({ article }) => article.id === about.article);
  return quote(about, own?.id);
}

/** The claims ledger: a row for each matter, and below it who says what. */
export function claimTable(rows: readonly ClaimRow[], asked: AskedLedger): Html {
  const columns: readonly Column<ClaimRow>[] = [
    {
      title: 'Days',
      cell: (row) => html`${firstDay(row)}`,
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
    { title: 'Asserted by', cell: (row) => stanceOf(row, 'asserts') },
    { title: 'Denied by', cell: (row) => stanceOf(row, 'denies') },
    { title: 'Doubted by', cell: (row) => stanceOf(row, 'doubts') },
    { title: 'Left open by', cell: (row) => stanceOf(row, 'neither') },
    { title: 'Told in', cell: (row) => counts(row.counts), orders: [['told', 'descending']] },
  ];
  return ledgerTable({ columns, caption: 'Matters, and who takes which stance', below: claimDetails }, rows, asked);
}

/** A stance of a party: how many claims, and since when. */
function stanceCell({ claims, first }: StanceCount): Html {
  if (claims === 0) return html`<td></td>`;
  return html`<td>${claims}${first === null ? nothing : html` <span class="meta">since ${first}</span>`}</td>`;
}

const columns = ['asserts', 'denies', 'doubts', 'neither'] as const;

/** Who asserts, denies and leaves open: one row for each party. Nothing where one party alone speaks. */
function partyTable({ parties }: ClaimRow): Html {
  if (parties.length < 2) return nothing;
  const taken = columns.filter((column) => parties.some((row) => row[column].claims > 0));
  return html`<div class="scroll">
    <table class="parties">
      <thead>
        <tr>
          ${each(['party', ...taken], (head) => html`<th>${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${each(
          parties,
          (row) =>
            html`<tr>
              <th>${row.party === null ? html`<span class="unknown">unknown</span>` : row.party.name}</th>
              ${each(taken, (column) => stanceCell(row[column]))}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

/** Which denial answers which claim, and why. */
function contradictionList({ contradictions, denies, asserts }: ClaimRow): Html {
  if (contradictions.length === 0) return nothing;
  return html`<details>
    <summary>${many(contradictions.length, 'contradiction', 'contradictions')}</summary>
    <ul class="meta">
      ${each(contradictions, ({ denies: denial, asserts: claim, reasons, score }) => {
        const [no, yes] = [denies.find(({ id }) => id === denial), asserts.find(({ id }) => id === claim)];
        const day = no?.article.published?.value.slice(0, 10) ?? 'on an unknown day';
        return html`<li>
          ${no === undefined ? 'somebody' : who(no)} denied it ${day}, answering
          ${yes === undefined ? 'somebody' : who(yes)}:
          ${reasons.join('; ')}${score === null ? nothing : html` (${score.toFixed(2)})`}
        </li>`;
      })}
    </ul>
  </details>`;
}
