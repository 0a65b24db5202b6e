import type { Modality } from './finding.ts';
import type { HappeningStatus } from './record.ts';

/** What a report of a happening says about its reality. */
export interface Told {
  readonly modality: Modality;
  /** Whether the report gives it as somebody's words. */
  readonly attributed: boolean;
  /** Whether somebody denies it in the same article. */
  readonly denied: boolean;
}

/** What reports make of a happening (see `HappeningStatus`); `claimed` where there is none. */
export function statusOfReports(reports: readonly Told[]): HappeningStatus {
  const unreal = reports.find(({ modality }) => modality === 'negated' || modality === 'hypothetical');
  if (unreal?.modality === 'negated' || unreal?.modality === 'hypothetical') return unreal.modality;
  if (reports.some(({ denied }) => denied)) return 'denied';
  if (reports.length > 0 && reports.every(({ modality }) => modality === 'future')) return 'future';
  return reports.some(({ attributed }) => !attributed) ? 'stated' : 'claimed';
}
