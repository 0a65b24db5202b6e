import type { Sentence } from '../../../base/schema/parse.ts';
import { ancestorsOf, dependents, tokenOf } from '../../../base/text/tree.ts';
import type { Change, NameRun, Names, Stretch } from './repair.ts';
import { isTenseless } from './mend-verbs.ts';
import { isRel, isVerb, prepOf } from './view.ts';

/**
 * "met South African President Ana Roe", "met South African officials": a state of two words and what it describes are one phrase, of
 * which the name or the last noun is the head. The parser makes two of it where nothing follows.
 */
export function phraseOfState(sentence: Sentence, at: number, names: Names): readonly Change[] {
  const phrase = phraseFrom(sentence, at, names);
  if (phrase === null || isSceneOf(sentence, phrase, names)) return [];
  const tops = insideOf(phrase).filter((index) => !isIn(phrase, tokenOf(sentence, index).head));
  const place = placeOf(sentence, phrase, tops);
  const { head, deprel } = tokenOf(sentence, phrase.name);
  const [top] = tops;
  if (top !== undefined && tops.length === 1 && !isTorn(sentence, phrase)) {
    const stays = top === phrase.name && place.head === head && place.deprel === deprel;
    if (stays || (top !== phrase.name && !isLost(sentence, top, phrase, names))) return [];
  }
  return [
    { at: phrase.name, ...place },
    ...arranged(sentence, phrase, names),
    ...outside(sentence, phrase, place.head, names.times),
  ];
}

/** "In Sri Lanka Prime Minister Ana Roe met his guests": where somebody does something describes nobody. */
function isSceneOf(sentence: Sentence, phrase: NameRun, { runs }: Names): boolean {
  const marked = markedWord(sentence, phrase);
  const isPlace = marked >= 0 && /^(?:in|at|near|outside|inside|across)$/u.test(prepOf(sentence, marked));
  return isPlace && runs.some(({ name }) => name === phrase.name);
}

/** "Papua New Guinea troops": no part of a phrase without a conjunction is listed beside another. */
const isTorn = (sentence: Sentence, phrase: NameRun): boolean =>
  insideOf(phrase).some((at) => isRel(tokenOf(sentence, at), 'conj') && isIn(phrase, tokenOf(sentence, at).head));

const insideOf = ({ first, last }: NameRun): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

const isIn = ({ first, last }: NameRun, index: number): boolean => index >= first && index <= last;

/** The name with its title, or the nouns behind a state of several words, that begin at a token; null where none does. */
function phraseFrom(sentence: Sentence, at: number, { runs, states, times }: Names): NameRun | null {
  const run = runs.find(({ first, name }) => first === at && name > first);
  if (run !== undefined) return isPlain(sentence, run) ? run : null;
  const state = states.find(({ first }) => first === at);
  if (state === undefined || isBound(sentence, state, runs)) return null;
  let last = state.last;
  while (['NOUN', 'PROPN', 'ADJ'].includes(sentence.tokens[last + 1]?.upos ?? '') && times[last + 1] !== true) last++;
  const named = runs.find(({ name }) => name > state.last && name <= last);
  const phrase = named === undefined ? { first: at, name: last, last } : { ...named, first: at };
  const { upos } = tokenOf(sentence, phrase.name);
  return phrase.name > state.last && upos !== 'ADJ' ? phrase : null;
}

/** A state within a title, behind a hyphen, or listed behind another: "US and North Korean envoys". */
function isBound(sentence: Sentence, { first, last }: Stretch, runs: readonly NameRun[]): boolean {
  if (runs.some((run) => run.first < first && run.last >= first)) return true;
  if (/^[-‐–]$/u.test(sentence.tokens[first - 1]?.form ?? '')) return true;
  return sentence.tokens.slice(first, last + 1).some(({ deprel, head }) => deprel === 'conj' && head < first);
}

/** A title of plain words: none with `of` or a comma. */
const isPlain = (sentence: Sentence, { first, name }: NameRun): boolean =>
  sentence.tokens.slice(first, name).every(({ upos }) => ['NOUN', 'PROPN', 'ADJ', 'VERB'].includes(upos));

/** A single word over the phrase that cannot stand for it: before the title's last, taken for a clause or for a part of a word behind. */
function isLost(sentence: Sentence, top: number, { name, last }: NameRun, { states }: Names): boolean {
  const token = tokenOf(sentence, top);
  if (isRel(token, 'compound', 'amod', 'flat')) return token.head > last + 1;
  if (isRel(token, 'xcomp', 'ccomp', 'advcl', 'parataxis')) return true;
  return top < name - 1 || states.some((state) => top >= state.first && top <= state.last);
}

interface Place {
  readonly head: number;
  readonly deprel: string;
}

const roles = ['nsubj', 'obj', 'iobj', 'obl', 'nmod', 'root', 'conj', 'appos'];

