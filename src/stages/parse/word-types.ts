import { hashSlice, hashString, mix } from '../../base/infer/hash.ts';
import { bareVerbs, closedWords } from '../../base/lang/en/closed-words.ts';
import type { WordLexicon } from '../../base/infer/lexicon.ts';

/** Columns of a word type: hashed facts about a form that do not depend on its place. */
export const TYPE = {
  form: 0,
  lower: 1,
  suffix1: 2,
  suffix2: 3,
  suffix3: 4,
  suffix4: 5,
  prefix1: 6,
  prefix2: 7,
  prefix3: 8,
  shape: 9,
  flags: 10,
  fine: 11,
  coarse: 12,
  tags: 13,
  caps: 14,
  cased: 15,
} as const;

/** How a form is written. */
export const CASING = { small: 0, title: 1, capitals: 2, mixed: 3, none: 4, letter: 5 } as const;

/** Tags that a form cannot have: none, those of closed classes, or all but those of a verb's bare form. */
export const BARRED = { none: 0, closed: 1, others: 2 } as const;

function barredOf(form: string, lower: string): number {
  if (bareVerbs.has(form)) return BARRED.others;
  return /^[a-z]{5,}$/u.test(lower) && !closedWords.has(lower) ? BARRED.closed : BARRED.none;
}

/** Number of columns of a word type. */
export const TYPE_WIDTH = 16;

/** The word types of one article: each distinct form is looked at once. */
export class WordTypes {
  private readonly ids = new Map<string, number>();
  private readonly lexicon: WordLexicon;
  private columns = new Int32Array(TYPE_WIDTH * 512);
  private readonly casings: number[] = [];
  private readonly sureTags: number[] = [];
  private readonly barred: number[] = [];
  private readonly sureForms: ReadonlyMap<string, number>;
  /** Forms seen with a small first letter: a capital at a sentence's start then says little. */
  private readonly small = new Set<string>();

  /** `sureForms` gives the joint tag number of forms that have only one. */
  constructor(lexicon: WordLexicon, sureForms: ReadonlyMap<string, number>) {
    this.lexicon = lexicon;
    this.sureForms = sureForms;
  }

  /** The hashed columns, {@link TYPE_WIDTH} for each type; read it again after every `id` call, it may have grown. */
  get values(): Int32Array {
    return this.columns;
  }

  /** How the forms of a type are written: one of {@link CASING}. */
  casing(id: number): number {
    return this.casings[id] ?? CASING.none;
  }

  /** What a type's forms cannot be: one of {@link BARRED}. */
  bars(id: number): number {
    return this.barred[id] ?? BARRED.none;
  }

  /** The only tag of a type's forms, or -1. */
  sureTag(id: number): number {
    return this.sureTags[id] ?? -1;
  }

  /** The number of a form's type. */
  id(form: string): number {
    const known = this.ids.get(form);
    if (known !== undefined) return known;
    const id = this.ids.size;
    this.ids.set(form, id);
    if ((id + 1) * TYPE_WIDTH > this.columns.length) this.grow();
    this.describe(form, id * TYPE_WIDTH);
    return id;
  }

  /** Notes the small-letter forms of the article, so that a capitalised form can tell whether it is also written small. */
  noteSmall(forms: Iterable<string>): void {
    for (const form of forms) {
      const first = form.charCodeAt(0);
      if (first >= 97 && first <= 122) this.small.add(form);
    }
  }

  private grow(): void {
    const wider = new Int32Array(this.columns.length * 2);
    wider.set(this.columns);
    this.columns = wider;
  }

