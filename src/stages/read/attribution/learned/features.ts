import { mix } from '../../../../base/infer/hash.ts';
import { compileTemplates, hashTemplates, type Templates } from '../../../../base/infer/templates.ts';

/** A set of templates with room for the values of its atoms and the hashes of one call; used over and over. */
export interface FeatureSet {
  readonly templates: Templates;
  readonly values: Int32Array;
  readonly hashes: Int32Array;
}

/** Compiles templates, each of one to four atoms, against the names of the atoms. */
export function featureSet(atoms: readonly string[], rows: readonly string[]): FeatureSet {
  const templates = compileTemplates(rows, atoms);
  return { templates, values: new Int32Array(atoms.length), hashes: new Int32Array(templates.count) };
}

/** Hashes of the templates for the values that were just written. */
export function hashesOf({ templates, values, hashes }: FeatureSet): Int32Array {
  hashTemplates(templates, values, hashes);
  return hashes;
}

const mixed = Int32Array.from({ length: 256 }, (_, value) => mix(value + 1));

/** A small number as an atom's value. */
export function small(value: number): number {
  return mixed[value & 255] ?? 0;
}

/** A count in steps that grow: 0 to 4, then 5, 7, 10, 15, 25, 40 and more. */
export function steps(count: number): number {
  if (count < 5) return Math.max(0, count);
  if (count < 7) return 5;
  if (count < 10) return 6;
  if (count < 15) return 7;
  if (count < 25) return 8;
  return count < 40 ? 9 : 10;
}
