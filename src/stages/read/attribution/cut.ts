import type { Sentence, Token } from '../../../base/schema/parse.ts';
import { dependents, subtree, tokenOf } from '../../../base/text/tree.ts';
import { range } from './phrase.ts';
import { quoteAt, verbRows, type Scene } from './scene.ts';

/**
 * Index where the next cue of the sentence ends a content that reaches from `first` to `end`: another speaker's coordinated clause
 * ("..., and the envoy said ...") or the same speaker's participle (", adding that ..."); `end` when there is none.
 */
export function cutAtCue(scene: Scene, sentence: Sentence, first: number, end: number): number {
  for (const index of range(first + 2, end)) {
    const token = tokenOf(sentence, index);
    if (token.form === ';' && quoteAt(scene, token.start) === null) return index;
    if (token.upos !== 'VERB' || verbRows(scene, token) === undefined || quoteAt(scene, token.start) !== null) continue;
    if (token.xpos === 'VBG' && isComma(sentence, index - 1) && hasComplement(sentence, index)) return index - 1;
    if (!saysClause(scene, token)) continue;
    if (token.deprel !== 'conj' || token.xpos === 'VB' || dependents(sentence, index, 'nsubj').length === 0) continue;
    const start = subtree(sentence, index)[0] ?? index;
    if (start > first) return start;
  }
  return end;
}

function saysClause(scene: Scene, token: Token): boolean {
  const rows = verbRows(scene, token);
  return rows?.some((row) => row.frames.some((frame) => frame === 'that' || frame === 'o+that')) ?? false;
}

function isComma(sentence: Sentence, index: number): boolean {
  return sentence.tokens[index]?.form === ',';
}

function hasComplement(sentence: Sentence, index: number): boolean {
  return dependents(sentence, index, 'ccomp', 'obj', 'xcomp', 'obl', 'parataxis').some((child) => child > index);
}
