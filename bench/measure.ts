/** One figure of a benchmark. */
export interface Measure {
  /** Layer: `language`, `cleaning`, `metadata`, `entities`, `time`, `places`, `actors`, `attribution`, `golden`, `events`, `families`, `happenings`, `ledgers`, `speed`. */
  readonly layer: string;
  /** Set and measure: `ewt.dev UPOS`. */
  readonly name: string;
  readonly value: number;
  /** 95 % interval, or null where there is none (a ratio of times, a size). */
  readonly low: number | null;
  readonly high: number | null;
  /** `%`, `F1`, `x`, `tokens/s`, ... */
  readonly unit: string;
}

/** A benchmark: reads the development sets under `data`, and says in one line what it left out and why. */
export type Bench = (data: string) => Promise<readonly Measure[]>;