/** Where the phrase hangs: right behind a verb it is its object; else where the likeliest of its words does. */
function placeOf(sentence: Sentence, phrase: NameRun, tops: readonly number[]): Place {
  const marked = markedWord(sentence, phrase);
  const lead = leadOf(sentence, phrase, marked < 0 ? tops : tops.filter((top) => isUnder(sentence, marked, top)));
  const { head, deprel } = tokenOf(sentence, lead);
  const verb = isOfNext(sentence, lead, phrase) ? -1 : verbBefore(sentence, phrase);
  const taken = verb < 0 || isRel(tokenOf(sentence, lead), 'iobj') || isTaken(sentence, verb, phrase);
  const speaks = isRel(tokenOf(sentence, lead), 'nsubj') && verb >= 0 && !hasDoer(sentence, verb, phrase.first);
  if (!taken && !speaks) return { head: verb, deprel: 'obj' };
  return { head, deprel: marked < 0 ? deprel : (behindMark[deprel] ?? deprel) };
}

/** The word of the phrase on which the preposition right before it hangs, or -1. */
function markedWord(sentence: Sentence, phrase: NameRun): number {
  const before = sentence.tokens[beforeArticle(sentence, phrase)];
  return before?.deprel === 'case' && isIn(phrase, before.head) ? before.head : -1;
}

const beforeArticle = (sentence: Sentence, { first }: NameRun): number =>
  sentence.tokens[first - 1]?.upos === 'DET' ? first - 2 : first - 1;

const isUnder = (sentence: Sentence, at: number, top: number): boolean =>
  at === top || ancestorsOf(sentence, at).includes(top);

/** The word whose place is the phrase's: a name whose something is, else the one with the likeliest part in the sentence. */
function leadOf(sentence: Sentence, { name }: NameRun, tops: readonly number[]): number {
  if (isRel(tokenOf(sentence, name), 'nmod:poss')) return name;
  const likely = roles.flatMap((role) => tops.filter((top) => isRel(tokenOf(sentence, top), role)));
  return likely[0] ?? tops[0] ?? name;
}

/** Whether a word does what a finite verb behind the phrase tells, or owns what stands there. */
function isOfNext(sentence: Sentence, at: number, { last }: NameRun): boolean {
  const token = tokenOf(sentence, at);
  if (token.head <= last) return false;
  return isRel(token, 'nmod:poss') || (isRel(token, 'nsubj') && !isTenseless(sentence, token.head));
}

/** What a phrase behind a preposition is, where the parser took it for something bare. */
const behindMark: Readonly<Record<string, string>> = { obj: 'obl', appos: 'nmod' };

/** The verb that the phrase, or its article, stands right behind, or -1. */
function verbBefore(sentence: Sentence, phrase: NameRun): number {
  const at = beforeArticle(sentence, phrase);
  const token = sentence.tokens[at];
  return token !== undefined && isVerb(token) && !isIn(phrase, token.head) && !isRel(token, 'amod') ? at : -1;
}

/** Whether a verb has an object outside the phrase, or is passive. */
function isTaken(sentence: Sentence, verb: number, phrase: NameRun): boolean {
  const objects = dependents(sentence, verb, 'obj').filter((at) => !isIn(phrase, at));
  return objects.length > 0 || dependents(sentence, verb, 'aux:pass', 'nsubj:pass').length > 0;
}

const hasDoer = (sentence: Sentence, verb: number, before: number): boolean =>
  dependents(sentence, verb, 'nsubj').some((at) => at < before);

/** Inside the phrase: a title describes the name, and its other words the title; all that stands before a noun describes it. */
function arranged(sentence: Sentence, phrase: NameRun, { runs, states }: Names): readonly Change[] {
  const { first, name } = phrase;
  const titled = runs.some((run) => run.first === first && run.name === name);
  return insideOf(phrase)
    .filter((at) => at !== name)
    .map((at): Change => {
      const { deprel, upos } = tokenOf(sentence, at);
      if (at > name) return { at, head: name, deprel: upos === 'PUNCT' ? deprel : 'flat' };
      if (titled && at === name - 1) return { at, head: name, deprel: 'nmod:desc' };
      const state = titled ? undefined : states.find((one) => one.first <= at && at < one.last);
      if (state !== undefined) return { at, head: state.last, deprel: 'compound' };
      return { at, head: titled ? name - 1 : name, deprel: deprel === 'amod' ? 'amod' : 'compound' };
    });
}

/** What hung from another word of the phrase hangs from its head; a time before it, with its preposition, from the verb. */
function outside(sentence: Sentence, phrase: NameRun, over: number, times: readonly boolean[]): readonly Change[] {
  return sentence.tokens.flatMap(({ head, deprel }, at): readonly Change[] => {
    if (isIn(phrase, at) || !isIn(phrase, head)) return [];
    const before = at < phrase.first;
    if (before && times[at] === true && over >= 0) return [{ at, head: over, deprel: 'obl' }];
    const marksTime = before && deprel === 'case' && times[at + 1] === true;
    return head === phrase.name && !marksTime ? [] : [{ at, head: marksTime ? at + 1 : phrase.name, deprel }];
  });
}
