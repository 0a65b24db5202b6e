import type { Sentence } from '../../../base/schema/parse.ts';
import { childrenOf, dependents, tokenOf } from '../../../base/text/tree.ts';
import type { Change } from './repair.ts';
import { finite, isNominal } from './repair.ts';
import { isDay, isThing } from './time-word.ts';
import { isRel, isVerb, prepOf } from './view.ts';

/** Verbs whose past looks like their base, and like an adjective or noun. */
const unchanged = /^(cut|hit|put|set|shut|quit|split)$/u;

/** "Roe, who landed in Doha, later flew on": the verb behind the relative clause is the sentence's. */
export function verbAfterRelative(sentence: Sentence, at: number): readonly Change[] {
  const token = tokenOf(sentence, at);
  if (!finite.test(token.xpos) || !isRel(token, 'acl') || dependents(sentence, at, 'nsubj', 'mark').length > 0)
    return [];
  const root = sentence.tokens.findIndex(({ head }) => head < 0);
  const noun = sentence.tokens[root];
  const first = Math.min(at, ...dependents(sentence, at, 'advmod', 'aux'));
  if (noun?.upos !== 'PROPN' || root >= at || sentence.tokens[first - 1]?.form !== ',') return [];
  const relative = dependents(sentence, root, 'acl').some((clause) => clause < at);
  if (!relative) return [];
  return [
    { at, head: -1, deprel: 'root' },
    { at: root, head: at, deprel: 'nsubj' },
  ];
}

/** "On Friday Chad expelled": a finite verb without a subject has the bare name or noun right before it. */
export function subjectBefore(sentence: Sentence, verb: number): readonly Change[] {
  const token = tokenOf(sentence, verb);
  if (!isVerb(token) || !finite.test(token.xpos) || !isRel(token, 'root', 'ccomp', 'parataxis')) return [];
  if (token.head >= 0 && isRel(token, 'root')) return [];
  if (dependents(sentence, verb, 'nsubj', 'csubj', 'expl').length > 0) return [];
  const at = sentence.tokens.findLastIndex(({ upos }, index) => index < verb && upos !== 'ADV' && upos !== 'AUX');
  const before = sentence.tokens[at];
  if (before !== undefined && isDay(before)) return beforeDay(sentence, verb, at);
  if (before === undefined || !isNominal(before) || before.head === verb) return [];
  const day = before.head >= 0 && isDay(tokenOf(sentence, before.head));
  return day && isRel(before, 'flat', 'compound', 'appos') ? [{ at, head: verb, deprel: 'nsubj' }] : [];
}

/** "Turkey cut gas supplies": between a name and a bare noun such a word is the verb. */
export function unchangedVerb(sentence: Sentence, at: number): readonly Change[] {
  const token = tokenOf(sentence, at);
  if (!unchanged.test(token.form) || !isRel(token, 'amod', 'compound') || token.head <= at) return [];
  const noun = tokenOf(sentence, token.head);
  const name = sentence.tokens[at - 1];
  if (name?.upos !== 'PROPN' || name.head !== token.head || !isRel(name, 'compound', 'amod', 'nsubj')) return [];
  const main = noun.head < 0 ? undefined : sentence.tokens[noun.head];
  const subjects = noun.head < 0 ? [] : dependents(sentence, noun.head, 'nsubj');
  const clause = main === undefined || (isRel(noun, 'nsubj') && isVerb(main) && subjects.length > 1);
  if (!clause) return [];
  const lost = main === undefined ? [] : [{ at: noun.head, head: at, deprel: 'advcl' }];
  return [
    { at, head: main?.head ?? -1, deprel: main?.deprel ?? 'root', xpos: 'VBD' },
    { at: token.head, head: at, deprel: 'obj' },
    { at: at - 1, head: at, deprel: 'nsubj' },
    ...lost,
  ];
}

/** "The movement, which ... , said": a noun before a verb of speech that was taken for what is said is who says it. */
export function speakerAsSpeech(sentence: Sentence, at: number): readonly Change[] {
  const token = tokenOf(sentence, at);
  if (!isRel(token, 'ccomp') || !isNominal(token) || token.head <= at || prepOf(sentence, at) !== '') return [];
  if (dependents(sentence, at, 'nsubj', 'cop', 'mark').length > 0) return [];
  return dependents(sentence, token.head, 'nsubj').length === 0 ? [{ at, head: token.head, deprel: 'nsubj' }] : [];
}

