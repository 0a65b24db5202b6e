import type { EventContext, EventType } from '../schema/event-types.ts';
import { eventContexts, eventTypes } from '../schema/event-types.ts';

/**
 * One frame: words that name an event, where its actors stand, and two sentences that show where it holds and where it does not.
 *
 * A pattern is a line of parts around `_`, the trigger:
 * - `S` source, `T` target, `P` a target that is the phrase itself (not its owner), `A` a source that acts alone, `R` one of several parties that did it together (a source), `O` a target that need not be an actor, `X` any phrase;
 * - before `_` stands the subject (for nouns: the possessor, the modifier or the `by` phrase); after it the object (two bare
 *   parts: indirect, then direct object); after a preposition (`to`, `on|against`) an oblique;
 * - `{aid}` asks for a phrase headed by `aid`, `{@arms}` by a word of that class, `{!@evasion}` for one that is not, `T{@proposal}` looks for the target inside it;
 * - `TO` and `THAT` ask for a complement clause, `SHALL` for one that demands (`that Chad leave`, `that Chad should leave`);
 *   `T*` is the actor that the complement is about; `BARE` asks that nothing else completes the verb, `LONE`
 *   that no object and no full clause does;
 * - `?` at the end makes a part optional.
 */
export interface EventFrame {
  /** Type, part of speech, first lemma and shape of the first pattern (`assault.verb.invade.S-O`): unique. */
  readonly id: string;
  readonly type: EventType;
  /** One of the type's modes, or null. */
  readonly mode: string | null;
  readonly contexts: readonly EventContext[];
  readonly pos: 'verb' | 'noun';
  /** Trigger lemmas; a second word is a particle (`call off`). */
  readonly lemmas: readonly string[];
  readonly patterns: readonly string[];
  readonly example: string;
  /** A sentence with the same words in which the frame must not be found. */
  readonly counter: string;
}

/** `[lemmas, patterns, mode and contexts, example, counter]`; lemmas by commas, patterns by ` / `. */
export type EventRow = readonly [lemmas: string, patterns: string, tags: string, example: string, counter: string];

/** What one language knows of events. */
export interface EventLexicon {
  readonly frames: readonly EventFrame[];
  /** Word classes that patterns name by `@`. */
  readonly classes: Readonly<Record<string, ReadonlySet<string>>>;
  readonly words: EventWords;
  /** How much each sign speaks for an event being right, in log odds; `always` stands in every sum. */
  readonly signs: Readonly<Record<string, number>>;
}

/** A word list with a sentence in which one of its words decides and one in which a word like it does not. */
export interface ShownWords {
  readonly words: ReadonlySet<string>;
  readonly example: string;
  readonly counter: string;
}

