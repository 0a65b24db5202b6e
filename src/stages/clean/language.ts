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

/** The language of a text most of whose letters are not Latin: as stated, or what its script alone tells, or `und`. */
function byScript(sample: string, letters: number, { stated, code }: LanguageEvidence): string {
  if (stated !== null && stated !== code) return stated;
  if (count(sample, /\p{Script=Hangul}/gu) > letters / 2) return 'ko';
  return count(sample, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu) > letters / 5 ? 'ja' : 'und';
}

/**
 * The language of a text: an ISO 639-1 code, `und` for one that is surely not the language that is read, or null when nothing tells.
 * Scripts and function words go before what the page states, for templates state a language that their texts are not in.
 * Texts too short to tell are believed to be what is stated.
 */
export function languageOf(evidence: LanguageEvidence): string | null {
  const { stated, code, functionWords } = evidence;
  const sample = evidence.text.slice(0, sampleLength);
  const plain = plainLetters(sample);
  const others = sample.replaceAll(/\p{ASCII}+/gu, ' ');
  const letters = plain + count(others, /\p{L}/gu);
  const latin = plain + count(others, /\p{Script=Latin}/gu);
  if (letters >= leastLetters && latin < letters / 2) return byScript(sample, letters, evidence);
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length < leastWords) return stated;
  const own = words.filter((word) => functionWords.has(word)).length;
  if (own >= sureShare * words.length) return stated === null ? null : code;
  const isForeign = own === 0 || (words.length >= manyWords && own < foreignShare * words.length);
  return isForeign && (stated === null || stated === code) ? 'und' : stated;
}
