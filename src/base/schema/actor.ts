/** PLOVER sectors (PLOVER 2.0 manual, section on actors). */
export const sectors = [
  'COP',
  'GOV',
  'JUD',
  'LEG',
  'MIL',
  'PRM',
  'PTY',
  'REB',
  'SPY',
  'UAF',
  'UNK',
  'AGR',
  'BUS',
  'CRM',
  'CVL',
  'EDU',
  'ELI',
  'JRN',
  'LAB',
  'MED',
  'REF',
  'OPP',
  'PRE',
  'REL',
  'SOC',
] as const;

export type Sector = (typeof sectors)[number];

/** ISO 3166-1 alpha-3 for states (`PRK`), a slug for everybody else (`kim-jong-un`, `nato`, `kcna`). */
export type ActorId = string;

export type ActorKind = 'state' | 'person' | 'organisation' | 'bloc';

/** A state, person, organisation or bloc that the tables know. */
export interface Actor {
  readonly id: ActorId;
  readonly kind: ActorKind;
  /** The name to print: `North Korea`, `Kim Jong Un`. */
  readonly name: string;
  /** ISO 3166-1 alpha-3 of the state it belongs to, or PLOVER's IGO, NGO, MNC, or null when not known. */
  readonly country: string | null;
  readonly sector: Sector | null;
  /** Wikidata id (`Q423`), or null. */
  readonly wikidata: string | null;
}

/** A person's tenure of an office. Dates are ISO prefixes; null `until` means still held, null `since` unknown. */
export interface Office {
  readonly person: ActorId;
  /** ISO 3166-1 alpha-3 or organisation id. */
  readonly of: ActorId;
  readonly role: OfficeRole;
  /** The office's title in English: `President`, `Chairman of State Affairs`. */
  readonly title: string;
  readonly since: string | null;
  readonly until: string | null;
}

/** `leader` is the person news calls the country's leader, whatever the title. */
export type OfficeRole =
  'leader' | 'head-of-state' | 'head-of-government' | 'foreign-minister' | 'defence-minister' | 'other';
