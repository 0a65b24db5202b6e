import type { Stance } from '../../schema/finding.ts';
import { stemOf } from '../../text/stem.ts';
import { foldWord } from '../../text/words.ts';
import { englishAttribution } from './attribution.ts';

/** A claim with the words of its cue and of what is said. */
interface Worded {
  readonly stance: Stance;
  readonly cue: readonly string[];
  readonly content: readonly string[];
}

const { cues, stance } = englishAttribution;

const denying = cues.filter(({ act }) => act === 'deny');

/** Stems of the words that deny what follows them: `denied`, `denial`. */
const denyingStems = stemsOf(denying.map(({ lemma }) => lemma));

/** Of those, what may say in the same breath what it holds the matter for: `dismissed (the report as a lie)`. */
const judgingStems = stemsOf(denying.filter(({ frames }) => frames.includes('o+as')).map(({ lemma }) => lemma));

const falsity = new Set(stance.falsity.map(foldWord));

/**
 * Whether the words of a denial say no themselves (`said that it had never sold arms`, `called the report a lie`), so that they are not
 * the words of what it denies (`denied that it had sold arms`).
 */
export function saysNo({ stance: taken, cue, content }: Worded): boolean {
  if (taken !== 'denies') return false;
  const stems = [...stemsOf(wordsIn(cue))];
  if (!stems.some((stem) => denyingStems.has(stem))) return true;
  return stems.some((stem) => judgingStems.has(stem)) && wordsIn(content).some((word) => falsity.has(word));
}

function wordsIn(texts: readonly string[]): readonly string[] {
  return texts.flatMap((text) => text.match(/[\p{L}-]+/gu) ?? []).map(foldWord);
}

function stemsOf(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.map((word) => stemOf(foldWord(word))));
}
