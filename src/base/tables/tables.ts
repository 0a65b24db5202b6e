import type { Membership } from './membership.ts';
import type { Actor, ActorId, Office, OfficeRole } from '../schema/actor.ts';
import type { EntityType } from '../schema/finding.ts';
import type { StateCodes } from './state-codes.ts';
import type { AreSynonyms } from './synonyms.ts';

/** How a name relates to the actor it names. A capital or seat (`Moscow`, `the Kremlin`) names a place or the government, as context tells. */
export type NameKind = 'name' | 'former' | 'alias' | 'demonym' | 'capital' | 'seat' | 'surname';

/** One thing that a name may mean. */
export interface NameEntry {
  readonly actor: ActorId;
  readonly kind: NameKind;
  readonly type: EntityType;
  /** True when the words alone do not tell (`the North`, `Georgia`'s people, a surname): only context may resolve it. */
  readonly ambiguous: boolean;
  /** ISO prefix since which the name was in use; null when always. */
  readonly since: string | null;
  /** ISO prefix until which the name was in use (`Soviet Union`: 1991-12-26); null when it still is. */
  readonly until: string | null;
}

/** What a place is. A strait or ocean is `water`; a peninsula, province or contested area is `region`, a part of a province `county`. */
export type PlaceKind = 'country' | 'capital' | 'city' | 'region' | 'county' | 'water' | 'continent';

/** A news agency or state medium. */
export interface Agency {
  readonly id: ActorId;
  readonly name: string;
  /** ISO 3166-1 alpha-3 of its state. */
  readonly country: string;
  readonly state: boolean;
}

/** A town, region, country, capital or strait with coordinates. */
export interface PlaceEntry {
  readonly name: string;
  readonly kind: PlaceKind;
  /** ISO 3166-1 alpha-3, or null for seas and the like. */
  readonly country: string | null;
  /** GeoNames' code of the first-level region within the country that the place is or lies in (`TX`, `02`), or null. */
  readonly region: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly geonameid: number | null;
  /** Inhabitants, or 0 when not known: the tie-break between places of one name. */
  readonly population: number;
  /** Whether it is a state or one of the places kept by hand because international news names them. */
  readonly known: boolean;
}

/**
 * Typed look-ups over the files of `data/`. Names are matched after `normaliseName` (case, diacritics, hyphens, dots and
 * quotation marks folded), so that `Ri Yong-ho` finds `Ri Yong Ho`.
 */
export interface Tables {
  /** Every actor, in order of id. */
  readonly actors: readonly Actor[];
  readonly agencies: readonly Agency[];
  /** The actor of an id, or null. */
  actor(id: ActorId): Actor | null;
  /** What other data sets call a state; null for anybody else. */
  stateCodes(id: ActorId): StateCodes | null;
  /**
   * What a name may mean, likeliest first; empty when not known. Short acronyms answer only to capitals (`US`, not `us`); the regular
   * plural of a demonym answers as its singular (`Belgians`).
   */
  names(name: string): readonly NameEntry[];
  /** Longest known name, in words of its normalised form, that begins with this word; 0 when none does. */
  longestName(firstWord: string): number;
  /** Who held an office of a state or organisation on a date (ISO prefix; null means the latest known). More than one when the prefix spans a change. */
  holders(of: ActorId, role: OfficeRole, date: string | null): readonly ActorId[];
  /** Every tenure of a person, oldest first. */
  offices(person: ActorId): readonly Office[];
  /** Members of an organisation or bloc on a date. */
  members(of: ActorId, date: string | null): readonly ActorId[];
  /** Every membership of an organisation or bloc, in order of member and beginning. */
  memberships(of: ActorId): readonly Membership[];
  /** The state or actor that a person types at a prompt: `DPRK`, `north korea`, `PRK`; null when unknown. */
  find(query: string): Actor | null;
  /** Places of this name: countries first, then the most populous. */
  places(name: string): readonly PlaceEntry[];
  /** Regions that are printed so, and only so, behind a town: `Tex.` and `TX`, `Ont.`. */
  shortRegions(name: string): readonly PlaceEntry[];
  /** The gender of those who bear a given name (`m` or `f`); null when it is not known or both. */
  givenGender(word: string): 'm' | 'f' | null;
  /** Longest known place name, in words of its normalised form, that begins with this word; 0 when none does. */
  longestPlace(firstWord: string): number;
  /** Whether two words, in any of their forms, share a sense. Read at the first question. */
  readonly areSynonyms: AreSynonyms;
}
