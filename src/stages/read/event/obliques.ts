import type { EventWords } from '../../../base/lang/event-lexicon.ts';
import type { Sentence } from '../../../base/schema/parse.ts';
import { dependents, tokenOf } from '../../../base/text/tree.ts';
import { countedHead } from './phrase.ts';
import { isThing } from './time-word.ts';
import type { Oblique } from './view.ts';
import { conjuncts, isRel, prepOf } from './view.ts';

/** A word's prepositional phrases, coordinated ones listed. */
export function obliquesOf(sentence: Sentence, index: number): readonly Oblique[] {
  const own = dependents(sentence, index, 'obl', 'nmod').filter(
    (at) => !isRel(tokenOf(sentence, at), 'nmod:poss', 'nmod:desc'),
  );
  return own.flatMap((at) => withPrep(sentence, at));
}

function withPrep(sentence: Sentence, index: number): readonly Oblique[] {
  const prep = prepOf(sentence, index);
  const heads = conjuncts(sentence, index).map((at) => ({ prep: prepOf(sentence, at) || prep, index: at }));
  return heads.map((head) => ({ ...head, index: namedIn(sentence, head.index) }));
}

/** Where the parser made "to Doha last year" one phrase headed by `year`: the name in it. */
function namedIn(sentence: Sentence, index: number): number {
  if (isThing(tokenOf(sentence, index))) return index;
  const name = dependents(sentence, index, 'compound', 'nmod:desc').find(
    (at) => tokenOf(sentence, at).upos === 'PROPN',
  );
  return name ?? index;
}

/** Phrases between the noun and its verb that the parser hung on the verb: "cooperation between Chad and Niger deepened". */
export function straysOf(sentence: Sentence, noun: number): readonly Oblique[] {
  const { head, deprel } = tokenOf(sentence, noun);
  if (head <= noun || !deprel.startsWith('nsubj')) return [];
  const between = dependents(sentence, head, 'obl', 'nsubj').filter((at) => at > noun && at < head);
  return between.filter((at) => prepOf(sentence, at) !== '').flatMap((at) => withPrep(sentence, at));
}

const roaming = new Set(['by', 'to', 'between', 'from', 'against', 'toward', 'towards']);

/** A word's phrases and those that the parser hung on them: "the killing of a general by rebels", "delivery of arms to Chad". */
export function deepObliques(sentence: Sentence, noun: number): readonly Oblique[] {
  const own = obliquesOf(sentence, noun);
  const inner = own.flatMap(({ index }) => obliquesOf(sentence, index));
  return [...own, ...inner.filter(({ prep }) => roaming.has(prep))];
}

/** The phrases of an object, and of what it counts: `at Chad` in "fired dozens of rockets at Chad". */
export function countedObliques(sentence: Sentence, noun: number, { measures }: EventWords): readonly Oblique[] {
  const counted = countedHead(sentence, noun, measures);
  const own = deepObliques(sentence, noun);
  if (counted === noun) return own;
  const inner = obliquesOf(sentence, counted).filter(({ index }) => !own.some((one) => one.index === index));
  return [...own, ...inner];
}

/** "with the minister warning that ...": a phrase that tells what somebody does meanwhile. */
export function isAside(sentence: Sentence, index: number): boolean {
  if (prepOf(sentence, index) !== 'with') return false;
  const marker = dependents(sentence, index, 'case')[0] ?? index;
  const apart = sentence.tokens[marker - 1]?.form === ',' && /ing$/u.test(tokenOf(sentence, index).form);
  return apart || dependents(sentence, index, 'acl').some((at) => tokenOf(sentence, at).xpos === 'VBG');
}

/** "came over the siege", "arrived for a summit on the war": what a journey is about, against "arrived on the visit", "went on the offensive". */
export function isMatter(sentence: Sentence, noun: number, verb: number): boolean {
  const prep = prepOf(sentence, noun);
  if (/^(?:about|over|amid)$/u.test(prep)) return true;
  if (prep !== 'on' || !/^(?:arrive|come)$/u.test(tokenOf(sentence, verb).lemma)) return false;
  const definite = dependents(sentence, noun, 'det').some((at) => tokenOf(sentence, at).lemma === 'the');
  return definite && !/^(?:visit|trip|tour|mission)$/u.test(tokenOf(sentence, noun).lemma);
}
