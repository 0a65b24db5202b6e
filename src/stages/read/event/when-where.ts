import { eventTypes, type EventType } from '../../../base/schema/event-types.ts';
import type { Place, Timex } from '../../../base/schema/finding.ts';
import { overlaps } from '../../../base/text/spans.ts';
import type { Sentence, Token } from '../../../base/schema/parse.ts';
import { ancestorsOf, childrenOf, dependents, headOfSpan, tokenOf } from '../../../base/text/tree.ts';
import { answers } from '../../../base/lang/en/events/answers.ts';
import { isRecent } from './ages.ts';
import { isErrand } from './begun.ts';
import { hasLemma } from './lemma.ts';
import type { Scene } from './scene.ts';
import type { View } from './view.ts';
import { isRel, isVerb, prepOf } from './view.ts';
import { isMeanwhile, isWhileDoing } from './when-along.ts';

const placePreps = new Set([
  'in',
  'at',
  'near',
  'inside',
  'outside',
  'around',
  'across',
  'off',
  'on',
  'along',
  'throughout',
]);

/**
 * The time expression that dates the event: one that hangs from the trigger or its verb, else from the verb that governs it
 * (`agreed on Monday to meet`), else the only one of the clause; null when none does.
 */
export function timeOf(scene: Scene, view: View): Timex | null {
  let best: Timex | null = null;
  let least = 3;
  for (const timex of scene.timexes) {
    if (timex.type !== 'DATE' && timex.type !== 'TIME') continue;
    const head = headOfSpan(scene.sentence, timex);
    if (head >= 0 && (isNoDay(scene, view, timex, head) || isBeside(scene, view, timex, head))) continue;
    if (head >= 0 && isBehindAnswer(scene, view, timex, head)) continue;
    const rank = head < 0 ? 3 : rankOf(scene, view, head);
    if (rank < least) [best, least] = [timex, rank];
  }
  return best;
}

/** 0: hangs from the trigger's clause; 1: from a verb that governs it; 2: inside a phrase of the clause; 2.5: right behind it in the text; 3: elsewhere. */
function rankOf(scene: Scene, view: View, head: number): number {
  const own = new Set([view.trigger, view.verb ?? view.trigger]);
  const path = ancestorsOf(scene.sentence, head);
  const near = path[0] ?? -1;
  if (own.has(near) || own.has(head) || isWhen(scene, view, head)) return 0;
  if (isPredicate(scene, view, head) || isRightBefore(scene, view, head) || isOfOwn(scene, head, own)) return 0;
  if (isOfOther(scene, head, own)) return 3;
  const clause = path.find((at) => isClauseHead(scene, at)) ?? -1;
  if (own.has(clause)) return 2;
  if (governs(scene, clause, view.verb ?? view.trigger)) return 1;
  if (standsBehind(scene, view, head)) return 2.5;
  if (isMeanwhile(scene, near, view.verb ?? view.trigger)) return 2.8;
  return isWhileDoing(scene, view, clause) ? 2.9 : 3;
}

/** Prepositions behind which stands what was before or after the event, or is spoken of: its day is another. */
const otherwhen = new Set('after before since until following despite because ahead prior for amid'.split(' '));

/** "flew to Doha after the raid of 2 May", "gave its word for 2024", "blames Chad for the raid last month", "in view of Oman's role in the bank this year": the day of something else. */
function isBeside(scene: Scene, view: View, { value }: Timex, head: number): boolean {
  const { sentence } = scene;
  if (isRightBefore(scene, view, head)) return false;
  if ((value.length <= 7 && prepOf(sentence, head) === 'for') || isOfHappening(scene, view, head)) return true;
  const own = [view.trigger, view.verb ?? view.trigger];
  const path = ancestorsOf(sentence, head);
  const top = path.findIndex((at) => own.includes(at) || isVerb(tokenOf(sentence, at)));
  const inside = path.slice(0, Math.max(0, top)).filter((at) => !isRel(tokenOf(sentence, at), 'flat', 'compound'));
  const loose = value.length === 4 && inside.length > (prepOf(sentence, head) === '' ? 0 : 2);
  const cause = value.length <= 7 && inside.some((at) => at !== head && prepOf(sentence, at) === 'for');
  const apart = loose || cause || inside.some((at) => isOtherwhen(sentence, at));
  return apart || isInOpening(sentence, view, head);
}

