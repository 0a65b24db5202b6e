import type { Sentence } from '../../../base/schema/parse.ts';
import { dependents, tokenOf } from '../../../base/text/tree.ts';
import type { Scene } from './scene.ts';
import type { View } from './view.ts';
import { isRel } from './view.ts';

// Clauses that go along with an event: their time is its time.

/** "Speaking in Oslo on Friday, the minister accused ...", "As rebels fled on Friday, ...": at the time of the clause that opens the sentence. */
export function isWhileDoing(scene: Scene, view: View, clause: number): boolean {
  const { sentence } = scene;
  if (clause < 0 || clause > view.trigger) return false;
  const { xpos, head, deprel } = tokenOf(sentence, clause);
  if (deprel !== 'advcl' || ![view.trigger, view.verb].includes(head)) return false;
  const marks = dependents(sentence, clause, 'mark', 'aux').map((at) => tokenOf(sentence, at).form.toLowerCase());
  return xpos === 'VBG' ? marks.length === 0 : marks.join() === 'as' && isCourse(scene, clause);
}

const foreseeing = /^(?:foresee|envisage|envision|stipulate|provide|predict|set)$/u;

/** "As rebels fled": somebody named does something; "as planned in April", "as he promised in March" tell of words said before. */
function isCourse({ sentence, lexicon }: Scene, clause: number): boolean {
  const { sayVerbs, decisions, futureVerbs, irrealVerbs } = lexicon.words;
  const { lemma } = tokenOf(sentence, clause);
  if (foreseeing.test(lemma) || [sayVerbs, decisions, futureVerbs, irrealVerbs].some((verbs) => verbs.has(lemma)))
    return false;
  return dependents(sentence, clause, 'nsubj').some((at) => tokenOf(sentence, at).upos !== 'PRON');
}

/** "met on Friday, agreeing to ...", "on Friday, while speaking to ...", "a visit on Friday to Accra, where he met ...": at the time of what stands above. */
export function isMeanwhile({ sentence }: Scene, dated: number, verb: number): boolean {
  let at = verb;
  for (let steps = 0; steps < 6 && at >= 0; steps++) {
    const token = tokenOf(sentence, at);
    if (token.head === dated) return dated >= 0 && goesAlong(sentence, at);
    if (!isRel(token, 'conj', 'xcomp') && !goesAlong(sentence, at) && !isRel(token, 'nmod', 'obl')) return false;
    at = token.head;
  }
  return false;
}

/** "said on Monday that it was closing its embassy": it goes on while it is said. */
function isInProgress(sentence: Sentence, at: number): boolean {
  const { xpos, lemma } = tokenOf(sentence, at);
  const helpers = dependents(sentence, at, 'aux').map((one) => tokenOf(sentence, one).lemma);
  return xpos === 'VBG' && lemma !== 'go' && helpers.join() === 'be';
}

/** A participle, or a clause with `while`, `as`, `where`: at the time, or in the place, of what it hangs from. */
function goesAlong(sentence: Sentence, at: number): boolean {
  const token = tokenOf(sentence, at);
  const marks = dependents(sentence, at, 'mark', 'advmod').map((mark) => tokenOf(sentence, mark).form.toLowerCase());
  if (isRel(token, 'parataxis')) return marks.includes('where');
  if (isRel(token, 'ccomp')) return isInProgress(sentence, at);
  if (!isRel(token, 'advcl', 'acl')) return false;
  if (marks.some((mark) => mark === 'while' || mark === 'where' || mark === 'as')) return true;
  return token.xpos === 'VBG' && marks.every((mark) => mark !== 'after' && mark !== 'before' && mark !== 'since');
}
