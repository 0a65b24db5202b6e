import { functionWords } from '../../../base/lang/en/function-words.ts';
import type { Sentence } from '../../../base/schema/parse.ts';
import { dependents, tokenOf } from '../../../base/text/tree.ts';
import type { Hit } from './hit.ts';

/** The prepositions that join an object to what is said of it. */
export const partner: Readonly<Record<string, readonly string[]>> = {
  'o+of': ['of'],
  'o+as': ['as'],
  'o+for': ['for'],
  'o+over': ['over'],
};

/** Whether "to" marks a verb as an infinitive. */
export function hasTo(sentence: Sentence, index: number): boolean {
  return dependents(sentence, index, 'mark', 'case').some(
    (child) => child < index && tokenOf(sentence, child).form.toLowerCase() === functionWords.infinitive,
  );
}

/** The infinitive that hangs on the cue, to its right. */
export function infinitiveChild({ sentence, verb }: Hit): number | undefined {
  return dependents(sentence, verb, 'xcomp', 'ccomp', 'advcl').find((index) => index > verb && hasTo(sentence, index));
}

/** The dependent of the verb (or of its object) that a preposition introduces. */
export function withMarker({ sentence, verb }: Hit, words: readonly string[]): number | undefined {
  const object = dependents(sentence, verb, 'obj').find((child) => child > verb);
  const below = [...dependents(sentence, verb, 'obl', 'advcl', 'xcomp', 'ccomp', 'nmod')];
  const nested = object === undefined ? [] : dependents(sentence, object, 'nmod', 'acl');
  return [...below, ...nested].find((index) => index > verb && markerOf(sentence, index, words) !== -1);
}

/** The preposition or conjunction of these forms that introduces a token; -1 when none does. */
export function markerOf(sentence: Sentence, index: number, words: readonly string[]): number {
  return (
    dependents(sentence, index, 'case', 'mark').find((child) =>
      words.includes(tokenOf(sentence, child).form.toLowerCase()),
    ) ?? -1
  );
}
