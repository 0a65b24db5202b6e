import type { Sentence } from '../../../base/schema/parse.ts';
import { ancestorsOf, childrenOf, dependents, tokenOf } from '../../../base/text/tree.ts';
import type { Change, NameRun, Names } from './repair.ts';
import { isNominal } from './repair.ts';
import { isRel, isVerb, prepOf } from './view.ts';

/**
 * "President of Chad Idriss Deby": the name is the head, the title its description and the state behind `of` the title's, wherever
 * the parser hung them.
 */
export function nameBehindTitle(sentence: Sentence, at: number, { runs }: Names): readonly Change[] {
  const run = runs.find(({ name }) => name === at);
  if (run === undefined || run.first === run.name) return [];
  const of = sentence.tokens.findIndex(({ form }, index) => index > run.first && index < at && form === 'of');
  const tops = insideOf(run).filter((index) => !isIn(run, tokenOf(sentence, index).head));
  if (of <= run.first || (tops.length === 1 && tops[0] === at)) return [];
  return [...headed(sentence, run, tops), ...described(sentence, run, of)];
}

const insideOf = ({ first, last }: NameRun): readonly number[] =>
  Array.from({ length: last - first + 1 }, (_, index) => first + index);

const isIn = ({ first, last }: NameRun, index: number): boolean => index >= first && index <= last;

/** The name takes the place that the run has in the sentence, and what hangs from any word of the run. */
function headed(sentence: Sentence, run: NameRun, tops: readonly number[]): readonly Change[] {
  const top =
    tops.find((index) => isRel(tokenOf(sentence, index), 'nsubj', 'obj', 'obl', 'root')) ?? tops[0] ?? run.name;
  const { head, deprel: own } = tokenOf(sentence, top);
  const bare = own === 'obl' && insideOf(run).every((index) => prepOf(sentence, index) === '' || index === run.name);
  const deprel = bare ? 'obj' : own;
  const outside = sentence.tokens.flatMap((token, index) =>
    !isIn(run, index) && isIn(run, token.head) && index !== head ? [index] : [],
  );
  return [
    { at: run.name, head, deprel },
    ...outside.map((index) => ({ at: index, head: run.name, deprel: tokenOf(sentence, index).deprel })),
  ];
}

/** Inside the run: the title's head before `of`, the state behind it, the parts of the name. */
function described(sentence: Sentence, { first, name, last }: NameRun, of: number): readonly Change[] {
  const [title, state] = [of - 1, name - 1];
  const part = (at: number): Change => {
    if (at === title) return { at, head: name, deprel: 'nmod:desc' };
    if (at === state) return { at, head: title, deprel: 'nmod' };
    if (at === of) return { at, head: state, deprel: 'case' };
    if (at > name) return { at, head: name, deprel: 'flat' };
    const { upos, deprel } = tokenOf(sentence, at);
    return { at, head: at < of ? title : state, deprel: upos === 'DET' ? 'det' : isKept(deprel) ? deprel : 'compound' };
  };
  return insideOf({ first, name, last })
    .filter((at) => at !== name)
    .map(part);
}

const isKept = (deprel: string): boolean => /^(?:amod|compound|case|nmod:poss)$/u.test(deprel);

/** "Roe, Prime Minister of Chad Ali Bo and envoy Musa Ba met": names with nothing but commas and a conjunction between them do it together. */
export function namesInList(sentence: Sentence, at: number, { runs }: Names): readonly Change[] {
  const start = runs.findIndex(({ name }) => name === at);
  const list =
    start < 0 || isJoined(sentence, runs[start - 1], runs[start]) ? [] : listFrom(sentence, runs.slice(start));
  const inside = (index: number): boolean => list.some((run) => isIn(run, index));
  const heads = list.map((run) => topOf(sentence, run));
  const [first = at] = heads;
  const tops = heads.filter((top) => !inside(tokenOf(sentence, top).head));
  const wrong = heads.slice(1).filter((top) => {
    const { head, deprel } = tokenOf(sentence, top);
    return head !== first || deprel !== 'conj';
  });
  if (list.length < 2 || wrong.length === 0 || tops.length === 0) return [];
  const lead = tops.find((top) => isRel(tokenOf(sentence, top), 'nsubj', 'obj', 'obl', 'nmod', 'root')) ?? tops[0];
  const { head, deprel } = tokenOf(sentence, lead ?? first);
  const marks = dependents(sentence, lead ?? first, 'case').filter((mark) => mark < (list[0]?.first ?? 0));
  return [
    { at: first, head, deprel },
    ...marks.map((mark) => ({ at: mark, head: first, deprel: 'case' })),
    ...wrong.map((top) => ({ at: top, head: first, deprel: 'conj' })),
    ...list.flatMap((run, index) => strayParts(sentence, run, heads[index] ?? run.name)),
  ];
}

