import type { EventWords } from '../../../base/lang/event-lexicon.ts';
import type { Sentence } from '../../../base/schema/parse.ts';
import { ancestorsOf, dependents, subtree, tokenOf } from '../../../base/text/tree.ts';
import { isDay, isThing } from './time-word.ts';
import { antecedentOf, conjunctHead, isOnlyVerb, isPassive, isRel, isVerb, prepOf } from './view.ts';

const deepest = 8;

/**
 * Head of the phrase that is the surface subject of a verb: its own, or by relative clause, participle, control, raising,
 * coordination or adverbial clause that of a verb above it; -1 when nothing tells.
 */
export function surfaceSubject(sentence: Sentence, verb: number, words: EventWords, depth = 0): number {
  const own = ownSubject(sentence, verb);
  if (own >= 0) return antecedentOf(sentence, own);
  if (depth > deepest) return -1;
  const above = conjunctHead(sentence, verb);
  if (above !== null) return surfaceSubject(sentence, above, words, depth + 1);
  const token = tokenOf(sentence, verb);
  if (token.head < 0) return -1;
  if (isRel(token, 'acl')) return fromNoun(sentence, verb, words, depth);
  return isRel(token, 'xcomp', 'advcl', 'ccomp', 'parataxis', 'obl', 'dep')
    ? fromVerb(sentence, verb, words, depth)
    : -1;
}

/** Words before a subject that begin its clause, and that the parser may take for prepositions. */
const starters = new Set(['', 'after', 'before', 'since', 'until', 'as', 'while']);

/** The verb's own subject; the noun before a day that the parser took for it; a bare phrase before the verb; or -1. */
function ownSubject(sentence: Sentence, verb: number): number {
  const subjects = dependents(sentence, verb, 'nsubj').filter((at) => !isCutOff(sentence, verb, at));
  const plain = subjects.find((at) => starters.has(prepOf(sentence, at)) && !isDay(tokenOf(sentence, at)));
  if (plain !== undefined) return plain;
  const day = subjects.find((at) => isDay(tokenOf(sentence, at)));
  if (day !== undefined) return beforeDay(sentence, day);
  const bare = dependents(sentence, verb, 'obl').find(
    (at) => at < verb && prepOf(sentence, at) === '' && isThing(tokenOf(sentence, at)),
  );
  return bare ?? rightBefore(sentence, verb);
}

/** "a day after a crowd ransacked it": the noun right before a finite verb, which the parser hung on the day; or -1. */
function rightBefore(sentence: Sentence, verb: number): number {
  const before = sentence.tokens[verb - 1];
  if (before === undefined || !isThing(before) || isDay(before) || !/^VB[DPZ]$/u.test(tokenOf(sentence, verb).xpos))
    return -1;
  const starter = prepOf(sentence, verb - 1);
  return isRel(before, 'nmod') && starter !== '' && starters.has(starter) ? verb - 1 : -1;
}

/** In "... of arming Chad" nothing before the preposition is the subject of the gerund. */
function isCutOff(sentence: Sentence, verb: number, subject: number): boolean {
  if (tokenOf(sentence, verb).xpos !== 'VBG' || dependents(sentence, verb, 'aux').length > 0) return false;
  return dependents(sentence, verb, 'mark').some(
    (at) => at > subject && ['of', 'from', 'for', 'by', 'without'].includes(tokenOf(sentence, at).form.toLowerCase()),
  );
}

/** "A senior official today said", "Serbia on Thursday rejected": the word before the day, within its phrase. */
function beforeDay(sentence: Sentence, day: number): number {
  const inside = new Set(subtree(sentence, day));
  for (let at = day - 1; inside.has(at); at--) {
    if (!['ADP', 'DET', 'PUNCT', 'PART'].includes(tokenOf(sentence, at).upos)) return at;
  }
  return -1;
}

