import type { Sentence } from '../../../base/schema/parse.ts';
import { dependents } from '../../../base/text/tree.ts';

/** Whether a phrase is "each other" or "one another", or what each has of the other: "each other's envoys". */
export function isEachOther(sentence: Sentence, head: number): boolean {
  return [head, ...dependents(sentence, head, 'nmod:poss')].some((at) => isPair(sentence, at));
}

function isPair({ tokens }: Sentence, at: number): boolean {
  const form = (index: number): string => tokens[index]?.form.toLowerCase() ?? '';
  const pair = /^(?:each other|one another)$/u;
  return pair.test(`${form(at)} ${form(at + 1)}`) || pair.test(`${form(at - 1)} ${form(at)}`);
}
