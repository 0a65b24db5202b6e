import type { OfficeRole, Sector } from '../schema/actor.ts';

/**
 * Words for offices, bodies and kinds of people with their PLOVER sector. `office` is one person's post (`foreign minister`), `people`
 * names persons by what they are (`rebel`, `protester`), `body` an institution (`parliament`, `navy`).
 */
export interface RoleRow {
  /** Phrases separated by `|`, lower case, singular; the last word of each is the head of the noun phrase. */
  readonly phrases: string;
  readonly kind: 'office' | 'people' | 'body';
  readonly sector: Sector;
  /** Which office of a state the phrase names, or null when it names none that the tables know. */
  readonly role: OfficeRole | null;
  /** A noun phrase that this row must decide. */
  readonly example: string;
  /** A noun phrase with similar words that this row must not decide. */
  readonly counter: string;
}

/** What a phrase such as `the two sides` stands for. */
export interface GroupRow {
  /** Phrases separated by `|`, lower case, with the determiner. */
  readonly phrases: string;
  /** What the members are: states and their governments, persons, or either. */
  readonly of: 'state' | 'person' | 'party';
  /** A sentence that holds the phrase. */
  readonly example: string;
  /** A sentence with the same words that does not stand for two antecedents. */
  readonly counter: string;
}

/** General nouns (`the envoy`, `the group`) for persons of some offices or bodies of some kinds, read with `the`. */
export interface CallingRow {
  /** Nouns separated by `|`, lower case, singular. */
  readonly nouns: string;
  /** Offices, by the last words of their phrases, separated by `|`; '' when the nouns are for no person. */
  readonly offices: string;
  /** Kinds of actors and their sectors, separated by spaces ('' for any sector); null when the nouns are for no body. */
  readonly bodies: { readonly kinds: string; readonly sectors: string } | null;
  /** Two sentences of which the second goes on for the name of the first by such a noun. */
  readonly example: string;
  /** Two sentences where it does not. */
  readonly counter: string;
}

export type Gender = 'he' | 'she';

/** A third-person pronoun. `it` stands for the singular thing, `they` for the plural. */
export interface PronounRow {
  readonly form: string;
  readonly gender: Gender | 'it' | 'they';
}

/** A courtesy or professional title that stands before a name; `gender` where it tells. */
export interface TitleRow {
  readonly form: string;
  readonly gender: Gender | null;
}

