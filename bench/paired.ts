/** A mean with its 95 % interval. */
export interface Interval {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** Numbers in 0..1, the same on every run (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const resamples = 2000;

/** The 95 % interval of a figure of some items, by bootstrap: `figure` gets the items' indices, drawn with replacement. */
export function bootstrap(items: number, figure: (indices: readonly number[]) => number): Interval {
  const random = seeded(12345);
  const all = Array.from({ length: items }, (_, index) => index);
  const draws = Array.from({ length: resamples }, () => figure(all.map(() => Math.floor(random() * items))));
  draws.sort((a, b) => a - b);
  const at = (share: number): number => draws[Math.floor(share * (resamples - 1))] ?? 0;
  return { value: figure(all), low: at(0.025), high: at(0.975) };
}
