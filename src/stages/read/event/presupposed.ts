import type { EventType } from '../../../base/schema/event-types.ts';
import type { Sentence } from '../../../base/schema/parse.ts';
import { overlaps } from '../../../base/text/spans.ts';
import { ancestorsOf, dependents, tokenOf } from '../../../base/text/tree.ts';
import { hasLemma } from './lemma.ts';
import type { Scene } from './scene.ts';
import { isRel, prepOf } from './view.ts';

/**
 * Whether a clause or noun only tells from when on, or of what former day, something else is so: "since Chad invaded Libya", "when Chad
 * fired at the base, its share of the vote seems to have grown".
 */
export function isPresupposed(scene: Scene, start: number): boolean {
  const { sentence } = scene;
  for (const at of [start, ...ancestorsOf(sentence, start)]) {
    const word = markOf(scene, at);
    if (word === 'since' || isSinceWhen(scene, at) || isOfAdvice(sentence, at)) return true;
    if (word === 'when') return isPast(sentence, at) && isPresent(sentence, tokenOf(sentence, at).head);
    if (!isRel(tokenOf(sentence, at), 'nsubj', 'obj', 'xcomp', 'nmod', 'conj')) return false;
  }
  return false;
}

/** "should heed the proverb that Chad used in its talks", "could learn from": what a clause tells that describes something in advice; not "could not stop the crowd that attacked Chad". */
function isOfAdvice(sentence: Sentence, at: number): boolean {
  if (!isRel(tokenOf(sentence, at), 'acl:relcl') || !isPast(sentence, at)) return false;
  const main = ancestorsOf(sentence, at).at(-1) ?? at;
  const helpers = dependents(sentence, main, 'aux').map((helper) => tokenOf(sentence, helper).form.toLowerCase());
  if (helpers.some((form) => /^(?:should|ought|must)$/u.test(form))) return true;
  return lessons.test(tokenOf(sentence, main).lemma) && helpers.some((form) => /^(?:could|might)$/u.test(form));
}

/** Verbs with which "could" advises; with others it tells what was possible. */
const lessons = /^(?:learn|heed|follow|copy|emulate|imitate|study|consider|remember|recall)$/u;

/** "since October, when Chad invaded Libya". */
function isSinceWhen(scene: Scene, at: number): boolean {
  const { sentence } = scene;
  const { deprel, head } = tokenOf(sentence, at);
  const when = dependents(sentence, at, 'advmod', 'mark').find((mark) => tokenOf(sentence, mark).lemma === 'when');
  if (when === undefined) return false;
  return (deprel === 'acl:relcl' && prepOf(sentence, head) === 'since') || isBehindSince(scene, when);
}

/** Wherever the parser hung the clause, a date behind `since` stands right before its `when`. */
function isBehindSince({ sentence, timexes, context }: Scene, when: number): boolean {
  const before = sentence.tokens[sentence.tokens[when - 1]?.form === ',' ? when - 2 : when - 1];
  const timex = before === undefined ? undefined : timexes.find((one) => overlaps(one, before));
  return timex !== undefined && /\bsince (?:the )?$/iu.test(context.article.text.slice(timex.start - 10, timex.start));
}

/** `since` or `when` before a clause or noun, not before a date: "since October". */
function markOf({ sentence, timexes }: Scene, at: number): string {
  const marks = isRel(tokenOf(sentence, at), 'advcl')
    ? dependents(sentence, at, 'mark', 'advmod')
    : dependents(sentence, at, 'mark', 'case');
  const isOfDate = (mark: number): boolean => {
    const next = sentence.tokens[mark + 1];
    return next !== undefined && timexes.some((timex) => overlaps(timex, next));
  };
  const words = marks
    .filter((mark) => mark < at && !isOfDate(mark))
    .map((mark) => tokenOf(sentence, mark).form.toLowerCase());
  return words.find((word) => word === 'since' || word === 'when') ?? '';
}

function isPast(sentence: Sentence, verb: number): boolean {
  return tokenOf(sentence, verb).xpos === 'VBD' && dependents(sentence, verb, 'aux').length === 0;
}

function isPresent(sentence: Sentence, verb: number): boolean {
  if (verb < 0) return false;
  const forms = [verb, ...dependents(sentence, verb, 'aux', 'cop')].map((at) => tokenOf(sentence, at).xpos);
  return forms.some((xpos) => xpos === 'VBZ' || xpos === 'VBP');
}

/** "in breach of a resolution that bars arms sales": what a rule says that somebody breaks stood before. */
export function isStandingText({ sentence, lexicon }: Scene, verb: number): boolean {
  const { deprel, head } = tokenOf(sentence, verb);
  if (head < 0 || (deprel !== 'acl' && deprel !== 'acl:relcl')) return false;
  const noun = tokenOf(sentence, head);
  const isText = lexicon.words.proxies.has(noun.lemma) || hasLemma(lexicon.classes['agreement'], noun);
  return isText && noun.head >= 0 && hasLemma(lexicon.words.breaches.words, tokenOf(sentence, noun.head));
}

/** What a state is kept in goes on: "the rebels backed by Chad"; what an attack did is told so as news: "the five killed by Chad". */
const lastingly = /^(?:back|support|hold|run|sponsor|fund|finance|arm|supply)$/u;

/** Types of acts that last, whoever condemns them. */
const measures: ReadonlySet<EventType> = new Set(['SANCTION', 'COERCE']);

/** "welcomed the deal reached by Chad": what others answer is news. */
const greeting = /^(?:welcome|hail|praise|applaud|commend|celebrate|condemn|denounce|deplore|criticise|criticize)$/u;

/** "evaded the measures imposed on Chad": a participle that tells which known thing is meant. */
export function isGiven({ sentence }: Scene, verb: number, type: EventType): boolean {
  const { deprel, head, xpos, lemma } = tokenOf(sentence, verb);
  if (deprel !== 'acl' || xpos !== 'VBN' || head > verb || type === 'ASSAULT' || lastingly.test(lemma)) return false;
  const isKnown = dependents(sentence, head, 'det').some((at) =>
    /^(?:the|these|those)$/iu.test(tokenOf(sentence, at).form),
  );
  const above = sentence.tokens[tokenOf(sentence, head).head];
  const isAnswered = above !== undefined && greeting.test(above.lemma) && !measures.has(type);
  return isKnown && above !== undefined && !isAnswered && !isRel(tokenOf(sentence, head), 'nsubj');
}
