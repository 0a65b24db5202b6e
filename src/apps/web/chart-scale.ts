const dayMs = 86_400_000;

/** A place along a line of time, in units of the picture. */
export interface TimeScale {
  /** Where a day (ISO) begins. */
  readonly at: (day: string) => number;
  /** Where the day after it begins. */
  readonly behind: (day: string) => number;
  /** Beginnings of years or months to be named, at most ten. */
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
}

/** A line of time from the first day to the end of the last, drawn between two places. */
export function timeScale(first: string, last: string, [left, right]: readonly [number, number]): TimeScale {
  const [start, end] = [Date.parse(first), Date.parse(last) + dayMs];
  const place = (ms: number): number => Math.round((left + ((ms - start) / (end - start)) * (right - left)) * 10) / 10;
  const ticks = ticksBetween(first, last).map((label) => ({ x: place(Date.parse(label)), label }));
  return { at: (day) => place(Date.parse(day)), behind: (day) => place(Date.parse(day) + dayMs), ticks };
}

function ticksBetween(first: string, last: string): readonly string[] {
  const [from, to] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))];
  if (to - from >= 3) return yearsBetween(from, to);
  const months = monthsBetween(first, last);
  return months.length === 0 ? [first] : everyNth(months, Math.ceil(months.length / 9));
}

function yearsBetween(from: number, to: number): readonly string[] {
  const step = [1, 2, 5, 10, 20, 50, 100, 200, 500].find((size) => (to - from) / size <= 9) ?? 1000;
  const begin = Math.ceil((from + 0.5) / step) * step;
  return Array.from({ length: Math.max(0, Math.floor((to - begin) / step) + 1) }, (_, n) =>
    String(begin + n * step).padStart(4, '0'),
  );
}

/** Months that begin in the span. */
function monthsBetween(first: string, last: string): readonly string[] {
  const [year, month] = [Number(first.slice(0, 4)), Number(first.slice(5, 7))];
  const all = Array.from({ length: 40 }, (_, n) => {
    const index = month - 1 + n;
    return `${String(year + Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`;
  });
  return all.filter((label) => `${label}-01` >= first && `${label}-01` <= last);
}

function everyNth<T>(list: readonly T[], step: number): readonly T[] {
  return list.filter((_, at) => at % step === 0);
}
