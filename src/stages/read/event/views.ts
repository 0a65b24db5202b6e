import type { EventWords } from '../../../base/lang/event-lexicon.ts';
import type { Sentence } from '../../../base/schema/parse.ts';
import { childrenOf, dependents, tokenOf } from '../../../base/text/tree.ts';
import { countedObliques, deepObliques, isMatter, obliquesOf, straysOf } from './obliques.ts';
import { companionsOf, joinedParticiple, surfaceSubject } from './subjects.ts';
import { isDay, isThing } from './time-word.ts';
import type { Complement, Oblique, View } from './view.ts';
import { antecedentOf, conjuncts, isPassive, isPhrase, isRel, isVerb, prepOf } from './view.ts';

/** The view of a clause by its verb, with the deep subject and object whatever the voice. */
export function verbView(sentence: Sentence, verb: number, words: EventWords): View {
  const passive = isPassive(sentence, verb) && !isStative(sentence, verb, words);
  const subject = surfaceSubject(sentence, verb, words);
  const surface = subject < 0 || (passive && !hasPassiveSubject(sentence, verb)) ? [] : [subject];
  const { own, indirect } = objectsOf(sentence, verb);
  const behind = passive && own.length === 0 ? surface : own;
  const complements = [...complementsOf(sentence, verb), ...controlledBy(sentence, verb, own, words)];
  const obliques = [
    ...deepObliques(sentence, verb),
    ...behind.flatMap((at) => countedObliques(sentence, at, words)),
    ...causesOf(sentence, complements),
  ];
  const base = {
    sentence,
    trigger: verb,
    verb,
    passive,
    complements,
    wideObjects: passive ? widerObjects(sentence, verb) : [],
  };
  if (!passive) {
    const objects = expand(sentence, own.length > 0 ? own : gapObject(sentence, verb));
    const indirects = indirect.length > 0 ? expand(sentence, indirect) : indirectsOf(sentence, verb, own);
    const beside = surface.length === 0 ? [] : expand(sentence, companionsOf(sentence, verb));
    const subjects = [...expand(sentence, surface), ...beside];
    return { ...base, subjects, objects, indirects, obliques: obliques.filter(({ index }) => !beside.includes(index)) };
  }
  const by = (at: number): readonly number[] =>
    deepObliques(sentence, at).flatMap(({ prep, index }) => (prep === 'by' ? [index] : []));
  const agents = by(verb).length > 0 ? by(verb) : joinedParticiple(sentence, verb).flatMap(by);
  const rest = obliques.filter(({ prep }) => prep !== 'by');
  const roles = own.length > 0 ? { objects: own, indirects: surface } : { objects: surface, indirects: [] };
  return {
    ...base,
    subjects: agents,
    objects: expand(sentence, roles.objects),
    indirects: expand(sentence, roles.indirects),
    obliques: rest,
  };
}

/** For whom somebody is sent to do something: "sent pilots to fight for Syria". */
function causesOf(sentence: Sentence, complements: readonly Complement[]): readonly Oblique[] {
  const infinitives = complements.filter(({ kind }) => kind === 'to');
  return infinitives
    .flatMap(({ index }) => obliquesOf(sentence, index))
    .filter(({ prep }) => ['for', 'alongside', 'beside'].includes(prep));
}

/** A participle has a sufferer of its own, describes one, or shares one; deeper in a sentence none is guessed. */
function hasPassiveSubject(sentence: Sentence, verb: number): boolean {
  if (dependents(sentence, verb, 'nsubj').length > 0) return true;
  return isRel(tokenOf(sentence, verb), 'acl', 'conj', 'xcomp', 'advcl');
}

/** "is opposed to", "is prepared to", "are engaged in": a state of the subject, nobody does it to him. */
function isStative(sentence: Sentence, verb: number, words: EventWords): boolean {
  if (!words.stativeVerbs.has(tokenOf(sentence, verb).lemma)) return false;
  return !dependents(sentence, verb, 'obl').some((at) => prepOf(sentence, at) === 'by');
}

