import { slaying } from '../../base/lang/en/deeds.ts';
import type { EventMention, Participant } from '../../base/schema/finding.ts';
import type { Linkable } from '../../base/schema/record.ts';
import type { Span } from '../../base/schema/span.ts';
import { contains } from '../../base/text/spans.ts';
import { byCodeUnit } from './groups.ts';
import { nameLikeness, nameWords, soundOf } from './spelling.ts';

// Who is killed by name: nobody is killed twice, so that day, words and sources matter less.

/** Words of a person's name, folded. */
export type Name = readonly string[];

/** Persons known by name whom an event kills. */
export function slainIn(article: Linkable, { type, targets, trigger }: EventMention): readonly Name[] {
  if (type !== 'ASSAULT' || !slaying.words.test(trigger.text)) return [];
  return targets.flatMap((target) => nameOf(article, target) ?? []).map(nameWords);
}

/** What may stand behind the name in a phrase that is the person: `Sadat, the president`, `Sadat of Egypt`; not `Sadat's guard`. */
const behind = /^\s?(?:$|[,(]|(?:of|in|at)\s)/u;

/** Words that make the name no more than part of what stands before it: `the guard of Sadat`, `the man who shot Sadat`; not `the president of Egypt, Sadat`. */
const before = /\b(?:of|for|to|from|with|by|in|on|at|near|under|against|who|whom|that|which|and|or)\b[^,]*$/iu;

/** The name of the person that a phrase is, in full where it is known. */
function nameOf({ text, entities }: Linkable, target: Participant): string | null {
  const isWhole = ({ start, end }: Span): boolean =>
    behind.test(text.slice(end, target.end)) && !before.test(text.slice(target.start, start));
  const person = entities.find((entity) => entity.type === 'person' && contains(target, entity) && isWhole(entity));
  if (person === undefined) return null;
  return person.actor?.replaceAll('-', ' ') ?? text.slice(person.start, person.end);
}

/** Family names by which a killing is found, as they sound. */
export const slainSounds = (slain: readonly Name[]): readonly string[] =>
  slain.map((name) => soundOf(name.at(-1) ?? ''));

/** The person whom both kill, as one of them is named, and whether both name him in full; null for none. */
export function slainByBoth(
  a: readonly Name[],
  b: readonly Name[],
): { readonly name: string; readonly isFull: boolean } | null {
  const shared = a.flatMap((name) =>
    b.filter((other) => isSame(name, other)).map((other) => ({ name: name.join(' '), isFull: areFull(name, other) })),
  );
  return shared.sort((one, other) => byCodeUnit(one.name, other.name))[0] ?? null;
}

/** Whether nobody whom one kills can be among those whom the other kills; a name of one word may be any word of a longer one (`Park`, `Park Chung Hee`). */
export function areOtherSlain(a: readonly Name[], b: readonly Name[]): boolean {
  return a.length > 0 && b.length > 0 && a.every((name) => b.every((other) => !canBeSame(name, other)));
}

const areFull = (a: Name, b: Name): boolean => a.length > 1 && b.length > 1;

function isSame(a: Name, b: Name): boolean {
  if (areFull(a, b)) return nameLikeness(a, b) !== null;
  return soundOf(a.at(-1) ?? '') === soundOf(b.at(-1) ?? '');
}

function canBeSame(a: Name, b: Name): boolean {
  if (areFull(a, b)) return nameLikeness(a, b) !== null;
  const sounds = b.map(soundOf);
  return a.some((word) => sounds.includes(soundOf(word)));
}
