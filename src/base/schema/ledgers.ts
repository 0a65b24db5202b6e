import type { ActorId } from './actor.ts';

// What is computed of the statements, claims, commitments and persons of many articles (design: the record).

export const variantOutcomes = [
  'authentic',
  'fuller-elsewhere',
  'altered',
  'reworded',
  'unconfirmed',
  'reported',
] as const;

/**
 * What became of a statement's words in one article. `authentic`: another article quotes the same words. `fuller-elsewhere`: another
 * quotes the same words and more. `altered`: words between the quotation marks are not those that another quotes in the same place.
 * `reworded`: quoted, but in other words (another translation, or another telling). `unconfirmed`: no other article quotes the words.
 * `reported`: told without quotation marks.
 */
export type VariantOutcome = (typeof variantOutcomes)[number];

/** One article's print of what somebody said once. */
export interface StatementVariant {
  /** Id of the attribution. */
  readonly attribution: string;
  readonly article: string;
  readonly outcome: VariantOutcome;
  /** Id of the attribution that it is held against, or null when there is none. */
  readonly against: string | null;
}

/** What somebody said once, printed by two articles or more. */
export interface StatementGroup {
  readonly id: string;
  /** Id of the attribution in the earliest article. */
  readonly first: string;
  /** Earliest publication first. */
  readonly variants: readonly StatementVariant[];
}

/** A denial that stands in another article than what it denies. */
export interface Answer {
  /** Id of the claim that denies. */
  readonly denial: string;
  /** Id of the claim that is denied. */
  readonly claim: string;
  /** Id of the matter that the denial was put beside. */
  readonly topic: string;
  /** Id of the judgement that says why. */
  readonly judgement: string;
}

export const instrumentActs = ['invokes', 'fulfils', 'extends', 'breaks'] as const;

/** What is done with an instrument or a pledge, as a report has it; never a verdict. */
export type InstrumentAct = (typeof instrumentActs)[number];

/** What the reports make of an instrument or a pledge, by rule: see docs/decisions/ledgers.md. */
export const instrumentStatuses = ['open', 'invoked', 'reported-fulfilled', 'disputed'] as const;

export type InstrumentStatus = (typeof instrumentStatuses)[number];

/** A place where an article names an instrument. */
export interface InstrumentMention {
  readonly id: string;
  readonly article: string;
  readonly start: number;
  readonly end: number;
}

/** A report that something was done with an instrument or a pledge. */
export interface InstrumentDeed {
  readonly id: string;
  readonly act: InstrumentAct;
  readonly article: string;
  /** The words that tell it. */
  readonly start: number;
  readonly end: number;
  /** Who says so where it is somebody's word, or null. */
  readonly by: ActorId | null;
  /** Whether the words say it as done, to come, or not done. */
  readonly reality: 'done' | 'announced' | 'denied' | 'alleged';
  /** 0 to 1. */
  readonly score: number;
  readonly reasons: readonly string[];
}

/** A treaty, agreement or the like over all articles that name it, or a pledge with what came of it. */
export interface Instrument {
  readonly id: string;
  readonly kind: 'instrument' | 'pledge';
  /** The longest name that articles give it; of a pledge the words of the promise. */
  readonly name: string;
  /** Other names, in order. */
  readonly names: readonly string[];
  readonly parties: readonly ActorId[];
  /** ISO prefix of the earliest report that it was signed or made, or null. */
  readonly since: string | null;
  readonly mentions: readonly InstrumentMention[];
  readonly deeds: readonly InstrumentDeed[];
  readonly status: InstrumentStatus;
  /** The rule that gave the status, in words. */
  readonly rule: string;
}

/** A name of a person as articles print it. */
export interface PersonName {
  readonly name: string;
  readonly articles: number;
}

/** An office that articles give a person. Days are those of publication. */
export interface LearnedOffice {
  /** As printed, folded in case: `foreign minister`. */
  readonly office: string;
  /** State that holds the office, or null when not told. */
  readonly of: ActorId | null;
  readonly first: string | null;
  readonly last: string | null;
  readonly articles: number;
  /** Ids of other persons to whom articles give it in the same time. */
  readonly also: readonly string[];
}

/** A person over all articles that name them. */
export interface Person {
  readonly id: string;
  readonly actor: ActorId | null;
  readonly name: string;
  readonly articles: number;
  /** Most printed first. */
  readonly names: readonly PersonName[];
  readonly offices: readonly LearnedOffice[];
}

/** The ledgers of an archive. */
export interface Ledgers {
  readonly statements: readonly StatementGroup[];
  readonly answers: readonly Answer[];
  readonly instruments: readonly Instrument[];
  readonly persons: readonly Person[];
}