  private describe(form: string, at: number): void {
    const looks = looksOf(form);
    const kind = looks.flags;
    const digits = (kind & 8) !== 0;
    const plain = plainApostrophe(form);
    const lower = plain.toLowerCase();
    const word = digits ? digitsAsOne(lower) : lower;
    const end = lower.length;
    const row = this.lexicon.row(hashString(word));
    const { classes } = this.lexicon;
    const out = this.columns;
    this.casings.push(kind & 7);
    this.barred.push(barredOf(form, lower));
    this.sureTags.push(this.sureForms.get(form) ?? -1);
    out[at + TYPE.form] = hashString(digits ? digitsAsOne(plain) : plain, 1);
    out[at + TYPE.lower] = hashString(word, 2);
    out[at + TYPE.suffix1] = hashSlice(word, Math.max(0, end - 1), end, 3);
    out[at + TYPE.suffix2] = hashSlice(word, Math.max(0, end - 2), end, 4);
    out[at + TYPE.suffix3] = hashSlice(word, Math.max(0, end - 3), end, 5);
    out[at + TYPE.suffix4] = hashSlice(word, Math.max(0, end - 4), end, 6);
    out[at + TYPE.prefix1] = hashSlice(word, 0, Math.min(1, end), 7);
    out[at + TYPE.prefix2] = hashSlice(word, 0, Math.min(2, end), 8);
    out[at + TYPE.prefix3] = hashSlice(word, 0, Math.min(3, end), 9);
    out[at + TYPE.shape] = looks.shape;
    out[at + TYPE.flags] = mix(kind + 0x1100);
    out[at + TYPE.fine] = mix((classes.fine[row] ?? 0) + 0x20000);
    out[at + TYPE.coarse] = mix((classes.coarse[row] ?? 0) + 0x40000);
    out[at + TYPE.tags] = mix((classes.tags[row] ?? 0) + 0x60000);
    out[at + TYPE.caps] = mix((classes.caps[row] ?? 0) * 8 + (kind & 7) + 0x80000);
    out[at + TYPE.cased] = mix((kind & 7) * 2 + (this.small.has(lower) ? 1 : 0) + 0xa0000);
  }
}

/** The form with typographic apostrophes made plain, so that `n’t` and `n't` are one word. */
export function plainApostrophe(form: string): string {
  return form.includes('’') || form.includes('‘') ? form.replace(/[’‘]/g, "'") : form;
}

/** The key of a form in the lexicon: small letters, plain apostrophes, every digit as 0. */
export function lexiconKey(form: string): string {
  return digitsAsOne(plainApostrophe(form).toLowerCase());
}

/** The form with every digit written as 0: numbers differ in size only. */
function digitsAsOne(form: string): string {
  return /\d/.test(form) ? form.replace(/\d/g, '0') : form;
}

/** What the code units of a form are, found in one pass. */
interface Looks {
  /** Casing ({@link CASING}, bits 0-2) and make-up (8 digit, 16 hyphen, 32 point). */
  readonly flags: number;
  /** Hash of the shape: letters as x or X, digits as d, other units as they are, runs of one kind as at most two. */
  readonly shape: number;
}

const SHAPED = 24;

function looksOf(form: string): Looks {
  let make = 0;
  let shape = 0;
  let run = 0;
  let before = 0;
  let small = 0;
  let large = 0;
  let first = 0;
  for (let i = 0; i < form.length; i++) {
    const unit = form.charCodeAt(i);
    const kind = unit < 128 ? asciiKind(unit) : wideKind(form.charAt(i), unit);
    if (kind === SMALL_LETTER) small++;
    else if (kind === LARGE_LETTER) large++;
    else if (kind === DIGIT) make |= 8;
    else if (unit === 45) make |= 16;
    else if (unit === 46) make |= 32;
    if (i === 0) first = kind;
    run = kind === before ? run + 1 : 1;
    before = kind;
    if (run <= 2 && i < SHAPED) shape = mix(Math.imul(shape, 31) + kind + 10);
  }
  return { flags: casingOf({ small, large, first, letters: small + large }) | make, shape };
}

const DIGIT = 1;
const SMALL_LETTER = 2;
const LARGE_LETTER = 3;

function asciiKind(unit: number): number {
  if (unit >= 97 && unit <= 122) return SMALL_LETTER;
  if (unit >= 65 && unit <= 90) return LARGE_LETTER;
  return unit >= 48 && unit <= 57 ? DIGIT : unit;
}

/** Letters without case (Hangul, Arabic) count as themselves. */
function wideKind(character: string, unit: number): number {
  if (character.toLowerCase() !== character) return LARGE_LETTER;
  return character.toUpperCase() !== character ? SMALL_LETTER : unit;
}

interface Letters {
  readonly small: number;
  readonly large: number;
  readonly letters: number;
  /** Kind of the first unit. */
  readonly first: number;
}

function casingOf({ small, large, letters, first }: Letters): number {
  if (letters === 0) return CASING.none;
  if (large === 0) return CASING.small;
  if (small === 0) return letters === 1 ? CASING.letter : CASING.capitals;
  return first === LARGE_LETTER && large === 1 ? CASING.title : CASING.mixed;
}