/** "congratulated Chad on the elections of 5 March", "over the raid in March": the day of what is spoken of. */
function isOfHappening({ sentence, lexicon }: Scene, { trigger }: View, head: number): boolean {
  const noun = ['of', 'in', ''].includes(prepOf(sentence, head)) ? tokenOf(sentence, head).head : -1;
  if (noun < 0 || noun === trigger || !hasLemma(lexicon.words.happenings.words, tokenOf(sentence, noun))) return false;
  return ['on', 'for', 'over', 'about'].includes(prepOf(sentence, noun));
}

/** "sent troops in response to a raid on the town on 2 May": wherever the parser hung it, an older day behind the answer is that of what is answered; "in response in 1992" names nothing answered. */
function isBehindAnswer(scene: Scene, view: View, timex: Timex, head: number): boolean {
  if (isRecent(scene, timex)) return false;
  const between = scene.sentence.tokens.slice(Math.max(view.trigger, view.verb ?? view.trigger), head);
  const answer = between.findLastIndex(({ lemma }) => answers.has(lemma));
  if (!/^(?:to|for)$/u.test(between[answer + 1]?.form ?? '')) return false;
  return answer > 0 && between[answer - 1]?.form === 'in' && !between.slice(answer).some(({ form }) => form === ',');
}

/** "Ahead of the vote on Sunday, envoys met": the first phrase of the sentence tells what else was then, up to its comma. */
function isInOpening({ tokens }: Sentence, { trigger }: View, head: number): boolean {
  const comma = tokens.findIndex(({ form }) => form === ',');
  return otherwhen.has(tokens[0]?.form.toLowerCase() ?? '') && head < comma && comma < trigger;
}

function isOtherwhen(sentence: Sentence, at: number): boolean {
  const { lemma } = tokenOf(sentence, at);
  if (/^(?:time|dawn|daybreak|sunrise|sunset|dusk|nightfall|noon|midday|midnight)$/u.test(lemma)) return false;
  if (answers.has(lemma)) return true;
  return dependents(sentence, at, 'case', 'mark').some((mark) =>
    otherwhen.has(tokenOf(sentence, mark).form.toLowerCase()),
  );
}

/** Prepositions of what goes on while something is done. */
const during = new Set(['in', 'at', 'during', 'on']);

/** "supported the 1972 treaty", "denied a role in Tuesday's blast": the day of what the clause speaks of, unless that is when it was done ("in Tuesday's vote"). */
export function isOfOther({ sentence }: Scene, head: number, own: ReadonlySet<number>): boolean {
  const token = tokenOf(sentence, head);
  if (isRel(token, 'compound', 'nummod', 'amod')) {
    const noun = describedBy(sentence, head);
    return noun >= 0 && !own.has(noun);
  }
  if (!isRel(token, 'nmod:poss')) return false;
  const owned = tokenOf(sentence, token.head);
  return !(isRel(owned, 'obl') && own.has(owned.head) && during.has(prepOf(sentence, token.head)));
}

/** "the July 25 border raid", "launched Tuesday's raid": inside the event's noun, or that of its light verb. */
function isOfOwn(scene: Scene, head: number, own: ReadonlySet<number>): boolean {
  const { sentence, lexicon } = scene;
  if (!isRel(tokenOf(sentence, head), 'compound', 'nummod', 'nmod:poss')) return false;
  const noun = describedBy(sentence, head);
  if (noun < 0 || own.has(noun)) return noun >= 0;
  const { head: verb, deprel } = tokenOf(sentence, noun);
  return deprel === 'obj' && own.has(verb) && lexicon.words.lightVerbs.has(tokenOf(sentence, verb).lemma);
}

