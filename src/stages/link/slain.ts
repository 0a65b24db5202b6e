import { slaying } from '../../base/lang/en/deeds.ts';
import type { EventMention, Participant } from '../../base/schema/finding.ts';
import type { Linkable } from '../../base/schema/record.ts';
import { contains } from '../../base/text/spans.ts';
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

/** The name of the person that a phrase is, in full where it is known. */
function nameOf({ text, entities }: Linkable, target: Participant): string | null {
  const person = entities.find(
    (entity) => entity.type === 'person' && contains(target, entity) && behind.test(text.slice(entity.end, target.end)),
  );
  if (person === undefined) return null;
  return person.actor?.replaceAll('-', ' ') ?? text.slice(person.start, person.end);
}

/** Family names by which a killing is found, as they sound. */
export const slainSounds = (slain: readonly Name[]): readonly string[] =>
  slain.map((name) => soundOf(name.at(-1) ?? ''));

/** The person whom both kill, as one of them is named; null for none. */
export function slainByBoth(a: readonly Name[], b: readonly Name[]): string | null {
  const shared = a.filter((name) => b.some((other) => isSame(name, other)));
  return shared.map((name) => name.join(' ')).sort()[0] ?? null;
}

function isSame(a: Name, b: Name): boolean {
  if (a.length > 1 && b.length > 1) return nameLikeness(a, b) !== null;
  return soundOf(a.at(-1) ?? '') === soundOf(b.at(-1) ?? '');
}
