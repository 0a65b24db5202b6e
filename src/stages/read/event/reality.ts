import type { Modality } from '../../../base/schema/finding.ts';

/** What the grammar around a trigger says of its reality; `past` when it lies before the past that the sentence tells. */
export interface Reality {
  readonly modality: Exclude<Modality, 'historical'>;
  readonly past: boolean;
  /** True when it is to come on a condition (`would ... if`): a promise or threat when the doer says so. */
  readonly conditional: boolean;
  /** True for what is only tried. */
  readonly attempted: boolean;
  /** True for "will not" and "would not". */
  readonly willed: boolean;
  /** True for what somebody is accused of: a claim where the text gives it as his words. */
  readonly alleged: boolean;
}

export const actual: Reality = {
  modality: 'actual',
  past: false,
  conditional: false,
  attempted: false,
  willed: false,
  alleged: false,
};
export const negated: Reality = { ...actual, modality: 'negated' };
export const hypothetical: Reality = { ...actual, modality: 'hypothetical' };
export const future: Reality = { ...actual, modality: 'future' };
export const attempted: Reality = { ...hypothetical, attempted: true };
export const alleged: Reality = { ...hypothetical, alleged: true };
export const conditional: Reality = { ...hypothetical, conditional: true };
