import { UndirectedGraph } from 'graphology';
import forces from 'graphology-layout-forceatlas2';
import type { Party, Relation } from '../../io/query/picture-types.ts';

/** A point of a drawing, in its units. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The size of the drawing and the margin that no node's centre lies in. */
export const frame = { width: 960, height: 680, marginX: 90, marginY: 40 } as const;

const golden = Math.PI * (3 - Math.sqrt(5));
const rounds = 300;

// The package's types are those of an ES module, its code is CommonJS: what it exports is the function itself.
const forceAtlas2 = forces as unknown as (typeof forces)['default'];

/** Where each party starts: on a spiral, the busiest in the middle. The same parties start at the same places. */
function start(at: number): Point {
  const radius = 10 * Math.sqrt(at + 0.5);
  return { x: radius * Math.cos(at * golden), y: radius * Math.sin(at * golden) };
}

/** Places of parties by id (ForceAtlas2, Jacomy and others 2014): near each other what has much to do with each other. No chance in it. */
export function placesOf(parties: readonly Party[], relations: readonly Relation[]): ReadonlyMap<string, Point> {
  const graph = new UndirectedGraph();
  for (const [at, { actor }] of parties.entries()) graph.addNode(actor.id, start(at));
  for (const { a, b, origins } of relations) graph.addEdge(a.id, b.id, { weight: 1 + Math.log2(origins) });
  const settings = { gravity: 3, scalingRatio: 12, strongGravityMode: false, linLogMode: false, adjustSizes: false };
  const placed = forceAtlas2(graph, { iterations: rounds, settings, getEdgeWeight: 'weight' });
  return fitted(new Map(Object.entries(placed)));
}

/** Stretches the places over the frame, each rounded to a tenth. */
function fitted(places: ReadonlyMap<string, Point>): ReadonlyMap<string, Point> {
  const { width, height, marginX, marginY } = frame;
  const along = (pick: (point: Point) => number, size: number, margin: number) => {
    const values = [...places.values()].map(pick);
    const [least, most] = [Math.min(...values), Math.max(...values)];
    return (point: Point): number =>
      most - least < 1e-9 ? size / 2 : tenth(margin + ((pick(point) - least) / (most - least)) * (size - 2 * margin));
  };
  const toX = along(({ x }) => x, width, marginX);
  const toY = along(({ y }) => y, height, marginY);
  return new Map([...places].map(([id, point]) => [id, { x: toX(point), y: toY(point) }]));
}

/** A coordinate to one decimal. */
export function tenth(number: number): number {
  return Math.round(number * 10) / 10;
}
