import { functionWords } from '../../../base/lang/en/function-words.ts';
import type { Sentence } from '../../../base/schema/parse.ts';
import { dependents, tokenOf } from '../../../base/text/tree.ts';
import { nounBefore, withPhrases } from './noun.ts';
import type { Scene } from './scene.ts';
import type { Speaker } from './source.ts';

// Speakers that the order of words tells where a relative clause, an apposition or a pair of verbs leads the tree astray.

/** The speaker of a finite verb without a subject of its own, by what stands before it; null when nothing tells. */
export function hostOf(scene: Scene, sentence: Sentence, verb: number): Speaker | null {
  if (!/^VB[DZPN]$|^MD$/u.test(sentence.tokens[verb]?.xpos ?? '')) return null;
  if (dependents(sentence, verb, 'nsubj').length > 0) return null;
  return pairHost(sentence, verb) ?? relativeHost(scene, sentence, verb) ?? namedHost(sentence, verb);
}

/** "Oslo, which had said so, | called": the noun before the relative clause that ends at the comma before a finite verb. */
function relativeHost(scene: Scene, sentence: Sentence, verb: number): Speaker | null {
  const comma = verb - 1;
  if (sentence.tokens[comma]?.form !== ',') return null;
  for (let at = comma - 2; at > 1 && comma - at < 30; at--) {
    const { form } = tokenOf(sentence, at);
    if (!scene.lexicon.relatives.includes(form.toLowerCase()) || sentence.tokens[at - 1]?.form !== ',') continue;
    const span = nounBefore(sentence, at - 1);
    return span === null ? null : { head: at - 2, span, borrowed: false };
  }
  return null;
}

/** "India has neither confirmed nor | denied": the noun before the pair of verbs, auxiliaries skipped. */
function pairHost(sentence: Sentence, verb: number): Speaker | null {
  const between = sentence.tokens.slice(Math.max(0, verb - 4), verb);
  const from = between.findLastIndex((token) => token.form.toLowerCase() === functionWords.pairing[0]);
  if (from === -1 || !between.some((token) => token.form.toLowerCase() === functionWords.pairing[1])) return null;
  let end = verb - between.length + from;
  while (end > 0 && sentence.tokens[end - 1]?.upos === 'AUX') end--;
  const span = nounBefore(sentence, end);
  return span === null ? null : { head: end - 1, span, borrowed: false };
}

/** "the region's governor, Ann Lee, | said": the noun with the name in apposition that ends at the comma before the verb. */
function namedHost(sentence: Sentence, verb: number): Speaker | null {
  if (sentence.tokens[verb - 1]?.form !== ',') return null;
  let first = verb - 1;
  while (sentence.tokens[first - 1]?.upos === 'PROPN') first--;
  if (first === verb - 1 || sentence.tokens[first - 1]?.form !== ',') return null;
  const base = nounBefore(sentence, first - 1);
  const noun = base === null ? null : withPhrases(sentence, base);
  if (noun === null || sentence.tokens[first - 2]?.xpos === 'PRP') return null;
  return { head: first - 2, span: { start: noun.start, end: tokenOf(sentence, verb - 2).end }, borrowed: false };
}
