import type { TimeLexicon } from '../../../base/lang/time-lexicon.ts';
import type { Sentence, Token } from '../../../base/schema/parse.ts';
import { ancestorsOf, dependents, tokenOf } from '../../../base/text/tree.ts';
import type { Aspect } from './moment.ts';

/** Where an expression stands: its first and last token, whether the word before it looks ahead ("by", "until"), whether it is a possessive. */
interface Standing {
  readonly first: number;
  readonly last: number;
  readonly ahead: boolean;
  readonly possessive: boolean;
}

interface Clause {
  readonly sentence: Sentence;
  readonly standing: Standing;
  readonly lexicon: TimeLexicon;
}

/**
 * Whether the clause that governs an expression looks ahead ("will meet on Friday", "plans to visit in May", "extended until Monday") or
 * back; null when it does not say: "warned of the elections in November" may speak of either.
 */
export function aspectOf(sentence: Sentence, standing: Standing, lexicon: TimeLexicon): Aspect {
  if (followsPast(sentence, standing, lexicon)) return 'past';
  return aspectOfClause({ sentence, standing, lexicon }) ?? (standing.ahead ? 'future' : null);
}

/** Whether an expression hangs right from a finite verb in the past that speaks of no plan: what was done so lies behind the day of writing. */
export function isDone(sentence: Sentence, last: number, lexicon: TimeLexicon): boolean {
  const token = tokenOf(sentence, last);
  if (!token.deprel.startsWith('obl') || token.head < 0) return false;
  const verb = tokenOf(sentence, token.head);
  if (verb.xpos !== 'VBD' || lexicon.planned.has(verb.lemma) || lexicon.ahead.has(verb.lemma)) return false;
  return dependents(sentence, token.head, 'ccomp', 'xcomp', 'aux').length === 0;
}

function aspectOfClause(clause: Clause): Aspect {
  const { sentence, standing, lexicon } = clause;
  let nominal = false;
  for (const index of [standing.last, ...ancestorsOf(sentence, standing.last)]) {
    const token = tokenOf(sentence, index);
    if (isPredicate(sentence, index)) {
      const aspect = aspectOfVerb(clause, index);
      if (aspect !== undefined) return aspect === 'past' && nominal ? null : aspect;
    } else if (index < standing.first || index > standing.last) {
      if (lexicon.ahead.has(token.lemma)) return 'future';
      nominal ||= token.upos === 'NOUN' || token.upos === 'PROPN';
    }
  }
  return null;
}

/** A verb, or a noun or adjective with a copula. */
function isPredicate(sentence: Sentence, index: number): boolean {
  const { upos } = tokenOf(sentence, index);
  return upos === 'VERB' || upos === 'AUX' || dependents(sentence, index, 'cop').length > 0;
}

/** "said on Friday that it would", "said Friday": a finite past verb right before the expression owns it, whatever the tree says. */
function followsPast({ tokens }: Sentence, { first, ahead }: Standing, lexicon: TimeLexicon): boolean {
  for (let index = first - 1; index >= 0 && !ahead; index--) {
    const token = tokens[index];
    if (token === undefined || token.upos === 'VERB') return token?.xpos === 'VBD' && !lexicon.planned.has(token.lemma);
    if (!skipped.has(token.upos)) return false;
  }
  return false;
}

const skipped: ReadonlySet<string> = new Set(['ADP', 'ADV']);

/** Undefined where a higher verb must tell: participles and infinitives under one. */
function aspectOfVerb(clause: Clause, index: number): Aspect | undefined {
  const { sentence, lexicon } = clause;
  const token = tokenOf(sentence, index);
  const helpers = dependents(sentence, index, 'aux', 'cop').map((child) => tokenOf(sentence, child));
  if (helpers.some((helper) => helper.lemma === 'have')) return 'past';
  if (helpers.some((helper) => isAhead(clause, helper))) return 'future';
  if (token.xpos === 'VBD') return isOfPlans(clause, token, lexicon.planned) ? 'future' : 'past';
  if (helpers.some((helper) => helper.xpos === 'VBD'))
    return isOfPlans(clause, token, lexicon.ahead) ? 'future' : 'past';
  if (isInfinitive(sentence, index)) return infinitive(sentence, index, lexicon);
  if (token.xpos === 'VBG' && helpers.some((helper) => helper.lemma === 'be')) return 'future';
  if (token.xpos === 'VBN' && isOfPlans(clause, token, lexicon.planned)) return 'future';
  if (token.xpos === 'VBN' && token.deprel.startsWith('acl')) return 'past';
  if (token.xpos === 'VBN' || token.xpos === 'VBG') return token.head === -1 ? null : undefined;
  return helpers.length === 0 && isTimetabled(clause, index) ? 'future' : null;
}

/** "the talks open on Friday"; not "opens fire on Friday", "begin to bomb". */
function isTimetabled({ sentence, lexicon: { timetabled, unheralded } }: Clause, verb: number): boolean {
  const begun = dependents(sentence, verb, 'obj', 'xcomp').map((at) => tokenOf(sentence, at).lemma);
  return timetabled.words.has(tokenOf(sentence, verb).lemma) && !begun.some((what) => unheralded.words.has(what));
}

/** "planned talks on Friday", "put off until Friday": what the verb speaks of lies ahead of what it tells. */
function isOfPlans({ standing, lexicon }: Clause, verb: Token, words: ReadonlySet<string>): boolean {
  return words.has(verb.lemma) || (standing.ahead && lexicon.deferred.has(verb.lemma));
}

/** "Friday's reports may be wrong" says nothing of when they were made. */
function isAhead({ lexicon, standing }: Clause, helper: Token): boolean {
  if (standing.possessive && lexicon.perhaps.has(helper.lemma)) return false;
  return lexicon.ahead.has(helper.form.toLowerCase()) || lexicon.ahead.has(helper.lemma);
}

function isInfinitive(sentence: Sentence, index: number): boolean {
  return dependents(sentence, index, 'mark').some((child) => tokenOf(sentence, child).lemma === 'to');
}

function infinitive(sentence: Sentence, index: number, lexicon: TimeLexicon): Aspect | undefined {
  const head = tokenOf(sentence, index).head;
  if (head < 0) return 'future';
  const { lemma } = tokenOf(sentence, head);
  return lemma === 'be' || lexicon.ahead.has(lemma) ? 'future' : undefined;
}
