import { gatherings, genericNameWords, instrumentHeads, smallHeads } from '../../base/lang/en/instrument-words.ts';
import { statementLight } from '../../base/lang/en/ledgers.ts';
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
const plural = (head: string): string => (head.endsWith('y') ? `${head.slice(0, -1)}(?:y|ies)` : `${head}s?`);
const heads = instrumentHeads.map(plural).join('|');
const small = smallHeads.map(plural).join('|');

const named = new RegExp(run, 'gu');
const lowerHead = new RegExp(
  String.raw`^ (?:(?:nuclear|peace|grain|trade|gas|arms|border|climate|fisheries|defen[cs]e|security|water|ceasefire) )?(?:${small})\b`,
  'u',
);
const described = new RegExp(
  String.raw`\b(?:${small}) (?:that was |which was )?(?:signed|concluded|sealed) (?:in|at|on) [^.;:]{3,90}?(?=[.;:]|,? (?:would|will|has|had|is|was|obliges?|provides?|worries)\b|$)`,
  'gu',
);
/** "Art of the Deal", "Green New Deal": titles and programmes. */
const noHead = new RegExp(String.raw`(?:\bof the (?:${heads})|\bNew Deal)$`, 'iu');
/** A name ends with its noun, or begins with it before "of", "on" or "for". */
const hasHead = new RegExp(String.raw`(?:^|\s)(?:${heads})$|(?:^|\s)(?:${heads}) (?:of|on|for)\s`, 'iu');
/** "signed the Baltic Peace Treaty on the palace steps": where a name with its noun at the end goes on to the place of signing. */
const siteBehind = / (?:lawn|steps|stairs|grounds|terrace|deck|stage|sidelines|margins|tarmac|balcony|veranda)\b/u;
const onSite = new RegExp(String.raw`^(.+ (?:${heads})) on (?:the )?.+$`, 'iu');
const headWord = new RegExp(String.raw`^(?:${heads})$`, 'u');
const dayOrMonth =
  / (?:on|of|and) (?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July|August|September|October|November|December)\b.*$/u;
const acronym = /\b(?:New )?\p{Lu}{3,6}\b/gu;
const links: ReadonlySet<string> = new Set(['of', 'on', 'and', 'for', 'the', 'in', 'to', 'new']);

/** What tells spans that name something else. */
export interface Known {
  /** Whether the words name a state or a person, and nothing more. */
  readonly other: (span: Span) => boolean;
  /** Whether the letters stand for a body that the tables know. */
  readonly body: (span: Span) => boolean;
}

/** The names of instruments in a sentence, in order. */
export function instrumentsIn(sentence: string, known: Known): readonly NamedInstrument[] {
  const full = [...sentence.matchAll(named)].flatMap((match) =>
    namedAt(sentence, { at: match.index, words: match[0] }, known),
  );
  const free = (span: Span): boolean => !full.some((other) => span.start < other.end && other.start < span.end);
  const short = [...sentence.matchAll(acronym)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length, text: match[0] }))
    .filter((span) => free(span) && !known.other(span) && !known.body(span))
    .map(({ start, end, text }) => madeOf({ start, end }, text, 'acronym'));
  const told = [...sentence.matchAll(described)]
    .map((match) => ({ start: match.index, end: match.index + match[0].length, text: match[0] }))
    .filter(free)
    .map(({ start, end, text }): NamedInstrument => ({
      start,
      end,
      name: text,
      words: [],
      initials: '',
      form: 'description',
    }));
  return [...full, ...short, ...told].sort((a, b) => a.start - b.start);
}

const opening: ReadonlySet<string> = new Set([...statementLight, 'article', 'meanwhile', 'any', 'no']);

