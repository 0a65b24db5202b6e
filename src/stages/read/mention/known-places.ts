import type { PlaceEntry, Tables } from '../../../base/tables/tables.ts';

/** A province, a sea or the like: known, though the tables count nobody there. */
export function isRegion({ known, population }: PlaceEntry): boolean {
  return known && population === 0;
}

/** Places of a name among those that international news names: every name is some village's, which says nothing about who is meant. */
export function knownPlaces(tables: Tables, name: string): readonly PlaceEntry[] {
  return tables.places(name).filter(({ known }) => known);
}
