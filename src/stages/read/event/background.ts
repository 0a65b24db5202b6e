import type { EventType } from '../../../base/schema/event-types.ts';
import type { Modality } from '../../../base/schema/finding.ts';
import { ancestorsOf, tokenOf } from '../../../base/text/tree.ts';
import type { Scene } from './scene.ts';
import type { View } from './view.ts';
import { isRel, prepOf } from './view.ts';
import { timeOf } from './when-where.ts';

/** Prepositions behind which a meeting goes on while the rest is told. */
const current = new Set(['during', 'on', 'at', 'amid', 'in', 'with']);
/** Measures that last: a mention of them is not news. */
const standing = new Set(['sanction', 'sanctions', 'embargo', 'tariff', 'ban', 'blockade', 'boycott']);
const subordinate = ['acl:relcl', 'advcl', 'acl'];

/** Types whose nouns name a thing to be had (`the need for cooperation`) rather than what was done. */
const abstract: ReadonlySet<EventType> = new Set(['COOPERATE', 'SUPPORT', 'AID', 'AGREE']);

interface Ground {
  readonly view: View;
  readonly type: EventType;
  /** Told in the past perfect. */
  readonly past: boolean;
}

/** Actual or historical: older by its own date than the report, told in the past before the past, or named only in passing. */
export function background(scene: Scene, { view, type, past }: Ground): Modality {
  const time = timeOf(scene, view);
  if (time !== null && isOlder(time.value, scene.context.article.published?.value ?? null)) return 'historical';
  if (past && isSubordinate(scene, view.verb ?? view.trigger)) return 'historical';
  if (view.verb !== null || !isInPassing(scene, view.trigger, type)) return 'actual';
  return abstract.has(type) && isRel(tokenOf(scene.sentence, view.trigger), 'nmod', 'compound')
    ? 'hypothetical'
    : 'historical';
}

/** Whether a TIMEX3 value lies before the month before the publication's; false where either is not known. */
function isOlder(value: string, published: string | null): boolean {
  const year = /^\d{4}/u.exec(value)?.[0];
  if (year === undefined || published === null) return false;
  const from = published.slice(0, 4);
  if (value.length < 7 || published.length < 7) return year < from;
  const months = (text: string): number => Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7));
  return /^\d{4}-\d{2}/u.test(value) && months(published) - months(value) > 1;
}

function isSubordinate(scene: Scene, at: number): boolean {
  const path = [at, ...ancestorsOf(scene.sentence, at)];
  return path.some((index) => subordinate.includes(tokenOf(scene.sentence, index).deprel));
}

/** A bare noun is news when it is what the sentence is about (standing sanctions are not); elsewhere it is background. */
function isInPassing(scene: Scene, noun: number, type: EventType): boolean {
  const token = tokenOf(scene.sentence, noun);
  if (token.head < 0 || (isRel(token, 'nsubj') && !standing.has(token.lemma))) return false;
  return !(type === 'CONSULT' && isRel(token, 'obl') && current.has(prepOf(scene.sentence, noun)));
}
