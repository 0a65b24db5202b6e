import { functionWords, isOneOf } from '../../../base/lang/en/function-words.ts';
import type { AttributionDraft } from '../../../base/schema/finding.ts';
import type { Sentence } from '../../../base/schema/parse.ts';
import { overlaps } from '../../../base/text/spans.ts';
import { dependents, tokenOf } from '../../../base/text/tree.ts';
import { isPeriod } from '../attribution/phrase.ts';
import type { Desk } from './parts.ts';

/**
 * Whether "will" and a verb announce nothing that the speaker is going to do: in a question, in what is asked, wondered or only possible
 * ("how he would proceed", "the chance that it would help"), or with what one cannot undertake to do ("we will know next week").
 */
export function isOpenTalk(desk: Desk, sentence: Sentence, verb: number): boolean {
  const token = tokenOf(sentence, verb);
  if (sentence.tokens.some(({ form, start }) => form === '?' && start > token.start)) return true;
  return (
    desk.lexicon.undergone.words.includes(token.lemma.toLowerCase()) ||
    isAsked(desk, sentence, verb) ||
    goesOnBeing(sentence, verb)
  );
}

/** "how he would proceed", "whether it will abide by", "spoke of a plan that they would support", "the chance that it would help"; not "announced a plan under which he would". */
function isAsked({ lexicon }: Desk, sentence: Sentence, verb: number): boolean {
  const { deprel, head } = tokenOf(sentence, verb);
  const marks = dependents(sentence, verb, 'mark', 'advmod').map((at) => tokenOf(sentence, at).form.toLowerCase());
  if (marks.some((mark) => /^(?:how|why|where|whether)$/u.test(mark))) return true;
  if (head === -1) return false;
  const above = tokenOf(sentence, head);
  const isThought = deprel === 'acl' && lexicon.chances.words.includes(above.lemma.toLowerCase());
  const isDescribed = deprel === 'acl:relcl' && above.upos === 'NOUN' && !isPeriod(above.form);
  return isThought || (isDescribed && !isLaidOut(sentence, head)) || /^W/u.test(above.xpos);
}

/** "announced a plan": who lays out himself what he will do is bound by what describes it. */
function isLaidOut(sentence: Sentence, noun: number): boolean {
  const { deprel, head } = tokenOf(sentence, noun);
  return deprel === 'obj' && /^(?:announce|outline|unveil|present|declare)$/u.test(tokenOf(sentence, head).lemma);
}

/** "will continue to be targets". */
function goesOnBeing(sentence: Sentence, verb: number): boolean {
  return dependents(sentence, verb, 'xcomp').some((at) => dependents(sentence, at, 'cop').length > 0);
}

/** Whether a pronoun cannot be the speaker's side: "it" where a person speaks who has not named what is his ("his army"). */
export function isNoPerson(
  { context }: Desk,
  sentence: Sentence,
  subject: number,
  { source }: AttributionDraft,
): boolean {
  if (!isOneOf(tokenOf(sentence, subject).form, functionWords.thing)) return false;
  const before = sentence.tokens.slice(0, subject);
  if (before.some(({ form }) => isOneOf(form, functionWords.possessive))) return false;
  return context.entities.some(({ type, ...span }) => type === 'person' && source.some((one) => overlaps(one, span)));
}
