import type { LanguagePack } from '../../../base/lang/pack.ts';
import type { StateWords } from '../../../base/lang/places-lexicon.ts';

interface Tell {
  readonly states: readonly string[];
  readonly printed: RegExp | null;
  readonly small: RegExp | null;
}

const escaped = (word: string): string => word.replace(/[$.*+?^()[\]{}|\\]/gu, String.raw`\$&`);

function anyOf(words: readonly string[], flags: string): RegExp | null {
  if (words.length === 0) return null;
  return new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${words.map(escaped).join('|')})(?![\p{L}])`, flags);
}

function tellOf({ states, words }: StateWords): Tell {
  const all = words.split('|');
  const small = all.filter((word) => word === word.toLowerCase() && /\p{L}/u.test(word));
  const printed = all.filter((word) => !small.includes(word));
  return { states: states.split('|'), printed: anyOf(printed, 'gu'), small: anyOf(small, 'giu') };
}

const known = new WeakMap<LanguagePack, readonly Tell[]>();

function tellsOf(pack: LanguagePack): readonly Tell[] {
  const made = known.get(pack) ?? pack.places.home.map(tellOf);
  known.set(pack, made);
  return made;
}

function distinct(text: string, pattern: RegExp | null): number {
  return pattern === null ? 0 : new Set(text.match(pattern)?.map((word) => word.toLowerCase())).size;
}

/** How many different words of an article tell that it is at home in a state, by ISO alpha-3; several states share some. */
export function homeSigns(text: string, pack: LanguagePack): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const { states, printed, small } of tellsOf(pack)) {
    const times = distinct(text, printed) + distinct(text, small);
    if (times > 0) for (const state of states) found.set(state, (found.get(state) ?? 0) + times);
  }
  return found;
}