/** Words with capital letters that do not belong to a name: of the sentence's beginning, of an owner, "Article XII of the". */
function prefixOf(words: string): string {
  const owner = /^.*(?:['’]s|s['’]) (?=\p{Lu})/u.exec(words)?.[0] ?? '';
  const clause = /^Article (?:[IVXLC]+ )?of (?:the )?/u.exec(words.slice(owner.length))?.[0] ?? '';
  let prefix = owner + clause;
  for (let next = nextWord(words, prefix); opening.has(foldedWords(next).join(' ')); next = nextWord(words, prefix))
    prefix += next;
  return prefix;
}

/** The word behind a prefix with its space; empty at the end. */
function nextWord(words: string, prefix: string): string {
  return /^\S+\s/u.exec(words.slice(prefix.length))?.[0] ?? '';
}

/** A state or person that stands before the name in one run: "Poland and the" of "Poland and the Warsaw Pact". */
function stateBefore(words: string, at: number, known: Known): string {
  const [joined = '', name = ''] = /^(.+?),? and the (?=\p{Lu})/u.exec(words) ?? [];
  return name !== '' && known.other({ start: at, end: at + name.length }) ? joined : '';
}

/** The instrument that a run of words with capital letters names, alone or with the noun behind it. */
function namedAt(
  sentence: string,
  { at, words }: { readonly at: number; readonly words: string },
  known: Known,
): readonly NamedInstrument[] {
  const opened = prefixOf(words);
  const prefix = opened + stateBefore(words.slice(opened.length), at + opened.length, known);
  const whole = words.slice(prefix.length).replace(dayOrMonth, '');
  const isAtSite = siteBehind.exec(sentence.slice(at + words.length))?.index === 0;
  const text = isAtSite ? (onSite.exec(whole)?.[1] ?? whole) : whole;
  const start = at + prefix.length;
  const behind = lowerHead.exec(sentence.slice(start + text.length))?.[0] ?? '';
  const end = start + text.length + behind.length;
  if (text === '' || opening.has(foldedWords(text).join(' '))) return [];
  if (behind === '' && noHead.test(text)) return [];
  if (!hasHead.test(text) && (behind === '' || known.other({ start, end: start + text.length }))) return [];
  const made = madeOf({ start, end }, sentence.slice(start, end), 'name');
  return made.words.length === 0 || made.words.some((word) => gatherings.includes(word)) ? [] : [made];
}

function madeOf(span: Span, name: string, form: NamedInstrument['form']): NamedInstrument {
  const all = foldedWords(name.replace(/\bnon(?=\p{Ll}{4})/giu, 'non-'));
  const words = all.filter((word) => !headWord.test(word) && !links.has(word));
  return {
    ...span,
    name,
    form,
    words: [...new Set(words)],
    initials: all
      .map((word) => word[0] ?? '')
      .join('')
      .toUpperCase(),
  };
}

const generic: ReadonlySet<string> = new Set(genericNameWords);

/** Whether many instruments have such a name, so that only the parties tell which is meant. */
export function isGeneric({ words }: NamedInstrument): boolean {
  return words.every(isGenericWord);
}

export function isGenericWord(word: string): boolean {
  return generic.has(word);
}

/** The letters of an acronym, or null: `New START` -> START. */
export function lettersOf({ name, form }: NamedInstrument): string | null {
  const letters = /\p{Lu}{3,6}/u.exec(name)?.[0] ?? null;
  return form === 'description' ? null : letters;
}

/** Whether a name is letters with "treaty" or "pact" behind them: letters alone are as good. */
export function isLettersOnly({ name }: NamedInstrument): boolean {
  return /^(?:New )?\p{Lu}{3,6} (?:[Tt]reaty|[Pp]act)$/u.test(name);
}

/** Whether letters are the first letters of a name's words, in order, with the first of all and most of the rest. */
export function isShortFor(letters: string, { initials }: Pick<NamedInstrument, 'initials'>): boolean {
  if (letters[0] !== initials[0] || letters.length < 3 || letters.length + 2 < initials.length) return false;
  let at = 0;
  for (const initial of initials) if (initial === letters[at]) at++;
  return at === letters.length;
}
