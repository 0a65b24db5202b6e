import type { ActorRef } from './types.ts';

/** What stands behind a mark of a picture. Happenings of no side are statements and appeals. */
export interface Tally {
  readonly happenings: number;
  readonly cooperation: number;
  readonly conflict: number;
  /** Independent origins of the reports. */
  readonly origins: number;
}

/** How much of the record a picture rests on: the latest happenings that match, up to a bound. */
export interface Looked {
  readonly looked: number;
  readonly total: number;
}

/** Two parties with what happened between them; `a` before `b` in order of id. */
export interface Relation extends Tally {
  readonly a: ActorRef;
  readonly b: ActorRef;
}

/** A party that has to do with another, with all that it takes part in. */
export interface Party extends Tally {
  readonly actor: ActorRef;
}

/** Who has to do with whom. */
export interface Relations extends Looked {
  /** Those with most happenings first. */
  readonly parties: readonly Party[];
  readonly relations: readonly Relation[];
}

/** A place as reports name it. */
export interface PlaceTally extends Tally {
  /** The name that most reports print. */
  readonly name: string;
  /** All its names, as printed. */
  readonly names: readonly string[];
  /** ISO 3166-1 alpha-3; null for what lies in no single state. */
  readonly country: string | null;
}

/** Where things happened. */
export interface PlacesTold extends Looked {
  /** Happenings that match and that no report places. */
  readonly unplaced: number;
  readonly countries: readonly (Tally & { readonly country: string | null })[];
  readonly places: readonly PlaceTally[];
}
