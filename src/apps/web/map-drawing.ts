import type { Tally } from '../../io/query/picture-types.ts';
import type { Html } from './html.ts';
import { each, html, nothing } from './html.ts';
import type { Point } from './graph-layout.ts';
import { tenth } from './graph-layout.ts';
import type { Shape } from './map-shapes.ts';
import { mapSize } from './map-shapes.ts';
import { levelOf, tallyWords } from './picture-pieces.ts';

/** A state on the map. */
export interface StateMark extends Tally {
  readonly id: string;
  readonly name: string;
  /** The list behind it. */
  readonly path: string;
  /** Its centre in the drawing; null when it is outside. */
  readonly centre: Point | null;
}

/** A town on the map. */
export interface TownMark extends Tally, Point {
  readonly name: string;
  readonly path: string;
}

/** What the map draws. */
export interface Drawn {
  readonly shapes: readonly Shape[];
  readonly states: ReadonlyMap<string, StateMark>;
  readonly towns: readonly TownMark[];
}

function radius({ happenings }: Tally): number {
  return tenth(Math.min(12, 2.5 + 1.2 * Math.sqrt(happenings)));
}

function land({ state, area, d }: Shape, marks: Drawn['states']): Html {
  const mark = state === null ? undefined : marks.get(state);
  if (mark !== undefined)
    return html`<a href="${mark.path}" tabindex="-1"
      ><title>${mark.name}: ${tallyWords(mark)}</title><path class="land plain l${levelOf(mark.happenings)}" d="${d}"
    /></a>`;
  if (area === null) return html`<path class="land" d="${d}" />`;
  return html`<path class="open" fill="url(#hatch)" d="${d}"><title>${area.name}: ${area.note}</title></path>`;
}

/** A ring for a state that has no shape of its own here. */
function ring({ name, path, centre, ...tally }: StateMark): Html {
  if (centre === null) return nothing;
  return html`<a href="${path}" tabindex="-1"
    ><title>${name}: ${tallyWords(tally)}</title
    ><circle class="ring plain l${levelOf(tally.happenings)}" cx="${centre.x}" cy="${centre.y}" r="6"
  /></a>`;
}

function townMark({ name, path, x, y, ...tally }: TownMark): Html {
  return html`<a href="${path}" tabindex="-1"
    ><title>${name}: ${tallyWords(tally)}</title><circle class="town" cx="${x}" cy="${y}" r="${radius(tally)}"
  /></a>`;
}

/** Numbers of states at their centres, the greatest first, none over another or over a town. */
function numbers(states: readonly StateMark[], towns: readonly TownMark[]): readonly Html[] {
  const taken: { x: number; y: number; wide: number }[] = towns.map((town) => ({ ...town, wide: radius(town) }));
  return states.map(({ centre, happenings }) => {
    if (centre === null) return nothing;
    const wide = 3.5 * String(happenings).length + 2;
    const free = taken.every(
      ({ x, y, wide: other }) =>
        Math.abs(x - centre.x) > wide + other || Math.abs(y - centre.y) > 6 + Math.min(other, 6),
    );
    if (!free) return nothing;
    taken.push({ ...centre, wide });
    return html`<text x="${centre.x}" y="${tenth(centre.y + 4)}" text-anchor="middle">${happenings}</text>`;
  });
}

const hatch = html`<defs>
  <pattern id="hatch" width="3" height="3" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
    <rect class="hatch-ground" width="3" height="3" />
    <line class="hatch-line" x1="0" y1="0" x2="0" y2="3" stroke-width="1.4" />
  </pattern>
</defs>`;

/** The map as a picture; every mark's number is also in the list beside it. */
export function mapDrawing({ shapes, states, towns }: Drawn): Html {
  const withShape = new Set(shapes.map(({ state }) => state));
  const marks = [...states.values()];
  return html`<svg
    class="map"
    viewBox="0 0 ${mapSize.width} ${mapSize.height}"
    role="group"
    aria-label="Map of where it happened"
  >
    ${hatch}
    <g>${each(shapes, (shape) => land(shape, states))}</g>
    <g>
      ${each(
        marks.filter(({ id }) => !withShape.has(id)),
        ring,
      )}
    </g>
    <g aria-hidden="true">${numbers(marks, towns)}</g>
    <g>${each(towns, townMark)}</g>
  </svg>`;
}