function expand(sentence: Sentence, heads: readonly number[]): readonly number[] {
  return heads.flatMap((head) => conjuncts(sentence, head));
}

function widerObjects(sentence: Sentence, verb: number): readonly number[] {
  const token = tokenOf(sentence, verb);
  if (!isRel(token, 'acl') || token.head < 0) return [];
  const noun = tokenOf(sentence, token.head);
  return isRel(noun, 'nmod') && noun.head >= 0 ? [noun.head] : [];
}

interface Objects {
  readonly own: readonly number[];
  /** The first of two objects without a preposition. */
  readonly indirect: readonly number[];
}

function objectsOf(sentence: Sentence, verb: number): Objects {
  const own = ownObjects(sentence, verb);
  const [first] = own;
  const second = dependents(sentence, verb, 'obj', 'obl:unmarked').find(
    (at) =>
      first !== undefined && at > first && isThing(tokenOf(sentence, at)) && tokenOf(sentence, at).upos !== 'PROPN',
  );
  const follows = second !== undefined && isPhrase(sentence, second);
  return first !== undefined && follows && prepOf(sentence, second) === ''
    ? { own: [second], indirect: [first] }
    : { own, indirect: [] };
}

function ownObjects(sentence: Sentence, verb: number): readonly number[] {
  const objects = dependents(sentence, verb, 'obj').filter((at) => !isDay(tokenOf(sentence, at)));
  const own = objects.length > 1 && isLooseThat(sentence, objects[0] ?? -1, verb) ? objects.slice(1) : objects;
  if (own.length > 0) return own.slice(0, 1).map((at) => antecedentOf(sentence, at));
  if (dependents(sentence, verb, 'compound:prt').length > 0) {
    const named = dependents(sentence, verb, 'xcomp').find((at) => tokenOf(sentence, at).upos === 'PROPN');
    if (named !== undefined) return [named];
  }
  const clause = dependents(sentence, verb, 'ccomp').find((at) => isBare(sentence, at));
  if (clause !== undefined) return dependents(sentence, clause, 'nsubj').slice(0, 1);
  const stray = dependents(sentence, verb, 'nsubj', 'iobj').filter((at) => at > verb && prepOf(sentence, at) === '');
  if (stray.length > 0 && dependents(sentence, verb, 'nsubj').some((at) => at < verb)) return stray.slice(0, 1);
  const unmarked = dependents(sentence, verb, 'obl:unmarked').find((at) => at > verb && isThing(tokenOf(sentence, at)));
  if (unmarked !== undefined) return [unmarked];
  const later = dependents(sentence, verb, 'conj').find((at) => isVerb(tokenOf(sentence, at)));
  const adjacent = later !== undefined && later - verb <= 3;
  return adjacent ? dependents(sentence, later, 'obj').slice(0, 1) : [];
}

/** "claims that Chad has shelled a village": no relative pronoun, since the verb has its object behind it. */
function isLooseThat(sentence: Sentence, at: number, verb: number): boolean {
  return at >= 0 && at < verb && tokenOf(sentence, at).form.toLowerCase() === 'that';
}

/** The indirect object; where the parser glued a name to the object behind it ("gave Chad tanks"), that name. */
function indirectsOf(sentence: Sentence, verb: number, objects: readonly number[]): readonly number[] {
  const own = dependents(sentence, verb, 'iobj').slice(0, 1);
  if (own.length > 0) return expand(sentence, own);
  const behind = tokenOf(sentence, Math.min(verb + 1, sentence.tokens.length - 1)).upos === 'DET' ? verb + 2 : verb + 1;
  const name = sentence.tokens[behind];
  if (name?.upos !== 'PROPN') return [];
  const glued = objects.some((at) => tokenOf(sentence, at).upos === 'NOUN' && isPartOf(sentence, behind, at));
  return glued ? [behind] : [];
}

/** Whether a token hangs from a noun through compounds only. */
function isPartOf(sentence: Sentence, at: number, noun: number): boolean {
  const { head, deprel } = tokenOf(sentence, at);
  if (deprel !== 'compound' || head < 0) return false;
  return head === noun || isPartOf(sentence, head, noun);
}

