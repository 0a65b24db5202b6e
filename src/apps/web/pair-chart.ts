import type { Quad } from '../../base/schema/event-types.ts';
import { eventTypes, lanes } from '../../base/schema/event-types.ts';
import type { Bin, Mark, Shape } from '../../io/query/pair-types.ts';
import type { TimeScale } from './chart-scale.ts';
import { timeScale } from './chart-scale.ts';
import type { Html } from './html.ts';
import { each, html, nothing } from './html.ts';

/** Places in the picture, in its own units. */
const [width, left, right] = [960, 106, 948];
const half = 84;
const zero = 16 + half;
const lanesTop = zero + half + 44;
const rowHeight = 15;
const mostRows = 5;

/** What stands above the line and below it, from the line outwards. */
const sides = {
  up: ['material-cooperation', 'verbal-cooperation'],
  down: ['material-conflict', 'verbal-conflict'],
} as const;

/** How a quad class is called. */
export const quadNames: Readonly<Record<Quad, string>> = {
  'verbal-cooperation': 'verbal cooperation',
  'material-cooperation': 'material cooperation',
  'verbal-conflict': 'verbal conflict',
  'material-conflict': 'material conflict',
  statement: 'statements and appeals',
};

/** How the picture leads to lists. */
export interface ChartLinks {
  readonly bin: (bin: Bin, quad: Quad) => string;
}

/**
 * Cooperation above the line and conflict below it, over lanes of single happenings. Decoration for the eye: the table beside it and the list
 * below hold the same for everybody, so that the picture is hidden from screen readers and left out of the order of the keyboard.
 */
export function pairChart(shape: Shape, links: ChartLinks): Html {
  const { first, last, bins } = shape;
  if (first === null || last === null) return html`<p class="empty">Nothing here is dated.</p>`;
  const scale = timeScale(first, last, [left, right]);
  const rows = lanes.map((lane) => laneOf(lane, shape.marks, scale));
  const height = lanesTop + rows.reduce((sum, { depth }) => sum + depth * rowHeight + 8, 0) + 6;
  const most = Math.max(1, ...bins.map(tallest));
  let top = lanesTop;
  const drawn = rows.map((row) => {
    const y = top;
    top += row.depth * rowHeight + 8;
    return laneRow(row, y);
  });
  return html`<div class="scroll chart" tabindex="0" role="region" aria-label="Picture of the timeline">
    <svg viewBox="0 0 ${width} ${height}" aria-hidden="true">
      ${each(scale.ticks, ({ x, label }) => tick(x, label, height))}
      <text class="side" x="0" y="${zero - half + 10}">cooperation</text>
      <text class="side" x="0" y="${zero + half - 2}">conflict</text>
      <text class="most" x="${left - 8}" y="${zero - half + 10}" text-anchor="end">${most}</text>
      <text class="most" x="${left - 8}" y="${zero + half - 2}" text-anchor="end">${most}</text>
      ${each(bins, (bin) => bars(bin, { scale, most, links }))}
      <line class="zero" x1="${left}" x2="${right}" y1="${zero}" y2="${zero}" />
      ${drawn}
    </svg>
  </div>`;
}

function tick(x: number, label: string, height: number): Html {
  return html`<line class="tick" x1="${x}" x2="${x}" y1="10" y2="${height}" />
    <text class="label" x="${x + 3}" y="${zero + half + 20}">${label}</text>`;
}

function tallest({ quads }: Bin): number {
  const sum = (list: readonly Quad[]): number => list.reduce((total, quad) => total + quads[quad].origins, 0);
  return Math.max(sum(sides.up), sum(sides.down));
}

interface Drawing {
  readonly scale: TimeScale;
  /** Origins of the tallest bar. */
  readonly most: number;
  readonly links: ChartLinks;
}

