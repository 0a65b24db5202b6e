import type { Sentence } from '../../../base/schema/parse.ts';
import { overlaps } from '../../../base/text/spans.ts';
import { ancestorsOf, dependents, tokenOf } from '../../../base/text/tree.ts';
import type { Scene } from './scene.ts';
import { isRel, prepOf } from './view.ts';

/**
 * Whether a clause or noun only tells from when on, or of what former day, something else is so: "since Chad invaded Libya", "when Chad
 * fired at the base, its share of the vote seems to have grown".
 */
export function isPresupposed(scene: Scene, start: number): boolean {
  const { sentence } = scene;
  for (const at of [start, ...ancestorsOf(sentence, start)]) {
    const word = markOf(scene, at);
    if (word === 'since' || isSinceWhen(scene, at)) return true;
    if (word === 'when') return isPast(sentence, at) && isPresent(sentence, tokenOf(sentence, at).head);
    if (!isRel(tokenOf(sentence, at), 'nsubj', 'obj', 'xcomp', 'nmod', 'conj')) return false;
  }
  return false;
}

/** "since October, when Chad invaded Libya". */
function isSinceWhen({ sentence }: Scene, at: number): boolean {
  const { deprel, head } = tokenOf(sentence, at);
  const isWhen = dependents(sentence, at, 'advmod', 'mark').some((mark) => tokenOf(sentence, mark).lemma === 'when');
  return isWhen && deprel === 'acl:relcl' && prepOf(sentence, head) === 'since';
}

/** `since` or `when` before a clause or noun, not before a date: "since October". */
function markOf({ sentence, timexes }: Scene, at: number): string {
  const marks = isRel(tokenOf(sentence, at), 'advcl')
    ? dependents(sentence, at, 'mark', 'advmod')
    : dependents(sentence, at, 'mark', 'case');
  const isOfDate = (mark: number): boolean => {
    const next = sentence.tokens[mark + 1];
    return next !== undefined && timexes.some((timex) => overlaps(timex, next));
  };
  const words = marks
    .filter((mark) => mark < at && !isOfDate(mark))
    .map((mark) => tokenOf(sentence, mark).form.toLowerCase());
  return words.find((word) => word === 'since' || word === 'when') ?? '';
}

function isPast(sentence: Sentence, verb: number): boolean {
  return tokenOf(sentence, verb).xpos === 'VBD' && dependents(sentence, verb, 'aux').length === 0;
}

function isPresent(sentence: Sentence, verb: number): boolean {
  if (verb < 0) return false;
  const forms = [verb, ...dependents(sentence, verb, 'aux', 'cop')].map((at) => tokenOf(sentence, at).xpos);
  return forms.some((xpos) => xpos === 'VBZ' || xpos === 'VBP');
}
