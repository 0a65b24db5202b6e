import { isOneOf } from '../../../base/lang/en/function-words.ts';
import type { CommitmentKind } from '../../../base/schema/finding.ts';
import type { Sentence } from '../../../base/schema/parse.ts';
import { childrenOf, dependents, subtree, tokenOf } from '../../../base/text/tree.ts';
import type { Desk } from './parts.ts';
import { rowFor } from './saying.ts';

/** Whether what is announced is to help or to harm: harm withheld is a pledge, help withheld a threat. */
export function kindOf(desk: Desk, sentence: Sentence, verb: number): CommitmentKind {
  const lemma = tokenOf(sentence, verb).lemma.toLowerCase();
  const own = rowFor(desk, 'will', [lemma])?.kind;
  const harm = isHarm(desk, sentence, verb);
  if (rowFor(desk, 'act', [lemma])?.kind === 'offer') return 'offer';
  const withheld = isWithheld(sentence, verb) && !desk.lexicon.negatives.includes(lemma);
  if (!withheld) return harm ? 'threat' : 'pledge';
  return harm || own !== 'pledge' ? 'pledge' : 'threat';
}

function isHarm(desk: Desk, sentence: Sentence, verb: number): boolean {
  const { lexicon } = desk;
  const lemma = tokenOf(sentence, verb).lemma.toLowerCase();
  const objects = dependents(sentence, verb, 'obj', 'nsubj:pass').map((at) =>
    tokenOf(sentence, at).lemma.toLowerCase(),
  );
  if (lexicon.stops.includes(lemma)) return objects.some((object) => lexicon.benefits.includes(object));
  if (rowFor(desk, 'will', [lemma])?.kind === 'threat') return true;
  return lexicon.answers.includes(lemma) || objects.some((object) => lexicon.harms.includes(object));
}

/** "would not attack", "will send no oil". */
function isWithheld(sentence: Sentence, verb: number): boolean {
  const negated = childrenOf(sentence, verb).some((at) => /^(?:not|n't|n’t|never)$/iu.test(tokenOf(sentence, at).form));
  const none = dependents(sentence, verb, 'obj').some((object) =>
    subtree(sentence, object).some((at) => isOneOf(tokenOf(sentence, at).form, ['no', 'nothing'])),
  );
  return negated || none;
}
