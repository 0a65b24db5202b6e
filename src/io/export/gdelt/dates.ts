import type { Cell } from '../tsv.ts';

/** SQLDATE, MonthYear, Year and FractionDate of a date, each only as far as the date is known. */
export function dateCells(date: string | null): readonly Cell[] {
  const [year = null, month = null, day = null] = date?.split('-') ?? [];
  const isDay = year !== null && month !== null && day !== null;
  return [
    isDay ? `${year}${month}${day}` : null,
    year !== null && month !== null ? `${year}${month}` : null,
    year,
    isDay ? fractionDate(year, Number(month), Number(day)) : null,
  ];
}

/** GDELT's own formula, rounded to four places: (month * 30 + day) / 365, at most .9999. */
function fractionDate(year: string, month: number, day: number): string {
  const fraction = Math.min(0.9999, (month * 30 + day) / 365);
  return `${year}.${fraction.toFixed(4).slice(2)}`;
}

/** GDELT's time stamp of an ISO day or instant, as printed: `20240619000000`; null for anything less exact. */
export function timeStamp(date: string | null): string | null {
  const [, day, time = ''] = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}(?::\d{2})?))?/u.exec(date ?? '') ?? [];
  return day === undefined ? null : `${day.replaceAll('-', '')}${time.replaceAll(':', '').padEnd(6, '0')}`;
}
