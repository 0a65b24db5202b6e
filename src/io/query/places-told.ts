import type { Store } from '../store/store.ts';
import type { HappeningPlaceTable } from '../store/computed-schema.ts';
import type { PlacesTold, PlaceTally, Tally } from './picture-types.ts';
import type { Counted } from './tallies.ts';
import { byWeight, countOf, lookAt, tallyOf } from './tallies.ts';
import type { TimelineFilter } from './types.ts';

/** A name as reports print it, with the state that it was placed in. */
export type PrintedPlace = Pick<HappeningPlaceTable, 'country' | 'name'>;

/**
 * Where things happened, over the latest happenings that match and have a place (at most `mostLooked`). What reports place differently counts at
 * each place. `meaning` gives names of one place in a state the same word, so that they are one place; by default each name is its own.
 */
export async function placesTold(
  store: Store,
  filter: Omit<TimelineFilter, 'at'> = {},
  meaning: (place: PrintedPlace) => string = ({ name }) => name,
): Promise<PlacesTold> {
  const { looked, total, counted } = await lookAt(store, { ...filter, at: {} });
  const rows = await placedRows(store, [...counted.keys()]);
  const countries = grouped(rows, counted, ({ country }) => country ?? '');
  const places = grouped(rows, counted, meaningKeys(rows, meaning));
  return {
    ...{ looked, total, unplaced: (await countOf(store, { ...filter, at: undefined })) - total },
    countries: countries.map(({ rows: [{ country }], tally }) => ({ country, ...tally })),
    places: places.map(placeTally),
  };
}

async function placedRows(store: Store, ids: readonly string[]): Promise<readonly HappeningPlaceTable[]> {
  return store.db
    .selectFrom('happening_places')
    .selectAll()
    .where('happening', 'in', ids)
    .orderBy('country')
    .orderBy('name')
    .orderBy('happening')
    .execute();
}

function nameKey({ country, name }: PrintedPlace): string {
  return JSON.stringify([country, name]);
}

/** The key of each row's place; each name is asked for once. */
function meaningKeys(
  rows: readonly HappeningPlaceTable[],
  meaning: (place: PrintedPlace) => string,
): (row: HappeningPlaceTable) => string {
  const printed = new Map(rows.map((row) => [nameKey(row), row]));
  const keys = new Map([...printed].map(([key, row]) => [key, JSON.stringify([row.country, meaning(row)])]));
  return (row) => keys.get(nameKey(row)) ?? '';
}

interface Group {
  readonly rows: readonly [HappeningPlaceTable, ...HappeningPlaceTable[]];
  readonly tally: Tally;
}

function grouped(
  rows: readonly HappeningPlaceTable[],
  counted: ReadonlyMap<string, Counted>,
  key: (row: HappeningPlaceTable) => string,
): readonly Group[] {
  const found = [...Map.groupBy(rows, key).values()].flatMap(([first, ...rest]): readonly Group[] => {
    if (first === undefined) return [];
    const ids = new Set([first, ...rest].map(({ happening }) => happening));
    return [{ rows: [first, ...rest], tally: tallyOf([...ids].flatMap((id) => counted.get(id) ?? [])) }];
  });
  return found.sort((x, y) => byWeight(x.tally, y.tally));
}

/** A place under the name that most reports print. */
function placeTally({ rows, tally }: Group): PlaceTally {
  const byName = [...Map.groupBy(rows, ({ name }) => name)].sort(([, x], [, y]) => y.length - x.length);
  const names = byName.map(([name]) => name);
  return { name: names[0] ?? '', names, country: rows[0].country, ...tally };
}
