/** Most features in one call of {@link Scorer.score}. */
export const MOST_FEATURES = 256;

/** Something that turns feature hashes into scores: the trained weights, or the weights being trained. */
export interface Scorer {
  /** Number of classes. */
  readonly classes: number;
  /** Sets `scores[0..classes)` to the sum of the weights of the features `hashes[0..count)`. */
  score(hashes: Int32Array, count: number, scores: Float64Array): void;
}
