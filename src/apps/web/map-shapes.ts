import { geoContains, geoEqualEarth, geoPath } from 'd3-geo';
import { feature, merge } from 'topojson-client';
import type { Point } from './graph-layout.ts';
import { tenth } from './graph-layout.ts';

/** How areas that states dispute are drawn: with who holds them, with who claims them, or hatched and with nobody. */
export const borderSettings = ['held', 'claimed', 'open'] as const;

export type Borders = (typeof borderSettings)[number];

type Topology = Parameters<typeof merge>[0];

type Countries = Extract<Topology['objects'][string], { type: 'GeometryCollection' }>;

type Country = Extract<Countries['geometries'][number], { arcs: unknown; type: `${string}Polygon` }>;

/** The borders as they come: shapes by name, as TopoJSON. */
export type Atlas = Topology & {
  readonly objects: { readonly countries: Countries };
};

/** An area that states dispute, a row of `data/borders/areas.tsv`. */
export interface Area {
  readonly id: string;
  readonly name: string;
  /** Name of the shape that it is or lies in; null where the scale cannot tell it apart. */
  readonly shape: string | null;
  /** A point in the part of the shape that it is, `[longitude, latitude]`; null where the whole shape is. */
  readonly point: readonly [number, number] | null;
  /** The states that it is drawn with; null for none. */
  readonly held: string | null;
  readonly claimed: string | null;
  readonly note: string;
}

/** What shapes are made of. */
export interface Ground {
  readonly atlas: Atlas;
  /** Our state of a shape by its name; a shape of no state is missing. */
  readonly states: ReadonlyMap<string, string>;
  readonly areas: readonly Area[];
}

/** One shape of the drawing: a state, or an area of none. */
export interface Shape {
  readonly state: string | null;
  readonly area: Area | null;
  /** Path data, in units of the drawing, to one decimal. */
  readonly d: string;
}

/** The size of the drawing. */
export const mapSize = { width: 960, height: 424 } as const;

const projection = geoEqualEarth()
  .rotate([-11, 0])
  .fitExtent(
    [
      [4, 4],
      [mapSize.width - 4, mapSize.height - 4],
    ],
    {
      type: 'MultiPoint',
      coordinates: [
        [-168.9, 0],
        [-169.1, 0],
        [11, 83.6],
        [11, -56],
      ],
    },
  );

const path = geoPath(projection).digits(1);

/** Where a place is in the drawing; null outside of it. */
export function project(lon: number, lat: number): Point | null {
  const at = projection([lon, lat]);
  if (at === null || at[1] < 0 || at[1] > mapSize.height) return null;
  return { x: tenth(at[0]), y: tenth(at[1]) };
}

interface Piece {
  readonly state: string | null;
  readonly area: Area | null;
  readonly polygons: readonly number[][][];
}

function polygonsOf(country: Country): readonly number[][][] {
  return country.type === 'Polygon' ? [country.arcs] : country.arcs;
}

/** Whether each polygon of a shape is the part of it that an area is. */
function within(atlas: Atlas, point: Area['point']): (polygon: number[][]) => boolean {
  if (point === null) return () => true;
  return (polygon) => geoContains(feature(atlas, { type: 'Polygon', arcs: polygon }), [...point]);
}

/** A shape, parted into what is disputed and the rest. */
function piecesOf({ atlas, states, areas }: Ground, country: Country, name: string): readonly Piece[] {
  const own = areas.filter(({ shape }) => shape === name);
  const parted = own.map((area) => {
    const inArea = within(atlas, area.point);
    return { area, polygons: polygonsOf(country).filter(inArea) };
  });
  const rest = polygonsOf(country).filter((polygon) => parted.every(({ polygons }) => !polygons.includes(polygon)));
  return [
    { state: states.get(name) ?? null, area: null, polygons: rest },
    ...parted.map((part) => ({ ...part, state: null })),
  ];
}

/** Whom a piece is drawn with: an area alone under its own id. */
function ownerOf(
  { state, area }: Piece,
  borders: Borders,
): { readonly state: string | null; readonly area: Area | null } {
  if (area === null) return { state, area };
  const owner = borders === 'open' ? null : area[borders];
  return owner === null ? { state: null, area } : { state: owner, area: null };
}

function shapeName(properties: Country['properties']): string {
  return String(properties?.['name'] ?? '');
}

/** The shapes of all states, areas as the setting has them; the Antarctic is left out. */
export function shapesOf(ground: Ground, borders: Borders): readonly Shape[] {
  const { atlas } = ground;
  const pieces = atlas.objects.countries.geometries.flatMap((country) => {
    const name = shapeName(country.properties);
    const drawn = (country.type === 'Polygon' || country.type === 'MultiPolygon') && name !== 'Antarctica';
    return drawn ? piecesOf(ground, country, name) : [];
  });
  const owned = pieces
    .filter(({ polygons }) => polygons.length > 0)
    .map((piece) => ({ ...ownerOf(piece, borders), polygons: piece.polygons }));
  return [...Map.groupBy(owned, ({ state, area }) => state ?? area?.id ?? '').values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const arcs = group.flatMap(({ polygons }) => polygons);
    const d = path(merge(atlas, [{ type: 'MultiPolygon', arcs }]));
    return d === null ? [] : [{ state: first.state, area: first.area, d }];
  });
}
