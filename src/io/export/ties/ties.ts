import type { EventType } from '../../../base/schema/event-types.ts';
import type { Modality } from '../../../base/schema/finding.ts';
import type { ToldHappening } from '../../query/told-types.ts';
import type { ActorRef } from '../../query/types.ts';
import type { Told } from '../format.ts';

/** What was done from one actor to another, of one type. Two who act together are a tie without direction. */
export interface Tie {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly mutual: boolean;
  readonly type: EventType;
  /** Happenings, and the independent origins that tell of each, added up. */
  readonly happenings: number;
  readonly origins: number;
  /** Happenings of these that are only claimed, and that somebody denies. */
  readonly claimed: number;
  readonly denied: number;
  /** ISO prefixes of the earliest and latest happening that has a date; null when none has. */
  readonly first: string | null;
  readonly last: string | null;
}

export interface Ties {
  /** In order of id. */
  readonly actors: readonly (ActorRef & { readonly happenings: number })[];
  readonly ties: readonly Tie[];
}

/** More actors than this acting together are a meeting: their pairs say nothing of who dealt with whom. */
const mostTogether = 5;

/** Who did what to whom, counted. What no report has as done is no tie. */
export async function tiesOf(told: Told): Promise<Ties> {
  const actors = new Map<string, ActorRef & { readonly happenings: number }>();
  const ties = new Map<string, Tie>();
  for await (const happening of told.happenings()) {
    if (!happening.reports.some(({ modality }) => done.has(modality))) continue;
    for (const actor of new Map([...happening.sources, ...happening.targets].map((each) => [each.id, each])).values()) {
      actors.set(actor.id, { ...actor, happenings: (actors.get(actor.id)?.happenings ?? 0) + 1 });
    }
    for (const pair of pairsOf(happening)) ties.set(pair.id, added(ties.get(pair.id) ?? pair, happening));
  }
  const byId = (a: { readonly id: string }, b: { readonly id: string }): number => (a.id < b.id ? -1 : 1);
  return { actors: [...actors.values()].sort(byId), ties: [...ties.values()].sort(byId) };
}

const done: ReadonlySet<Modality> = new Set(['actual', 'historical']);

function pairsOf({ sources, targets, type }: ToldHappening): readonly Tie[] {
  const none = { type, happenings: 0, origins: 0, claimed: 0, denied: 0, first: null, last: null };
  const [doers, others] = [sources, targets].map((list) => [...new Set(list.map(({ id }) => id))].sort());
  if (doers === undefined || others === undefined) return [];
  const mutual = others.length === 0 && doers.length <= mostTogether;
  const together = mutual ? doers.flatMap((from, at) => doers.slice(at + 1).map((to) => ({ from, to, mutual }))) : [];
  const directed = doers.flatMap((from) => others.map((to) => ({ from, to, mutual: false })));
  return [...together, ...directed]
    .filter(({ from, to }) => from !== to)
    .map((pair) => ({ ...none, ...pair, id: `${pair.from} ${pair.mutual ? '-' : '>'} ${pair.to} ${type}` }));
}

function added(tie: Tie, { date, counts, status }: ToldHappening): Tie {
  const { first, last } = tie;
  return {
    ...tie,
    happenings: tie.happenings + 1,
    origins: tie.origins + counts.origins,
    claimed: tie.claimed + Number(status === 'claimed'),
    denied: tie.denied + Number(status === 'denied'),
    first: date !== null && (first === null || date < first) ? date : first,
    last: date !== null && (last === null || date > last) ? date : last,
  };
}

/** What an edge says of a tie, in the order of its attributes. */
export function edgeValues({ type, origins, happenings, claimed, denied, first, last }: Tie) {
  return { type, origins, happenings, claimed, denied, first, last };
}
