import type { PlaceEntry } from '../../../base/tables/tables.ts';

/** A name of an article with the places it may mean. */
export interface Named {
  readonly entries: readonly PlaceEntry[];
  /** The state that the mention reader gave it, or null. */
  readonly state: string | null;
  /** How often the article prints it. */
  readonly times: number;
  /** Whether its words are used as a town's and not as a state's: `a Harwick woman`, `Harwick High School`. */
  readonly local: boolean;
  /** Whether its words are used as those of a region with a government of its own: `the Harwick governor`, `the Harwick border`. */
  readonly regional: boolean;
  /** Whether it opens a dateline, as towns do. */
  readonly opens: boolean;
  /** The names that stand beside it in lists: they mean places of its kind. */
  readonly beside: ReadonlySet<string>;
}

/** What an article tells of a state or region beside its names of places: how often, by ISO alpha-3 or by `USA TX`. */
export type Signs = ReadonlyMap<string, number>;

/** What an article prints of states and regions beside its names of places. */
export interface Printed {
  /** Of states: behind places, and by the names of their people. */
  readonly world: Signs;
  /** The same, and the words of home affairs; people's names count little. */
  readonly local: Signs;
  /** Of regions, behind places. */
  readonly areas: Signs;
}

/** The key of an entry's region; null when it has none. */
export function regionKey({ country, region }: PlaceEntry): string | null {
  return country === null || region === null ? null : `${country} ${region}`;
}

/** The state of an entry, by ISO alpha-3; null when it has none. */
export function stateOf({ country }: PlaceEntry): string | null {
  return country;
}

/** Towns with towns, regions with regions. */
export function sortOf({ kind }: Pick<PlaceEntry, 'kind'>): string {
  return kind === 'capital' ? 'city' : kind;
}