function controlledBy(
  sentence: Sentence,
  verb: number,
  objects: readonly number[],
  words: EventWords,
): readonly Complement[] {
  if (!words.objectControl.has(tokenOf(sentence, verb).lemma)) return [];
  return objects.flatMap((at) => infinitivesOf(sentence, at));
}

/** Infinitives that the parser hung on the object: "allowed the refugees to return". */
function infinitivesOf(sentence: Sentence, noun: number): readonly Complement[] {
  return dependents(sentence, noun, 'acl')
    .filter((at) => isInfinitive(sentence, at))
    .map((index) => ({ kind: 'to' as const, index }));
}

/** In "the sanctions that Kenya imposed" the noun above the clause is its object. */
function gapObject(sentence: Sentence, verb: number): readonly number[] {
  const token = tokenOf(sentence, verb);
  if (!isRel(token, 'acl') || token.head < 0) return [];
  const subject = dependents(sentence, verb, 'nsubj')[0];
  if (subject === undefined) return [];
  const form = tokenOf(sentence, subject).form.toLowerCase();
  return form === 'who' || form === 'which' || form === 'that' ? [] : [token.head];
}

function complementsOf(sentence: Sentence, verb: number): readonly Complement[] {
  return childrenOf(sentence, verb).flatMap((at): readonly Complement[] => {
    const token = tokenOf(sentence, at);
    if (isRel(token, 'xcomp') && isVerb(token)) return [{ kind: 'to', index: at }];
    if (isRel(token, 'ccomp')) return [{ kind: isFull(sentence, at) ? 'that' : 'to', index: at }];
    return isRel(token, 'advcl') && isInfinitive(sentence, at) ? [{ kind: 'to', index: at }] : [];
  });
}

/** A clause with a subject and a finite verb, against "Iran" in "accused Iran of arming", "asked Iran to stop". */
function isFull(sentence: Sentence, verb: number): boolean {
  return dependents(sentence, verb, 'nsubj').length > 0 && !isBare(sentence, verb);
}

/** Whether a verb has no tense: a gerund or an infinitive. */
function isBare(sentence: Sentence, verb: number): boolean {
  const { xpos } = tokenOf(sentence, verb);
  const aux = dependents(sentence, verb, 'aux', 'cop').length > 0;
  return !aux && (xpos === 'VBG' || (xpos === 'VB' && isInfinitive(sentence, verb)));
}

function isInfinitive(sentence: Sentence, verb: number): boolean {
  return dependents(sentence, verb, 'mark').some((at) => tokenOf(sentence, at).lemma === 'to');
}

/**
 * The view of an event noun: its possessor, modifiers and `by` phrase as subjects, its prepositional phrases as obliques, and
 * where a light verb carries it, that verb's subject and phrases too.
 */
export function nounView(sentence: Sentence, noun: number, words: EventWords): View {
  const carrier = carrierOf(sentence, noun, words);
  const own = [...deepObliques(sentence, noun), ...straysOf(sentence, noun)];
  const shared = carrier === null ? [] : sharedObliques(sentence, carrier.verb, noun);
  const obliques = [...own, ...shared];
  const agents = obliques.filter(({ prep }) => prep === 'by').map(({ index }) => index);
  const owners = expand(sentence, dependents(sentence, noun, 'nmod:poss'));
  const modifiers = modifiersOf(sentence, noun);
  const doers = carrier === null || carrier.subject < 0 ? [] : conjuncts(sentence, carrier.subject);
  return {
    sentence,
    trigger: noun,
    verb: carrier?.verb ?? null,
    passive: carrier?.passive ?? false,
    subjects:
      doers.length > 0
        ? doers
        : ownersOrModifiers(owners, modifiers).concat(
            owners.length > 0 && own.some(({ prep }) => ['in', 'on', 'against'].includes(prep)) ? [] : agents,
            predicateSubjects(sentence, noun),
          ),
    objects: [],
    wideObjects: [],
    indirects: carrier === null ? [] : indirectsOf(sentence, carrier.verb, []),
    obliques,
    complements: [...complementsOf(sentence, noun), ...infinitivesOf(sentence, noun)],
  };
}