/** Closed word lists that the coder asks for. All are lemmas unless said otherwise. */
export interface EventWords {
  /** Nouns for bodies and persons that act for a state or against one: `army`, `minister`, `rebel`. */
  readonly politicalNouns: ReadonlySet<string>;
  /** Nouns for people without an office: `worker`, `resident`. Actors only beside a nationality or in a protest. */
  readonly civilNouns: ReadonlySet<string>;
  /** Things that act for their owner: `warship`, `drone`. Actors only beside a nationality. */
  readonly materiel: ReadonlySet<string>;
  /** Nouns for states in general: `country`, `side`, in "the two countries". */
  readonly stateNouns: ReadonlySet<string>;
  /** Nouns that count or group others through `of`: `dozen`, `group`. */
  readonly measures: ReadonlySet<string>;
  /** Things said or done that stand for their maker as subject: `report`, `airstrike`. */
  readonly proxies: ReadonlySet<string>;
  /** Verbs that only carry the noun after them: `hold talks`, `launch an attack`. */
  readonly lightVerbs: ReadonlySet<string>;
  /** Those of them that carry it behind a preposition: `engage in talks`, `arrive on a visit`. */
  readonly phraseCarriers: ReadonlySet<string>;
  /** Verbs whose subject is also the subject of the infinitive but which change nothing: `continue`, `manage`. */
  readonly aspectVerbs: ReadonlySet<string>;
  /** Verbs that tell when or to whom what their subject names happened: "the raids continued", "a strike killed". */
  readonly occurrences: ReadonlySet<string>;
  /** Verbs and adjectives of wish, plan and preparation: what follows has not happened. */
  readonly intentVerbs: ReadonlySet<string>;
  /** What is said of something that does not exist yet: talks `are the only way`, `are essential`. */
  readonly desirables: ReadonlySet<string>;
  /** Verbs of expectation: what follows lies ahead. */
  readonly futureVerbs: ReadonlySet<string>;
  /** Nouns for what lasts, so that its mention alone is no news: `war`. */
  readonly lasting: ReadonlySet<string>;
  /** Verbs that only make possible what follows: `allow`. */
  readonly permissions: ReadonlySet<string>;
  /** Verbs that a gerund completes: `avoid meeting`. */
  readonly gerundVerbs: ReadonlySet<string>;
  /** Adverbs of what is done again and again: `often`. */
  readonly habits: ReadonlySet<string>;
  /** Verbs behind whose `about` stands what is only talked of: `talk about attacking`. */
  readonly musings: ReadonlySet<string>;
  /** Verbs of expectation that tell somebody's own plan, which may have been dropped: `intend`. */
  readonly intents: ReadonlySet<string>;
  /** Verbs, adjectives and nouns that deny what follows: `deny`, `refuse`, `fail`, `unable`, `failure`. */
  readonly negativeVerbs: ReadonlySet<string>;
  /** Verbs that only allege or ask for what follows: `accuse`, `urge`. */
  readonly irrealVerbs: ReadonlySet<string>;
  /** Verbs behind whose `against` stands what should not be done: `caution`. */
  readonly cautions: ReadonlySet<string>;
  /** Verbs that throw weapons: `fire`, `launch`. */
  readonly hurls: ReadonlySet<string>;
  /** Nouns for one that stands in a relation to a state and is not of it: `ally`. */
  readonly relationalNouns: ReadonlySet<string>;
  /** Adverbs of a time that is over: `previously`. */
  readonly formerly: ReadonlySet<string>;
  /** Stretches of a life: what was done `during his campaign` is over. */
  readonly tenures: ShownWords;
  /** What somebody was before: what was done `as a candidate` is over. */
  readonly callings: ShownWords;
  /** Adverbs of what was done so often that it is no news of the day. */
  readonly routines: ShownWords;
  /** Nouns for what happens on a day and is spoken of afterwards: the day behind `the election` is its own, not that of the words. */
  readonly happenings: ShownWords;
  /** What is done to a rule that stands: what `a resolution broken by` somebody says is older than the breach. */
  readonly breaches: ShownWords;
  /** Openings of a sentence that goes on from what the one before told, lower case. */
  readonly sequels: readonly string[];
  /** Verbs whose clause is what somebody will do, not what is so: `decide`. */
  readonly decisions: ReadonlySet<string>;
  /** Words of phrases that name a source: `accord` in "according to". */
  readonly vouchers: ReadonlySet<string>;
  /** Verbs of saying: `say`, `announce`. */
  readonly sayVerbs: ReadonlySet<string>;
  /** Verbs whose object is the subject of the infinitive: `force`, `allow`. */
  readonly objectControl: ReadonlySet<string>;
  /** Verbs whose participle after `be` tells a state: `opposed`, `prepared`. */
  readonly stativeVerbs: ReadonlySet<string>;
  /** Verbs and nouns of trying: an attempted attack is an attack. */
  readonly attempts: ReadonlySet<string>;
  /** Nouns that make what follows them unreal: `plan`, `threat`, `possibility`. */
  readonly irrealNouns: ReadonlySet<string>;
  /** Nouns whose that-clause tells what somebody thinks or says: `claim`. */
  readonly opinions: ReadonlySet<string>;
  /** Nouns for talk, whose `on` and `about` name topics: `talks`, `report`. */
  readonly topicNouns: ReadonlySet<string>;
  /** Words (forms, lower case) that mark a sentence as sport, business, film or the like when two of them meet. */
  readonly otherWorlds: ReadonlySet<string>;
  /** Nouns for what nature does: who dies of it was killed by nobody. */
  readonly calamities: ShownWords;
  /** Nouns for animals: to kill one that belongs to no actor is no act of politics. */
  readonly animals: ShownWords;
  /** Verbs by which somebody shows or checks something: he is not whom it is done to. */
  readonly showings: ShownWords;
  /** Verbs for what an attack is to do to armed people: `crush`. */
  readonly quells: ShownWords;
  /** Verbs for a deed that answers another's: `retaliate`. */
  readonly answers: ShownWords;
  /** Nouns for what is done to people: `transfer`. */
  readonly undergone: ShownWords;
  /** Words for pressure on others: `pressure`, `isolate`. */
  readonly pressing: ShownWords;
  /** Nouns for what forbids or orders: `resolution`. */
  readonly rulings: ShownWords;
  /** Nouns for dealings that are named after a town: `process`. */
  readonly dealings: ShownWords;
  /** Verbs that give a name as well as a call: `call`. */
  readonly naming: ReadonlySet<string>;
  /** Words of pictures, for which people only stand beside one another. */
  readonly portraits: ShownWords;
  /** What is fought for in polls and contests, without arms. */
  readonly prizes: ShownWords;
  /** Points in a course of things, at which nobody arrives on a visit. */
  readonly stages: ShownWords;
  /** What has no body that arms could hit. */
  readonly intangibles: ShownWords;
  /** What is said of another that reproaches it. */
  readonly reproaches: ShownWords;
  /** Offices that bear no arms. */
  readonly offices: ShownWords;
  /** Those who only listen to a speech. */
  readonly audiences: ShownWords;
  /** Those who report: who meets them tells them something. */
  readonly newsmen: ShownWords;
  /** What puts an end to the help named behind it. */
  readonly endings: ShownWords;
  /** What is raised without arms. */
  readonly funds: ShownWords;
  /** What is fought over with arms. */
  readonly grounds: ShownWords;
  /** What a promise to do so threatens: `block`. */
  readonly harms: ShownWords;
  /** Nouns whose infinitive tells what they are for: `talks to reach a deal`. */
  readonly purposes: ShownWords;
  /** What is not told by who keeps silent: "declined to give details". */
  readonly particulars: ShownWords;
  /** Verbs of giving way: who vows not to do so grants nothing. */
  readonly yielding: ShownWords;
  /** Words near the trigger that tell a context. */
  readonly contextWords: ReadonlyMap<string, EventContext>;
  /** Verbs of winning and losing: beside a result (`34-10`) they tell of a match. */
  readonly contests: ReadonlySet<string>;
  /** Modifiers that make war and attack a figure: `price` war, `heart` attack. */
  readonly figurative: ReadonlySet<string>;
  /** Adjectives of an attack with words, where no armed men or weapons make it. */
  readonly scathing: ShownWords;
  /** Nouns of kinship, whose owner is not what happens to them: `his mother`. */
  readonly kin: ReadonlySet<string>;
  /** Past forms that a lemmatiser trained on little text leaves as they are. */
  readonly irregular: ReadonlyMap<string, string>;
  /** Modal words that oblige: `must`. */
  readonly obligations: ReadonlySet<string>;
}

