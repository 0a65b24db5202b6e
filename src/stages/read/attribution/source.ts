import { functionWords } from '../../../base/lang/en/function-words.ts';
import type { Sentence } from '../../../base/schema/parse.ts';
import type { Span } from '../../../base/schema/span.ts';
import { childrenOf, dependents, tokenOf } from '../../../base/text/tree.ts';
import { nounBefore } from './noun.ts';
import { isRel, isTime, nounPhrase } from './phrase.ts';
import type { Scene } from './scene.ts';

/** Who says: head token and words; both empty when nobody is named. */
export interface Speaker {
  readonly head: number;
  readonly span: Span | null;
  /** True when the speaker is the subject of another verb ("..., adding that"). */
  readonly borrowed: boolean;
}

const nobody: Speaker = { head: -1, span: null, borrowed: false };

/** Whether a verb is passive: auxiliary, subject or agent tell, or a bare participle after its noun. */
export function isPassive(sentence: Sentence, verb: number): boolean {
  const token = tokenOf(sentence, verb);
  if (token.xpos !== 'VBN' && token.xpos !== 'VBD') return false;
  // "Asked whether ..., he replied".
  if (verb === 0) return true;
  const kids = childrenOf(sentence, verb).map((child) => tokenOf(sentence, child));
  if (kids.some((kid) => kid.deprel === 'aux:pass')) return true;
  // "the two states affirmed “respect”": a participle after its noun takes no quotation.
  if (isRel(token, 'acl') && sentence.tokens[verb + 1]?.xpos === '``' && kids.length < 3) return false;
  // A bare participle with a passive subject is one in headlines, unless it has an object: then the label is wrong.
  if (kids.some((kid) => kid.deprel === 'nsubj:pass')) return !kids.some((kid) => isRel(kid, 'obj', 'ccomp'));
  if (kids.some((kid) => kid.deprel === 'nsubj' || kid.deprel === 'aux')) return false;
  return token.xpos === 'VBN' && isRel(token, 'acl', 'advcl', 'amod');
}

/** The speaker of a verbal cue: its subject, the agent of a passive, or the subject that a participle or coordination borrows. */
export function speakerOf(scene: Scene, sentence: Sentence, verb: number): Speaker {
  const passive = isPassive(sentence, verb);
  const head = passive ? agentOf(sentence, verb) : subjectOf(scene, sentence, { verb, depth: 0 });
  if (head === -1) return nobody;
  const real = antecedentOf(scene, sentence, head);
  const borrowed = tokenOf(sentence, head).head !== verb;
  return { head: real, span: withTitle(sentence, nounPhrase(sentence, real, verb)), borrowed };
}

/** The phrase with the title right before it, where the tree has cut that off ("the army spokesman | Ann Lee"). */
function withTitle(sentence: Sentence, span: Span | null): Span | null {
  if (span === null) return null;
  const first = sentence.tokens.findIndex((token) => token.start >= span.start);
  const before = sentence.tokens[first - 1];
  if (before?.upos !== 'NOUN' || isTime(before.form) || sentence.tokens[first]?.upos !== 'PROPN') return span;
  const title = nounBefore(sentence, first);
  return title === null || isAfterPreposition(sentence, title) ? span : { start: title.start, end: span.end };
}

/** "Before the trip | Turkey said": what a preposition governs is no title. */
function isAfterPreposition(sentence: Sentence, title: Span): boolean {
  const at = sentence.tokens.findIndex((token) => token.start >= title.start);
  return sentence.tokens[at - 1]?.upos === 'ADP';
}

/** The agent of a passive: the noun after "by"; -1 when there is none. */
export function agentOf(sentence: Sentence, verb: number): number {
  return (
    dependents(sentence, verb, 'obl').find((child) =>
      dependents(sentence, child, 'case').some(
        (index) => tokenOf(sentence, index).form.toLowerCase() === functionWords.agent,
      ),
    ) ?? -1
  );
}

interface Climb {
  readonly verb: number;
  readonly depth: number;
}

