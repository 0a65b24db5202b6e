import type { Evidence } from '../../base/schema/evidence.ts';
import type { Quotation } from '../../base/schema/finding.ts';
import type { Instrument, InstrumentDeed, VariantOutcome } from '../../base/schema/ledgers.ts';
import type { Counts } from '../../base/schema/record.ts';
import type { ActorRef, ArticleRef, ClaimEntry, ClaimQuantity, ClaimRow, Dates, Newness, Slice } from './types.ts';
import type { Piece } from './version-types.ts';

/** What became of the words; `copied` where those who quote the same are all copies of one text, which confirm nothing. */
export type PrintOutcome = VariantOutcome | 'copied';

/** How one article prints a statement that several print. */
export interface VariantRow {
  /** Id of the attribution. */
  readonly id: string;
  readonly article: ArticleRef;
  /** Id of the article's family, or its own when it has no copies: prints of one family confirm nothing. */
  readonly family: string;
  readonly quotation: Quotation;
  /** Carriers in order from the speaker outwards. */
  readonly chain: readonly string[];
  readonly content: readonly Evidence[];
  readonly outcome: PrintOutcome;
  /** The attribution that it is held against, and the words that differ from it; null when there is none. */
  readonly against: { readonly id: string; readonly article: ArticleRef; readonly words: readonly Piece[] } | null;
}

/** The numbers given in one unit, side by side, oldest first. */
export interface QuantityTable {
  readonly unit: string | null;
  readonly rows: readonly {
    readonly claim: string;
    readonly by: ActorRef | null;
    readonly quantity: ClaimQuantity;
    readonly article: ArticleRef;
  }[];
}

/** A party's stances on a matter, with the day of the first report of each. */
export interface PartyStance {
  /** The state of who speaks, or the speaker without one; null for all who are not known. */
  readonly party: ActorRef | null;
  readonly asserts: StanceCount;
  readonly denies: StanceCount;
  readonly doubts: StanceCount;
  readonly neither: StanceCount;
}

export interface StanceCount {
  readonly claims: number;
  /** ISO day of the earliest publication, or null. */
  readonly first: string | null;
}

/** A denial and the assertion that it denies. */
export interface Contradiction {
  /** Ids of claims. */
  readonly denies: string;
  readonly asserts: string;
  /** Why they are held together. */
  readonly reasons: readonly string[];
  /** 0 to 1; null where the article itself puts them together. */
  readonly score: number | null;
}

/** A claim as a contradiction names it: who makes it (in the words of `source` only where `by` is not known), and the day of publication. */
export interface ClaimEnd extends Pick<ClaimEntry, 'id' | 'by' | 'jointly' | 'source'> {
  readonly day: string | null;
}

/** A matter as a line of a list: everything counted, the first claims in full. */
export interface MatterLine extends Pick<
  ClaimRow,
  'id' | 'type' | 'actors' | 'about' | 'aboutSaysNo' | 'parties' | 'counts'
> {
  /** How many claims it has. */
  readonly claims: number;
  /** ISO days of the first and the last publication, or null. */
  readonly first: string | null;
  readonly last: string | null;
  /** The first claims of each stance, earliest publication first: who asserts before who denies, doubts and leaves open. Among them is the one that `about` is of. */
  readonly entries: readonly ClaimEntry[];
  /** How many contradictions it has, the first of them, and the claims of these. */
  readonly contradictions: number;
  readonly contradicting: readonly Contradiction[];
  readonly answering: readonly ClaimEnd[];
  /** Whether several numbers are given in one unit. */
  readonly numbers: boolean;
}

export interface InstrumentFilter extends Slice, Dates, Newness {
  readonly a?: string | undefined;
  readonly b?: string | undefined;
  readonly kind?: Instrument['kind'] | undefined;
  readonly status?: Instrument['status'] | undefined;
}

/** What a report says was done with an instrument. */
export interface DeedRow extends Pick<InstrumentDeed, 'act' | 'reality' | 'score' | 'reasons'> {
  readonly id: string;
  /** Who says so, or null where the paper does. */
  readonly by: ActorRef | null;
  readonly words: Evidence;
  readonly sentence: Evidence;
  readonly article: ArticleRef;
}

/** An instrument or pledge over all articles. */
export interface InstrumentRow extends Pick<
  Instrument,
  'id' | 'kind' | 'name' | 'names' | 'since' | 'status' | 'rule'
> {
  readonly parties: readonly ActorRef[];
  /** Earliest publication first. */
  readonly mentions: readonly { readonly id: string; readonly words: Evidence; readonly article: ArticleRef }[];
  readonly deeds: readonly DeedRow[];
  readonly counts: Counts;
}

export interface PersonFilter extends Slice {
  readonly actor?: string | undefined;
  /** Words of a name, in any spelling. */
  readonly words?: string | undefined;
}

/** A person over all articles. */
export interface PersonRow {
  readonly id: string;
  readonly actor: ActorRef | null;
  readonly name: string;
  readonly articles: number;
  readonly names: readonly { readonly name: string; readonly articles: number }[];
  readonly offices: readonly {
    readonly office: string;
    readonly of: ActorRef | null;
    readonly first: string | null;
    readonly last: string | null;
    readonly articles: number;
    /** Others to whom articles give it in the same time. */
    readonly also: readonly { readonly id: string; readonly name: string }[];
  }[];
}
