import type { Quad } from '../../base/schema/event-types.ts';
import type { Html } from './html.ts';
import { html, nothing } from './html.ts';
import { quadNames } from './pair-chart.ts';

/** The part of the picture that a list is of. */
export interface PartShown {
  readonly within: string | undefined;
  /** Null for what has no date. */
  readonly dated: string | null | undefined;
  readonly quad: Quad | undefined;
}

/** Says of which part of the picture the list is, with the way back to all. */
export function partLine({ within, dated, quad }: PartShown, all: string): Html {
  const parts = [
    quad === undefined ? '' : quadNames[quad],
    within === undefined ? '' : `in ${within}`,
    dated === null ? 'without a date' : dated === undefined ? '' : `dated ${dated}, no closer`,
  ].filter((word) => word !== '');
  if (parts.length === 0) return nothing;
  return html`<p class="chosen-part">Only ${parts.join(', ')}. <a href="${all}#list">Show all</a></p>`;
}
