import type { Sentence } from '../../../base/schema/parse.ts';
import { dependents, tokenOf } from '../../../base/text/tree.ts';
import { isRel } from '../attribution/phrase.ts';
import type { Desk } from './parts.ts';

// Whether an agreement that is told of for the first time ("a deal to free the crew") is there, or only wanted, thought of or at work on.

/** Prepositions behind which an agreement is there: "under a deal to free the crew". */
const inForce: ReadonlySet<string> = new Set('under per following after since despite through by with'.split(' '));

/** Marks before a participle that tells of something done. */
const done: ReadonlySet<string> = new Set('after by upon since while'.split(' '));

/** Whether the sentence tells that the instrument at a noun has been made; one with an article that points back, or a name, is there. */
export function isMade({ lexicon }: Desk, sentence: Sentence, noun: number): boolean {
  const token = tokenOf(sentence, noun);
  if (!isNew(sentence, noun) || token.head === -1) return true;
  const head = tokenOf(sentence, token.head);
  if (isRel(token, 'nsubj') && token.deprel !== 'nsubj:pass') return !isOpen(sentence, token.head);
  if (head.upos !== 'VERB') return !isRel(token, 'nmod') || /^(?:sign|conclu|adopt|ratif)/u.test(head.lemma);
  if (isRel(token, 'obl') && casesOf(sentence, noun).some((form) => inForce.has(form))) return true;
  return isDone(sentence, token.head) && !lexicon.hoped.words.includes(head.lemma.toLowerCase());
}

/** "a deal", "any pact", "another accord". */
function isNew(sentence: Sentence, noun: number): boolean {
  if (tokenOf(sentence, noun).upos === 'PROPN') return false;
  return dependents(sentence, noun, 'det').some((at) =>
    /^(?:an?|any|another|some)$/iu.test(tokenOf(sentence, at).form),
  );
}

const casesOf = (sentence: Sentence, noun: number): readonly string[] =>
  dependents(sentence, noun, 'case').map((at) => tokenOf(sentence, at).form.toLowerCase());

/** "signed", "have reached", "did sign", "after signing"; not "could sign", "to sign", "in reaching", "if it signs". */
function isDone(sentence: Sentence, verb: number): boolean {
  const { xpos } = tokenOf(sentence, verb);
  if (isOpen(sentence, verb)) return false;
  const helpers = dependents(sentence, verb, 'aux').map((at) => tokenOf(sentence, at).lemma);
  if (xpos === 'VB') return helpers.includes('do');
  if (xpos !== 'VBG' || helpers.length > 0) return true;
  return dependents(sentence, verb, 'mark', 'case').every((at) => done.has(tokenOf(sentence, at).form.toLowerCase()));
}

/** Whether a verb has a modal, a negation or a condition. */
function isOpen(sentence: Sentence, verb: number): boolean {
  return dependents(sentence, verb, 'aux', 'mark', 'advmod').some((at) => {
    const { xpos, lemma, form } = tokenOf(sentence, at);
    return xpos === 'MD' || /^(?:if|unless|whether|not|never|n['’]t)$/iu.test(form) || lemma === 'not';
  });
}
