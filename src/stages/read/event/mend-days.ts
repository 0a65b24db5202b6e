import type { Sentence } from '../../../base/schema/parse.ts';
import { ancestorsOf, childrenOf, dependents, tokenOf } from '../../../base/text/tree.ts';
import type { Change, Names } from './repair.ts';
import { isDay } from './time-word.ts';
import { isRel, isVerb, prepOf } from './view.ts';

/** "met Ann Roe Tuesday", "accused Chad Monday evening of arming rebels": the day is no part of the name before it. */
export function nameBeforeDay(sentence: Sentence, at: number, { times }: Names): readonly Change[] {
  const before = sentence.tokens[at - 1];
  if (!isDay(tokenOf(sentence, at)) || before?.xpos !== 'NNP' || times[at - 1] === true) return [];
  const top = timeTop(sentence, at, times);
  return tokenOf(sentence, top).head < at ? [...freed(sentence, top, at - 1, times)] : [];
}

/** The word over a day and the time words behind it: `evening` in `Tuesday evening`. */
function timeTop(sentence: Sentence, at: number, times: readonly boolean[]): number {
  const { head } = tokenOf(sentence, at);
  return head > at && times[head] === true ? head : at;
}

function freed(sentence: Sentence, top: number, last: number, times: readonly boolean[]): readonly Change[] {
  const parts = childrenOf(sentence, top).filter((part) => part <= last && times[part] !== true);
  const name = parts.findLast((part) => isRel(tokenOf(sentence, part), 'compound', 'nmod:desc', 'amod'));
  return name === undefined ? behindName(sentence, top, last) : withName(sentence, { top, name, parts });
}

/** The day hangs from the name or a part of it: it belongs to what the name belongs to. */
function behindName(sentence: Sentence, top: number, last: number): readonly Change[] {
  const { head, deprel } = tokenOf(sentence, top);
  const inName = deprel === 'flat' && (head === last || tokenOf(sentence, last).head === head);
  return inName && tokenOf(sentence, head).head >= 0 ? [datedBy(sentence, top, head)] : [];
}

interface Glued {
  readonly top: number;
  readonly name: number;
  readonly parts: readonly number[];
}

/** The name hangs from the day: it takes the day's place, as the object where no preposition stands before it. */
function withName(sentence: Sentence, { top, name, parts }: Glued): readonly Change[] {
  const { head, deprel } = tokenOf(sentence, top);
  if (head < 0) return [];
  const marked = [name, top].some((part) => dependents(sentence, part, 'case').length > 0);
  const bare = deprel.startsWith('obl') && !marked && head < name && isVerb(tokenOf(sentence, head));
  return [
    { at: name, head, deprel: bare ? 'obj' : deprel },
    datedBy(sentence, top, top),
    ...parts
      .filter((part) => part !== name)
      .map((part) => ({ at: part, head: name, deprel: tokenOf(sentence, part).deprel })),
  ];
}

/** The day under the noun that a phrase describes ("strikes in Chad Thursday"), else under the verb over it. */
function datedBy(sentence: Sentence, day: number, phrase: number): Change {
  const { head, deprel } = tokenOf(sentence, phrase);
  const verb = ancestorsOf(sentence, phrase).find((over) => isVerb(tokenOf(sentence, over)));
  const inside = /^nmod/u.test(deprel) || verb === undefined;
  return { at: day, head: inside ? head : verb, deprel: inside ? 'nmod' : 'obl:unmarked' };
}

const relativeWords = /^(?:which|that|who|when|where|whose)$/iu;

/** "On 2 May, the king will meet his guests": a day with its comma that opens the sentence is no noun which the clause behind it describes. */
export function clauseBehindDay(sentence: Sentence, at: number, { times }: Names): readonly Change[] {
  const { head, deprel } = tokenOf(sentence, at);
  if (deprel !== 'acl:relcl' || times[head] !== true || tokenOf(sentence, head).head >= 0) return [];
  const parts = childrenOf(sentence, at);
  const isClause = parts.some((part) => isRel(tokenOf(sentence, part), 'nsubj'));
  if (!isClause || parts.some((part) => relativeWords.test(tokenOf(sentence, part).form))) return [];
  if (sentence.tokens[head + 1]?.form !== ',' || times.indexOf(true) > 1) return [];
  return [
    { at, head: -1, deprel: 'root' },
    { at: head, head: at, deprel: 'obl' },
  ];
}

