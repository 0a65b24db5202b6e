/** A row with a marked example and counter-example: `|` stands where tokens part, `‖` where sentences part. */
interface Shown {
  /** Text with its tokens parted where the row applies. */
  readonly example: string;
  /** Text that looks alike where the row must not apply. */
  readonly counter: string;
}

/** A word that keeps its full stop: `Mr.`, `Jan.`. */
export interface AbbreviationRow extends Shown {
  /** Forms in small letters without the last full stop. */
  readonly forms: readonly string[];
  /**
   * `before-name`: with a capital, never ends a sentence (a title, a rank). `before-word`: never ends one.
   * `before-number`: never ends one when a digit follows. `may-end`: ends one when a sentence starter follows.
   */
  readonly kind: 'before-name' | 'before-word' | 'before-number' | 'may-end';
}

/** A word written as one that is two or more syntactic words: `cannot`. */
export interface SplitRow extends Shown {
  /** Form in small letters. */
  readonly form: string;
  /** Length of each part, in order. */
  readonly parts: readonly number[];
}

/** A weak ending that is its own token after an apostrophe: `'s`, `n't`. */
export interface CliticRow extends Shown {
  /** In small letters with the plain apostrophe. */
  readonly ending: string;
}

/** Beginnings that stay joined to what follows their hyphen: `non-member`. */
export interface PrefixRow extends Shown {
  readonly forms: readonly string[];
}

/** Words that, capitalised after an abbreviation, show that a new sentence has begun. */
export interface StarterRow extends Shown {
  readonly forms: readonly string[];
}

/** Verbs of speech: `"Why?" Rossi asked.` is one sentence. */
export interface SpeechRow extends Shown {
  readonly forms: readonly string[];
}

/** What the tokeniser and the sentence splitter know of one language. */
export interface TokensLexicon {
  readonly abbreviations: readonly AbbreviationRow[];
  readonly splits: readonly SplitRow[];
  readonly clitics: readonly CliticRow[];
  readonly prefixes: readonly PrefixRow[];
  readonly starters: readonly StarterRow[];
  readonly speech: readonly SpeechRow[];
}
