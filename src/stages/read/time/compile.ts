import type { TimeForm, TimeLexicon, TimeMeaning } from '../../../base/lang/time-lexicon.ts';
import { treeOfForms, type FormTree } from './form-tree.ts';

/** A form of the lexicon as a regular expression that matches at `lastIndex` only, with what must and must not stand beside it. */
export interface CompiledForm {
  /** Its index among the lexicon's forms. */
  readonly row: number;
  readonly means: TimeMeaning;
  readonly pattern: RegExp;
  readonly before: RegExp | null;
  readonly notBefore: RegExp | null;
  readonly after: RegExp | null;
  readonly notAfter: RegExp | null;
}

/** All forms of a lexicon. */
export interface Grammar {
  readonly forms: readonly CompiledForm[];
  /** The forms by how they may begin. */
  readonly tree: FormTree<CompiledForm>;
  /** Words without which, or a digit, no form matches. */
  readonly keys: ReadonlySet<string>;
  /** Matches the text before an expression that looks ahead. */
  readonly aheadBefore: RegExp;
  /** Matches the text before an expression that looks back. */
  readonly behindBefore: RegExp;
}

/** Slots that are written in digits in every language. */
const digits: Readonly<Record<string, string>> = {
  year: '(?:1[0-9]|20)\\d\\d(?![\\d%]|[.,]\\d)',
  mm: '(?:0[1-9]|1[0-2])',
  dd: '(?:0[1-9]|[12]\\d|3[01])(?!\\d)',
  first: '\\d{1,2}',
  second: '\\d{1,2}',
  day: '(?:3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?(?![\\d%]|[.:]\\d|,\\d{3}(?!\\d))',
  nth: '\\d{1,2}(?:st|nd|rd|th)',
  decadeYear: '(?:1[0-9]|20)\\d0',
  decadeTens: '\\d0',
  hour: '(?:1[0-2]|0?[1-9])',
  hhmm: '(?:[01]?\\d|2[0-3])[:.][0-5]\\d',
  colonTime: '(?:[01]?\\d|2[0-3]):[0-5]\\d',
  military: '(?:[01]\\d|2[0-3])[0-5]\\d',
};

/** Slots whose words name a time by themselves. */
const naming = [
  'month',
  'weekday',
  'unit',
  'units',
  'part',
  'season',
  'dayWord',
  'nightWord',
  'hourWord',
  'decade',
  'holiday',
  'reference',
  'looseReference',
  'pastWord',
  'setWord',
] as const;

const cache = new WeakMap<TimeLexicon, Grammar>();

/** The lexicon's forms, compiled once. */
export function grammarOf(lexicon: TimeLexicon): Grammar {
  let grammar = cache.get(lexicon);
  if (grammar === undefined) cache.set(lexicon, (grammar = compile(lexicon)));
  return grammar;
}

function compile(lexicon: TimeLexicon): Grammar {
  const expand = expander(lexicon);
  const forms = lexicon.forms.map((row, index) => compileForm(row, index, expand));
  return {
    forms,
    tree: treeOfForms(forms),
    keys: keysOf(lexicon),
    aheadBefore: new RegExp(`${expand(lexicon.aheadBefore)}$`, 'iu'),
    behindBefore: new RegExp(`${expand(lexicon.behindBefore)}$`, 'iu'),
  };
}

function compileForm(row: TimeForm, index: number, expand: (form: string) => string): CompiledForm {
  const behind = (form?: string): RegExp | null =>
    form === undefined ? null : new RegExp(`(?:${expand(form)})$`, 'iu');
  const ahead = (form?: string): RegExp | null =>
    form === undefined ? null : new RegExp(`^(?:${expand(form)})`, 'iu');
  return {
    row: index,
    means: row.means,
    pattern: whole(expand(row.form)),
    before: behind(row.before),
    notBefore: behind(row.notBefore),
    after: ahead(row.after),
    notAfter: ahead(row.notAfter),
  };
}

/** A pattern that ends where a word does. */
function whole(source: string): RegExp {
  return new RegExp(`(?:${source})(?![\\p{L}\\p{N}])`, 'iuy');
}

/** The last words of all that names a time, in lower case. */
function keysOf(lexicon: TimeLexicon): ReadonlySet<string> {
  const keys = new Set(lexicon.keys);
  for (const name of naming) for (const words of Object.keys(lexicon.slots[name])) keys.add(lastWord(words));
  return keys;
}

function lastWord(words: string): string {
  return /(\p{L}+)\P{L}*$/u.exec(words)?.[1] ?? words;
}

function expander(lexicon: TimeLexicon): (form: string) => string {
  const slots = slotSources(lexicon);
  const fill = (form: string): string =>
    form.replaceAll(/\{([a-z]\w*)\}/gu, (written, name: string) => {
      const base = name.replace(/\d$/u, '');
      const macro = lexicon.macros[base];
      if (macro !== undefined) return fill(macro);
      const slot = slots.get(base);
      if (slot === undefined) throw new Error(`no slot or macro is called ${written}`);
      return `(?<${name}>${slot})`;
    });
  return (form) => spaced(fill(form));
}

/** White space of any kind where the form has a space; a hyphen or white space where it has `[- ]`. */
function spaced(source: string): string {
  return source
    .replaceAll("'s", "['’]s")
    .replaceAll('[- ]', '(?:\\s?[-–‑]\\s?|\\s{1,4})')
    .replaceAll(' ?', '\\s?')
    .replaceAll(' ', '\\s{1,4}');
}

function slotSources(lexicon: TimeLexicon): ReadonlyMap<string, string> {
  const slots = new Map<string, string>(Object.entries(digits));
  for (const [name, rows] of Object.entries(lexicon.slots)) slots.set(name, choice(Object.keys(rows)));
  const small = choice(Object.keys(lexicon.number));
  const vague = choice(Object.keys(lexicon.vague));
  slots.set(
    'count',
    `(?:${vague}|(?:${small}(?:[- ](?:and )?${small}){0,3}|\\d{1,4}(?: 1/2|\\.\\d)?(?![.,]\\d))(?: ${lexicon.andHalf})?)`,
  );
  slots.set('shortDate', `${slots.get('month') ?? ''} ${digits['day'] ?? ''}`);
  return slots;
}

/** A choice between words, the longest first so that none hides another. */
function choice(words: readonly string[]): string {
  const sorted = [...words].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return `(?:${sorted.map((word) => word.replaceAll(/[.*+?^${}()|[\]\\/]/gu, '\\$&').replaceAll("'", "['’]")).join('|')})`;
}