/** What one language knows of names, offices and the words that stand for them. Word lists are space-separated, as printed in names. */
export interface NamesLexicon {
  readonly roles: readonly RoleRow[];
  readonly groups: readonly GroupRow[];
  readonly callings: readonly CallingRow[];
  /** Weights of what speaks for and against a mention as the antecedent of `he` and `she`: see `featuresOf`. */
  readonly antecedents: Readonly<Record<string, number>>;
  readonly pronouns: readonly PronounRow[];
  readonly titles: readonly TitleRow[];
  /** Words that end (or begin, before `of`) the name of an organisation: `Ministry`, `Party`. */
  readonly organisationWords: string;
  /** Names of companies, media and services that no word of theirs marks as such: `Boeing`, `Telegram`. */
  readonly companies: string;
  /** Words that end the name of a place: `River`, `Province`. */
  readonly placeWords: string;
  /** Words before `Center` that make it a site, not a body: `Space`, `Shopping`. */
  readonly siteKinds: string;
  /** Words that begin the name of a place: `Mount`, `Lake`. */
  readonly placeOpeners: string;
  /** Words that end a name which is neither person, organisation nor place: `Treaty`, `Cup`, `Act`. */
  readonly otherWords: string;
  /** Words before the name of such a thing, which may be a person's by itself: `Hurricane` in `Hurricane Rosa`. */
  readonly otherOpeners: string;
  /** Heads that name a body alone when capitalised: `Parliament`. */
  readonly bodiesAlone: string;
  /** Plurals whose possessive stands inside a body's name: `Workers` in `Workers' Party`. */
  readonly nameOwners: string;
  /** Heads after whose `of` a name may go on across `and`: `Ministry of Trade and Industry`. */
  readonly jointBodies: string;
  /** Words that tell two states of one name apart: `North`. */
  readonly directions: string;
  /** Those of them that with an article name states, and no part of one: `the West`. */
  readonly camps: string;
  /** Nouns for those who help or blame another, and are none of it: `supporters`. */
  readonly followers: string;
  /** Lower-case words inside personal names: `van`, `bin`. */
  readonly particles: string;
  /** Capitalised words that begin or are no name: weekdays, months, `Internet`. */
  readonly notNames: string;
  /** Acronyms that name no body: `VAT`, `ICBM`. */
  readonly commonAcronyms: string;
  /** Letters that stand for a region or town after its like or a preposition: `B.C.`, `NY`. */
  readonly placeLetters: string;
  /** Verbs whose subject speaks: the subject is a person or body. */
  readonly speechVerbs: string;
  /** Those of them that report words. */
  readonly sayVerbs: string;
  /** Further verbs after which "it" and "they" go on for who spoke before: `argue`. */
  readonly tellVerbs: string;
  /** Verbs whose subject `it` often is about no one thing: `seem`, `take`. */
  readonly impersonalVerbs: string;
  /** Verbs whose object is a place one goes to: `visit`. */
  readonly visitVerbs: string;
  /** Verbs for what two people do with one another, forms: `met`. */
  readonly mutualVerbs: string;
  /** Prepositions after which a capital is a government: `with`, `against`. */
  readonly dealPrepositions: string;
  /** Prepositions after which an unknown name is likely a place. */
  readonly placePrepositions: string;
  /** Words before an office that keep it from naming today's holder: `former`, `deputy`. */
  readonly notHolder: string;
  /** Words before an office that say its holder held it once: `former`, `ex`. */
  readonly pastHolder: string;
  /** Words before an office that belong to its title: `deputy`, `senior`, `acting`. */
  readonly officeModifiers: string;
  /** Words that count people: `two`, `several`. */
  readonly countWords: string;
  /** Words that keep a phrase from naming people of the state which a text is set in: `foreign`, `other`, `allies`. */
  readonly foreignWords: string;
  /** Words that make a body one of several states: `multilateral`. */
  readonly jointWords: string;
  /** Words that make another place of a known one: `northern`, `greater`. */
  readonly regionWords: string;
  /** What before a place says that something is there or hits it: `in`, `on the town of`. A regular expression on the words up to the place. */
  readonly placedBefore: string;
  /** Bodies and people of a chamber of parliament by words that are else those of a government: `Senate panel`. A regular expression. */
  readonly chamberBodies: string;
  /** What moves over borders, so that the place where it is hit does not tell whose it is: `ship`. */
  readonly vehicles: string;
  /** Words of titles by which monarchs and their kin are called with a given name: `king`. */
  readonly crowns: string;
  /** Heads that take their sector from what they are of: `head`, `spokesman`, `team`. */
  readonly genericHeads: string;
  /** Those of them before which stands not whose something is but who helps it: `Chad-backed rebels`. */
  readonly patronTails: string;
  /** General nouns for what a head of state or government leads: `republic`, `region`. */
  readonly realms: string;
  /** Words before `of` and a state's short name that make its long one: `Republic`, `Kingdom`. */
  readonly realmForms: string;
  /** Words for those who seek an office for a person whose name stands before: `campaign`. */
  readonly campaigns: string;
  /** Words that may stand before `parties` where those to a conflict or deal are meant: `all`, `warring`. */
  readonly sideWords: string;
  /** Words near which parties are political ones: `election`, `coalition`. */
  readonly pollWords: string;
  /** Right halves of hyphenated words that are no part of a name: `led`, `based`. */
  readonly hyphenTails: string;
  /** Given names, each `name:m`, `name:f` or `name:x` (either), lower case. */
  readonly givenNames: string;
  /** Nouns that tell a person's gender: `spokeswoman`, `king`. */
  readonly genderNouns: readonly TitleRow[];
  /** General nouns for an organisation met before: `group`, `ministry`. Read with `the`. */
  readonly organisationNouns: string;
}
