import { sql } from 'kysely';
import type { EventType, Quad } from '../../base/schema/event-types.ts';
import { eventTypes } from '../../base/schema/event-types.ts';
import type { Store } from '../store/store.ts';
import type { Bin, BinUnit, Mark, QuadCount, Shape, ShapeFilter } from './pair-types.ts';
import { boundsBy, matchingHappenings } from './timeline.ts';

/** Characters of an ISO date that name a stretch, and the longest span in days that is drawn so. */
const units: readonly (readonly [unit: BinUnit, length: number, days: number])[] = [
  ['day', 10, 92],
  ['month', 7, 3660],
  ['year', 4, Infinity],
];

/** Bars of a unit that was asked for may be this many times as many as of one chosen by the span. */
const stretched = 4;

/** Most happenings that are drawn one by one. */
const mostMarks = 300;

const none: QuadCount = { happenings: 0, origins: 0 };

/** Happenings over time: counts by quad class in bins, and those told by most families one by one. */
export async function pairShape(store: Store, filter: ShapeFilter): Promise<Shape> {
  const span = await spanOf(store, filter);
  const unit = unitOf(span, filter.unit);
  const bins = await binsOf(store, filter, unit);
  const exact = (bin: Counted): boolean => bin.exact === 1;
  return {
    ...{ unit, first: span.first, last: span.last, total: span.total, dated: span.dated },
    bins: grouped(bins.filter(exact)),
    coarse: grouped(bins.filter((bin) => !exact(bin))),
    marks: await marksOf(store, filter),
  };
}

type Span = Awaited<ReturnType<typeof spanOf>>;

async function spanOf(store: Store, filter: ShapeFilter) {
  const { first, last } = boundsBy(filter.by);
  const days = matchingHappenings(store, filter).select([first.as('first'), last.as('last')]);
  return store.db
    .selectFrom(days.as('x'))
    .select((eb) => [
      eb.fn.min('x.first').as('first'),
      eb.fn.max('x.last').as('last'),
      eb.fn.countAll<number>().as('total'),
      eb.fn.count<number>('x.first').as('dated'),
    ])
    .executeTakeFirstOrThrow();
}

function unitOf({ first, last }: Span, wanted: BinUnit | undefined): BinUnit {
  const days = first === null || last === null ? 0 : (Date.parse(last) - Date.parse(first)) / 86_400_000;
  const fits = units.find(([unit, , most]) => (wanted === undefined ? days <= most : unit === wanted));
  if (fits !== undefined && days <= fits[2] * stretched) return fits[0];
  return units.find(([, , most]) => days <= most)?.[0] ?? 'year';
}

interface Counted extends QuadCount {
  readonly date: string | null;
  /** 1 where the date is as exact as the unit. */
  readonly exact: number;
  readonly type: EventType;
}

async function binsOf(store: Store, filter: ShapeFilter, unit: BinUnit): Promise<readonly Counted[]> {
  const length = units.find(([name]) => name === unit)?.[1] ?? 4;
  const { first, last, date } = boundsBy(filter.by);
  const days = matchingHappenings(store, filter).select([
    ...([first.as('first'), last.as('last'), date.as('date')] as const),
    ...(['h.type', 'h.origins'] as const),
  ]);
  const exact = sql<number>`coalesce(length(x.first) >= ${length} and substr(x.first, 1, ${length}) = substr(x.last, 1, ${length}), 0)`;
  return store.db
    .selectFrom(days.as('x'))
    .select((eb) => [
      sql<string | null>`iif(${exact}, substr(x.first, 1, ${length}), x.date)`.as('date'),
      exact.as('exact'),
      'x.type',
      eb.fn.countAll<number>().as('happenings'),
      eb.fn.sum<number>('x.origins').as('origins'),
    ])
    .groupBy([sql`1`, sql`2`, 'x.type'])
    .orderBy(sql`1`)
    .execute();
}

function grouped(rows: readonly Counted[]): readonly Bin[] {
  return [...Map.groupBy(rows, ({ date }) => date)].map(([date, list]) => ({ date, quads: quadsOf(list) }));
}

function quadsOf(rows: readonly Counted[]): Bin['quads'] {
  const sum = (quad: Quad): QuadCount =>
    rows
      .filter(({ type }) => eventTypes[type].quad === quad)
      .reduce((a, b) => ({ happenings: a.happenings + b.happenings, origins: a.origins + b.origins }), none);
  return {
    'verbal-cooperation': sum('verbal-cooperation'),
    'material-cooperation': sum('material-cooperation'),
    'verbal-conflict': sum('verbal-conflict'),
    'material-conflict': sum('material-conflict'),
    statement: sum('statement'),
  };
}

async function marksOf(store: Store, filter: ShapeFilter): Promise<readonly Mark[]> {
  const { first, last, date } = boundsBy(filter.by);
  const rows = await matchingHappenings(store, filter)
    .select(['h.id', 'h.type', 'h.status', 'h.precision', 'h.families'])
    .select([first.as('first'), last.as('last'), date.as('date')])
    .where(first, 'is not', null)
    .orderBy('h.families', 'desc')
    .orderBy('h.id')
    .limit(mostMarks)
    .execute();
  const marks = rows.flatMap(({ first: from, last: to, date: day, precision, ...row }) => {
    if (from === null || to === null || day === null) return [];
    return [
      { ...row, date: day, first: from, last: to, precision: filter.by === 'report' ? ('day' as const) : precision },
    ];
  });
  return marks.sort((a, b) => (a.first + a.last + a.id < b.first + b.last + b.id ? -1 : 1));
}
