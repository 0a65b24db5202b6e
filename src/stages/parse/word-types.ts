import { hashSlice, hashString, mix } from '../../base/infer/hash.ts';
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

/** Number of columns of a word type. */
export const TYPE_WIDTH = 16;

/** The word types of one article: each distinct form is looked at once. */
export class WordTypes {
  private readonly ids = new Map<string, number>();
  private readonly lexicon: WordLexicon;
  private columns = new Int32Array(TYPE_WIDTH * 512);
  private readonly casings: number[] = [];
  /** Forms seen with a small first letter: a capital at a sentence's start then says little. */
  private readonly small = new Set<string>();

  constructor(lexicon: WordLexicon) {
    this.lexicon = lexicon;
  }

  /** The hashed columns, {@link TYPE_WIDTH} for each type; read it again after every `id` call, it may have grown. */
  get values(): Int32Array {
    return this.columns;
  }

  /** How the forms of a type are written: one of {@link CASING}. */
  casing(id: number): number {
    return this.casings[id] ?? CASING.none;
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
    const lower = plainApostrophe(form).toLowerCase();
    const word = digitsAsOne(lower);
    const end = lower.length;
    const row = this.lexicon.row(hashString(word));
    const { classes } = this.lexicon;
    const out = this.columns;
    const caps = classes.caps[row] ?? 0;
    const kind = flags(form);
    this.casings.push(kind & 7);
    out[at + TYPE.form] = hashString(digitsAsOne(plainApostrophe(form)), 1);
    out[at + TYPE.lower] = hashString(word, 2);
    out[at + TYPE.suffix1] = hashSlice(word, Math.max(0, end - 1), end, 3);
    out[at + TYPE.suffix2] = hashSlice(word, Math.max(0, end - 2), end, 4);
    out[at + TYPE.suffix3] = hashSlice(word, Math.max(0, end - 3), end, 5);
    out[at + TYPE.suffix4] = hashSlice(word, Math.max(0, end - 4), end, 6);
    out[at + TYPE.prefix1] = hashSlice(word, 0, Math.min(1, end), 7);
    out[at + TYPE.prefix2] = hashSlice(word, 0, Math.min(2, end), 8);
    out[at + TYPE.prefix3] = hashSlice(word, 0, Math.min(3, end), 9);
    out[at + TYPE.shape] = hashString(shape(form), 10);
    out[at + TYPE.flags] = mix(kind + 0x1100);
    out[at + TYPE.fine] = mix((classes.fine[row] ?? 0) + 0x20000);
    out[at + TYPE.coarse] = mix((classes.coarse[row] ?? 0) + 0x40000);
    out[at + TYPE.tags] = mix((classes.tags[row] ?? 0) + 0x60000);
    out[at + TYPE.caps] = mix(caps * 8 + (kind & 7) + 0x80000);
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

/** Casing ({@link CASING}, bits 0-2) and make-up (digit, hyphen, point) of a form in a small number. */
function flags(form: string): number {
  const letters = form.replace(/[^\p{L}]/gu, '');
  const casing = letters === '' ? CASING.none : casingOf(form, letters.length);
  const digit = /\d/.test(form) ? 8 : 0;
  const hyphen = form.includes('-') ? 16 : 0;
  const point = form.includes('.') ? 32 : 0;
  return casing | digit | hyphen | point;
}

function casingOf(form: string, letters: number): number {
  if (form.toLowerCase() === form) return CASING.small;
  if (form.toUpperCase() === form) return letters === 1 ? CASING.letter : CASING.capitals;
  const first = form.slice(0, 1);
  return first.toLowerCase() !== first && form.slice(1).toLowerCase() === form.slice(1) ? CASING.title : CASING.mixed;
}

/** The shape of a form: letters as x or X, digits as d, other as they are, runs of the same kind as at most two. */
function shape(form: string): string {
  let out = '';
  for (const unit of form.slice(0, 24)) {
    const kind = unitShape(unit);
    if (!out.endsWith(kind + kind)) out += kind;
  }
  return out;
}

function unitShape(unit: string): string {
  if (unit >= '0' && unit <= '9') return 'd';
  const lower = unit.toLowerCase();
  if (lower !== unit) return 'X';
  return unit.toUpperCase() !== unit ? 'x' : unit;
}
