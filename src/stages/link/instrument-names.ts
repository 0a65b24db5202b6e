import { genericNameWords, instrumentHeads, weakHeads } from '../../base/lang/en/instrument-words.ts';
import type { Span } from '../../base/schema/span.ts';
import { foldedWords } from './stems.ts';

/** A place where a text names an instrument. */
export interface NamedInstrument extends Span {
  /** As printed, without article. */
  readonly name: string;
  /** Folded words of the name that are no head and no link word; none when it is only described. */
  readonly words: readonly string[];
  /** First letters of all its words, upper case. */
  readonly initials: string;
  /** `name`, `acronym` alone, or a `description` ("the pact signed in Havana"). */
  readonly form: 'name' | 'acronym' | 'description';
}

const cap = String.raw`\p{Lu}[\p{L}\p{M}\p{N}'’.-]*[\p{L}\p{M}\p{N}]`;
const run = String.raw`${cap}(?:(?:,? (?:and|of|on|for|the)){0,2},? ${cap}|,(?= ${cap} (?:and|${cap})))*`;
const heads = instrumentHeads.map((head) => (head.endsWith('y') ? `(?:${head}|${head.slice(0, -1)}ies)` : `${head}s?`)).join('|');
const strong = instrumentHeads.filter((head) => !weakHeads.includes(head)).map((head) => `${head}s?`);
const weak = weakHeads.map((head) => `${head}s?`);

const named = new RegExp(run, 'gu');
const lowerHead = new RegExp(String.raw`^(?: (?:[a-z-]+ )?)(?:${[...strong, ...weak].join('|')})\b`, 'u');
const described = new RegExp(
  String.raw`\b(?:${strong.join('|')}) (?:that was |which was )?(?:signed|concluded|agreed|sealed) (?:in|at|on) [^.;:]{3,90}?(?=[.;:]|,? (?:would|will|has|had|is|was|obliges?|provides?|worries|and then)\b|$)`,
  'gu',
);
const headWord = new RegExp(String.raw`^(?:${heads})$`, 'u');
const dayOrMonth =
  / (?:on|of|and) (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)\b.*$/u;
const acronym = /\b(?:New )?\p{Lu}{3,6}\b/gu;
const links: ReadonlySet<string> = new Set(['of', 'on', 'and', 'for', 'the', 'in', 'to', 'new']);

/** The names of instruments in a sentence, in order; `isKnown` tells spans that name a state or a person. */
export function instrumentsIn(sentence: string, isKnown: (span: Span) => boolean): readonly NamedInstrument[] {
  const full = [...sentence.matchAll(named)].flatMap((match) => namedAt(sentence, match.index, match[0], isKnown));
  const free = (span: Span): boolean => !full.some((other) => span.start < other.end && other.start < span.end);
  const short = [...sentence.matchAll(acronym)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length, text: match[0] }))
    .filter((span) => free(span) && !isKnown(span))
    .map(({ start, end, text }) => madeOf({ start, end }, text, 'acronym'));
  const told = [...sentence.matchAll(described)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length, text: match[0] }))
    .filter(free)
    .map(({ start, end, text }): NamedInstrument => ({ start, end, name: text, words: [], initials: '', form: 'description' }));
  return [...full, ...short, ...told].sort((a, b) => a.start - b.start);
}

/** The instrument that a run of words with capital letters names, alone or with the noun behind it. */
function namedAt(
  sentence: string,
  at: number,
  words: string,
  isKnown: (span: Span) => boolean,
): readonly NamedInstrument[] {
  const possessive = /^.*(?:['’]s|s['’]) (?=\p{Lu})/u.exec(words)?.[0] ?? '';
  const opening = /^(?:Article (?:[IVXLC]+ )?of (?:the )?|(?:The|Under|A|In|Both) )/u.exec(words.slice(possessive.length))?.[0] ?? '';
  const start = at + possessive.length + opening.length;
  const text = words.slice(possessive.length + opening.length).replace(dayOrMonth, '');
  if (text === '') return [];
  const behind = lowerHead.exec(sentence.slice(start + text.length))?.[0] ?? '';
  const end = start + text.length + behind.length;
  const whole = sentence.slice(start, end);
  const hasHead = foldedWords(text).some((word) => headWord.test(word));
  if (!hasHead && (behind === '' || isKnown({ start, end: start + text.length }))) return [];
  const made = madeOf({ start, end }, whole, 'name');
  return made.words.length === 0 ? [] : [made];
}

function madeOf(span: Span, name: string, form: NamedInstrument['form']): NamedInstrument {
  const all = foldedWords(name);
  const words = all.filter((word) => !headWord.test(word) && !links.has(word));
  return { ...span, name, form, words: [...new Set(words)], initials: all.map((word) => word[0] ?? '').join('').toUpperCase() };
}

const generic: ReadonlySet<string> = new Set(genericNameWords);

/** Whether many instruments have such a name, so that only the parties tell which is meant. */
export function isGeneric({ words }: NamedInstrument): boolean {
  return words.every((word) => generic.has(word));
}

/** The letters of an acronym, or null: `New START` -> START. */
export function lettersOf({ name, form }: NamedInstrument): string | null {
  const letters = /\p{Lu}{3,6}/u.exec(name)?.[0] ?? null;
  return form === 'description' ? null : letters;
}

/** Whether letters are the first letters of a name's words, in order, with the first of all and most of the rest. */
export function isShortFor(letters: string, { initials }: Pick<NamedInstrument, 'initials'>): boolean {
  if (letters[0] !== initials[0] || letters.length < 3 || letters.length * 2 < initials.length) return false;
  let at = 0;
  for (const initial of initials) if (initial === letters[at]) at++;
  return at === letters.length;
}
