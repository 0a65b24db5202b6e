import type { Credit, DropReason } from '../schema/article.ts';

/** A line of a page that is not the article's text. The pattern is tried on one trimmed line. */
export interface LineRule {
  readonly pattern: RegExp;
  readonly reason: DropReason;
  /** A line the rule takes. */
  readonly example: string;
  /** A line that looks alike and is the article's. */
  readonly counter: string;
}

/** A line that credits an agency or source. The pattern's group `agency` names it; several names stand between `/`, `,` or "and". */
export interface CreditRule {
  readonly pattern: RegExp;
  readonly kind: Credit['kind'];
  readonly example: string;
  readonly counter: string;
}

/** What one language knows of the furniture of news pages. */
export interface PageLexicon {
  /** Lines that are taken out wherever they stand. */
  readonly lines: readonly LineRule[];
  /** Lines after which the article is over, when they stand in its second half: comments, related stories. */
  readonly endings: readonly LineRule[];
  /** Lines that credit an agency or a source. */
  readonly credits: readonly CreditRule[];
  /** A comma that parts two credits of one line ("Reporting by ..., editing by ..."); global. */
  readonly creditBreaks: RegExp;
  /** Names of months, lower case, in full and cut, to 1..12. */
  readonly months: ReadonlyMap<string, number>;
  /** Names of weekdays, lower case, in full and cut, to 0 (Sunday) .. 6. */
  readonly weekdays: ReadonlyMap<string, number>;
  /** A line that labels the article's own date ("Published: 3 May 2011"). */
  readonly dateLabel: RegExp;
  /** A line that begins like a byline; group `names` holds the people. */
  readonly byline: RegExp;
  /** Names that stand in a byline and are nobody: "admin", "staff reporter". */
  readonly nobody: RegExp;
  /** Words of a clause that looks ahead of its own day ("will", "by 2030"): its dates say nothing about when it was written. */
  readonly lookingAhead: RegExp;
  /** Frequent words that no other language in its script shares, lower case: their share of the words tells the language. */
  readonly functionWords: ReadonlySet<string>;
  /** Short words of menus: many lines of nothing else tell a whole page from an article. */
  readonly menuWords: RegExp;
}
