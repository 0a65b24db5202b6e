import type { Sentence } from '../../../base/schema/parse.ts';
import { childrenOf, dependents, tokenOf } from '../../../base/text/tree.ts';
import type { Change, Names } from './repair.ts';
import { finite, isNominal } from './repair.ts';
import { isRel, isVerb, prepOf } from './view.ts';

/** "signed a treaty in Bern that does away with": a noun behind a verb is never the object of a word still farther behind. */
export function objectOfVerbBefore(sentence: Sentence, at: number): readonly Change[] {
  const token = tokenOf(sentence, at);
  if (!isRel(token, 'obj') || !isNominal(token) || token.head <= at || prepOf(sentence, at) !== '') return [];
  const first = Math.min(at, ...dependents(sentence, at, 'det', 'amod', 'nummod', 'compound', 'nmod:poss'));
  const verb = first - 1;
  const before = sentence.tokens[verb];
  if (before === undefined || !isVerb(before) || !finite.test(before.xpos)) return [];
  const taken = dependents(sentence, verb, 'obj', 'xcomp', 'aux:pass').length > 0;
  return taken ? [] : [{ at, head: verb, deprel: 'obj' }];
}

/** "blamed Chad, which would not speak": a noun between a verb and the comma of a clause about it is no subject beside the clause's own. */
export function objectBeforeRelative(sentence: Sentence, at: number): readonly Change[] {
  const token = tokenOf(sentence, at);
  if (!isRel(token, 'nsubj') || !isNominal(token) || token.head <= at || prepOf(sentence, at) !== '') return [];
  const relative = at + 2;
  const isClause = sentence.tokens[at + 1]?.form === ',' && /^(?:who|which)$/u.test(formAt(sentence, relative));
  const clause = token.head;
  if (!isClause || tokenOf(sentence, relative).head !== clause || !isRel(tokenOf(sentence, relative), 'nsubj'))
    return [];
  const verb = tokenOf(sentence, clause).head;
  if (verb !== verbBefore(sentence, at) || dependents(sentence, verb, 'obj').length > 0) return [];
  return [
    { at, head: verb, deprel: 'obj' },
    { at: clause, head: at, deprel: 'acl:relcl' },
  ];
}

const formAt = (sentence: Sentence, at: number): string => sentence.tokens[at]?.form.toLowerCase() ?? '';

/** The verb that a bare noun phrase stands right behind, or -1. */
function verbBefore(sentence: Sentence, noun: number): number {
  const first = Math.min(noun, ...dependents(sentence, noun, 'det', 'amod', 'nummod', 'compound', 'nmod:poss'));
  const before = sentence.tokens[first - 1];
  return before !== undefined && isVerb(before) ? first - 1 : -1;
}

/** "released the American Ana Roe", "met the Chadian Ali Bo": the article, taken for the object, belongs to the name behind it. */
export function articleAsPhrase(sentence: Sentence, at: number): readonly Change[] {
  const token = tokenOf(sentence, at);
  if (token.upos !== 'DET' || !isRel(token, 'obj', 'obl', 'nsubj', 'nmod')) return [];
  const name = dependents(sentence, at, 'appos').find((one) => one > at && tokenOf(sentence, one).upos === 'PROPN');
  if (name === undefined) return [];
  const near = sentence.tokens.slice(at + 1, name).every(({ upos }) => upos === 'ADJ' || upos === 'PROPN');
  const outside = childrenOf(sentence, at).filter((part) => part !== name && part !== token.head);
  if (!near || name > at + 3) return [];
  return [
    { at: name, head: token.head, deprel: token.deprel },
    { at, head: name, deprel: 'det' },
    ...outside.map((part) => ({ at: part, head: name, deprel: tokenOf(sentence, part).deprel })),
  ];
}

/** "will hold talks with Ana Roe today": the preposition, taken for a name's first part, introduces the name. */
export function prepositionAsName(sentence: Sentence, at: number): readonly Change[] {
  const token = tokenOf(sentence, at);
  if (token.upos !== 'ADP' || !isRel(token, 'nmod', 'obl') || token.head < 0) return [];
  const name = at + 1;
  const next = sentence.tokens[name];
  if (next?.upos !== 'PROPN' || next.head !== at || !isRel(next, 'flat')) return [];
  const others = childrenOf(sentence, at).filter((part) => part !== name);
  return [
    { at: name, head: token.head, deprel: token.deprel },
    { at, head: name, deprel: 'case' },
    ...others.map((part) => ({ at: part, head: name, deprel: tokenOf(sentence, part).deprel })),
  ];
}

