/** English function words that the rules over trees ask for by their form, all in lower case. */
export const functionWords = {
  /** Opens a complement clause. */
  clause: 'that',
  /** Opens an indirect question. */
  question: 'whether',
  /** Words that open an indirect question of what is not granted; "why" and "when" grant it. */
  questions: ['whether', 'if', 'how'],
  /** The modal of what is to come. */
  will: 'will',
  /** Marks an infinitive. */
  infinitive: 'to',
  /** Introduces the agent of a passive. */
  agent: 'by',
  /** Joins a quoted person and what he says: "quoted as saying". */
  as: 'as',
  /** Joins what happens otherwise. */
  or: 'or',
  /** Joins a noun and what belongs to it. */
  of: 'of',
  /** Before a text or an occasion of speech: "in a statement", "at a briefing". */
  through: ['in', 'at', 'during', 'on', 'through', 'via', 'by', 'over'],
  /** Before a carrier to or through which something was said. */
  channels: ['to', 'with', 'over', 'on', 'via', 'through', 'by'],
  /** Words between a subject and a pair of verbs: "neither confirmed nor denied". */
  pairing: ['neither', 'nor', 'both', 'either'],
  /** Before what has not happened yet. */
  untilWords: ['until', 'till', 'unless', 'if', 'whether'],
  /** Subject that stands for nothing. */
  expletive: 'there',
  /** Before those whose words a noun reports: "a warning from the army". */
  owners: ['of', 'by', 'from'],
  /** Before what an agreement is about. */
  topics: ['on', 'for', 'of', 'to', 'about'],
  /** Before the instrument that binds: "under the treaty". */
  under: ['under', 'by', 'in'],
  /** Before those whom an agreement joins. */
  between: ['between', 'among'],
  /** First words of what is the teller's own after ", he said,". */
  tellersOwn: ['while', 'though', 'although', 'as', 'after', 'before', 'but', 'and'],
  /** Pronouns that a speaker uses of himself when quoted, and that others use of him. */
  firstPerson: ['i', 'we'],
  thirdPerson: ['he', 'she', 'it', 'they'],
  /** The pronoun that stands for no person. */
  thing: ['it'],
  /** Words before a colon that name a thing to look at: no speakers. */
  showing: 'photo photos picture pictures image images video videos gallery slideshow caption map maps watch'.split(
    ' ',
  ),
  /** Subjects that stand for nobody: what they do is not done. */
  nobody: ['nobody', 'none', 'no-one', 'nothing'],
  /** Verbs of being, having and befalling: who is their subject does nothing. */
  states: [
    'be',
    'have',
    'remain',
    'seem',
    'appear',
    'become',
    'need',
    'want',
    'like',
    'own',
    'belong',
    'lie',
    'exist',
    'contain',
    'deserve',
    'mean',
  ],
  /** Possessives of who speaks, and of who is spoken of. */
  ownPossessive: ['our', 'my'],
  possessive: ['its', 'his', 'her', 'their'],
  /** Nouns and adverbs of time that stand between a cue and "that". */
  periods: [
    'time',
    'day',
    'week',
    'month',
    'year',
    'night',
    'morning',
    'evening',
    'afternoon',
    'earlier',
    'later',
    'ago',
  ],
  /** Days and months: never part of a speaker's name. */
  calendar: [
    ...['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday', 'today', 'yesterday'],
    ...['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october'],
    ...['november', 'december'],
  ],
} as const satisfies Readonly<Record<string, string | readonly string[]>>;

/** Whether a form is one of the words, whatever its case. */
export function isOneOf(form: string, words: readonly string[]): boolean {
  return words.includes(form.toLowerCase());
}
