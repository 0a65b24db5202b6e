import { orNull, type Row } from './tsv.ts';

/** What other data sets call a state. */
export interface StateCodes {
  /** ISO 3166-1 alpha-2; `XK` for Kosovo. */
  readonly iso2: string;
  /** FIPS 10-4, or null. */
  readonly fips: string | null;
  /** Number of the Correlates of War state list, or null. */
  readonly cow: number | null;
  /** ISO prefix since when that number holds, where another state's came before; else null. */
  readonly cowSince: string | null;
  /** Centre of the land, degrees. */
  readonly lat: number;
  readonly lon: number;
}

/** The codes of a row of `states.tsv`. */
export function toStateCodes(row: Row): StateCodes {
  const cow = orNull(row('cow'));
  return {
    iso2: row('iso2'),
    fips: orNull(row('fips')),
    cow: cow === null ? null : Number(cow),
    cowSince: orNull(row('cow_since')),
    lat: Number(row('lat')),
    lon: Number(row('lon')),
  };
}

/** A state's number in the Correlates of War list on a day (ISO prefix; null for no day known); null when it had none or another. */
export function cowOn({ cow, cowSince }: StateCodes, day: string | null): number | null {
  return cowSince === null || (day !== null && day >= cowSince) ? cow : null;
}
