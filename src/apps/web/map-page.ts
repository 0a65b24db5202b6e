import type { PlacesTold, Tally } from '../../io/query/picture-types.ts';
import type { Page } from '../../io/query/types.ts';
import type { Html } from './html.ts';
import { each, html, nothing } from './html.ts';
import type { Drawn } from './map-drawing.ts';
import { mapDrawing } from './map-drawing.ts';
import type { Area, Borders } from './map-shapes.ts';
import { many, pager } from './pieces.ts';
import {
  choice,
  legend,
  listPath,
  lookedLine,
  pictureFilters,
  sideOf,
  sideways,
  signs,
  tallyWords,
} from './picture-pieces.ts';

/** A place in the list beside the map. */
export interface ListedPlace extends Tally {
  readonly name: string;
  /** How exactly: `town`, `region`, `state alone`. */
  readonly precision: string;
  readonly path: string;
}

/** A state in the list, with the places in it that are told most. */
export interface ListedState extends Tally {
  readonly name: string;
  /** Address of the actor's page; null for what lies in no single state. */
  readonly actor: string | null;
  readonly path: string;
  readonly places: readonly ListedPlace[];
  /** How many more places are told. */
  readonly more: number;
}

/** What the page of the map shows. */
export interface MapView {
  readonly told: PlacesTold;
  readonly drawn: Drawn;
  readonly list: Page<ListedState>;
  readonly borders: Borders;
  readonly areas: readonly Area[];
  /** Names states by id. */
  readonly name: (id: string) => string;
  readonly url: URL;
}

const borderWords: Readonly<Record<Borders, string>> = {
  held: 'Areas that states dispute are drawn with the state that holds them, as Natural Earth draws them.',
  claimed: 'Areas that states dispute are drawn with the state that claims them.',
  open: 'Areas that states dispute are hatched and drawn with no state.',
};

function areaItem(area: Area, { borders, name }: MapView): Html {
  const owner = area.shape === null ? area.held : borders === 'open' ? null : area[borders];
  const drawn = owner === null ? 'hatched, with no state' : `drawn as ${name(owner)}`;
  const held = area.shape === null ? ', whatever is chosen: this scale cannot tell it apart' : '';
  return html`<li>${area.name}: ${drawn}${held}. <span class="meta">${area.note}</span></li>`;
}

function borderNote(view: MapView): Html {
  return html`<section aria-labelledby="borders">
    <h2 id="borders">What the borders are</h2>
    <p>
      Borders on this map are no statement of whose land is whose. ${borderWords[view.borders]} The shapes are Natural
      Earth's at 1:110 million; states too small for it are rings.
    </p>
    <details>
      <summary>Areas that states dispute, and how each is drawn</summary>
      <ul>
        ${each(view.areas, (area) => areaItem(area, view))}
      </ul>
    </details>
  </section>`;
}

function count(row: Tally & { readonly path: string; readonly name: string }): Html {
  return html`<a href="${row.path}" aria-label="${row.name}: ${tallyWords(row)}">${row.happenings}</a>`;
}

function placeRow(place: ListedPlace): Html {
  return html`<tr class="inner">
    <td><bdi>${place.name}</bdi> <span class="precision">${place.precision}</span></td>
    <td class="number">${count(place)}</td>
    <td class="number">${place.origins}</td>
    <td><span class="swatch ${sideOf(place)} l3">${signs[sideOf(place)]}</span></td>
  </tr>`;
}

function stateRows(state: ListedState): Html {
  const name = state.actor === null ? html`${state.name}` : html`<a href="${state.actor}">${state.name}</a>`;
  const more = html`<tr class="inner">
    <td colspan="4"><a href="${state.path}">${many(state.more, 'more place', 'more places')}</a></td>
  </tr>`;
  return html`<tr>
      <th scope="row">${name}</th>
      <td class="number">${count(state)}</td>
      <td class="number">${state.origins}</td>
      <td><span class="swatch ${sideOf(state)} l3">${signs[sideOf(state)]}</span></td>
    </tr>
    ${each(state.places, placeRow)}${state.more > 0 ? more : nothing}`;
}

function placeTable({ list, url }: MapView): Html {
  return html`<div class="scroll" role="region" aria-label="The places as a table" tabindex="0">
      <table class="places">
        <caption>
          The same places
        </caption>
        <thead>
          <tr>
            <th scope="col">Where</th>
            <th scope="col" class="number">Happenings</th>
            <th scope="col" class="number">Origins</th>
            <th scope="col">Sign</th>
          </tr>
        </thead>
        <tbody>
          ${each(list.rows, stateRows)}
        </tbody>
      </table>
    </div>
    ${pager(list, url, ['state', 'states'])}`;
}

function unplaced({ told, url }: MapView): Html {
  if (told.unplaced === 0) return nothing;
  return html`No report says where
    <a href="${listPath(url, '/happenings', [['placed', 'no']])}">${many(told.unplaced, 'other', 'others')}</a>
    happened.`;
}

/** Everything that matches and has a place opens by its own filter. */
function placedUrl(url: URL): URL {
  const placed = new URL(url);
  placed.searchParams.set('placed', 'yes');
  return placed;
}

/** The map of where things happened, with the list of the same places. */
export function mapPage(view: MapView): Html {
  const { url, told } = view;
  const own = html`<label
    >borders
    ${choice(url, 'borders', [
      ['held', 'as held'],
      ['claimed', 'as claimed'],
      ['open', 'disputed hatched'],
    ])}</label
  >`;
  return html`<h1>Where it happened</h1>
    <p>
      A state is shaded by all that reports place in it; the number, where there is room, is how many. A circle is a
      town that reports name; what is told of a state alone gets none. Between whom it was:
      <a href="${listPath(url, '/matrix')}">matrix</a>, <a href="${listPath(url, '/graph')}">graph</a>.
    </p>
    ${pictureFilters(url, own)} ${lookedLine(placedUrl(url), told, unplaced(view))}
    ${told.looked === 0 ? html`<p class="empty">No report places anything that matches.</p>` : nothing}
    <div class="map-and-list">
      <div class="scroll picture" role="region" aria-label="Map" tabindex="0">${mapDrawing(view.drawn)}</div>
      ${sideways} ${legend()} ${told.looked === 0 ? nothing : placeTable(view)}
    </div>
    ${borderNote(view)}`;
}
