import type { ActorId } from '../../base/schema/actor.ts';
import type { EventItem } from './event-item.ts';
import type { Sign } from './event-likeness.ts';

type Parties = ReadonlySet<ActorId>;

/** How two sets of parties stand to each other. `open` where one of them is not known. */
type Relation = 'same' | 'part' | 'overlap' | 'open' | 'other';

function relationOf(a: Parties, b: Parties): Relation {
  if (a.size === 0 || b.size === 0) return 'open';
  const shared = [...a].filter((party) => b.has(party)).length;
  if (shared === 0) return 'other';
  if (shared === a.size && shared === b.size) return 'same';
  if (shared === Math.min(a.size, b.size)) return 'part';
  return shared / (a.size + b.size - shared) >= 0.5 ? 'overlap' : 'other';
}

/** Who did it to whom: null when nobody is in both, or when one does to the other what the other does to the one. */
export function partySign(a: EventItem, b: EventItem): Sign | null {
  const shared = a.parties.filter((party) => b.parties.includes(party));
  if (shared.length === 0) return null;
  const names = shared.join(' and ');
  const [from, to] = [relationOf(a.from, b.from), relationOf(a.to, b.to)];
  const points = a.to.size + b.to.size === 0 ? together(from, a, b) : directed(from, to);
  return points === null ? null : { points, why: `of ${names}` };
}

/** Points of what parties do with one another. */
function together(relation: Relation, a: EventItem, b: EventItem): number | null {
  const least = Math.min(a.from.size, b.from.size);
  if (relation === 'same') return least > 1 ? 2 : 0.2;
  if (relation === 'part') return least > 1 ? 1.2 : 0.4;
  return relation === 'overlap' ? 0.8 : null;
}

const sidePoints: Readonly<Record<Exclude<Relation, 'other'>, number>> = {
  same: 1,
  part: 0.6,
  overlap: 0.3,
  open: -0.2,
};

/** Points of what one side does to the other. */
function directed(from: Relation, to: Relation): number | null {
  if (from === 'other' || to === 'other') return null;
  return sidePoints[from] + sidePoints[to];
}
