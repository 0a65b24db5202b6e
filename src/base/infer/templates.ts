import { hashString, mix } from './hash.ts';
import { MOST_FEATURES } from './score-rows.ts';

/**
 * Feature templates compiled against a list of atom names. A template such as `s0.t b0.w` conjoins one to four atoms;
 * its hash says which row of weights belongs to the values the atoms have now.
 */
export interface Templates {
  /** Number of templates, hence of hashes per call. */
  readonly count: number;
  readonly seeds: Int32Array;
  /** An odd factor for each atom, so that the same value in two places counts differently. */
  readonly factors: Int32Array;
  /** Atom indices of the templates with one, two, three and four atoms, one after the other. */
  readonly ones: Int32Array;
  readonly twos: Int32Array;
  readonly threes: Int32Array;
  readonly fours: Int32Array;
}

/**
 * Compiles templates written as atom names with spaces between.
 *
 * Throws when a template names an unknown atom, has more than four or stands twice: those are our own mistakes.
 */
export function compileTemplates(rows: readonly string[], names: readonly string[]): Templates {
  if (new Set(rows).size < rows.length) throw new Error('a feature template stands twice');
  const split = rows.map((row) => row.split(' '));
  if (rows.length > MOST_FEATURES) throw new Error('too many feature templates');
  if (split.some((parts) => parts.length > 4)) throw new Error('a feature template has more than four atoms');
  const sorted = [...split].sort((a, b) => a.length - b.length);
  const ofArity = (arity: number): Int32Array =>
    Int32Array.from(sorted.filter((parts) => parts.length === arity).flat(), (part) => atomIndex(names, part));
  return {
    count: rows.length,
    seeds: Int32Array.from(sorted, (parts) => hashString(parts.join(' '))),
    factors: Int32Array.from(names, (_, index) => mix(index + 0x51ed2701) | 1),
    ones: ofArity(1),
    twos: ofArity(2),
    threes: ofArity(3),
    fours: ofArity(4),
  };
}

function atomIndex(names: readonly string[], name: string): number {
  const index = names.indexOf(name);
  if (index < 0) throw new Error(`unknown atom: ${name}`);
  return index;
}

function finish(h: number): number {
  const g = Math.imul(h ^ (h >>> 15), 0x165667b1);
  return g ^ (g >>> 13);
}

/**
 * Writes the hash of every template for these atom values into `out`; the values are overwritten. They must themselves be
 * well mixed ({@link mix}): then a sum with odd factors and one finishing round is enough.
 */
export function hashTemplates(set: Templates, values: Int32Array, out: Int32Array): void {
  scaleAtoms(set, values);
  hashScaled(set, values, out);
}

/** Overwrites atom values by their products with the factors of their places: the first half of {@link hashTemplates}. */
export function scaleAtoms({ factors }: Templates, values: Int32Array): void {
  for (let k = 0; k < factors.length; k++) values[k] = Math.imul(values[k] ?? 0, factors[k] ?? 1);
}

/** The second half of {@link hashTemplates}; sets compiled against the same atoms may share the scaled values. */
export function hashScaled(set: Templates, values: Int32Array, out: Int32Array): void {
  const { seeds, ones, twos, threes, fours } = set;
  let i = 0;
  for (let k = 0; k < ones.length; k++, i++) out[i] = finish(((seeds[i] ?? 0) + (values[ones[k] ?? 0] ?? 0)) | 0);
  for (let k = 0; k < twos.length; k += 2, i++) {
    out[i] = finish(((seeds[i] ?? 0) + (values[twos[k] ?? 0] ?? 0) + (values[twos[k + 1] ?? 0] ?? 0)) | 0);
  }
  for (let k = 0; k < threes.length; k += 3, i++) {
    const pair = (seeds[i] ?? 0) + (values[threes[k] ?? 0] ?? 0) + (values[threes[k + 1] ?? 0] ?? 0);
    out[i] = finish((pair + (values[threes[k + 2] ?? 0] ?? 0)) | 0);
  }
  for (let k = 0; k < fours.length; k += 4, i++) {
    const pair = (seeds[i] ?? 0) + (values[fours[k] ?? 0] ?? 0) + (values[fours[k + 1] ?? 0] ?? 0);
    out[i] = finish((pair + (values[fours[k + 2] ?? 0] ?? 0) + (values[fours[k + 3] ?? 0] ?? 0)) | 0);
  }
}
