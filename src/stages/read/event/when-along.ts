import { dependents, tokenOf } from '../../../base/text/tree.ts';
import { hasLemma } from './lemma.ts';
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
export function isMeanwhile(scene: Scene, dated: number, verb: number): boolean {
  const { sentence } = scene;
  let at = verb;
  for (let steps = 0; steps < 6 && at >= 0; steps++) {
    const token = tokenOf(sentence, at);
    if (token.head === dated) return dated >= 0 && goesAlong(scene, at);
    if (!isRel(token, 'conj', 'xcomp') && !goesAlong(scene, at) && !isRel(token, 'nmod', 'obl')) return false;
    at = token.head;
  }
  return false;
}

/** "said on Monday that it was closing its embassy": it goes on while it is said; not what it "was planning to close", "was considering closing". */
function isInProgress(scene: Scene, at: number): boolean {
  const { sentence } = scene;
  const helpers = dependents(sentence, at, 'aux').map((one) => tokenOf(sentence, one).lemma);
  return tokenOf(sentence, at).xpos === 'VBG' && helpers.join() === 'be' && !looksAhead(scene, at);
}

function looksAhead({ sentence, lexicon }: Scene, verb: number): boolean {
  const { decisions, futureVerbs, intentVerbs, irrealVerbs } = lexicon.words;
  const token = tokenOf(sentence, verb);
  const isOfPlans = [decisions, futureVerbs, intentVerbs, irrealVerbs].some((verbs) => hasLemma(verbs, token));
  return token.lemma === 'go' || (isOfPlans && dependents(sentence, verb, 'xcomp').length > 0);
}

/** A participle, or a clause with `while`, `as`, `where`: at the time, or in the place, of what it hangs from. */
function goesAlong(scene: Scene, at: number): boolean {
  const { sentence } = scene;
  const token = tokenOf(sentence, at);
  const marks = dependents(sentence, at, 'mark', 'advmod').map((mark) => tokenOf(sentence, mark).form.toLowerCase());
  if (isRel(token, 'parataxis')) return marks.includes('where');
  if (isRel(token, 'ccomp')) return isInProgress(scene, at);
  if (!isRel(token, 'advcl', 'acl')) return false;
  if (marks.some((mark) => mark === 'while' || mark === 'where' || mark === 'as')) return true;
  return token.xpos === 'VBG' && marks.every((mark) => mark !== 'after' && mark !== 'before' && mark !== 'since');
}
