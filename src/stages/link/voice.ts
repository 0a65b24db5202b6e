import type { ActorId } from '../../base/schema/actor.ts';
import type { Attribution } from '../../base/schema/finding.ts';
import type { Linkable } from '../../base/schema/record.ts';
import { slice } from '../../base/text/spans.ts';
import { foldedWords } from './stems.ts';

/** Who speaks, as far as the words tell. */
export interface Voice {
  readonly actor: ActorId | null;
  /** State of the speaker, or null. */
  readonly country: string | null;
  /** Words of the source, folded; what is compared when nobody is known. */
  readonly words: string;
}

/** The voice of an attribution. */
export function voiceOf(article: Pick<Linkable, 'text'>, said: Attribution): Voice {
  const words = foldedWords(said.source.map((span) => slice(article.text, span)).join(' ')).join(' ');
  return { actor: said.speaker, country: said.speakerCountry, words };
}

/** Under which names a voice is looked for: the actor, its state, and the names that may stand alone for it. */
export function voiceKeys(voice: Voice): readonly string[] {
  const known = [voice.actor, voice.country].filter((key) => key !== null);
  return [...new Set([...known, ...namesIn(voice)])];
}

/** Words of a name by which others may call the speaker: those of a known person's id, or else the last word printed. */
function namesIn({ actor, words }: Voice): readonly string[] {
  if (actor === null) return words.split(' ').slice(-1).filter(isName);
  return actor.includes('-') ? actor.split('-').filter(isName) : [];
}

function isName(word: string): boolean {
  return word.length > 2;
}

/**
 * Whether two voices can be one: 1 for the same actor, less for a state and somebody who speaks for it, 0 for two persons with names of
 * their own. Unknown ones are compared by their names and, where they have none, by the words for their office.
 */
export function sameVoice(a: Voice, b: Voice): number {
  if (a.actor !== null && a.actor === b.actor) return 1;
  if (a.country !== null && b.country !== null && a.country !== b.country) return 0;
  if (isState(a) || isState(b)) return a.country !== null && a.country === b.country ? 0.75 : 0;
  if (a.actor !== null && b.actor !== null) return 0;
  const names = new Set(namesIn(a));
  return namesIn(b).some((name) => names.has(name)) ? 0.95 : 0;
}

function isState({ actor, country }: Voice): boolean {
  return actor !== null && actor === country;
}
