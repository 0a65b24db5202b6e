import type { ChangeCounts } from './version-types.ts';

/** `2 sentences changed, 1 new, 0 gone`, and whether the title changed. */
export function changeWords({ changed, new: fresh, gone, title }: ChangeCounts): string {
  const counts = `${changed} ${changed === 1 ? 'sentence' : 'sentences'} changed, ${fresh} new, ${gone} gone`;
  return title ? `${counts}, another title` : counts;
}
