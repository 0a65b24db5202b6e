import type { Instrument, InstrumentDeed, VariantOutcome } from '../../base/schema/ledgers.ts';
import type { Json } from './json.ts';

// The tables of ledgers: what was said once, which denial answers what, instruments and persons. Computed, see `base/schema/ledgers.ts`.

export interface SaidTable {
  readonly id: string;
  /** Id of the attribution in the earliest article. */
  readonly first: string;
}

/** `n` is the place in the order of publication. */
export interface VariantTable {
  readonly said: string;
  readonly n: number;
  readonly article: string;
  readonly attribution: string;
  readonly outcome: VariantOutcome;
  readonly against: string | null;
}

export interface AnswerTable {
  readonly topic: string;
  readonly denial: string;
  readonly claim: string;
  readonly judgement: string;
}

export interface InstrumentTable {
  readonly id: string;
  readonly kind: Instrument['kind'];
  readonly name: string;
  readonly names_json: Json<string>;
  readonly since: string | null;
  readonly status: Instrument['status'];
  readonly rule: string;
}

export interface InstrumentPartyTable {
  readonly instrument: string;
  readonly actor: string;
}

/** `mention` is the id of a mention, or of a commitment where the instrument is a pledge. */
export interface InstrumentMentionTable {
  readonly instrument: string;
  readonly mention: string;
  readonly article: string;
  readonly start: number;
  readonly end: number;
}

export interface InstrumentDeedTable {
  readonly instrument: string;
  readonly deed: string;
  readonly act: InstrumentDeed['act'];
  readonly article: string;
  readonly start: number;
  readonly end: number;
  readonly said_by: string | null;
  readonly reality: InstrumentDeed['reality'];
  readonly score: number;
  readonly reasons_json: Json<string>;
}

export interface PersonTable {
  readonly id: string;
  readonly actor: string | null;
  readonly name: string;
  readonly articles: number;
}

export interface PersonNameTable {
  readonly person: string;
  readonly name: string;
  readonly articles: number;
}

export interface PersonOfficeTable {
  readonly person: string;
  readonly n: number;
  readonly office: string;
  readonly of: string | null;
  readonly first: string | null;
  readonly last: string | null;
  readonly articles: number;
  /** Ids of other persons. */
  readonly also_json: Json<string>;
}

/** Which items of the linker of persons make a person. */
export interface PersonItemTable {
  readonly item: string;
  readonly person: string;
}

/** Persons of whom a judgement sets two items apart. */
export interface PersonWallTable {
  readonly person: string;
}

/** Tables of ledgers by name. */
export interface LedgerTables {
  readonly said: SaidTable;
  readonly variants: VariantTable;
  readonly answers: AnswerTable;
  readonly instruments: InstrumentTable;
  readonly instrument_parties: InstrumentPartyTable;
  readonly instrument_mentions: InstrumentMentionTable;
  readonly instrument_deeds: InstrumentDeedTable;
  readonly persons: PersonTable;
  readonly person_names: PersonNameTable;
  readonly person_offices: PersonOfficeTable;
  readonly person_items: PersonItemTable;
  readonly person_walls: PersonWallTable;
}
