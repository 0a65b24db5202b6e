import type { Tables } from '../../../base/tables/tables.ts';
import type { PlacesTold } from '../../../io/query/picture-types.ts';
import { placesTold } from '../../../io/query/places-told.ts';
import type { Page } from '../../../io/query/types.ts';
import type { StateMark, TownMark } from '../../web/map-drawing.ts';
import type { ListedState } from '../../web/map-page.ts';
import { mapPage } from '../../web/map-page.ts';
import { borderSettings, project } from '../../web/map-shapes.ts';
import { listPath } from '../../web/picture-pieces.ts';
import { found, sliceOf } from '../ask.ts';
import { happeningsAsked, oneOf } from '../asked-happenings.ts';
import { ground, shapes } from '../borders.ts';
import type { Request, Route } from '../route.ts';
import type { KnownPlace } from '../where.ts';
import { knownPlace, meaningOf } from '../where.ts';

/** Most towns that get a circle, and most places listed under a state. */
const mostTowns = 300;
const mostListed = 8;

const precisionWords = { town: 'town', region: 'region', state: 'state alone' } as const;

function nameOf(tables: Tables): (id: string) => string {
  return (id) => tables.actor(id)?.name ?? id;
}

function statePath(url: URL, country: string | null): string {
  return listPath(url, '/happenings', [
    ['placed', ''],
    ['country', country ?? 'none'],
  ]);
}

function placePath(url: URL, { country, names }: KnownPlace): string {
  return listPath(url, '/happenings', [
    ['placed', ''],
    ['country', country ?? 'none'],
    ...names.map((name) => ['place', name] as const),
  ]);
}

function stateMarks({ tables, url }: Request, { countries }: PlacesTold): ReadonlyMap<string, StateMark> {
  const marks = countries.flatMap(({ country, ...tally }): readonly StateMark[] => {
    if (country === null) return [];
    const codes = tables.stateCodes(country);
    const centre = codes === null ? null : project(codes.lon, codes.lat);
    return [{ ...tally, id: country, name: nameOf(tables)(country), path: statePath(url, country), centre }];
  });
  return new Map(marks.map((mark) => [mark.id, mark]));
}

function townMarks(url: URL, places: readonly KnownPlace[]): readonly TownMark[] {
  const towns = places.flatMap((place): readonly TownMark[] => {
    const at = place.lat === null || place.lon === null ? null : project(place.lon, place.lat);
    return at === null ? [] : [{ ...place, ...at, path: placePath(url, place) }];
  });
  return towns.slice(0, mostTowns);
}

function listed(request: Request, told: PlacesTold, places: readonly KnownPlace[]): Page<ListedState> {
  const { limit, offset } = sliceOf(request);
  const { url, tables } = request;
  const rows = told.countries.slice(offset, offset + limit).map(({ country, ...tally }): ListedState => {
    const inside = places.filter((place) => place.country === country);
    const shown = inside.slice(0, mostListed).map((place) => {
      return { ...place, precision: precisionWords[place.precision], path: placePath(url, place) };
    });
    const actor = country === null ? null : `/actor/${encodeURIComponent(country)}`;
    const name = country === null ? 'In no single state' : nameOf(tables)(country);
    return { ...tally, name, actor, path: statePath(url, country), places: shown, more: inside.length - shown.length };
  });
  return { total: told.countries.length, limit, offset, rows };
}

/** Where it happened. */
export const map: Route = {
  path: '/map',
  async answer(request) {
    const { url, tables, store } = request;
    const borders = oneOf(request, 'borders', borderSettings) ?? 'held';
    const filter = { ...happeningsAsked(request), at: undefined };
    const told = await placesTold(store, filter, (place) => meaningOf(tables, place));
    const places = told.places.map((place) => knownPlace(tables, place));
    const drawn = { shapes: shapes(borders), states: stateMarks(request, told), towns: townMarks(url, places) };
    const [list, { areas }] = [listed(request, told, places), ground()];
    const page = mapPage({ told, drawn, list, borders, areas, name: nameOf(tables), url });
    return found('Where it happened', { ...told, borders, places }, page);
  },
};