/** "Their only call was in April 2003": said of the noun that names the event. */
function isPredicate({ sentence }: Scene, { verb, trigger }: View, head: number): boolean {
  const { head: above, deprel } = tokenOf(sentence, trigger);
  return verb === null && above === head && deprel === 'nsubj' && dependents(sentence, head, 'cop').length > 0;
}

/** "A report last year accused Chad": a bare time between the subject and its verb. */
function isRightBefore({ sentence }: Scene, { verb }: View, head: number): boolean {
  if (verb === null || prepOf(sentence, head) !== '') return false;
  const first = Math.min(verb, ...dependents(sentence, verb, 'aux', 'advmod'));
  return head === first - 1 && sentence.tokens[tokenOf(sentence, head).head]?.head === verb;
}

/** The noun that a word describes, through other words that do: `call` for `25` in "the July 25 phone call". */
function describedBy(sentence: Sentence, index: number): number {
  const { head } = tokenOf(sentence, index);
  const above = sentence.tokens[head];
  return above !== undefined && above.head > head && isRel(above, 'compound') ? describedBy(sentence, head) : head;
}

/** "the first visit since July 2000", "killed since Monday": no day on which it happened; "has sent aid since 2022" names when it began. */
function isSince(scene: Scene, view: View, { value }: Timex, head: number): boolean {
  return prepOf(scene.sentence, head) === 'since' && (view.verb === null || value.length > 7);
}

/** Whether a time is none of the event's: one since when something is so, unless "when" comes back to it, or one beside a war that lasts. */
function isNoDay(scene: Scene, view: View, timex: Timex, head: number): boolean {
  return (isSince(scene, view, timex, head) && !isWhen(scene, view, head)) || isOutside(scene, view, head);
}

/** "met on Friday over Chad's war on Libya": the day of the meeting is none of a war's, which lasts. */
function isOutside(scene: Scene, view: View, head: number): boolean {
  const { sentence, lexicon } = scene;
  const { trigger, verb } = view;
  const lasts = verb === null && lexicon.words.lasting.has(tokenOf(sentence, trigger).lemma);
  return lasts && !ancestorsOf(sentence, head).includes(trigger) && !standsBehind(scene, view, head);
}

/** "on Friday, when Chad and Niger signed": the time that the clause describes. */
function isWhen(scene: Scene, view: View, head: number): boolean {
  const { sentence } = scene;
  let verb = view.verb ?? view.trigger;
  while (isRel(tokenOf(sentence, verb), 'xcomp') && tokenOf(sentence, verb).head >= 0)
    verb = tokenOf(sentence, verb).head;
  const when = dependents(sentence, verb, 'advmod', 'mark').find(
    (at) => tokenOf(sentence, at).form.toLowerCase() === 'when',
  );
  const before = when === undefined ? -1 : sentence.tokens[when - 1]?.form === ',' ? when - 2 : when - 1;
  return (
    before >= 0 &&
    scene.timexes.some(
      (timex) => overlaps(timex, tokenOf(sentence, before)) && overlaps(timex, tokenOf(sentence, head)),
    )
  );
}

/** Wherever the parser hung it, a time right behind the trigger's phrases, before any other verb, comma or clause, belongs to it. */
function standsBehind(scene: Scene, view: View, head: number): boolean {
  const from = Math.max(view.trigger, view.verb ?? view.trigger);
  if (head <= from) return false;
  const between = scene.sentence.tokens.slice(from + 1, head);
  return !between.some(
    (token) =>
      (isVerb(token) && !isBareParticiple(scene.sentence, token)) ||
      token.upos === 'AUX' ||
      token.upos === 'SCONJ' ||
      [',', ';', ':', '-', '–'].includes(token.form),
  );
}

/** "an incursion targeting rebels on Friday", "tracked incoming rebels on Friday": a participle that only describes a noun. */
function isBareParticiple(sentence: Sentence, token: Token): boolean {
  const at = sentence.tokens.indexOf(token);
  return token.xpos === 'VBG' && isRel(token, 'acl', 'amod') && dependents(sentence, at, 'mark', 'aux').length === 0;
}

