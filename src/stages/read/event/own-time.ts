import type { EventType } from '../../../base/schema/event-types.ts';
import type { Timex } from '../../../base/schema/finding.ts';
import type { Token } from '../../../base/schema/parse.ts';
import { ancestorsOf, headOfSpan, tokenOf } from '../../../base/text/tree.ts';
import { isRecent } from './ages.ts';
import { hasLemma } from './lemma.ts';
import type { Scene } from './scene.ts';
import type { View } from './view.ts';
import { isRel, prepOf } from './view.ts';
import { isOfOther, timeOf } from './when-where.ts';

/** The time expression that dates an event, or null, and those of its sentence that tell when something else was. */
export interface Times {
  readonly time: Timex | null;
  readonly others: readonly Timex[];
}

/** The times of an event: its own, unless that is of what is spoken of, and those of other things. */
export function timesOf(scene: Scene, view: View, type: EventType): Times {
  const found = timeOf(scene, view);
  const ofTopic = speaking.has(type) ? scene.timexes.filter((timex) => isOfTopic(scene, view, { timex, type })) : [];
  const time = found !== null && ofTopic.includes(found) ? null : found;
  const others = scene.timexes.filter(
    (timex) => timex !== time && (ofTopic.includes(timex) || isOfOtherThing(scene, view, timex)),
  );
  return { time, others };
}

/** What somebody does by words about something. */
const speaking: ReadonlySet<EventType> = new Set(['SUPPORT', 'ACCUSE', 'APPEAL', 'REQUEST', 'THREATEN', 'STATEMENT']);

/** Prepositions behind which stands what is spoken of. */
const about = new Set(['on', 'for', 'over', 'about', 'following', 'regarding', 'concerning']);

/** Those behind which no request names what it wants. */
const beyond = new Set([...about].filter((prep) => prep !== 'for'));

/** Where a verb of some type has what it speaks of: "accused Chad of a raid". */
const topicsOf: Readonly<Partial<Record<EventType, ReadonlySet<string>>>> = {
  REQUEST: beyond,
  APPEAL: beyond,
  ACCUSE: new Set([...about, 'of']),
};

/** "congratulated them on the launch on May 30": a day of the month of this week, behind something that happened and is spoken of, is that of the thing; behind "in a speech on the launch" it is that of the speech. */
function isOfTopic(
  scene: Scene,
  { trigger }: View,
  { timex, type }: { readonly timex: Timex; readonly type: EventType },
): boolean {
  const { sentence, context, lexicon } = scene;
  const head = headOfSpan(sentence, timex);
  const words = context.article.text.slice(timex.start, timex.end);
  const preps = topicsOf[type] ?? about;
  if (head < trigger || !/\d/u.test(words) || !isRecent(scene, timex) || !/^(?:on)?$/u.test(prepOf(sentence, head)))
    return false;
  const between = sentence.tokens.slice(trigger + 1, head).filter(({ end }) => end <= timex.start);
  const from = between.findIndex(({ form }) => preps.has(form.toLowerCase()));
  const happened = between.filter((token) => hasLemma(lexicon.words.happenings.words, token));
  const isToldOf = from >= 0 && between.slice(from).some((token) => happened.includes(token));
  return isToldOf && !between.some((token) => !happened.includes(token) && isOccasion(scene, token));
}

/** "in a statement", "on television", "during a visit": what words are said in or at has its day from them. */
function isOccasion({ context, lexicon }: Scene, token: Token): boolean {
  const { media, mediaKinds } = context.kit.pack.attribution;
  if (media.includes(token.lemma) || mediaKinds.includes(token.lemma)) return true;
  return ['talks', 'visit'].some((name) => hasLemma(lexicon.classes[name], token));
}

/** Whether a time tells when something else was, which a noun or a clause that describes one names: "praised Friday's vote", "discussed a deal signed in 1999". */
function isOfOtherThing(scene: Scene, view: View, timex: Timex): boolean {
  const head = headOfSpan(scene.sentence, timex);
  const own = new Set([view.trigger, view.verb ?? view.trigger]);
  if (head < 0) return false;
  return isRecent(scene, timex) ? isOfOther(scene, head, own) : isInClauseBelow(scene, own, head);
}

/** Whether a participle or relative clause that describes a noun stands between a word and the event above it. */
function isInClauseBelow({ sentence }: Scene, own: ReadonlySet<number>, head: number): boolean {
  const path = ancestorsOf(sentence, head);
  const top = path.findIndex((at) => own.has(at));
  return path.slice(0, Math.max(0, top)).some((at) => isRel(tokenOf(sentence, at), 'acl'));
}
