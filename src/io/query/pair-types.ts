import type { DatePrecision } from '../../base/schema/article.ts';
import type { EventType, Quad } from '../../base/schema/event-types.ts';
import type { Instrument } from '../../base/schema/ledgers.ts';
import type { HappeningStatus } from '../../base/schema/record.ts';
import type { TimelineEntry, TimelineFilter } from './types.ts';

/** How long the stretch of time is that one bar stands for. */
export type BinUnit = 'day' | 'month' | 'year';

/** What a pair is looked at by: as a timeline, without the place in the list. */
export interface ShapeFilter extends Omit<TimelineFilter, 'limit' | 'offset' | 'order'> {
  /** Length of the bars; by the span of the dates unless given, and longer where there would be too many. */
  readonly unit?: BinUnit | undefined;
}

/** Happenings, and independent origins behind them: one told by three origins counts three. */
export interface QuadCount {
  readonly happenings: number;
  readonly origins: number;
}

/** A stretch of time in which something happened. */
export interface Bin {
  /** ISO prefix as long as the unit; of coarser dates the date itself; null for what is undated. */
  readonly date: string | null;
  readonly quads: Readonly<Record<Quad, QuadCount>>;
}

/** One happening as it is drawn. */
export interface Mark {
  readonly id: string;
  readonly type: EventType;
  readonly status: HappeningStatus;
  readonly date: string;
  readonly precision: DatePrecision | null;
  /** First and last day that the date may mean. */
  readonly first: string;
  readonly last: string;
  readonly families: number;
}

/** Happenings over time. */
export interface Shape {
  readonly unit: BinUnit;
  /** First and last day of the dated ones; null when none is dated. */
  readonly first: string | null;
  readonly last: string | null;
  /** Stretches in order of time; those in which nothing happened are left out. */
  readonly bins: readonly Bin[];
  /** What is dated more coarsely than the unit, or not at all. */
  readonly coarse: readonly Bin[];
  /** The dated happenings told by most families, at most as many as can be drawn, in order of time. */
  readonly marks: readonly Mark[];
  readonly total: number;
  readonly dated: number;
}

/** First and last happening between two, of all kinds and among contacts; null where nothing dated was told as done. */
export interface PairEnds {
  readonly first: TimelineEntry | null;
  readonly last: TimelineEntry | null;
  readonly firstContact: TimelineEntry | null;
  readonly lastContact: TimelineEntry | null;
}

/** An instrument or pledge as a line. */
export interface InstrumentLine extends Pick<Instrument, 'id' | 'kind' | 'name' | 'since' | 'status' | 'rule'> {
  readonly articles: number;
}

/** What the address of a pair asks of its picture. */
export interface PairQuestion {
  readonly from?: string;
  readonly to?: string;
  readonly types: readonly EventType[] | undefined;
  readonly statuses: readonly HappeningStatus[] | undefined;
  readonly by: 'event' | 'report';
  readonly unit: BinUnit | undefined;
}
