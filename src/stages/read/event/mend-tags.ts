import type { Sentence, Token } from '../../../base/schema/parse.ts';
import { childrenOf, dependents, tokenOf } from '../../../base/text/tree.ts';
import type { Change } from './repair.ts';
import { finite, isNominal } from './repair.ts';
import { isRel, isVerb, prepOf } from './view.ts';

const pastOnly = /^(?:met|spoken|sent|gone|come|fought|signed|agreed|visited)$/u;

/** "had last met in Bern": behind `had` and an adverb such a word, taken for a thing that somebody has, is the verb. */
export function pastBehindHad(sentence: Sentence, at: number): readonly Change[] {
  const token = tokenOf(sentence, at);
  if (!isRel(token, 'obj') || !isNominal(token) || !pastOnly.test(token.form) || token.head >= at) return [];
  const had = tokenOf(sentence, token.head);
  const between = sentence.tokens.slice(token.head + 1, at);
  if (!/^(?:had|has|have)$/u.test(had.form) || !between.every(({ form }) => passing.test(form))) return [];
  const parts = childrenOf(sentence, token.head).filter((part) => part !== at);
  return [
    { at, head: had.head, deprel: had.deprel, xpos: 'VBD' },
    { at: token.head, head: at, deprel: 'aux' },
    ...parts.map((part) => ({ at: part, head: at, deprel: tokenOf(sentence, part).deprel })),
    ...childrenOf(sentence, at).map((part) => ({ at: part, head: at, deprel: besideVerb(tokenOf(sentence, part)) })),
  ];
}

/** Adverbs between a subject and its verb that the tagger takes for adjectives of a noun. */
const passing = /^(?:last|first|only|just|already|never|also|once|since|previously)$/iu;

const besideVerb = ({ deprel }: Token): string => deprel.replace(/^nmod/u, 'obl').replace(/^amod/u, 'advmod');

/** "The two held talks in Bern": behind a bare number, and before such a noun, `held` is the verb. */
export function heldBehindNumber(sentence: Sentence, at: number): readonly Change[] {
  const token = tokenOf(sentence, at);
  const number = sentence.tokens[at - 1];
  if (token.form !== 'held' || !isRel(token, 'amod') || token.head < at || number?.upos !== 'NUM') return [];
  const noun = tokenOf(sentence, token.head);
  if (!/^(?:talks?|meetings?|discussions|consultations|negotiations)$/u.test(noun.form) || number.head !== token.head)
    return [];
  return asVerb(sentence, { verb: at, noun: token.head, subject: at - 1 });
}

/** "Chad last expelled Cuban diplomats in 1984": with no other verb, what stands between a name and a bare noun is the verb. */
export function verbBehindName(sentence: Sentence, at: number): readonly Change[] {
  const token = tokenOf(sentence, at);
  if (token.xpos !== 'VBN' || !isRel(token, 'amod') || token.head <= at || tokenOf(sentence, token.head).head >= 0)
    return [];
  const adverb = passing.test(sentence.tokens[at - 1]?.form ?? '') ? at - 1 : at;
  const subject = adverb - 1;
  const name = sentence.tokens[subject];
  if (adverb === at || name?.xpos !== 'NNP' || name.head !== token.head || !isRel(name, 'compound')) return [];
  const others = sentence.tokens.some((one) => finite.test(one.xpos) || one.xpos === 'MD');
  return others ? [] : asVerb(sentence, { verb: at, noun: token.head, subject });
}

interface Clause {
  readonly verb: number;
  readonly noun: number;
  readonly subject: number;
}

