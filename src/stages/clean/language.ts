import { isKnownLanguage, surestFit } from './trigrams.ts';

/** Least words, and shares of a language's function words from which a text is surely in it and below which it is surely not. */
const leastWords = 25;
/** Words from which a few function words no longer save a text from being foreign: one sentence may have very few. */
const manyWords = 60;
const sureShare = 0.12;
const foreignShare = 0.05;
/** Least letters that tell a script. */
const leastLetters = 20;
const sampleLength = 20_000;

/** What tells a text's language. */
export interface LanguageEvidence {
  readonly text: string;
  /** As the input or the page says, an ISO 639-1 code, or null. */
  readonly stated: string | null;
  /** The language that is read. */
  readonly code: string;
  readonly functionWords: ReadonlySet<string>;
}

/** How many ASCII letters a text has. */
function plainLetters(text: string): number {
  let letters = 0;
  for (let at = 0; at < text.length; at++) {
    const small = text.charCodeAt(at) | 32;
    if (small >= 97 && small <= 122) letters++;
  }
  return letters;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** Whether two codes name one language: Norwegian is stated by any of three. */
function isSame(one: string, other: string): boolean {
  const norwegian = ['no', 'nb', 'nn'];
  return one === other || (norwegian.includes(one) && norwegian.includes(other));
}

/** The language of a text that is hardly in the one that is read: what its letters surely tell, else as stated, else `otherwise`. */
function foreignLanguage<T>(sample: string, { stated, code }: LanguageEvidence, otherwise: T): string | T {
  const believed = stated === code ? null : stated;
  if (believed !== null && !isKnownLanguage(believed)) return believed;
  const told = surestFit(sample, { stated: believed, read: code });
  return believed !== null && (told === null || isSame(told, believed)) ? believed : (told ?? otherwise);
}

/**
 * The language of a text: an ISO 639-1 code, `und` for one that is surely not the language that is read and not known either, or
 * null when nothing tells. Scripts and function words go before what the page states, for templates state a language that their
 * texts are not in; what they leave open, trigrams name when they are sure. Texts too short to tell are believed to be what is
 * stated.
 */
export function languageOf(evidence: LanguageEvidence): string | null {
  const { stated, code, functionWords } = evidence;
  const sample = evidence.text.slice(0, sampleLength);
  const plain = plainLetters(sample);
  const others = sample.replaceAll(/\p{ASCII}+/gu, ' ');
  const letters = plain + count(others, /\p{L}/gu);
  const latin = plain + count(others, /\p{Script=Latin}/gu);
  if (letters >= leastLetters && latin < letters / 2) return foreignLanguage(sample, evidence, 'und');
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length < leastWords) return stated;
  const own = words.filter((word) => functionWords.has(word)).length;
  if (own >= sureShare * words.length) return code;
  if (own >= foreignShare * words.length) return stated;
  const isForeign = own === 0 || words.length >= manyWords;
  return foreignLanguage(sample, evidence, isForeign ? 'und' : stated);
}
