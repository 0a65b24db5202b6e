import type { Sentence } from '../../../../base/schema/parse.ts';
import { childrenOf, tokenOf, tokensIn } from '../../../../base/text/tree.ts';
import type { Find } from '../scene.ts';
import { isPartOfWord } from '../verb-cue.ts';
import type { Grid } from './grid.ts';

const governed = new Set([
  'nmod',
  'acl',
  'acl:relcl',
  'ccomp',
  'xcomp',
  'obl',
  'advcl',
  'nmod:poss',
  'parataxis',
  'appos',
]);

/**
 * Tokens that may head a cue: verbs, nouns and adjectives outside quotations that govern something, colons, and what the rules
 * found. Inside a quotation hardly any word is a cue: there another's words are told, not who says them.
 */
export function possibleCues(grid: Grid): readonly number[] {
  const found: number[] = [];
  for (let at = 0; at < grid.size; at++) if (grid.finds.has(at) || mayBeCue(grid, at)) found.push(at);
  return found;
}

function mayBeCue({ sentence, quoted }: Grid, at: number): boolean {
  if (quoted[at] === 1 || isPartOfWord(sentence, at)) return false;
  const { upos, deprel, form } = tokenOf(sentence, at);
  if (upos === 'VERB') return true;
  if (upos === 'AUX') return !/^(?:aux|cop)/u.test(deprel);
  if (upos === 'PUNCT') return form === ':' && at > 0 && at < sentence.tokens.length - 1;
  if (upos !== 'NOUN' && upos !== 'ADJ' && upos !== 'ADP') return false;
  if (quoted[at + 1] === 1) return true;
  return childrenOf(sentence, at).some((child) => governed.has(tokenOf(sentence, child).deprel));
}

/** The head of a find's cue: the last verb or noun of it, else its first token; -1 when it lies in another sentence or is empty. */
export function cueHead(sentence: Sentence, find: Find): number {
  const inside = find.cue.flatMap((span) => tokensIn(sentence, span));
  return inside.findLast((at) => /^(?:VERB|NOUN)$/u.test(tokenOf(sentence, at).upos)) ?? inside[0] ?? -1;
}