/** The word of a run that stands for it in the tree: of the name, or of the title whose part the name is. */
function topOf(sentence: Sentence, run: NameRun): number {
  const tops = insideOf(run).filter((index) => !isIn(run, tokenOf(sentence, index).head));
  return tops.find((index) => index >= run.name) ?? tops[0] ?? run.name;
}

/** "and envoy Musa Ba", where the title was taken for a part of the list. */
function strayParts(sentence: Sentence, run: NameRun, top: number): readonly Change[] {
  return insideOf(run)
    .filter((index) => index !== top && !isIn(run, tokenOf(sentence, index).head))
    .map((index) => ({ at: index, head: top, deprel: index < run.name ? 'nmod:desc' : 'flat' }));
}

/** The runs of a list that begins with the first: it ends behind its conjunction, or before the doer of another verb. */
function listFrom(sentence: Sentence, runs: readonly NameRun[]): readonly NameRun[] {
  const list = runs.slice(0, 1);
  const [lead] = list;
  for (const run of runs.slice(1)) {
    const before = list.at(-1);
    if (
      before === undefined ||
      lead === undefined ||
      !isJoined(sentence, before, run) ||
      isDoerOfNext(sentence, lead, run)
    )
      break;
    list.push(run);
    if (hasConjunction(sentence, before, run) && !hasConjunction(sentence, run, runs[list.length])) return list;
  }
  return [];
}

/** Where a run begins with the words that describe it: `Commerce` in `Commerce Secretary Ana Roe`. */
function startOf(sentence: Sentence, run: NameRun): number {
  let first = run.first;
  while (first > 0 && isIn({ ...run, first }, tokenOf(sentence, first - 1).head) && isDescribing(sentence, first - 1))
    first--;
  return first;
}

const isDescribing = (sentence: Sentence, at: number): boolean => isRel(tokenOf(sentence, at), 'compound', 'amod');

const between = (sentence: Sentence, before: NameRun, run: NameRun): string =>
  sentence.tokens
    .slice(before.last + 1, startOf(sentence, run))
    .map(({ form }) => form.toLowerCase())
    .join(' ');

function isJoined(sentence: Sentence, before: NameRun | undefined, run: NameRun | undefined): boolean {
  if (before === undefined || run === undefined) return false;
  return /^(?:,|(?:, )?(?:and|&|as well as))(?: the)?$/u.test(between(sentence, before, run));
}

function hasConjunction(sentence: Sentence, before: NameRun, run: NameRun | undefined): boolean {
  return run !== undefined && isJoined(sentence, before, run) && /and|&|as/u.test(between(sentence, before, run));
}

/** "met Roe and Bo left": a name whose verb comes behind it, where the first hangs from a word before it. */
function isDoerOfNext(sentence: Sentence, lead: NameRun, run: NameRun): boolean {
  const own = tokenOf(sentence, topOf(sentence, run));
  const first = tokenOf(sentence, topOf(sentence, lead));
  return isRel(own, 'nsubj') && own.head > run.last && first.head >= 0 && first.head < lead.first;
}

/** Adjectives that stand for a body or people: "the Chadian military". */
const standing = /^(?:military|national|civilian|militant|official)s?$/u;

