/**
 * The instant of an ISO day or time stamp, the same on every machine: a day begins in UTC, and so does a time without a zone. Null for
 * anything less exact than a day.
 */
export function instantOf(value: string | null): Date | null {
  if (value === null || !/^\d{4}-\d{2}-\d{2}/u.test(value)) return null;
  const hasZone = value.length === 10 || /(?:Z|[+-]\d{2}:?\d{2})$/iu.test(value);
  const date = new Date(hasZone ? value : `${value}Z`);
  return Number.isNaN(date.getTime()) ? null : date;
}

/** Instants in order of time of whatever has one. */
export function instantsOf(values: readonly (string | null)[]): readonly Date[] {
  return values.flatMap((value) => instantOf(value) ?? []).sort((a, b) => a.getTime() - b.getTime());
}
