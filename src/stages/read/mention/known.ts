import type { NameEntry } from '../../../base/tables/tables.ts';
import { formAt, isCapital, isGlued, type Range, type Scene, textOf } from './chunk.ts';

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
  const start = formAt(scene, first);
  if (!isCapital(start) || /^the$/iu.test(start)) return null;
  const words = Math.max(scene.tables.longestName(start), scene.tables.longestName(start.replace(/s$/u, '')));
  if (words === 0) return null;
  const most = Math.min(end, first + Math.min(longestWindow, words * 2 + 2));
  for (let last = most; last >= first; last--) {
    if (!mayEnd(scene, last)) continue;
    const entries = scene.tables.names(textOf(scene, { first, last }));
    if (entries.length > 0) return { first, last, entries };
  }
  return null;
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
