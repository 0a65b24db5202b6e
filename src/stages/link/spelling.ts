import { foldedWords } from './stems.ts';

/** What different spellings of one sound become, in this order: Russian, Arabic, Chinese and Korean names reach English in several ways. */
const sounds: readonly (readonly [pattern: RegExp, sound: string])[] = [
  [/(?<=[bcdfgklmnprstvz])[jy](?=[aeou])/gu, 'i'],
  [/(?:shch|sch|sh)/gu, 's'],
  [/(?:tch|ch|dj|dzh|zh)/gu, 'j'],
  [/(?:ts|tz|cz)/gu, 'c'],
  [/kh/gu, 'h'],
  [/ph/gu, 'f'],
  [/(?:ck|q)/gu, 'k'],
  [/x/gu, 'ks'],
  [/w/gu, 'v'],
  [/(?:ei|ey|ai|ay)(?=$|[^aeiou])/gu, 'e'],
  [/(?:iy|yi|ij|ii|y)/gu, 'i'],
  [/(?:ou|oo|eu|eo)/gu, 'u'],
  [/(?:io|jo)/gu, 'o'],
  [/(?:ff|v)$/gu, 'f'],
  [/(.)\1/gu, '$1'],
];

/** Where Korean and other names are spelt with a hard or a soft letter. */
const hard: Readonly<Record<string, string>> = { g: 'k', d: 't', b: 'p', r: 'l' };

/** Words of a name that are often left out: particles of Arabic names. */
const particles: ReadonlySet<string> = new Set(['al', 'el', 'ul']);

/** Words that tell a son from his father. */
const generations: ReadonlySet<string> = new Set(['jr', 'sr', 'ii', 'iii']);

/** The words of a name, folded, hyphens as spaces: `Kim Jong-un` -> kim, jong, un. */
export function nameWords(name: string): readonly string[] {
  return foldedWords(name).filter((word) => !particles.has(word));
}

/** How a word of a name sounds, so that most spellings of it are one: `Sergei` and `Sergey`, `Jong` and `Chong`. */
export function soundOf(word: string): string {
  const plain = sounds.reduce((rest, [pattern, sound]) => rest.replace(pattern, sound), word);
  return plain.replace(/[gdbr]/gu, (letter) => hard[letter] ?? letter);
}

/** How two names agree. */
export type NameLikeness = 'same' | 'spelling' | 'shorter' | null;

/**
 * Whether two full names can be one person's: the same words, words that sound the same, or the same first and last with names between left
 * out. Null for names of one word and for others.
 */
export function nameLikeness(a: readonly string[], b: readonly string[]): NameLikeness {
  if (a.length < 2 || b.length < 2 || generationOf(a) !== generationOf(b)) return null;
  if (a.join(' ') === b.join(' ')) return 'same';
  const [soundsA, soundsB] = [a.map(soundOf), b.map(soundOf)];
  if (soundsA.join('') === soundsB.join('')) return 'spelling';
  const ends = soundsA[0] === soundsB[0] && soundsA.at(-1) === soundsB.at(-1);
  const [short, long] = a.length < b.length ? [soundsA, soundsB] : [soundsB, soundsA];
  return ends && a.length !== b.length && short.every((word) => long.includes(word)) ? 'shorter' : null;
}

function generationOf(words: readonly string[]): string {
  return words.filter((word) => generations.has(word)).join(' ');
}