function isClauseHead(scene: Scene, at: number): boolean {
  const token = tokenOf(scene.sentence, at);
  return isVerb(token) || token.head < 0;
}

/** Whether a verb stands over the trigger's through infinitives only, and is no verb of saying. */
function governs(scene: Scene, verb: number, below: number): boolean {
  if (verb < 0 || scene.lexicon.words.sayVerbs.has(tokenOf(scene.sentence, verb).lemma)) return false;
  for (let at = below; at >= 0; at = tokenOf(scene.sentence, at).head) {
    if (at === verb) return true;
    const own = isRel(tokenOf(scene.sentence, at), 'conj') && dependents(scene.sentence, at, 'nsubj').length > 0;
    if (own || isLaterTense(scene.sentence, at) || isOtherwhen(scene.sentence, at)) return false;
    if (prepOf(scene.sentence, at) === 'from') return false;
    const isPart = isRel(tokenOf(scene.sentence, at), 'xcomp', 'obj', 'conj', 'obl');
    const passes = isPart || isCarrying(scene, at) || isErrand(scene, at);
    if (!passes && !isHappening(scene, verb, at)) return false;
  }
  return false;
}

/** "invaded in 1974 and still occupies the north". */
function isLaterTense(sentence: Sentence, at: number): boolean {
  const { deprel, head, xpos } = tokenOf(sentence, at);
  return deprel === 'conj' && head >= 0 && /^VB[ZP]$/u.test(xpos) && tokenOf(sentence, head).xpos === 'VBD';
}

/** "A strike that it carried out": the light verb that hangs from the noun of what was done. */
function isCarrying({ sentence, lexicon }: Scene, at: number): boolean {
  const token = tokenOf(sentence, at);
  return isRel(token, 'acl:relcl') && lexicon.words.lightVerbs.has(token.lemma);
}

/** "The raids continued on Sunday", "a strike killed five on Sunday": the time of what the noun under the verb tells. */
function isHappening({ sentence, lexicon }: Scene, verb: number, noun: number): boolean {
  const { head, deprel } = tokenOf(sentence, noun);
  return head === verb && /^nsubj/u.test(deprel) && lexicon.words.occurrences.has(tokenOf(sentence, verb).lemma);
}

/** The place where it happened: a place name behind `in`, `at`, `near` that hangs from the trigger or its verb; null when none does. */
export function placeOf(scene: Scene, view: View, type: EventType): Place | null {
  const { sentence } = scene;
  // "condemned the raid on Lima": what is spoken of has its place, the speaking has another.
  const objects = eventTypes[type].reciprocal || /^material/u.test(eventTypes[type].quad) ? view.objects : [];
  const own = [...new Set([view.trigger, view.verb ?? view.trigger, ...objects])];
  const heads = own
    .flatMap((at) => dependents(sentence, at, 'obl', 'nmod'))
    .filter((at) => placePreps.has(prepOf(sentence, at)));
  for (const head of heads) {
    for (const at of [head, ...childrenOf(sentence, head).filter((one) => isSite(scene, one))]) {
      const token = tokenOf(sentence, at);
      const place = scene.places.find((one) => overlaps(one, token));
      if (place !== undefined) return place;
    }
  }
  return null;
}

/** "at Cairo airport", "near Chad's palace"; not "in a U.S. raid": the state before what is done owns it; and no adjective is a place ("in the Polish port of Gdynia"). */
function isSite({ sentence, entities, lexicon }: Scene, part: number): boolean {
  const token = tokenOf(sentence, part);
  if (token.xpos === 'JJ') return false;
  const isOwner = isRel(token, 'amod', 'compound', 'nmod:poss') && entities[part]?.actor != null;
  const done = ['attack', 'talks', 'visit', 'protest', 'probe'].map((name) => lexicon.classes[name]);
  return !isOwner || !done.some((words) => hasLemma(words, tokenOf(sentence, token.head)));
}
