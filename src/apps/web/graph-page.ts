import type { Party, Relation, Relations } from '../../io/query/picture-types.ts';
import type { Page } from '../../io/query/types.ts';
import type { Point } from './graph-layout.ts';
import { frame, placesOf, tenth } from './graph-layout.ts';
import type { Html } from './html.ts';
import { each, html, nothing } from './html.ts';
import type { LabelPlace } from './labels.ts';
import { labelPlaces } from './labels.ts';
import { many, pager } from './pieces.ts';
import {
  choice,
  listPath,
  lookedLine,
  pairPath,
  pictureFilters,
  sideOf,
  sideways,
  signs,
  tallyWords,
} from './picture-pieces.ts';

/** Most lines that are drawn: those with most happenings. */
export const mostLines = 400;

/** From how many lines on they are drawn paler, so that names can be read over them. */
const manyLines = 150;

/** What the page of the graph shows. */
export interface GraphView {
  readonly relations: Relations;
  /** Parties that are drawn, the busiest first. */
  readonly parties: readonly Party[];
  /** What they have with each other, as far as it is drawn. */
  readonly lines: readonly Relation[];
  /** The part of the same lines that the table shows. */
  readonly page: Page<Relation>;
  readonly url: URL;
}

/** The words of a tally of two parties. */
function relationWords(relation: Relation): string {
  return `${relation.a.name} and ${relation.b.name}: ${tallyWords(relation)}`;
}

function edge(view: GraphView, places: ReadonlyMap<string, Point>, relation: Relation): Html {
  const [from, to] = [places.get(relation.a.id), places.get(relation.b.id)];
  if (from === undefined || to === undefined) return nothing;
  const wide = tenth(Math.min(9, 1 + 1.6 * Math.log2(relation.origins)));
  const ends = html`x1="${from.x}" y1="${from.y}" x2="${to.x}" y2="${to.y}"`;
  return html`<a href="${pairPath(view.url, relation.a.id, relation.b.id)}" tabindex="-1"
    ><title>${relationWords(relation)}</title><line class="reach" ${ends} /><line
      class="edge ${sideOf(relation)}"
      stroke-width="${wide}"
      ${ends}
  /></a>`;
}

interface Spot extends Point {
  readonly r: number;
  readonly words: string;
  readonly party: Party;
}

function label(place: LabelPlace | null, words: string): Html {
  if (place === null) return nothing;
  return html`<text x="${place.x}" y="${place.y}" text-anchor="${place.anchor}">${words}</text>`;
}

function nodeMark({ x, y, r, party, words }: Spot, place: LabelPlace | null): Html {
  const { actor } = party;
  return html`<a href="/actor/${encodeURIComponent(actor.id)}" aria-label="${actor.name}: ${tallyWords(party)}"
    ><title>${actor.name}: ${tallyWords(party)}</title
    ><circle
      class="${actor.kind === 'state' ? 'state' : 'other'}"
      cx="${x}"
      cy="${y}"
      r="${r}"
    />${label(place, words)}</a
  >`;
}

/** A name no longer than a label may be. */
function short(name: string): string {
  const letters = Array.from(name);
  return letters.length <= 24 ? name : `${letters.slice(0, 23).join('')}…`;
}

function drawing(view: GraphView): Html {
  const places = placesOf(view.parties, view.lines);
  const spots = view.parties.flatMap((party): readonly Spot[] => {
    const place = places.get(party.actor.id);
    const r = tenth(Math.min(18, 4 + 1.4 * Math.sqrt(party.happenings)));
    return place === undefined ? [] : [{ ...place, r, words: short(party.actor.name), party }];
  });
  const labels = labelPlaces(spots, frame);
  const paler = view.lines.length < manyLines ? '' : ' dense';
  return html`<div class="scroll picture" role="region" aria-label="Graph" tabindex="0">
      <svg
        class="graph${paler}"
        viewBox="0 0 ${frame.width} ${frame.height}"
        role="group"
        aria-label="Who has to do with whom"
      >
        ${each(view.lines, (relation) => edge(view, places, relation))}
        ${each(spots, (spot, at) => nodeMark(spot, labels[at] ?? null))}
      </svg>
    </div>
    ${sideways}`;
}

function tableRow(view: GraphView, relation: Relation): Html {
  const { a, b } = relation;
  const name = ({ id, name: words }: Relation['a']): Html =>
    html`<a href="/actor/${encodeURIComponent(id)}"><bdi>${words}</bdi></a>`;
  return html`<tr>
    <td>${name(a)}</td>
    <td>${name(b)}</td>
    <td class="number">
      <a href="${pairPath(view.url, a.id, b.id)}" aria-label="${relationWords(relation)}">${relation.happenings}</a>
    </td>
    <td class="number">${relation.origins}</td>
    <td class="number">${relation.cooperation}</td>
    <td class="number">${relation.conflict}</td>
    <td><span class="swatch ${sideOf(relation)} l3">${signs[sideOf(relation)]}</span></td>
  </tr>`;
}

function edgeTable(view: GraphView): Html {
  const heads = ['Happenings', 'Origins', 'Cooperation', 'Conflict'];
  return html`<div class="scroll" role="region" aria-label="The lines as a table" tabindex="0">
      <table class="lines">
        <caption>
          The same lines
        </caption>
        <thead>
          <tr>
            <th scope="col">Who</th>
            <th scope="col">With whom</th>
            ${each(heads, (head) => html`<th scope="col" class="number">${head}</th>`)}
            <th scope="col">Sign</th>
          </tr>
        </thead>
        <tbody>
          ${each(view.page.rows, (relation) => tableRow(view, relation))}
        </tbody>
      </table>
    </div>
    ${pager(view.page, view.url, ['pair', 'pairs'])}`;
}

function rest({ relations, parties, page }: GraphView): Html {
  const [out, pairs] = [relations.parties.length - parties.length, relations.relations.length - page.total];
  if (out === 0 && pairs === 0) return nothing;
  return html`<p class="meta">
    Not drawn: ${many(out, 'party', 'parties')} with fewer happenings, ${many(pairs, 'pair', 'pairs')}.
  </p>`;
}

/** The graph of who has to do with whom, with the table of its lines. */
export function graphPage(view: GraphView): Html {
  const { url, relations, parties } = view;
  const own = html`<label
      >who
      ${choice(url, 'who', [
        ['', 'everybody'],
        ['states', 'states alone'],
      ])}</label
    >
    <label
      >at most
      ${choice(
        url,
        'n',
        ['60', '20', '100', '200'].map((word) => [word, `${word} parties`]),
      )}</label
    >`;
  return html`<h1>Who has to do with whom</h1>
    <p>
      A line is a pair, wider with more origins:
      <span class="line-key coop">unbroken where cooperation outweighs</span>,
      <span class="line-key conf">in dashes where conflict does</span>,
      <span class="line-key even">in long and short dashes where both are even</span>,
      <span class="line-key said">dotted where there are only statements</span>. A full circle is a state, an empty one
      is not; nearness is drawn for reading and measures nothing. The same as a
      <a href="${listPath(url, '/matrix')}">matrix</a>; where it happened is on the
      <a href="${listPath(url, '/map')}">map</a>.
    </p>
    ${pictureFilters(url, own)} ${lookedLine(url, relations)}
    ${parties.length === 0 ? html`<p class="empty">Nothing between two parties matches.</p>` : html`${drawing(view)} ${rest(view)} ${edgeTable(view)}`}`;
}
