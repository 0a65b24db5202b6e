import type { Quad } from '../../base/schema/event-types.ts';
import type { Bin, Shape } from '../../io/query/pair-types.ts';
import type { Html } from './html.ts';
import { each, html, nothing } from './html.ts';
import type { ChartLinks } from './pair-chart.ts';
import { quadNames } from './pair-chart.ts';

const quads: readonly Quad[] = [
  'verbal-cooperation',
  'material-cooperation',
  'verbal-conflict',
  'material-conflict',
  'statement',
];

function cell(bin: Bin, quad: Quad, { bin: to }: ChartLinks): Html {
  const { happenings, origins } = bin.quads[quad];
  if (happenings === 0) return html`<td class="number"><span aria-label="none">·</span></td>`;
  return html`<td class="number">
    <a href="${to(bin, quad)}">${happenings}</a> <span class="counts">${origins}</span>
  </td>`;
}

function row(name: string, bin: Bin, links: ChartLinks): Html {
  return html`<tr>
    <th scope="row">${name}</th>
    ${each(quads, (quad) => cell(bin, quad, links))}
  </tr>`;
}

/** The numbers of the picture: happenings that lead to their list, with the independent origins behind them. */
export function pairTable({ bins, coarse, unit }: Shape, links: ChartLinks): Html {
  return html`<details class="numbers">
    <summary>The same numbers as a table</summary>
    <p class="meta">
      Each cell: happenings, which lead to their list, and the independent origins that tell them (one told by three
      counts three). Stretches without any are left out.
    </p>
    <div class="scroll" tabindex="0" role="region" aria-label="Happenings over time">
      <table>
        <thead>
          <tr>
            <th scope="col">${unit}</th>
            ${each(quads, (quad) => html`<th scope="col" class="number">${quadNames[quad]}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${each(bins, (bin) => row(bin.date ?? '', bin, links))}
          ${each(coarse, (bin) => row(bin.date === null ? 'undated' : `${bin.date}, no closer`, bin, links))}
        </tbody>
      </table>
    </div>
    ${coarse.length === 0 ? nothing : html`<p class="meta">Rows “no closer” and “undated” have no bar in the picture.</p>`}
  </details>`;
}
