import type { Sentence } from '../../base/schema/parse.ts';
import { dependents, tokenOf } from '../../base/text/tree.ts';

const farthest = 10;

/**
 * Index of the modal of a verb, -1 when it has none: its auxiliary, or, where the tree has lost it, the one before a bare verb with
 * no other verb between ("will, in future too, support").
 */
export function modalOf(sentence: Sentence, verb: number): number {
  const own = dependents(sentence, verb, 'aux').find((at) => tokenOf(sentence, at).xpos === 'MD');
  if (own !== undefined) return own;
  if (tokenOf(sentence, verb).xpos !== 'VB') return -1;
  for (let at = verb - 1; at >= Math.max(0, verb - farthest); at--) {
    const { xpos } = tokenOf(sentence, at);
    if (xpos === 'MD') return at;
    if (/^(?:VB.?|TO|WDT|WP)$/u.test(xpos)) return -1;
  }
  return -1;
}