/** "agreed in principle to halve", "promised on Friday to leave": the infinitive tells what is agreed, not what the phrase between is. */
export function infinitiveBehindPhrase(sentence: Sentence, at: number, { times }: Names): readonly Change[] {
  const token = tokenOf(sentence, at);
  if (!isRel(token, 'acl') || isRel(token, 'acl:relcl') || token.head !== at - 2) return [];
  const noun = tokenOf(sentence, token.head);
  if (formAt(sentence, at - 1) !== 'to' || !isRel(noun, 'obl') || noun.head >= token.head || noun.head < 0) return [];
  const between = times[token.head] === true || (noun.form === 'principle' && prepOf(sentence, token.head) === 'in');
  return between && promising.test(tokenOf(sentence, noun.head).form) ? [{ at, head: noun.head, deprel: 'xcomp' }] : [];
}

/** Forms of verbs whose infinitive is what somebody will do or will not. */
const promising = /^(?:agree[sd]?|promise[sd]?|pledge[sd]?|vow(?:s|ed)?|decide[sd]?|refuse[sd]?|threaten(?:s|ed)?)$/u;

/** "said that the accords that Chad and Togo reached did not bind it": the verb without a subject has the noun before `that` as its own. */
export function clauseAboutSubject(sentence: Sentence, at: number): readonly Change[] {
  const token = tokenOf(sentence, at);
  const noun = at < 1 ? undefined : sentence.tokens[at - 1];
  const verb = token.head;
  if (token.form !== 'that' || verb < at || noun?.upos !== 'NOUN' || !isRel(noun, 'nsubj') || noun.head !== verb)
    return [];
  const own = dependents(sentence, verb, 'nsubj').some((one) => one > at && one < verb);
  const main = dependents(sentence, verb, 'ccomp').find((one) => one > verb && isVerb(tokenOf(sentence, one)));
  if (!own || main === undefined || dependents(sentence, main, 'nsubj', 'mark').length > 0) return [];
  if (!finite.test(tokenOf(sentence, verb).xpos) || dependents(sentence, verb, 'obj').length > 0) return [];
  const { head, deprel } = tokenOf(sentence, verb);
  const marks = dependents(sentence, verb, 'mark').filter((one) => one < at);
  return [
    { at: main, head, deprel },
    { at: at - 1, head: main, deprel: 'nsubj' },
    { at: verb, head: at - 1, deprel: 'acl:relcl' },
    { at, head: verb, deprel: 'obj' },
    ...marks.map((mark) => ({ at: mark, head: main, deprel: 'mark' })),
  ];
}

/** "handed the town back to Chad": to whom something is given stands under the verb, not under the adverb. */
export function phraseBehindAdverb(sentence: Sentence, at: number): readonly Change[] {
  const token = tokenOf(sentence, at);
  if (!isRel(token, 'obl') || token.head < 0 || token.head >= at || prepOf(sentence, at) !== 'to') return [];
  const adverb = tokenOf(sentence, token.head);
  const isBack = /^(?:back|home|away|over)$/u.test(adverb.form) && isRel(adverb, 'advmod') && adverb.head >= 0;
  const isGiven =
    isBack && isVerb(tokenOf(sentence, adverb.head)) && dependents(sentence, adverb.head, 'obj').length > 0;
  return isGiven ? [{ at, head: adverb.head, deprel: 'obl' }] : [];
}

/** "condemned the United States": a bare name right behind a verb that makes nobody anything is whom it is done to, not what he becomes. */
export function nameAsPredicate(sentence: Sentence, at: number): readonly Change[] {
  const token = tokenOf(sentence, at);
  if (token.upos !== 'PROPN' || !isRel(token, 'xcomp') || token.head < 0 || token.head >= at) return [];
  const verb = tokenOf(sentence, token.head);
  const first = Math.min(at, ...dependents(sentence, at, 'det', 'amod', 'compound'));
  if (!isVerb(verb) || becoming.test(verb.lemma) || first !== token.head + 1 || prepOf(sentence, at) !== '') return [];
  const taken = dependents(sentence, token.head, 'obj', 'aux:pass', 'cop').length > 0;
  return taken ? [] : [{ at, head: token.head, deprel: 'obj' }];
}

const becoming = /^(?:become|remain|stay|seem|appear|feel|be|turn)$/u;

/** "accused Chad of lying": what one is accused of is a clause, and no object beside the one who is. */
export function gerundAsObject(sentence: Sentence, at: number): readonly Change[] {
  const token = tokenOf(sentence, at);
  if (token.xpos !== 'VBG' || !isRel(token, 'obj') || token.head < 0 || prepOf(sentence, at) !== 'of') return [];
  const accused = dependents(sentence, at, 'nsubj').find((one) => one > token.head && one < at);
  if (accused === undefined) return [];
  return [
    { at: accused, head: token.head, deprel: 'obj' },
    { at, head: token.head, deprel: 'advcl' },
    ...dependents(sentence, at, 'case').map((mark) => ({ at: mark, head: at, deprel: 'mark' })),
  ];
}