/** The noun over a participle or relative clause; for an infinitive after a noun, whoever has or makes that noun. */
function fromNoun(sentence: Sentence, verb: number, words: EventWords, depth: number): number {
  const { head } = tokenOf(sentence, verb);
  const infinitive = dependents(sentence, verb, 'mark').some((at) => tokenOf(sentence, at).lemma === 'to');
  if (!infinitive) return isOnlyVerb(sentence, verb) ? (ancestorsOf(sentence, verb).at(-1) ?? head) : head;
  const owner = dependents(sentence, head, 'nmod:poss')[0];
  if (owner !== undefined) return owner;
  const noun = tokenOf(sentence, head);
  if (noun.head < 0 || !words.lightVerbs.has(tokenOf(sentence, noun.head).lemma)) return -1;
  return isRel(noun, 'obj', 'obl') ? surfaceSubject(sentence, noun.head, words, depth + 1) : -1;
}

function fromVerb(sentence: Sentence, verb: number, words: EventWords, depth: number): number {
  const token = tokenOf(sentence, verb);
  const governor = tokenOf(sentence, token.head);
  const finite = isRel(token, 'ccomp', 'parataxis') && token.xpos !== 'VBG';
  if (finite && dependents(sentence, verb, 'aux', 'cop').length > 0) return -1;
  const object = dependents(sentence, token.head, 'obj', 'iobj')[0];
  const controlled = isRel(token, 'xcomp', 'ccomp', 'advcl') && words.objectControl.has(governor.lemma);
  if (object !== undefined && controlled && !isPassive(sentence, token.head)) return object;
  const punished = punishedFor(sentence, verb);
  if (punished >= 0) return punished;
  const carries = isVerb(governor) || ['ADJ', 'AUX', 'NOUN'].includes(governor.upos);
  return carries ? surfaceSubject(sentence, token.head, words, depth + 1) : -1;
}

/** "imposed sanctions on Chad for arming rebels", "fined Chad for arming rebels": who did what something is imposed for; -1 for any other clause. */
function punishedFor(sentence: Sentence, verb: number): number {
  const { deprel, xpos, head } = tokenOf(sentence, verb);
  const isFor = dependents(sentence, verb, 'mark').some((at) => tokenOf(sentence, at).form.toLowerCase() === 'for');
  if (deprel !== 'advcl' || xpos !== 'VBG' || !isFor) return -1;
  const objects = dependents(sentence, head, 'obj').filter((at) => at < verb);
  const phrases = [head, ...objects].flatMap((at) => dependents(sentence, at, 'obl', 'nmod'));
  const on = phrases.find((at) => at < verb && ['on', 'against'].includes(prepOf(sentence, at)));
  return on ?? objects.find((at) => tokenOf(sentence, at).upos === 'PROPN') ?? -1;
}

/**
 * The participle that shares its doer with the passive before it ("were killed and wounded by troops"): behind `and`, without a
 * subject, an auxiliary or a time of its own (`but later cleared`).
 */
export function joinedParticiple(sentence: Sentence, verb: number): readonly number[] {
  return dependents(sentence, verb, 'conj')
    .slice(0, 1)
    .filter((at) => {
      const bare = dependents(sentence, at, 'nsubj', 'aux', 'advmod').length === 0;
      const joined = dependents(sentence, at, 'cc').some((one) => tokenOf(sentence, one).lemma === 'and');
      return bare && joined && /ed$/u.test(tokenOf(sentence, at).form);
    });
}

/** "Together with Chad, Niger raided": those who do it too, named before the verb and apart from it by a comma. */
export function companionsOf(sentence: Sentence, verb: number): readonly number[] {
  return dependents(sentence, verb, 'obl').filter((at) => at < verb && isCompanion(sentence, at));
}

/** A phrase with `together with`, `along with`, `alongside` at the beginning of the sentence, or behind a comma. */
function isCompanion(sentence: Sentence, at: number): boolean {
  const [mark = -1] = dependents(sentence, at, 'case');
  const form = (index: number): string => sentence.tokens[index]?.form.toLowerCase() ?? '';
  const isPair = form(mark) === 'with' && /^(?:together|along)$/u.test(form(mark - 1));
  const first = isPair ? mark - 1 : /^(?:along|alongside)$/u.test(form(mark)) ? mark : -1;
  return first === 0 || (first > 0 && form(first - 1) === ',');
}
