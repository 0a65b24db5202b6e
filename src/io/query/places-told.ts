import type { Store } from '../store/store.ts';
import type { PlacesTold, Tally } from './picture-types.ts';
import type { Counted } from './tallies.ts';
import { byWeight, lookAt, tallyOf } from './tallies.ts';
import { filtered } from './timeline.ts';
import type { TimelineFilter } from './types.ts';

interface PlacedRow {
  readonly happening: string;
  readonly country: string | null;
  readonly name: string;
}

/** Where things happened, over the latest happenings that match and have a place (at most `mostLooked`). What reports place differently counts at each place. */
export async function placesTold(store: Store, filter: TimelineFilter = {}): Promise<PlacesTold> {
  const { looked, total, counted } = await lookAt(store, { ...filter, at: { told: true, ...filter.at } });
  const rows = await placedRows(store, [...counted.keys()]);
  const countries = grouped(rows, counted, ({ country }) => country ?? '');
  const places = grouped(rows, counted, ({ country, name }) => JSON.stringify([country, name]));
  return {
    ...{ looked, total, unplaced: await unplacedOf(store, filter) },
    countries: countries.map(({ row: { country }, tally }) => ({ country, ...tally })),
    places: places.map(({ row: { country, name }, tally }) => ({ country, name, ...tally })),
  };
}

async function unplacedOf(store: Store, filter: TimelineFilter): Promise<number> {
  const rest = filtered(store.db.selectFrom('happenings as h'), { ...filter, at: { told: false } });
  return (await rest.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()).total;
}

async function placedRows(store: Store, ids: readonly string[]): Promise<readonly PlacedRow[]> {
  const rows = await store.db
    .selectFrom('happening_mentions as m')
    .innerJoin('events as e', 'e.id', 'm.event')
    .select(['m.happening', 'e.place_country as country', 'e.place_name as name'])
    .distinct()
    .where('m.happening', 'in', ids)
    .where('e.place_name', 'is not', null)
    .orderBy('e.place_country')
    .orderBy('e.place_name')
    .orderBy('m.happening')
    .execute();
  return rows.flatMap(({ name, ...row }) => (name === null ? [] : [{ ...row, name }]));
}

function grouped(
  rows: readonly PlacedRow[],
  counted: ReadonlyMap<string, Counted>,
  key: (row: PlacedRow) => string,
): readonly { readonly row: PlacedRow; readonly tally: Tally }[] {
  const found = [...Map.groupBy(rows, key).values()].flatMap((group) => {
    const ids = new Set(group.map(({ happening }) => happening));
    const tally = tallyOf([...ids].flatMap((id) => counted.get(id) ?? []));
    return group[0] === undefined ? [] : [{ row: group[0], tally }];
  });
  return found.sort((x, y) => byWeight(x.tally, y.tally));
}
