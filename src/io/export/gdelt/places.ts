import type { Tables } from '../../../base/tables/tables.ts';
import type { Cell } from '../tsv.ts';
import type { ToldReport } from '../../query/told-types.ts';

/** GDELT's kinds of place: a country, or a town outside the United States (4) or in it (3). */
const kinds = { country: 1, townUsa: 3, town: 4 };

/**
 * The eight columns of a place: Type FullName CountryCode ADM1Code ADM2Code Lat Long FeatureID. The country is FIPS 10-4; nothing is said
 * of the place of a happening that has none, and no country is a point on the map.
 */
export function placeCells({ mention, line }: ToldReport, tables: Tables): readonly Cell[] {
  const { place } = mention;
  if (place === null) return [0, null, null, null, null, null, null, null];
  const found = line.places.find(({ name, country }) => name === place.name && country === place.country);
  const codes = place.country === null ? null : tables.stateCodes(place.country);
  const isCountry = place.country !== null && tables.actor(place.country)?.name === place.name;
  const town = place.country === 'USA' ? kinds.townUsa : kinds.town;
  const point = isCountry || found === undefined ? [null, null] : [found.lat, found.lon];
  return [
    isCountry ? kinds.country : town,
    place.name,
    codes?.fips ?? null,
    null,
    null,
    ...point,
    found?.geonameid ?? null,
  ];
}
