import type { TimeLexicon, TimeSlots, TimeUnit } from '../../../base/lang/time-lexicon.ts';

/** The slots of a form that matched, read through the lexicon. */
export class Captured {
  readonly #groups: Readonly<Record<string, string | undefined>>;
  readonly #lexicon: TimeLexicon;

  constructor(groups: Readonly<Record<string, string | undefined>>, lexicon: TimeLexicon) {
    this.#groups = groups;
    this.#lexicon = lexicon;
  }

  /** Whether a slot or group has words. */
  has(slot: string): boolean {
    return this.#groups[slot] !== undefined;
  }

  /** The words of a slot in lower case with single spaces and straight apostrophes, or null when it is empty. */
  words(slot: string): string | null {
    const text = this.#groups[slot];
    return text === undefined ? null : text.toLowerCase().replaceAll(/\s+/gu, ' ').replaceAll('’', "'");
  }

  /** What a slot's words mean (those of the slot `shift2` for `shift`, 2), or null when it is empty. */
  look<Name extends keyof TimeSlots>(name: Name, suffix = ''): TimeSlots[Name] | null {
    const words = this.words(`${name}${suffix}`);
    const rows: Readonly<Record<string, TimeSlots[Name]>> = this.#lexicon.slots[name];
    return words !== null && Object.hasOwn(rows, words) ? (rows[words] ?? null) : null;
  }

  /** The unit, be it one or many. */
  unit(): TimeUnit | null {
    return this.look('unit') ?? this.look('units');
  }

  /** The digits of a slot as a number, or null. */
  integer(slot: string): number | null {
    const digits = /\d+/u.exec(this.#groups[slot] ?? '');
    return digits === null ? null : Number(digits[0]);
  }

  /** The number a slot like `count` says; `vague` for "several"; null when the slot is empty or says none. */
  count(slot: string): number | 'vague' | null {
    const words = this.words(slot);
    if (words === null) return null;
    if (Object.hasOwn(this.#lexicon.vague, words)) return this.#lexicon.vague[words] ?? 'vague';
    const halved = words.endsWith(this.#lexicon.andHalf);
    const number = halved ? words.slice(0, -this.#lexicon.andHalf.length).trimEnd() : words;
    const whole = /^\d/u.test(number) ? digitCount(number) : wordCount(number, this.#lexicon);
    return whole === null || !halved ? whole : whole + 0.5;
  }
}

/** `12`, `2.5`, `2 1/2`. */
function digitCount(words: string): number | null {
  const match = /^(\d+)(?:(\.\d+)| 1\/2)?$/u.exec(words);
  if (match === null) return null;
  if (match[2] !== undefined) return Number(match[1]) + Number(match[2]);
  return Number(match[1]) + (words.includes('/') ? 0.5 : 0);
}

/** `twenty-four`, `two hundred and ten`: units add up, hundreds and thousands multiply. */
function wordCount(words: string, lexicon: TimeLexicon): number {
  let total = 0;
  let group = 0;
  for (const word of words.split(/[-\s]+/u)) {
    const value = lexicon.number[word];
    if (value === undefined) continue;
    if (value === 1000) [total, group] = [total + Math.max(group, 1) * 1000, 0];
    else if (value === 100) group = Math.max(group, 1) * 100;
    else group += value;
  }
  return total + group;
}
