import type { Stance } from '../schema/finding.ts';

/** A stance, and whether it is a denial whose own words say no. */
interface Taken {
  readonly stance: Stance;
  readonly saysNo: boolean;
}

/** What somebody makes of a matter, before the words of a claim. */
export function stanceWords({ stance, saysNo }: Taken): string {
  if (saysNo) return 'denies in these words';
  return stance === 'neither-confirms-nor-denies' ? 'neither confirms nor denies' : stance;
}
