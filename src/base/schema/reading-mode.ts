/** How much a reader keeps: `precision` what is very likely right, `recall` everything with its confidence. */
export type ReadingMode = 'precision' | 'recall';

/**
 * The least confidence of an attribution that a reading mode keeps; one without a confidence is kept.
 * The threshold of `precision` was chosen on PolNeAR dev (`bench` attribution), where five in six of what it keeps is right.
 */
export const leastConfidence: Readonly<Record<ReadingMode, number>> = { precision: 0.6, recall: 0 };

/**
 * The least confidence of an event that a reading mode keeps: from that of `precision` on, three in four events of articles never seen are right in
 * every field (bench, audit).
 */
export const leastEventConfidence: Readonly<Record<ReadingMode, number>> = { precision: 0.6, recall: 0 };
