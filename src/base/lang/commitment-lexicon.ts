import type { CommitmentKind } from '../schema/finding.ts';

/**
 * How a commitment is said:
 * - `act` a cue of promising, offering or threatening whose content is what is owed ("vowed to help");
 * - `will` a speaker says what his own side will do, with one of the verbs ("we will support");
 * - `ready` a speaker's side is ready to do it;
 * - `meaning` a warning that something would mean war or the like: what brings it about is the condition;
 * - `assure` a cue that names the beneficiary and what he may count on ("assured Cairo of aid");
 * - `warn` a warning with what follows otherwise ("warned it not to sail, or it would pay");
 * - `contains` an instrument holds a duty ("the treaty provides for aid if ...");
 * - `signed` parties make an instrument on or about a duty ("signed a pact on mutual assistance");
 * - `norm` a clause of law: the parties shall do something on a condition.
 */
type CommitmentShape = 'act' | 'will' | 'ready' | 'meaning' | 'assure' | 'warn' | 'contains' | 'signed' | 'norm';

/** One way of committing oneself. */
export interface CommitmentRow {
  /** `pledge.act`: unique. */
  readonly id: string;
  readonly kind: CommitmentKind;
  readonly shape: CommitmentShape;
  /** Lemmas of the verbs (or, in `act`, also nouns) that carry it; in `will` and `warn` the verbs of what is announced. */
  readonly lemmas: readonly string[];
  readonly example: string;
  /** A sentence with one of the lemmas that commits nobody. */
  readonly counter: string;
}

/** What one language knows of commitments. Lemmas in lower case unless said otherwise. */
export interface CommitmentLexicon {
  readonly rows: readonly CommitmentRow[];
  /** Nouns for treaties and agreements. */
  readonly instruments: readonly string[];
  /** Nouns for what a treaty makes one owe: `assistance`. */
  readonly duties: readonly string[];
  /** Nouns for those bound: `party`, `side`. */
  readonly sides: readonly string[];
  /** Forms that open a conditional clause: `if`, `should`. */
  readonly conditions: readonly string[];
  /** Phrases that open a conditional phrase: `in the event of`. Longest first. */
  readonly conditionPhrases: readonly string[];
  /** Modal forms of duty and intent: `will`, `shall`. */
  readonly modals: readonly string[];
  /** Forms before a time by which something is due: `by`, `before`. */
  readonly dueWords: readonly string[];
  /** Verbs of hitting back, which threaten without a condition: "will retaliate". */
  readonly answers: readonly string[];
  /** Verbs that end or hold back something: a threat when it is one of the `benefits`. */
  readonly stops: readonly string[];
  readonly benefits: readonly string[];
  /** Verbs by which an instrument binds to any deed: `oblige`. */
  readonly binds: readonly string[];
  /** Words before the time from which something is owed: `from`, `starting`. */
  readonly sinceWords: readonly string[];
  /** Nouns for what one thinks of a matter, which `on` and `about` name: "its position on Kosovo". */
  readonly views: ShownList;
  /** Words before the number of an instrument's article: `article`. */
  readonly clauseWords: readonly string[];
  /** Verbs that announce a deed by their negation: "will not hesitate to". */
  readonly negatives: readonly string[];
  /** Verbs and nouns that tell a threat from a promise: `retaliate`, `consequence`. */
  readonly harms: readonly string[];
  /** Words that tell that nobody has committed himself, whatever words of promising stand there. */
  readonly unmade: UnmadeWords;
  /** Verbs of what one learns, feels or comes by, and of talk: nobody undertakes to do that. */
  readonly undergone: ShownList;
  /** Nouns for what may or may not be so: `possibility`. */
  readonly chances: ShownList;
  /** Verbs of those who want, expect or are at work on an agreement that is not there: `propose`. */
  readonly hoped: ShownList;
}

/** Words, with a sentence in which one of them decides and one in which none does. */
interface ShownList {
  readonly words: readonly string[];
  readonly example: string;
  readonly counter: string;
}

/** Lemmas above a word of promising that take it back. */
interface UnmadeWords {
  /** Verbs and adjectives that deny what hangs on them: `deny`, `false`. */
  readonly deniers: readonly string[];
  /** Nouns for what is said, between the denial and what is denied: `report`. */
  readonly reports: readonly string[];
  /** Verbs of asking for a promise or lacking one: `demand`. */
  readonly askers: readonly string[];
  /** Verbs of making a promise, which count for nothing where they are negated: `make`. */
  readonly makers: readonly string[];
  /** Words that leave open whether it is so: `if`, `whether`. */
  readonly openers: readonly string[];
  /** What says of the clause behind it that it is not so: a regular expression over lower-case words. */
  readonly verdict: string;
  readonly example: string;
  readonly counter: string;
}