function subjectOf(scene: Scene, sentence: Sentence, { verb, depth }: Climb): number {
  const own = dependents(sentence, verb, 'nsubj').filter((child) => !isExpletive(sentence, child));
  // Two subjects come from a bad tree: the nearest is likelier.
  const nearest = own.toSorted((a, b) => Math.abs(a - verb) - Math.abs(b - verb))[0];
  if (nearest !== undefined) return nearest;
  if (dependents(sentence, verb, 'expl').length > 0 || depth > 4) return -1;
  return borrowedSubject(scene, sentence, { verb, depth });
}

function isExpletive(sentence: Sentence, index: number): boolean {
  return tokenOf(sentence, index).form.toLowerCase() === functionWords.expletive;
}

function borrowedSubject(scene: Scene, sentence: Sentence, { verb, depth }: Climb): number {
  const token = tokenOf(sentence, verb);
  if (token.head === -1) return -1;
  const head = tokenOf(sentence, token.head);
  const next = { verb: depth === 0 ? clauseAbove(sentence, verb) : token.head, depth: depth + 1 };
  if (isRel(token, 'conj', 'advcl', 'xcomp', 'parataxis', 'ccomp', 'dep') && isPredicate(sentence, token.head)) {
    if (isRel(token, 'ccomp', 'parataxis') && token.xpos !== 'VBG') return -1;
    return subjectOf(scene, sentence, next);
  }
  if (!isRel(token, 'acl') || !/^(?:NOUN|PROPN|PRON)$/u.test(head.upos)) return -1;
  return saysItself(scene, sentence, token.head) ? token.head : governorSubject(scene, sentence, next);
}

/**
 * A participle after a comma belongs to the main clause, not to the clause before it: "left after X fell, accusing Y", "said X
 * had fallen, accusing Y".
 */
function clauseAbove(sentence: Sentence, verb: number): number {
  const token = tokenOf(sentence, verb);
  if (token.xpos !== 'VBG' || sentence.tokens[verb - 1]?.form !== ',') return token.head;
  const head = tokenOf(sentence, token.head);
  const above = sentence.tokens[head.head];
  const lifts = /^(?:advcl|ccomp)$/u.test(head.deprel) && token.head > head.head && above?.upos === 'VERB';
  return lifts ? head.head : token.head;
}

/** "a statement saying" says itself; in "called the envoy, saying" the caller says. */
function saysItself(scene: Scene, sentence: Sentence, noun: number): boolean {
  const token = tokenOf(sentence, noun);
  if (scene.lexicon.media.includes(token.lemma.toLowerCase())) return true;
  return !isRel(token, 'obj', 'iobj', 'obl');
}

function governorSubject(scene: Scene, sentence: Sentence, { verb: noun, depth }: Climb): number {
  const { head } = tokenOf(sentence, noun);
  return head === -1 ? noun : subjectOf(scene, sentence, { verb: head, depth });
}

function isPredicate(sentence: Sentence, index: number): boolean {
  const { upos } = tokenOf(sentence, index);
  return upos === 'VERB' || upos === 'AUX' || dependents(sentence, index, 'nsubj', 'cop').length > 0;
}

/** The noun that a relative pronoun stands for; the token itself otherwise. */
export function antecedentOf(scene: Scene, sentence: Sentence, index: number): number {
  const token = tokenOf(sentence, index);
  if (!scene.lexicon.relatives.includes(token.form.toLowerCase()) || token.head === -1) return index;
  let clause = token.head;
  for (let step = 0; step < 3 && clause !== -1; step++) {
    const verb = tokenOf(sentence, clause);
    if (isRel(verb, 'acl') && verb.head !== -1) return verb.head;
    if (!isRel(verb, 'conj')) break;
    clause = verb.head;
  }
  return nominalBefore(sentence, index);
}

/** The head of the noun phrase that ends right before a relative pronoun; the pronoun itself when none does. */
function nominalBefore(sentence: Sentence, pronoun: number): number {
  const from = sentence.tokens[pronoun - 1]?.form === ',' ? pronoun - 2 : pronoun - 1;
  const isName = (at: number): boolean => /^(?:NOUN|PROPN)$/u.test(sentence.tokens[at]?.upos ?? '');
  if (!isName(from)) return pronoun;
  let head = from;
  for (let up = tokenOf(sentence, head).head; up >= 0 && up < head && isName(up); up = tokenOf(sentence, head).head)
    head = up;
  return head;
}
