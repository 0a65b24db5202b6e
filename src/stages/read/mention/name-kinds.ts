import { mix } from '../../../base/infer/hash.ts';
import type { Scorer } from '../../../base/infer/score-rows.ts';

/** What a run of capitalised words may be: a name of one of three kinds, or anything else. */
export const nameKinds = ['person', 'organization', 'place', 'other'] as const;

const seeds = nameKinds.map((_, kind) => mix(kind + 0x7151));

/** The features of one kind: those of the words, each turned by the kind. `out` is written and has as many as `hashes`. */
export function turn(hashes: Int32Array, kind: number, out: Int32Array): Int32Array {
  const seed = seeds[kind] ?? 0;
  for (let at = 0; at < out.length; at++) out[at] = Math.imul((hashes[at] ?? 0) ^ seed, 0x2c1b3c6d);
  return out;
}

const room = new Int32Array(256);
const score = new Float64Array(1);

/** Chances of the four kinds, adding up to 1; a score of `scale` is one unit of log odds. */
export function chancesOf(hashes: Int32Array, scorer: Scorer, scale: number): Float64Array {
  const out = room.subarray(0, hashes.length);
  const scores = Float64Array.from(nameKinds, (_, kind) => {
    scorer.score(turn(hashes, kind, out), out.length, score);
    return (score[0] ?? 0) / scale;
  });
  const top = Math.max(...scores);
  const powers = scores.map((each) => Math.exp(each - top));
  const all = powers.reduce((sum, each) => sum + each, 0);
  return powers.map((each) => each / all);
}