/** Frames of one type and part of speech from their rows. @throws Error for a tag that is neither a mode of the type nor a context. */
export function eventFrames(type: EventType, pos: EventFrame['pos'], rows: readonly EventRow[]): readonly EventFrame[] {
  return rows.map((row) => frameOf(type, pos, row));
}

function frameOf(type: EventType, pos: EventFrame['pos'], row: EventRow): EventFrame {
  const [lemmas, patterns, tags, example, counter] = row;
  const words = lemmas.split(', ');
  const first = (words[0] ?? '').replaceAll(' ', '-');
  const shape = (patterns.split(' / ')[0] ?? '').replaceAll(/\{([^|}]*)[^}]*\}/gu, ' $1 ');
  const label = shape.replaceAll(/[^\p{L}*]+/gu, '-').replaceAll(/^-|-$/g, '');
  const id = `${type.toLowerCase()}.${pos}.${first}.${label}`;
  return { id, type, ...tagsOf(type, tags), pos, lemmas: words, patterns: patterns.split(' / '), example, counter };
}

function tagsOf(type: EventType, tags: string): Pick<EventFrame, 'mode' | 'contexts'> {
  const words = tags === '' ? [] : tags.split(' ');
  const modes: readonly string[] = eventTypes[type].modes;
  const mode = words.find((word) => modes.includes(word)) ?? null;
  const contexts = words.filter((word) => word !== mode).map(contextOf);
  return { mode, contexts };
}

function contextOf(word: string): EventContext {
  const context = eventContexts.find((name) => name === word);
  if (context === undefined) throw new Error(`neither a mode nor a context: ${word}`);
  return context;
}

/** The set of the words of a text. */
export function wordSet(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/u).filter((word) => word !== ''));
}