function bars(bin: Bin, drawing: Drawing): Html {
  const up = stack(sides.up, bin, drawing).map(({ from, to, ...part }) => ({
    ...part,
    y: zero - to,
    height: to - from,
  }));
  const down = stack(sides.down, bin, drawing).map(({ from, to, ...part }) => ({
    ...part,
    y: zero + from,
    height: to - from,
  }));
  const { at, behind } = drawing.scale;
  const x = Math.max(left, at(bin.date ?? ''));
  const end = Math.min(right, behind(endOf(bin.date ?? '')));
  const wide = Math.max(2, end - x - (end - x > 6 ? 1 : 0));
  return html`${each(
    [...up, ...down],
    ({ quad, y, height }) =>
      html`<a href="${drawing.links.bin(bin, quad)}" tabindex="-1"
        ><rect class="${quad}" x="${x}" y="${tenth(y)}" width="${tenth(wide)}" height="${tenth(height)}">
          <title>
            ${bin.date}: ${quadNames[quad]}, ${bin.quads[quad].happenings} happenings, ${bin.quads[quad].origins}
            origins
          </title>
        </rect></a
      >`,
  )}`;
}

interface Part {
  readonly quad: Quad;
  readonly from: number;
  readonly to: number;
}

function stack(order: readonly Quad[], { quads }: Bin, { most }: Drawing): readonly Part[] {
  let from = 0;
  return order.flatMap((quad) => {
    const { origins } = quads[quad];
    if (origins === 0) return [];
    const part = { quad, from, to: from + (origins / most) * half };
    from = part.to;
    return [part];
  });
}

/** Last day of a bin: of a year, a month or a day. */
function endOf(date: string): string {
  if (date.length >= 10) return date;
  if (date.length === 4) return `${date}-12-31`;
  const [year = 0, month = 1] = date.split('-').map(Number);
  return `${date}-${String(new Date(Date.UTC(year, month, 0)).getUTCDate())}`;
}

interface Placed {
  readonly mark: Mark;
  readonly x: number;
  readonly end: number;
  readonly r: number;
  readonly row: number;
}

interface LaneRow {
  readonly lane: string;
  readonly depth: number;
  readonly placed: readonly Placed[];
}

/** Marks of a lane, beside each other where they would hide each other; the last row takes what has no room. */
function laneOf(lane: string, marks: readonly Mark[], scale: TimeScale): LaneRow {
  const taken: number[] = [];
  const placed = marks
    .filter(({ type }) => eventTypes[type].lane === lane)
    .map((mark) => {
      const r = Math.min(3 + Math.sqrt(Math.max(0, mark.families - 1)) * 1.2, 7);
      const dot = mark.first === mark.last;
      const middle = (scale.at(mark.first) + scale.behind(mark.last)) / 2;
      const [x, end] = dot ? [middle - r, middle + r] : [scale.at(mark.first), scale.behind(mark.last)];
      const free = taken.findIndex((until) => until <= x);
      const row = free >= 0 ? free : Math.min(taken.length, mostRows - 1);
      taken[row] = Math.max(taken[row] ?? 0, end + 1);
      return { mark, x, end, r, row };
    });
  return { lane, depth: Math.max(1, taken.length), placed };
}

function laneRow({ lane, depth, placed }: LaneRow, top: number): Html {
  return html`<text class="lane" x="0" y="${top + 12}">${lane}</text>
    <line class="rule" x1="${left}" x2="${right}" y1="${top - 4}" y2="${top - 4}" />
    ${each(placed, (item) => markShape(item, top + (depth - item.row - 0.5) * rowHeight))}`;
}

function markShape({ mark, x, end, r }: Placed, y: number): Html {
  const classes = `mark ${eventTypes[mark.type].quad} ${mark.status}`;
  const dot = mark.first === mark.last;
  return html`<a href="/happening/${mark.id}" tabindex="-1"
    >${
      dot
        ? html`<circle class="${classes}" cx="${tenth((x + end) / 2)}" cy="${tenth(y)}" r="${tenth(r)}"
            >${hint(mark)}</circle
          >`
        : html`<rect
            class="${classes}"
            x="${tenth(x)}"
            y="${tenth(y - r / 1.6)}"
            width="${tenth(Math.max(3, end - x))}"
            height="${tenth(r * 1.25)}"
            rx="2"
            >${hint(mark)}</rect
          >`
    }${
      mark.status === 'denied'
        ? html`<path class="cross" d="M${tenth((x + end) / 2 - 5)} ${tenth(y + 5)}l10 -10" />`
        : nothing
    }</a
  >`;
}

function hint({ date, type, status, families }: Mark): Html {
  return html`<title>${date}: ${type}, ${status}, ${families} ${families === 1 ? 'family' : 'families'}</title>`;
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
