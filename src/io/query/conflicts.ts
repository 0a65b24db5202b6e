import { foldWord } from '../../base/text/words.ts';
import type { Quantity } from '../../base/schema/finding.ts';
import { dayNumber } from '../../base/text/iso-date.ts';
import { fromJson } from '../store/json.ts';
import type { Store } from '../store/store.ts';
import type { ActorRef } from './types.ts';
import { maybeActor, namerOf, sourceIn, sourcesOf } from './refs.ts';
import type { Conflict, Teller } from './happening-types.ts';
import { originalReports } from './report-originals.ts';

/** A detail that one report gives: `what` names the kind and, of numbers, what is counted. */
interface Told {
  readonly happening: string;
  readonly what: string;
  readonly kind: Conflict['kind'];
  readonly unit: string | null;
  readonly value: string;
  /** The state that a place lies in, and whether it is that state. */
  readonly state?: string | null;
  readonly isState?: boolean;
  readonly teller: Teller;
}

/**
 * In which days, places and numbers the reports of each happening differ, with who says what; only what differs. A copied sentence tells no place of
 * its own, and no day that comes from its page: "on Tuesday" means the Tuesday of the article that it was copied from. A day printed anew is another.
 */
export async function conflictsOf(
  store: Store,
  happenings: readonly string[],
): Promise<ReadonlyMap<string, readonly Conflict[]>> {
  const rows = await reportRows(store, happenings);
  const sources = await sourcesOf(
    store,
    rows.map((row) => row.article),
  );
  const name = await namerOf(
    store,
    rows.flatMap((row) => [row.speaker, row.place_country]),
  );
  const originals = await originalReports(store, rows);
  const known = new Map(rows.map((row) => [row.id, row]));
  const told = rows.flatMap((row): readonly Told[] => {
    const teller = {
      event: row.id,
      article: sourceIn(sources, row.article).ref,
      speaker: maybeActor(name, row.speaker),
    };
    const original = known.get(originals.get(row.id)?.id ?? row.id) ?? row;
    const isState = isSamePlace(row.place_name, maybeActor(name, row.place_country));
    return ownDetails(row, original).map((detail) => ({ ...detail, isState, happening: row.happening, teller }));
  });
  return new Map([...Map.groupBy(told, (item) => item.happening)].map(([id, items]) => [id, conflictsIn(items)]));
}

type ReportRow = Awaited<ReturnType<typeof reportRows>>[number];

async function reportRows(store: Store, happenings: readonly string[]) {
  return store.db
    .selectFrom('happening_mentions as m')
    .innerJoin('events as e', 'e.id', 'm.event')
    .innerJoin('articles as a', 'a.id', 'e.article')
    .leftJoin('kinships as k', 'k.article', 'e.article')
    .leftJoin('attributions as s', (join) =>
      join.onRef('s.article', '=', 'e.article').onRef('s.id', '=', 'e.attribution'),
    )
    .select([
      'm.happening',
      'e.id',
      'e.article',
      'e.date',
      'e.date_from',
      'e.place_name',
      'e.place_country',
      'e.quantities_json',
      's.speaker',
      'a.published',
      'k.family',
    ])
    .where('m.happening', 'in', happenings)
    .orderBy('e.article')
    .orderBy('e.n')
    .execute();
}

/** Whether a place is a state, by its name. */
const isSamePlace = (place: string | null, state: ActorRef | null): boolean =>
  place !== null && state !== null && foldWord(place) === foldWord(state.name);

type Detail = Omit<Told, 'happening' | 'teller' | 'isState'>;

/** What a report says of its own accord; the original is the report itself where it is no copy. */
function ownDetails(row: ReportRow, original: ReportRow): readonly Detail[] {
  const told = new Set(detailsOf(original).map(({ kind, value }) => `${kind} ${value}`));
  return detailsOf(row).filter(({ kind, value }) => {
    if (row === original || kind === 'number' || told.has(`${kind} ${value}`)) return true;
    return kind === 'day' && !isMovedWithPage(row, original);
  });
}

/** Whether a copy's day lies as far from the day of its page as the original's does, or on the same day of the week: then the words can be the same. */
function isMovedWithPage(copy: ReportRow, original: ReportRow): boolean {
  const [own, page, other, first] = [copy.date, copy.published, original.date, original.published].map(dayNumber);
  if (own == null || other == null || (own - other) % 7 === 0) return true;
  return page == null || first == null || own - page === other - first;
}

/** What one report says of day, place and numbers. A day that only the article's own day stands for is not said. */
function detailsOf(row: ReportRow): readonly Detail[] {
  const { date, date_from: from, place_name: place } = row;
  const day = date?.slice(0, 10) ?? '';
  const days =
    day.length === 10 && from === 'timex' ? [{ what: 'day', kind: 'day' as const, unit: null, value: day }] : [];
  const { place_country: state } = row;
  const places = place === null ? [] : [{ what: 'place', kind: 'place' as const, unit: null, value: place, state }];
  const numbers = fromJson<Quantity>(row.quantities_json).flatMap((quantity) => {
    const { unit } = quantity;
    return unit === null
      ? []
      : [{ what: `number ${foldWord(unit)}`, kind: 'number' as const, unit, value: written(quantity) }];
  });
  return [...days, ...places, ...numbers];
}

const signs: Readonly<Record<Quantity['comparison'], string>> = {
  ...{ exactly: '', about: 'about ', 'more-than': 'more than ', 'at-least': 'at least ' },
  ...{ 'less-than': 'less than ', 'at-most': 'at most ', range: '' },
};

function written({ value, upTo, comparison }: Quantity): string {
  return `${signs[comparison]}${String(value)}${upTo === null ? '' : ` to ${String(upTo)}`}`;
}

/** Who says only in which state it was does not differ from who names a place in it. */
function isWider({ kind, isState, state }: Told, told: readonly Told[]): boolean {
  return kind === 'place' && isState === true && told.some((other) => other.state === state && other.isState !== true);
}

function conflictsIn(all: readonly Told[]): readonly Conflict[] {
  const told = all.filter((detail) => !isWider(detail, all));
  return [...Map.groupBy(told, ({ what }) => what).values()].flatMap((items): readonly Conflict[] => {
    const values = [...Map.groupBy(items, ({ value }) => value)].map(([value, same]) => ({
      value,
      told: same.map(({ teller }) => teller),
    }));
    const [first] = items;
    if (first === undefined || values.length < 2) return [];
    values.sort((a, b) => b.told.length - a.told.length || (a.value < b.value ? -1 : 1));
    return [{ kind: first.kind, unit: first.unit, values }];
  });
}