const transfer = /^(?:send|give|supply|deliver|ship|provide|offer|donate|sell|lend|export|fly|grant)$/u;

/** "sent soldiers and food to Chad": to whom is told of all that is sent, not of the last alone. */
export function recipientOfAll(sentence: Sentence, at: number): readonly Change[] {
  const token = tokenOf(sentence, at);
  const thing = sentence.tokens[token.head];
  if (!isRel(token, 'nmod') || prepOf(sentence, at) !== 'to' || thing === undefined || !isRel(thing, 'conj')) return [];
  const object = tokenOf(sentence, thing.head);
  const verb = sentence.tokens[object.head];
  if (!isRel(object, 'obj') || verb === undefined || !transfer.test(verb.lemma)) return [];
  return [{ at, head: object.head, deprel: 'obl' }];
}

/** "Chadian troops crossed into Mali on Monday and shelled it": with no other subject of the second verb, what seems to describe the first noun is its verb. */
export function firstOfVerbs(sentence: Sentence, at: number): readonly Change[] {
  const token = tokenOf(sentence, at);
  const noun = token.head;
  if (token.xpos !== 'VBN' || token.deprel !== 'acl' || noun !== at - 1 || tokenOf(sentence, noun).head >= 0) return [];
  const next = dependents(sentence, noun, 'conj').find((one) => one > at && finite.test(tokenOf(sentence, one).xpos));
  if (next === undefined || dependents(sentence, next, 'nsubj').length > 0 || !isJoined(sentence, at, next)) return [];
  const rest = childrenOf(sentence, noun).filter((one) => one > next || isRel(tokenOf(sentence, one), 'punct'));
  return [
    { at, head: -1, deprel: 'root', xpos: 'VBD' },
    { at: noun, head: at, deprel: 'nsubj' },
    { at: next, head: at, deprel: 'conj' },
    ...rest.filter((one) => one !== next).map((one) => ({ at: one, head: at, deprel: tokenOf(sentence, one).deprel })),
  ];
}

/** "met the United States, Chad and Mali": the first of a list right behind the verb, taken for a doer, is done to as the others are. */
export function firstOfList(sentence: Sentence, at: number): readonly Change[] {
  const token = tokenOf(sentence, at);
  const verb = token.head;
  if (token.upos !== 'PROPN' || !isRel(token, 'nsubj', 'xcomp') || verb < 0 || verb > at) return [];
  const next = sentence.tokens.findIndex((one, index) => index > at && isRel(one, 'obj') && one.head === verb);
  const listed =
    next > at && dependents(sentence, next, 'conj').some((one) => dependents(sentence, one, 'cc').length > 0);
  const comma = sentence.tokens.slice(at + 1, Math.max(next, at + 1)).filter(({ upos }) => upos === 'PUNCT');
  const doer = dependents(sentence, verb, 'nsubj').some((one) => one < verb);
  if (!listed || !doer || comma.length !== 1 || sentence.tokens[at + 1]?.form !== ',') return [];
  return [
    { at, head: verb, deprel: 'obj' },
    { at: next, head: at, deprel: 'conj' },
    ...dependents(sentence, next, 'conj').map((one) => ({ at: one, head: at, deprel: 'conj' })),
  ];
}

/** Whether `and` joins what is done, not suffered, to a later verb right behind it: "men held by Chad and flown home thanked Mali" has its verb still to come. */
function isJoined(sentence: Sentence, at: number, next: number): boolean {
  const and = dependents(sentence, next, 'cc').some((one) => one > at && one === next - 1);
  const agents = dependents(sentence, at, 'obl').some((one) => prepOf(sentence, one) === 'by');
  const toCome = sentence.tokens.slice(next + 1).some(({ xpos, deprel }) => xpos === 'VBD' && deprel === 'acl');
  return and && !agents && !toCome && dependents(sentence, next, 'aux:pass').length === 0;
}

/** "Chadian troops crossed into Mali and shelled it": what `and` joins to the verb of a subject is no description of the subject. */
export function verbBeforeAnd(sentence: Sentence, at: number): readonly Change[] {
  const token = tokenOf(sentence, at);
  const subject = sentence.tokens[token.head];
  if (token.xpos !== 'VBN' || token.deprel !== 'acl' || token.head !== at - 1 || subject?.deprel !== 'nsubj') return [];
  const next = subject.head;
  const verb = sentence.tokens[next];
  if (verb?.xpos !== 'VBD' || !isJoined(sentence, at, next)) return [];
  return [
    { at, head: verb.head, deprel: verb.deprel, xpos: 'VBD' },
    { at: token.head, head: at, deprel: 'nsubj' },
    { at: next, head: at, deprel: 'conj' },
  ];
}
