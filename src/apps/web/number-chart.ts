import type { QuantityTable } from '../../io/query/ledger-types.ts';
import type { Html } from './html.ts';
import { each, html, nothing } from './html.ts';
import { articlePath, dayOf } from './pieces.ts';

const [width, height, edge] = [360, 96, 14] as const;
/** Numbers that are listed at most. */
const mostRows = 40;

type Row = QuantityTable['rows'][number];

/** Days since 1970 of an ISO prefix, its first day. */
function daysOf(day: string): number {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number);
  return Date.UTC(year, month - 1, date) / 86_400_000;
}

function scale(
  [least, most]: readonly [number, number],
  [from, to]: readonly [number, number],
): (value: number) => number {
  return (value) => (most === least ? (from + to) / 2 : from + ((value - least) / (most - least)) * (to - from));
}

/** Points of numbers over days; nothing where fewer than two are dated. */
function drawing(rows: readonly Row[], unit: string): Html {
  const dated = rows.flatMap((row) => {
    const day = dayOf(row.article);
    const { value } = row.quantity;
    return day === null || !Number.isFinite(value) ? [] : [{ day, x: daysOf(day), y: value }];
  });
  if (new Set(dated.map(({ x }) => x)).size < 2) return nothing;
  const ends = (list: readonly number[]): [number, number] => [Math.min(...list), Math.max(...list)];
  const x = scale(ends(dated.map((point) => point.x)), [edge, width - edge]);
  const y = scale(ends(dated.map((point) => point.y)), [height - 30, edge]);
  const [first, last] = [dated[0], dated.at(-1)];
  return html`<svg
    class="numbers"
    viewBox="0 0 ${width} ${height}"
    role="img"
    aria-label="${unit} over time; the table tells each number"
  >
    <path d="M${edge} ${height - 18} H${width - edge}" />
    ${each(dated, (point) => html`<circle cx="${x(point.x).toFixed(1)}" cy="${y(point.y).toFixed(1)}" r="4" />`)}
    <text x="${edge}" y="${height - 4}">${first?.day ?? ''}</text>
    <text x="${width - edge}" y="${height - 4}" text-anchor="end">${last?.day ?? ''}</text>
  </svg>`;
}

/** The numbers given in one unit, oldest first, with who gives them. Nothing where only one is given. */
export function numberTable({ unit, rows }: QuantityTable): Html {
  if (rows.length < 2) return nothing;
  const name = unit ?? 'numbers without a unit';
  const shown = rows.slice(0, mostRows);
  return html`<section class="numbers-of">
    <h3>${name} over time</h3>
    ${drawing(shown, name)}
    <table class="parties">
      <thead>
        <tr>
          <th scope="col">published</th>
          <th scope="col">number</th>
          <th scope="col">given by</th>
        </tr>
      </thead>
      <tbody>
        ${each(
          shown,
          (row) =>
            html`<tr>
              <td>${dayOf(row.article) ?? 'undated'}</td>
              <td>
                <a href="${articlePath(row.article.id, row.claim)}"><bdi>${row.quantity.evidence.quote}</bdi></a>
              </td>
              <td><bdi>${row.by?.name ?? 'nobody known'}</bdi></td>
            </tr>`,
        )}
      </tbody>
    </table>
    ${rows.length > shown.length ? html`<p class="meta">the first ${shown.length} of ${rows.length}</p>` : nothing}
  </section>`;
}
