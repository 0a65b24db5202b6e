import type { NameEntry } from '../../../base/tables/tables.ts';
import { formAt, isCapital, isGlued, type Range, type Scene, textOf, tokenAt } from './chunk.ts';

/** A stretch of tokens that the tables know, with what it may mean, likeliest first. */
export interface Known extends Range {
  readonly entries: readonly NameEntry[];
}

const longestWindow = 14;

/**
 * The longest name of the tables that begins at a token, or null. Names must be printed with a capital; a leading `the` is left out, and
 * it ends at token `end` at the latest.
 */
export function knownAt(scene: Scene, first: number, end = scene.sentence.tokens.length - 1): Known | null {
  if (end < scene.sentence.tokens.length - 1) return longestAt(scene, first, end);
  let found = knownInScenes.get(scene);
  if (found === undefined) knownInScenes.set(scene, (found = new Map<number, Known | null>()));
  let known = found.get(first);
  if (known === undefined) found.set(first, (known = longestAt(scene, first, end)));
  return known;
}

/** What {@link knownAt} has answered for whole sentences, by the first token. */
const knownInScenes = new WeakMap<Scene, Map<number, Known | null>>();

function longestAt(scene: Scene, first: number, end: number): Known | null {
  const start = formAt(scene, first);
  if (!isCapital(start) || /^the$/iu.test(start)) return null;
  const words = Math.max(scene.tables.longestName(start), scene.tables.longestName(start.replace(/s$/u, '')));
  if (words === 0) return null;
  const most = Math.min(end, first + Math.min(longestWindow, words * 2 + 2));
  const furthest = isGlued(scene, first) ? most : Math.min(most, lastOfWords(scene, first, words));
  for (let last = furthest; last >= first; last--) {
    if (!mayEnd(scene, last)) continue;
    const entries = scene.tables.names(textOf(scene, { first, last }));
    if (entries.length > 0) return { first, last, entries };
  }
  return null;
}

/** The last token before which no more than so many words begin, each after white space, counted from the first token on. */
function lastOfWords(scene: Scene, first: number, words: number): number {
  let last = first;
  for (let count = 1; ; last++) {
    const { start = 0, form = '' } = tokenAt(scene, last + 1) ?? {};
    if (/^[\p{Lu}\p{Ll}\p{N}]/u.test(form) && /\s/u.test(scene.text.charAt(start - 1))) count++;
    if (count > words || last > first + longestWindow) return last;
  }
}

/** A name ends with a word, and not in the middle of a hyphenated one unless what follows is no part of a name. */
function mayEnd(scene: Scene, last: number): boolean {
  const form = formAt(scene, last);
  if (!/\p{L}[.)]?$|\p{N}$/u.test(form)) return false;
  return !(
    isGlued(scene, last) &&
    /^[-‐‑]$/u.test(formAt(scene, last + 1)) &&
    /^\p{Ll}{2}$/u.test(formAt(scene, last + 2))
  );
}

/** Whether a name is one word of a person's: a surname, or all that the tables know of somebody. It needs company to count. */
export function isBareName(known: Known): boolean {
  const entry = known.entries[0];
  return entry?.type === 'person' && (entry.kind === 'surname' || known.first === known.last);
}