/** "condemned Chad over the raid last month", "thanked it for aid years ago": a time that is no news dates what one speaks of, right before it. */
export function agedTimeOfNoun(sentence: Sentence, at: number, { times }: Names): readonly Change[] {
  const { head, lemma, deprel } = tokenOf(sentence, at);
  if (times[at] !== true || deprel !== 'obl:unmarked' || head < 0) return [];
  const first = Math.min(at, ...childrenOf(sentence, at));
  const isAged =
    ages.test(lemma) && (sentence.tokens[first]?.form === 'last' || sentence.tokens[at + 1]?.form === 'ago');
  const noun = tokenOf(sentence, Math.max(0, first - 1));
  if (!isAged || !judging.test(tokenOf(sentence, head).lemma)) return [];
  const spokenOf =
    noun.head === head && isRel(noun, 'obl') && /^(?:over|about|for)$/u.test(prepOf(sentence, first - 1));
  return spokenOf ? [{ at, head: first - 1, deprel: 'nmod:unmarked' }] : [];
}

/** Verbs of judging what was done: one condemns or thanks in the news of the day for what is older. */
const judging =
  /^(?:accuse|apologi[sz]e|applaud|blame|censure|chide|commend|condemn|congratulate|critici[sz]e|decry|denounce|laud|lambaste|praise|rebuke|reproach|slam|thank)$/u;

const ages = /^(?:month|year|spring|summer|autumn|fall|winter|decade|century)$/u;

/** "thanked Chad and Mali on Friday": the names before the preposition of a day are no part of it, but the verb's object. */
export function nameBeforeMark(sentence: Sentence, at: number, { times }: Names): readonly Change[] {
  const { head } = tokenOf(sentence, at);
  if (times[at] !== true || head < 0 || head >= at) return [];
  const parts = childrenOf(sentence, at);
  const mark = parts.find((part) => part < at && tokenOf(sentence, part).deprel === 'case') ?? -1;
  const before = parts.filter((part) => part > head && part < mark && times[part] !== true);
  const name = before.findLast((part) => tokenOf(sentence, part).upos === 'PROPN');
  if (name === undefined || times[mark + 1] !== true || Math.min(...before) !== head + 1) return [];
  const verb = tokenOf(sentence, head);
  if (!isVerb(verb) || dependents(sentence, head, 'obj', 'aux:pass').length > 0) return [];
  return [
    { at: name, head, deprel: 'obj' },
    ...before
      .filter((part) => part !== name)
      .map((part) => ({ at: part, head: name, deprel: tokenOf(sentence, part).deprel })),
  ];
}

/** "said Tuesday Chad had met the king", "said on Tuesday it had": a day between a verb of saying and the clause with what is said is the day of saying, whatever name the parser made of both. */
export function dayOfSaying(sentence: Sentence, at: number, { times }: Names): readonly Change[] {
  const says = sentence.tokens[at - 1]?.form === 'on' ? at - 2 : at - 1;
  const behind = times.indexOf(false, at);
  const next = sentence.tokens[behind];
  if (!isDay(tokenOf(sentence, at)) || sentence.tokens[says]?.upos !== 'VERB' || next === undefined) return [];
  if (isVerb(next) || /^(?:AUX|PUNCT|PART|ADP)$/u.test(next.upos)) return [];
  const over = ancestorsOf(sentence, at);
  if (!dependents(sentence, says, 'ccomp').some((clause) => clause >= behind && over.includes(clause))) return [];
  const words = sentence.tokens.slice(at, behind).map((_, index) => at + index);
  return words.flatMap((word) => freedFrom(sentence, word, says, behind));
}

/** A time word goes to the verb of saying; what hung from it behind the time takes its place. */
function freedFrom(sentence: Sentence, word: number, says: number, behind: number): readonly Change[] {
  const { head, deprel } = tokenOf(sentence, word);
  if (head < behind) return [];
  const [name, ...rest] = childrenOf(sentence, word).filter((part) => part >= behind);
  return [
    { at: word, head: says, deprel: 'obl:unmarked' },
    ...(name === undefined ? [] : [{ at: name, head, deprel }]),
    ...rest.map((part) => ({ at: part, head: name ?? head, deprel: tokenOf(sentence, part).deprel })),
  ];
}
