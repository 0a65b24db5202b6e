import type { Sentence } from '../../../base/schema/parse.ts';
import { dependents, tokenOf } from '../../../base/text/tree.ts';
import type { Change, Names } from './repair.ts';
import { finite, isNominal } from './repair.ts';
import { isRel, isVerb, prepOf } from './view.ts';

/** "blamed the raid on Chad, which denied it": the phrase with `on` is the verb's, however near it stands to the object. */
export function blamedOn(sentence: Sentence, verb: number): readonly Change[] {
  if (!/^blam/u.test(tokenOf(sentence, verb).form) || !isVerb(tokenOf(sentence, verb))) return [];
  const [object] = dependents(sentence, verb, 'obj').filter((at) => at > verb);
  if (object === undefined || dependents(sentence, verb, 'obl').some((at) => prepOf(sentence, at) === 'on')) return [];
  const on = dependents(sentence, object, 'nmod').filter((at) => prepOf(sentence, at) === 'on');
  const last = on.at(-1);
  return last === undefined ? [] : [{ at: last, head: verb, deprel: 'obl' }];
}

/** "talked with Chad and officials have said": a noun behind `and` and right before the auxiliary of a verb that has no subject is its subject. */
export function subjectOfNextClause(sentence: Sentence, at: number): readonly Change[] {
  const token = tokenOf(sentence, at);
  const next = sentence.tokens[at + 1];
  if (!isRel(token, 'conj') || !isNominal(token) || next === undefined) return [];
  const verb = finite.test(next.xpos) && isVerb(next) ? at + 1 : isRel(next, 'aux') ? next.head : -1;
  if (verb <= at || !isRel(tokenOf(sentence, verb), 'conj') || tokenOf(sentence, verb).head > at) return [];
  if (!isFinite(sentence, verb) || dependents(sentence, verb, 'nsubj').length > 0) return [];
  const and = dependents(sentence, at, 'cc').filter((one) => one < at);
  const joined = and.length > 0 && tokenOf(sentence, token.head).deprel !== 'nsubj';
  return joined
    ? [{ at, head: verb, deprel: 'nsubj' }, ...and.map((one) => ({ at: one, head: verb, deprel: 'cc' }))]
    : [];
}

const isFinite = (sentence: Sentence, verb: number): boolean =>
  [verb, ...dependents(sentence, verb, 'aux')].some((at) => /^(?:VBD|VBZ|VBP|MD)$/u.test(tokenOf(sentence, at).xpos));

/** "for the killing of Hamas leader Ana Roe": the title behind a name, taken for a second object, is what the preposition introduces. */
export function titleInPhrase(sentence: Sentence, at: number): readonly Change[] {
  const token = tokenOf(sentence, at);
  if (!isRel(token, 'obj') || token.upos !== 'NOUN' || token.head < 0) return [];
  const first = dependents(sentence, token.head, 'obj').some((other) => other < at);
  let before = at - 1;
  while (sentence.tokens[before]?.head === at && isRel(tokenOf(sentence, before), 'amod', 'compound')) before--;
  const name = sentence.tokens[before];
  if (!first || name?.upos !== 'PROPN' || !isRel(name, 'nmod', 'obl') || prepOf(sentence, before) === '') return [];
  const marks = dependents(sentence, before, 'case').filter((mark) => mark < before);
  return [
    { at, head: name.head, deprel: name.deprel },
    { at: before, head: at, deprel: 'compound' },
    ...marks.map((mark) => ({ at: mark, head: at, deprel: 'case' })),
  ];
}

/** "Chancellor Ana Roe of Chad's visit": the visit is the person's; the state is only told of him. */
export function ownerWithState(sentence: Sentence, at: number, { runs }: Names): readonly Change[] {
  const token = tokenOf(sentence, at);
  const run = runs.find(({ last }) => last === at - 2);
  if (!isRel(token, 'nmod:poss', 'nmod') || run === undefined || sentence.tokens[at - 1]?.form !== 'of') return [];
  if (!/^['’]s?$/u.test(sentence.tokens[at + 1]?.form ?? '')) return [];
  const { name } = run;
  const noun = isRel(token, 'nmod:poss') && token.head > at ? token.head : -1;
  if (noun < 0 || name === noun) return [];
  return [
    { at: name, head: noun, deprel: 'nmod:poss' },
    { at, head: name, deprel: 'nmod' },
    { at: at + 1, head: name, deprel: 'case' },
  ];
}

/** "a raid on a farm in Goz, southern Chad, on Monday": a place behind another one's comma, where nothing is listed, tells where that is. */
export function placeBehindPlace(sentence: Sentence, at: number): readonly Change[] {
  const token = tokenOf(sentence, at);
  if (!isRel(token, 'conj') || token.upos !== 'PROPN' || token.head < 0) return [];
  const above = tokenOf(sentence, token.head);
  const listed = dependents(sentence, token.head, 'conj').some((one) => dependents(sentence, one, 'cc').length > 0);
  const first = Math.min(at, ...dependents(sentence, at, 'amod', 'compound'));
  const place = sentence.tokens[first - 2];
  if (above.upos !== 'NOUN' || listed || sentence.tokens[first - 1]?.form !== ',' || first - 2 <= token.head) return [];
  const named = place?.upos === 'PROPN' && dependents(sentence, at, 'cc').length === 0;
  return named && /^(?:in|at|near)$/u.test(prepOf(sentence, first - 2))
    ? [{ at, head: first - 2, deprel: 'appos' }]
    : [];
}

/** "Chad's right to defend itself against Mali, Niger, and any other rebels": what goes on behind a clause's list is of that list. */
export function restOfInnerList(sentence: Sentence, at: number): readonly Change[] {
  const token = tokenOf(sentence, at);
  if (!isRel(token, 'conj') || !isNominal(token) || token.head < 0) return [];
  const clause = dependents(sentence, token.head, 'acl').find((one) => one > token.head && one < at);
  if (clause === undefined) return [];
  const list = dependents(sentence, clause, 'obl', 'obj').find(
    (one) => one < at && dependents(sentence, one, 'conj').length > 0,
  );
  return list === undefined ? [] : [{ at, head: list, deprel: 'conj' }];
}

/** "Lebanon's Iranian-backed Hezbollah": the half of a word before a noun, taken for a clause about the possessor. */
export function halfBeforeNoun(sentence: Sentence, at: number): readonly Change[] {
  const half = tokenOf(sentence, at);
  const hyphen = sentence.tokens[at - 1];
  if (half.xpos !== 'VBN' || !isRel(half, 'acl') || half.head < 0 || !/^[-‐‑]$/u.test(hyphen?.form ?? '')) return [];
  const owner = tokenOf(sentence, half.head);
  const noun = dependents(sentence, at, 'obj').find((one) => one > at);
  const mark = sentence.tokens[half.head + 1];
  if (noun === undefined || !/^['’]s?$/u.test(mark?.form ?? '') || isRel(owner, 'nmod:poss')) return [];
  return [
    { at: noun, head: owner.head, deprel: owner.deprel },
    { at: half.head, head: noun, deprel: 'nmod:poss' },
    { at, head: noun, deprel: 'amod' },
  ];
}