/** "The Russian president's visit": where somebody has the noun, its adjectives belong to him. */
function ownersOrModifiers(owners: readonly number[], modifiers: readonly number[]): readonly number[] {
  return owners.length > 0 ? owners : modifiers;
}

function modifiersOf(sentence: Sentence, noun: number): readonly number[] {
  return dependents(sentence, noun, 'amod', 'compound').flatMap((at) => [
    at,
    ...dependents(sentence, at, 'conj'),
    ...hyphenated(sentence, at),
  ]);
}

/** "the US-Israel war": the name behind the hyphen too. */
function hyphenated(sentence: Sentence, at: number): readonly number[] {
  const second = sentence.tokens[at + 2];
  const joined = /^[-‐–]$/u.test(sentence.tokens[at + 1]?.form ?? '') && second?.upos === 'PROPN';
  return joined && second.head === at && !isRel(second, 'conj') ? [at + 2] : [];
}

/** The subject of a noun after `be`: "the president is on a visit to Chad". */
function predicateSubjects(sentence: Sentence, noun: number): readonly number[] {
  if (dependents(sentence, noun, 'cop').length === 0) return [];
  return expand(
    sentence,
    dependents(sentence, noun, 'nsubj').map((at) => antecedentOf(sentence, at)),
  );
}

interface Carrier {
  readonly verb: number;
  readonly passive: boolean;
  /** Head of the light verb's deep subject, or -1. */
  readonly subject: number;
}

/** The light verb that carries a noun (`held talks`, `an attack was launched`), or null. */
function carrierOf(sentence: Sentence, noun: number, words: EventWords): Carrier | null {
  const token = tokenOf(sentence, measureOf(sentence, noun, words));
  const first = isRel(token, 'conj') && token.head >= 0 ? tokenOf(sentence, token.head) : token;
  const verb = carryingVerb(sentence, noun, first.head);
  if (verb < 0 || !words.lightVerbs.has(tokenOf(sentence, verb).lemma)) return null;
  const passive = isPassive(sentence, verb);
  if (isRel(first, 'nsubj:pass') || (passive && isRel(first, 'nsubj'))) return { verb, passive, subject: -1 };
  const carriesPhrase =
    isRel(first, 'obl') && words.phraseCarriers.has(tokenOf(sentence, verb).lemma) && !isMatter(sentence, noun, verb);
  if (isRel(first, 'obj') || carriesPhrase) return { verb, passive, subject: surfaceSubject(sentence, verb, words) };
  if (tokenOf(sentence, verb).head !== noun) return null;
  const ownSubject = dependents(sentence, verb, 'nsubj').length > 0;
  return { verb, passive, subject: ownSubject && !passive ? surfaceSubject(sentence, verb, words) : -1 };
}

/** The word that counts a noun, which stands in its place: `one` in "launched one of its raids"; else the noun. */
function measureOf(sentence: Sentence, noun: number, words: EventWords): number {
  const { deprel, head } = tokenOf(sentence, noun);
  if (deprel !== 'nmod' || prepOf(sentence, noun) !== 'of') return noun;
  const over = tokenOf(sentence, head);
  return over.upos === 'NUM' || words.measures.has(over.lemma.toLowerCase()) ? head : noun;
}

/** The verb over the noun, or the participle or relative clause that describes it. */
function carryingVerb(sentence: Sentence, noun: number, head: number): number {
  if (head >= 0 && isVerb(tokenOf(sentence, head))) return head;
  return dependents(sentence, noun, 'acl')[0] ?? -1;
}

/** The light verb's phrases that may belong to the noun. */
function sharedObliques(sentence: Sentence, verb: number, noun: number): readonly Oblique[] {
  return obliquesOf(sentence, verb).filter(({ index }) => index !== noun);
}