/** "a raid on the Chadian army last week": the noun before a time, which the parser took for a part of it, is the phrase. */
export function nounBeforeTime(sentence: Sentence, at: number, { times }: Names): readonly Change[] {
  if (times[at] !== true) return [];
  const parts = childrenOf(sentence, at).filter((part) => part < at && times[part] !== true);
  const noun = parts.findLast((part) => isRel(tokenOf(sentence, part), 'compound', 'amod')) ?? -1;
  const token = sentence.tokens[noun];
  if (token === undefined || times[noun + 1] !== true || parts.length < 2 || tokenOf(sentence, at).head < 0) return [];
  if (!isNominal(token) && !standing.test(token.form)) return [];
  const { head, deprel } = tokenOf(sentence, at);
  return [
    { at: noun, head, deprel },
    { at, head: isVerb(tokenOf(sentence, head)) ? head : noun, deprel: 'obl:unmarked' },
    ...parts
      .filter((part) => part !== noun)
      .map((part) => ({ at: part, head: noun, deprel: tokenOf(sentence, part).deprel })),
  ];
}

/** "fought Chad-backed rebels": the noun behind such a word is the phrase, the state before the hyphen a part of it. */
export function nounBehindTail(sentence: Sentence, at: number, { tails }: Names): readonly Change[] {
  const [state, noun] = [at - 2, nounBehind(sentence, at)];
  if (tails[at] !== true || state < 0 || noun < 0 || !ancestorsOf(sentence, noun).includes(at)) return [];
  const top = [state, at].find((part) => ![state, at, noun].includes(tokenOf(sentence, part).head)) ?? at;
  const { head, deprel } = tokenOf(sentence, top);
  const outside = childrenOf(sentence, state).filter((part) => part < state && part !== head);
  return [
    { at: noun, head, deprel },
    { at, head: noun, deprel: 'amod' },
    { at: state, head: at, deprel: 'compound' },
    ...outside.map((part) => ({ at: part, head: noun, deprel: tokenOf(sentence, part).deprel })),
  ];
}

/** The last noun of the run of adjectives and nouns behind a word, or -1. */
function nounBehind(sentence: Sentence, at: number): number {
  let last = at;
  while (['NOUN', 'PROPN', 'ADJ'].includes(sentence.tokens[last + 1]?.upos ?? '')) last++;
  const token = tokenOf(sentence, last);
  return last > at && isNominal(token) ? last : -1;
}

/** "Chad's missile attacks": whose a noun is, is said of the whole phrase, not of the noun that describes its head. */
export function ownerOfPhrase(sentence: Sentence, at: number): readonly Change[] {
  const { deprel, head } = tokenOf(sentence, at);
  if (deprel !== 'nmod:poss' || head <= at) return [];
  let top = head;
  while (isRel(tokenOf(sentence, top), 'compound') && tokenOf(sentence, top).head > top)
    top = tokenOf(sentence, top).head;
  return top === head ? [] : [{ at, head: top, deprel }];
}

/** Names of states that have no adjective: `US`, `U.K.`. */
const letters = /^(?:\p{Lu}\.?){2,4}$/u;

/** "hours of US and Chadian strikes": the letters, taken for a phrase of their own, describe the noun as the adjective does. */
export function lettersBesidePeople(sentence: Sentence, at: number, { peoples }: Names): readonly Change[] {
  const [people, noun] = [at + 2, at + 3];
  const token = tokenOf(sentence, at);
  const and = sentence.tokens[at + 1]?.form;
  const strikes = sentence.tokens[noun];
  if (!letters.test(token.form) || and !== 'and' || peoples[people] !== true || strikes?.upos !== 'NOUN') return [];
  const joined = isRel(strikes, 'conj') && (strikes.head === at || strikes.head === token.head);
  if (!joined || tokenOf(sentence, people).head !== noun) return [];
  const outside = childrenOf(sentence, at).filter((part) => part < at);
  return [
    { at: noun, head: token.head, deprel: token.deprel },
    { at, head: noun, deprel: 'compound' },
    { at: people, head: at, deprel: 'conj' },
    ...outside.map((part) => ({ at: part, head: noun, deprel: tokenOf(sentence, part).deprel })),
  ];
}