/** "The envoys met on Friday in Bern, where Oman opened talks": a participle right behind the subject of a verb that has another is itself the verb. */
export function participleAsVerb(sentence: Sentence, at: number): readonly Change[] {
  const token = tokenOf(sentence, at);
  if (!isRel(token, 'acl') || isRel(token, 'acl:relcl') || token.head !== at - 1 || !/^VB[ND]$/u.test(token.xpos))
    return [];
  const noun = tokenOf(sentence, token.head);
  if (!isRel(noun, 'nsubj') || noun.head <= at) return [];
  const verb = tokenOf(sentence, noun.head);
  const other = dependents(sentence, noun.head, 'nsubj').some((subject) => subject > at);
  if (!other) return [];
  return [
    { at, head: verb.head, deprel: verb.deprel },
    { at: token.head, head: at, deprel: 'nsubj' },
    { at: noun.head, head: at, deprel: 'conj' },
  ];
}

/** "accused Chad of having sold arms": the participle taken for a word that describes is the verb. */
export function perfectGerund(sentence: Sentence, at: number): readonly Change[] {
  const token = tokenOf(sentence, at);
  const before = sentence.tokens[at - 1];
  if (token.xpos !== 'VBN' || !isRel(token, 'amod') || before?.form.toLowerCase() !== 'having') return [];
  const noun = tokenOf(sentence, token.head);
  if (!isRel(noun, 'obj') || noun.head !== at - 1) return [];
  const others = childrenOf(sentence, at - 1).filter((child) => child !== token.head);
  return [
    { at, head: before.head, deprel: before.deprel },
    { at: token.head, head: at, deprel: 'obj' },
    { at: at - 1, head: at, deprel: 'aux' },
    ...others.map((child) => ({ at: child, head: at, deprel: tokenOf(sentence, child).deprel })),
  ];
}

/** Of two subjects of a verb, the bare one behind it is its object: "accused the government of having lied". */
export function secondSubject(sentence: Sentence, at: number): readonly Change[] {
  const token = tokenOf(sentence, at);
  if (token.deprel !== 'nsubj' || token.head < 0 || token.head > at || !isVerb(tokenOf(sentence, token.head)))
    return [];
  const subjects = dependents(sentence, token.head, 'nsubj');
  const objects = dependents(sentence, token.head, 'obj', 'aux:pass');
  const first = subjects.some((subject) => subject < token.head);
  return first && objects.length === 0 && isThing(token) && prepOf(sentence, at) === ''
    ? [{ at, head: token.head, deprel: 'obj' }]
    : [];
}

/** Past forms that are no nouns, whatever the tagger says. */
const pastOnly = /^(met|told|sent|gave|took|came|went|fought|struck|agreed|signed)$/;

/** "The two met on Friday": with a number as its subject such a word is the verb. */
export function pastAsNoun(sentence: Sentence, at: number): readonly Change[] {
  const token = tokenOf(sentence, at);
  if (!isNominal(token) || !pastOnly.test(token.form) || !isRel(token, 'root')) return [];
  const number = dependents(sentence, at, 'nummod').find((child) => child === at - 1);
  if (number === undefined) return [];
  const phrases = dependents(sentence, at, 'nmod').map((child) => ({ at: child, head: at, deprel: 'obl' }));
  const articles = dependents(sentence, at, 'det').map((child) => ({ at: child, head: number, deprel: 'det' }));
  return [
    { at, head: -1, deprel: 'root', xpos: 'VBD' },
    { at: number, head: at, deprel: 'nsubj' },
    ...phrases,
    ...articles,
  ];
}

/** "The council today agreed": the name that was made a part of the day. */
function beforeDay(sentence: Sentence, verb: number, day: number): readonly Change[] {
  const name = sentence.tokens[day - 1];
  if (name === undefined || !isNominal(name) || name.head !== day || !isRel(name, 'compound', 'nmod')) return [];
  return prepOf(sentence, day) === '' ? [{ at: day - 1, head: verb, deprel: 'nsubj' }] : [];
}

