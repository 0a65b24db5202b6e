import type { Party, Relation, Relations, Tally } from '../../io/query/picture-types.ts';
import type { Html } from './html.ts';
import { each, html, nothing } from './html.ts';
import { many } from './pieces.ts';
import {
  choice,
  legend,
  levelOf,
  listPath,
  lookedLine,
  pairPath,
  pictureFilters,
  sideOf,
  signs,
  tallyWords,
} from './picture-pieces.ts';

/** What the numbers in the cells count. */
export const matrixMeasures = ['happenings', 'origins'] as const;

/** In which order the states stand. */
export const matrixOrders = ['happenings', 'origins', 'conflict', 'cooperation', 'name'] as const;

type Measure = (typeof matrixMeasures)[number];

/** What the page of the matrix shows. */
export interface MatrixView {
  /** Parties in the order asked for, and only those that are shown. */
  readonly parties: readonly Party[];
  readonly measure: Measure;
  readonly relations: Relations;
  readonly url: URL;
}

function key(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}

function cell(view: MatrixView, row: Party, relation: Relation): Html {
  const other = relation.a.id === row.actor.id ? relation.b : relation.a;
  const [side, number] = [sideOf(relation), relation[view.measure]];
  const words = `${row.actor.name} and ${other.name}: ${tallyWords(relation)}`;
  return html`<td class="${side} l${levelOf(number)}">
    <a href="${pairPath(view.url, row.actor.id, other.id)}" title="${words}" aria-label="${words}"
      >${number}<span class="sign">${signs[side]}</span></a
    >
  </td>`;
}

function sum(view: MatrixView, party: Party & Tally): Html {
  return html`<td class="number">
    <a href="${listPath(view.url, '/happenings', partySides(view.url, party.actor.id))}" title="${tallyWords(party)}"
      >${party[view.measure]}</a
    >
  </td>`;
}

/** The party beside what the address asks for already. */
function partySides(url: URL, id: string): readonly (readonly [string, string])[] {
  const asked = (url.searchParams.get('a') ?? '') !== '';
  return [[asked ? 'b' : 'a', id]];
}

function headCell({ actor }: Party): Html {
  return html`<th scope="col">
    <a href="/actor/${encodeURIComponent(actor.id)}" title="${actor.name}"
      ><abbr title="${actor.name}">${actor.id}</abbr></a
    >
  </th>`;
}

function grid(view: MatrixView): Html {
  const { parties, relations, measure } = view;
  const known = new Map(relations.relations.map((relation) => [key(relation.a.id, relation.b.id), relation]));
  const row = (party: Party): Html =>
    html`<tr>
      <th scope="row"><a href="/actor/${encodeURIComponent(party.actor.id)}">${party.actor.name}</a></th>
      ${sum(view, party)}
      ${each(parties, (other) => {
        if (other === party) return html`<td class="self"></td>`;
        const relation = known.get(key(party.actor.id, other.actor.id));
        return relation === undefined ? html`<td></td>` : cell(view, party, relation);
      })}
    </tr>`;
  return html`<div class="scroll picture" role="region" aria-label="Matrix of states" tabindex="0">
    <table class="matrix">
      <caption>
        ${measure === 'happenings' ? 'Happenings' : 'Independent origins'} between each two states
      </caption>
      <thead>
        <tr>
          <th scope="col">State</th>
          <th scope="col" class="number">in all</th>
          ${each(parties, headCell)}
        </tr>
      </thead>
      <tbody>
        ${each(parties, row)}
      </tbody>
    </table>
  </div>`;
}

function rest({ parties, relations, url }: MatrixView): Html {
  const shown = new Set(parties.map(({ actor }) => actor.id));
  const states = relations.parties.length - shown.size;
  if (states === 0) return nothing;
  const pairs = relations.relations.filter(({ a, b }) => !shown.has(a.id) || !shown.has(b.id)).length;
  const more = new URL(url);
  more.searchParams.set('n', '40');
  return html`<p class="meta">
    Not in the table: ${many(states, 'state', 'states')} with fewer happenings, and ${many(pairs, 'pair', 'pairs')} with
    them. <a href="${more.pathname + more.search}">Up to 40 states</a>
  </p>`;
}

/** The matrix of states: who has how much to do with whom, and of which kind. */
export function matrixPage(view: MatrixView): Html {
  const { url, relations, parties } = view;
  const own = html`<label
      >order
      ${choice(
        url,
        'sort',
        matrixOrders.map((word) => [word, word]),
      )}</label
    >
    <label
      >cells count
      ${choice(
        url,
        'measure',
        matrixMeasures.map((word) => [word, word]),
      )}</label
    >
    <label
      >states
      ${choice(
        url,
        'n',
        ['20', '10', '30', '40'].map((word) => [word, word]),
      )}</label
    >`;
  return html`<h1>States with states</h1>
    <p>
      What happened between each two states. A cell opens the pair; the first number of a row opens everything with that
      state. The same as a <a href="${listPath(url, '/graph')}">graph</a>; where it happened is on the
      <a href="${listPath(url, '/map')}">map</a>.
    </p>
    ${pictureFilters(url, own)} ${lookedLine(url, relations)}
    ${parties.length === 0 ? html`<p class="empty">Nothing between two states matches.</p>` : html`${legend()} ${grid(view)}`}
    ${rest(view)}`;
}
