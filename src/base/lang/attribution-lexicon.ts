import type { EventType } from '../schema/event-types.ts';

/** What a speech act does; decides the stance of a claim and the kind of a commitment. */
type SpeechAct =
  | 'say'
  | 'report'
  | 'deny'
  | 'doubt'
  | 'withhold'
  | 'accuse'
  | 'judge'
  | 'promise'
  | 'offer'
  | 'threaten'
  | 'warn'
  | 'ask'
  | 'support'
  | 'oppose'
  | 'believe';

/**
 * What a cue takes as its content:
 * - `that` a clause, with or without "that", after, before or around the cue; `quote` a quotation;
 * - `to` an infinitive of the cue's own subject ("vowed to help"); `ing` its gerund ("denied helping");
 * - `object` a noun phrase ("rejected the report");
 * - `o+that` a clause after an addressee that is no content ("told reporters that");
 * - `o+to`, `o+as`, `o+of`, `o+for`, `o+over` an object and what is asked, said or held of it ("accused Japan of lying"); the content is both;
 * - `o+pred` an object and its predicate ("called the drill hostile");
 * - `raised` the passive without speaker ("is said to own"): the content is subject and infinitive;
 * - `p:for`, `p:on` ... the phrase after that preposition ("called for talks"); `p:in=favour|support` only with such a noun.
 */
export type Frame =
  | 'that'
  | 'quote'
  | 'to'
  | 'ing'
  | 'object'
  | 'o+that'
  | 'o+to'
  | 'o+as'
  | 'o+of'
  | 'o+for'
  | 'o+over'
  | 'o+pred'
  | 'raised'
  | `p:${string}`;

/** One cue word. */
export interface CueRow {
  /** Verb or noun lemma; a second word is its particle (`point out`). */
  readonly lemma: string;
  readonly pos: 'verb' | 'noun';
  readonly frames: readonly Frame[];
  readonly act: SpeechAct;
  /** A sentence in which this cue must be found. */
  readonly example: string;
  /** A sentence with the word in which no attribution may have it as cue. */
  readonly counter: string;
}

/** A cue of several fixed words before its source: `according to`. */
export interface PhraseRow {
  readonly words: string;
  readonly act: SpeechAct;
  readonly example: string;
  readonly counter: string;
}

/** Words by which the stance of a claim is told. All lemmas in lower case. */
interface StanceWords {
  /** Nouns for what others say: "rejected the report". Rejecting one of these is denying; rejecting a plan is not. */
  readonly claimNouns: readonly string[];
  /** Words that call something untrue: `false`, `baseless`. */
  readonly falsity: readonly string[];
  /** What one declines to do when one withholds an answer: `comment`, `confirm`. */
  readonly answers: readonly string[];
  /** Verbs of confirming: negated, they neither confirm nor deny. */
  readonly confirms: readonly string[];
  /** Negating forms: `not`, `neither`. */
  readonly negations: readonly string[];
  /** Of the claim nouns those that name one charge and so may point back to it: `accusation`, not `statement`. */
  readonly pointingNouns: readonly string[];
  /** Verbs of attitude: what one feels or holds is no doing. */
  readonly attitudes: readonly string[];
  /** Units of numbers that measure no claim: times, and states counted (`two countries`). */
  readonly uncounted: readonly string[];
  /** Words that only point back to what was said: `it`, `this`, `such`. */
  readonly pointers: readonly string[];
  /** Cue lemmas that hold something for true without saying it: `estimate`. Other cues of believing claim nothing. */
  readonly assessments: readonly string[];
}

interface NewsCarriers {
  /** Carrier nouns that mean others as well: `agency`. */
  readonly doubtful: readonly string[];
  /** Words right before a doubtful noun that make it one of news: `news`. */
  readonly newsWords: readonly string[];
  /** Nouns right after a carrier noun that make it something else: press `conference`. */
  readonly occasions: readonly string[];
}

/** Words by which somebody claims a deed as his own. */
interface Responsibility {
  /** First words of the cue: `claimed`, `took`. */
  readonly cues: readonly string[];
  readonly nouns: readonly string[];
  /** Types of events that are so claimed when the speaker is the doer. */
  readonly deeds: readonly EventType[];
  /** A sentence in which a deed is claimed. */
  readonly example: string;
  /** A sentence with the words in which none is. */
  readonly counter: string;
}