/** "accused Iran of being behind", "delivered at least 100 missiles": the bare noun right behind a verb is its object. */
export function objectBehind(sentence: Sentence, verb: number): readonly Change[] {
  const token = tokenOf(sentence, verb);
  if (!isVerb(token) || dependents(sentence, verb, 'obj', 'iobj', 'xcomp').length > 0) return [];
  if (dependents(sentence, verb, 'nsubj:pass', 'aux:pass').length > 0) return [];
  const at = topOfName(sentence, firstNominal(sentence, verb));
  const found = sentence.tokens[at];
  if (found === undefined || !isThing(found) || hasPreposition(sentence, at)) return [];
  if (isRel(found, 'obl') && !isRel(found, 'obl:unmarked') && found.head === verb)
    return [{ at, head: verb, deprel: 'obj' }];
  const adverb = found.head > at && isRel(found, 'obl') && tokenOf(sentence, found.head).head === verb;
  const behindAdverb = adverb && tokenOf(sentence, found.head).upos === 'ADV';
  const wrong = isRel(found, 'nsubj') && found.head > at && isTenseless(sentence, found.head);
  return wrong || behindAdverb || isOfReport(sentence, verb, at) ? [{ at, head: verb, deprel: 'obj' }] : [];
}

/** "Chad rejects the proposed changes, its envoy said": the noun is not the speaker, who stands behind the comma. */
function isOfReport(sentence: Sentence, verb: number, at: number): boolean {
  const { head, deprel } = tokenOf(sentence, at);
  const token = tokenOf(sentence, verb);
  if (deprel !== 'nsubj' || head <= at || !isRel(token, 'ccomp') || token.head !== head) return false;
  return sentence.tokens.slice(at + 1, head).some(({ form }) => form === ',');
}

/** "met President Ana Roe": the first word of a name stands for it. */
function topOfName(sentence: Sentence, at: number): number {
  const { deprel, head } = sentence.tokens[at] ?? { deprel: '', head: -1 };
  return deprel === 'flat' && head >= 0 && head < at ? head : at;
}

/** Head of the noun phrase that begins right behind a verb, or -1. */
function firstNominal(sentence: Sentence, verb: number): number {
  let last = -1;
  for (let at = verb + 1; at < sentence.tokens.length; at++) {
    const { upos, form, xpos } = tokenOf(sentence, at);
    if (upos === 'NOUN' || upos === 'PROPN') last = at;
    else if (
      last >= 0 ||
      !(['DET', 'ADJ', 'NUM'].includes(upos) || xpos === 'PRP$' || /^(at|least|most|more|than|up|to)$/u.test(form))
    )
      return last;
  }
  return last;
}

function hasPreposition(sentence: Sentence, at: number): boolean {
  return prepOf(sentence, at) !== '';
}

/** A predicate that no tense carries: the noun behind "of being behind". */
export function isTenseless(sentence: Sentence, at: number): boolean {
  const own = tokenOf(sentence, at);
  const carriers = [own, ...dependents(sentence, at, 'aux', 'cop').map((child) => tokenOf(sentence, child))];
  return carriers.every(({ xpos }) => !finite.test(xpos) && xpos !== 'MD') && own.xpos !== 'VBN';
}

/** "recalled its consul": a word with an owner right behind a verb, taken for an adjective of somebody, is the verb's object. */
export function ownedBehind(sentence: Sentence, at: number): readonly Change[] {
  const token = tokenOf(sentence, at);
  if (token.upos !== 'ADJ' || !isRel(token, 'xcomp') || token.head !== at - 2) return [];
  const owned = dependents(sentence, at, 'nmod:poss').includes(at - 1);
  const next = sentence.tokens[at + 1];
  const taken = dependents(sentence, token.head, 'obj').length > 0 || next?.upos === 'NOUN';
  return owned && !taken && isVerb(tokenOf(sentence, token.head)) ? [{ at, head: token.head, deprel: 'obj' }] : [];
}

/** "continued to send arms, an envoy said": the infinitive hangs from the verb right before it, not from one far behind. */
export function infinitiveBehind(sentence: Sentence, at: number): readonly Change[] {
  const token = tokenOf(sentence, at);
  if (!isRel(token, 'xcomp') || token.head <= at || sentence.tokens[at - 1]?.form.toLowerCase() !== 'to') return [];
  const before = sentence.tokens[at - 2];
  return before !== undefined && isVerb(before) ? [{ at, head: at - 2, deprel: 'xcomp' }] : [];
}