/** The participle takes the noun's place; what stands before it is the subject's, what stands behind the noun is the verb's. */
function asVerb(sentence: Sentence, { verb, noun, subject }: Clause): readonly Change[] {
  const { head, deprel } = tokenOf(sentence, noun);
  const parts = childrenOf(sentence, noun).filter((part) => part !== verb && part !== subject);
  const moved = parts.flatMap((part): readonly Change[] => {
    const own = tokenOf(sentence, part);
    if (part < subject) return [{ at: part, head: subject, deprel: own.deprel }];
    if (part < verb) return [{ at: part, head: verb, deprel: 'advmod' }];
    const behind = part > noun && isRel(own, 'nmod') && prepOf(sentence, part) !== 'of';
    return behind ? [{ at: part, head: verb, deprel: 'obl' }] : [];
  });
  return [
    { at: verb, head, deprel, xpos: 'VBD' },
    { at: subject, head: verb, deprel: 'nsubj' },
    { at: noun, head: verb, deprel: 'obj' },
    ...moved,
  ];
}

/** "The air force shot down a jet": a noun with `down` as its particle is the verb, and what stands right before it does it. */
export function nounWithParticle(sentence: Sentence, at: number): readonly Change[] {
  const token = tokenOf(sentence, at);
  const subject = at - 1;
  const before = sentence.tokens[subject];
  if (token.form !== 'shot' || !isNominal(token) || sentence.tokens[at + 1]?.form !== 'down') return [];
  if (before === undefined || !isNominal(before) || before.head !== at) return [];
  const over = token.head >= 0 && isBareRoot(sentence, token.head) ? token.head : -1;
  const object = shotDown(sentence, at, over);
  if (object < 0 || (token.head >= 0 && over < 0)) return [];
  const parts = childrenOf(sentence, at).filter((part) => part < subject && part !== over);
  const own = parts.filter((part) => !isRel(tokenOf(sentence, part), 'obl', 'advmod', 'punct'));
  return [
    { at, head: -1, deprel: 'root', xpos: 'VBD' },
    { at: subject, head: at, deprel: 'nsubj' },
    { at: at + 1, head: at, deprel: 'compound:prt' },
    { at: object, head: at, deprel: 'obj' },
    ...own.map((part) => ({ at: part, head: subject, deprel: tokenOf(sentence, part).deprel })),
    ...(over < 0 ? [] : [{ at: over, head: at, deprel: 'advmod' }]),
  ];
}

const isBareRoot = (sentence: Sentence, at: number): boolean =>
  tokenOf(sentence, at).head < 0 && !isVerb(tokenOf(sentence, at));

const aloft =
  /^(?:jet|plane|airplane|aircraft|airliner|warplane|fighter|bomber|helicopter|gunship|drone|missile|rocket|balloon)$/u;

/** What flies, behind `shot down`: hung on the noun or on the word over it; -1 in "a shot down the river". */
function shotDown(sentence: Sentence, shot: number, over: number): number {
  const below = [shot, over].flatMap((at) => (at < 0 ? [] : dependents(sentence, at, 'obj', 'nmod')));
  return below.find((at) => at > shot + 1 && aloft.test(tokenOf(sentence, at).lemma)) ?? -1;
}

/** "sent the Chadian ambassador home": the noun before `home` is whom somebody sends, and no part of a word for a house. */
export function homeBehindNoun(sentence: Sentence, at: number): readonly Change[] {
  const home = tokenOf(sentence, at);
  const noun = sentence.tokens[at - 1];
  if (home.form !== 'home' || !isRel(home, 'obj') || noun?.upos !== 'NOUN' || noun.head !== at) return [];
  if (!isRel(noun, 'compound') || !moving.test(tokenOf(sentence, home.head).form)) return [];
  const parts = childrenOf(sentence, at).filter((part) => part < at - 1);
  return [
    { at: at - 1, head: home.head, deprel: 'obj' },
    { at, head: home.head, deprel: 'advmod' },
    ...parts.map((part) => ({ at: part, head: at - 1, deprel: tokenOf(sentence, part).deprel })),
  ];
}

const moving = /^(?:sen[dt]|sends|sending|br(?:ing|ings|ought)|call(?:s|ed)?|order(?:s|ed)?|flew|fly)$/u;
