import type { Html } from './html.ts';
import { each, html, nothing } from './html.ts';

/** A column of a ledger; with `orders` its heading sorts the rows, the first by a click, the second by another one. */
export interface Column<T> {
  readonly title: string;
  readonly cell: (row: T) => Html;
  readonly orders?: readonly (readonly [order: string, direction: 'ascending' | 'descending'])[];
  readonly number?: true;
}

/** What is asked of a ledger: its address, and the order of its rows. */
export interface AskedLedger {
  readonly url: URL;
  readonly order: string;
  /** Since when rows are to be new, as the person asked. */
  readonly since: string;
}

function sortPath({ url }: AskedLedger, order: string): string {
  const next = new URL(url);
  next.searchParams.set('sort', order);
  next.searchParams.delete('offset');
  return next.pathname + next.search;
}

const arrows = { ascending: '↑', descending: '↓' } as const;

function headCell<T>({ title, orders = [], number }: Column<T>, asked: AskedLedger): Html {
  const at = orders.findIndex(([order]) => order === asked.order);
  const [next] = at < 0 ? (orders[0] ?? []) : (orders[(at + 1) % orders.length] ?? []);
  const sorted = orders[at]?.[1];
  const kind = number === true ? 'number' : '';
  if (next === undefined) return html`<th scope="col" class="${kind}">${title}</th>`;
  return html`<th scope="col" class="${kind}" ${sorted === undefined ? '' : html`aria-sort="${sorted}"`}>
    <a href="${sortPath(asked, next)}"
      >${title}${sorted === undefined ? nothing : html` <span aria-hidden="true">${arrows[sorted]}</span>`}</a
    >
  </th>`;
}

/** Rows as a table whose headings sort it; on a narrow screen each row stands by itself. */
export function ledgerTable<T extends { readonly id: string }>(
  {
    columns,
    caption,
    below,
  }: { readonly columns: readonly Column<T>[]; readonly caption: string; readonly below?: (row: T) => Html },
  rows: readonly T[],
  asked: AskedLedger,
): Html {
  if (rows.length === 0) return html`<p class="empty">Nothing of this kind in the record.</p>`;
  return html`<table class="ledger" role="table">
    <caption class="visually-hidden">
      ${caption}
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        ${each(columns, (column) => headCell(column, asked))}
      </tr>
    </thead>
    ${each(
      rows,
      (row) =>
        html`<tbody role="rowgroup" id="${row.id}">
          <tr role="row">
            ${each(columns, ({ title, cell, number }) => html`<td role="cell" class="${number === true ? 'number' : ''}" data-label="${title}">${cell(row)}</td>`)}
          </tr>
          ${
            below === undefined
              ? nothing
              : html`<tr role="row" class="below">
                  <td role="cell" colspan="${columns.length}">${below(row)}</td>
                </tr>`
          }
        </tbody>`,
    )}
  </table>`;
}

/** A choice of the filter form. */
export interface Choice {
  readonly name: string;
  readonly label: string;
  readonly options: readonly (readonly [value: string, title: string])[];
}

function field(url: URL, name: string, label: string): Html {
  return html`<label>${label}<input name="${name}" value="${url.searchParams.get(name) ?? ''}" /></label>`;
}

/** The filter of a ledger: parties, choices, dates, words; the order of the rows is kept. */
export function ledgerFilter({ url, order, since }: AskedLedger, choices: readonly Choice[]): Html {
  return html`<form
    class="filters ledger-filter"
    action="${url.pathname}"
    role="search"
    aria-label="Filter of this table"
  >
    ${field(url, 'a', 'party')} ${field(url, 'b', 'other party')}
    ${each(
      choices,
      ({ name, label, options }) =>
        html`<label
          >${label}<select name="${name}">
            <option value="">any</option>
            ${each(options, ([value, title]) => html`<option value="${value}" ${url.searchParams.get(name) === value ? 'selected' : ''}>${title}</option>`)}
          </select></label
        >`,
    )}
    ${field(url, 'from', 'published from')} ${field(url, 'to', 'until')} ${field(url, 'q', 'words in the article')}
    <label>new since<input name="since" value="${since}" /></label>
    <input type="hidden" name="sort" value="${order}" />
    <button>Show</button> <a href="${url.pathname}">clear the filter</a>
  </form>`;
}
