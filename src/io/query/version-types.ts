import type { Evidence } from '../../base/schema/evidence.ts';
import type { ArticleRef } from './types.ts';

// What questions about the versions of an article answer.

/** Where a text stands among the versions of its article. */
export interface VersionPlace {
  /** 1 is the earliest, `of` the newest. */
  readonly number: number;
  readonly of: number;
  /** Id of the newest version. Lists and counts show its facts only. */
  readonly newest: string;
}

/** How many sentences another text has changed in their words, has more and has no more; `title` whether it has another title. */
export interface ChangeCounts {
  readonly changed: number;
  readonly new: number;
  readonly gone: number;
  readonly title: boolean;
}

/** One version in the list of an article's. */
export interface VersionRow {
  readonly article: ArticleRef;
  /** Day or instant of modification, or else of publication, as an ISO prefix; null when unknown. */
  readonly day: string | null;
  /** 1 for the version that the record got first. */
  readonly seen: number;
  readonly sentences: number;
  /** Against the version before; null for the earliest. */
  readonly changes: ChangeCounts | null;
}

/** The versions of an article, earliest first; one row where the record has no other. */
export interface VersionList {
  readonly rows: readonly VersionRow[];
}

/** A run of words that both texts have, or only the earlier (`gone`) or the later (`new`). White space follows its word. */
export interface Piece {
  readonly kind: 'same' | 'gone' | 'new';
  readonly text: string;
}

/** What became of a sentence. `before` and `after` are where it stands in each text; `pieces` is its words with what changed. */
export interface SentenceChange {
  readonly kind: 'same' | 'changed' | 'gone' | 'new';
  readonly before: Evidence | null;
  readonly after: Evidence | null;
  readonly pieces: readonly Piece[];
}

/** A finding as a line that can be told apart from others. */
export interface Fact {
  readonly kind: 'event' | 'statement' | 'claim' | 'commitment';
  readonly id: string;
  readonly label: string;
  readonly sentence: Evidence;
}

/** How one text differs from another, from the earlier to the later where they are versions of one article. */
export interface Difference {
  readonly from: ArticleRef;
  readonly to: ArticleRef;
  readonly counts: ChangeCounts;
  readonly title: readonly Piece[];
  readonly sentences: readonly SentenceChange[];
  /** Findings that only one of the texts has, and how many both have. */
  readonly facts: { readonly gone: readonly Fact[]; readonly new: readonly Fact[]; readonly kept: number };
}