/** Words by which somebody is meant whom the article has introduced before. All singular. */
interface Recalled {
  /** Nouns for any person in office: `the envoy`. */
  readonly persons: readonly string[];
  /** Nouns for any body or movement: `the group`. */
  readonly groups: readonly string[];
  /** Who speaks for the body named beside him: an army `spokesman`. */
  readonly mouthpieces: readonly string[];
  /** Who does not speak for what the words behind it name: `critics` of a party. */
  readonly apart: readonly string[];
  /** Offices and the bodies that they lead: a minister, his ministry. */
  readonly bodies: Readonly<Record<string, string>>;
  /** A text in which who speaks last was introduced before. */
  readonly example: string;
  /** A text in which he was not. */
  readonly counter: string;
}

/** Words of answers that are not given. */
interface Withheld {
  /** Verbs and nouns of answering that need no object: `comment`. */
  readonly answering: readonly string[];
  /** Verbs that answer only what is asked: `respond` to a `request`. */
  readonly replying: readonly string[];
  readonly questions: readonly string[];
  readonly negations: readonly string[];
  /** A sentence in which an answer is withheld. */
  readonly example: string;
  /** A sentence with the words in which none is. */
  readonly counter: string;
}

/** What one language knows of reported speech. Word lists are lemmas in lower case unless said otherwise. */
export interface AttributionLexicon {
  readonly cues: readonly CueRow[];
  readonly phrases: readonly PhraseRow[];
  /** Regular forms of the cue verbs to their lemmas, for words whose lemma the parser gets wrong. */
  readonly forms: Readonly<Record<string, string>>;
  /** Adverbs that report without a speaker: `reportedly`. */
  readonly hearsay: readonly string[];
  /** Verbs that pass on another's words: "KCNA quoted him as saying", "was cited as". */
  readonly relays: readonly string[];
  /** Verbs that say how a text reached the public: "a statement carried by". */
  readonly carries: readonly string[];
  /** Nouns for texts and occasions of speech: `statement`, `interview`, `report`. */
  readonly media: readonly string[];
  /** Nouns that make one medium with the noun after them: `press` conference. */
  readonly mediaKinds: readonly string[];
  /** Nouns for those who carry news: `agency`, `newspaper`, `media`. */
  readonly carriers: readonly string[];
  /** What tells whether a noun for a carrier means one of news. */
  readonly newsCarriers: NewsCarriers;
  /** The pronoun that may stand for an agency or a text: `it`. */
  readonly thing: string;
  readonly stance: StanceWords;
  readonly withheld: Withheld;
  /** Frames by which a cue of judging asks for something: "called for talks", "called on both". */
  readonly asking: readonly Frame[];
  readonly responsibility: Responsibility;
  readonly recalled: Recalled;
  /** Relative pronouns: their antecedent speaks. */
  readonly relatives: readonly string[];
}

/** `[lemmas, frames, act, example, counter]`; lemmas by commas, frames by spaces; the example holds the first lemma. */
type CueTuple = readonly [lemmas: string, frames: string, act: SpeechAct, example: string, counter: string];

const plainFrames: readonly string[] = [
  ...['that', 'quote', 'to', 'ing', 'object', 'o+that', 'o+to', 'o+as', 'o+of', 'o+for', 'o+over', 'o+pred', 'raised'],
];

function isFrame(word: string): word is Frame {
  return plainFrames.includes(word) || /^p:[a-z]+(?:=[a-z|]+)?$/u.test(word);
}

/** Cue rows from tuples: one row for each lemma. @throws Error for a frame that is none. */
export function cueRows(pos: CueRow['pos'], tuples: readonly CueTuple[]): readonly CueRow[] {
  return tuples.flatMap(([lemmas, frames, act, example, counter]) => {
    const list = frames.split(' ').map((word) => {
      if (!isFrame(word)) throw new Error(`no frame: ${word}`);
      return word;
    });
    return lemmas.split(', ').map((lemma) => ({ lemma, pos, frames: list, act, example, counter }));
  });
}
