import type { ActorId, Sector } from '../../base/schema/actor.ts';
import type { EventType } from '../../base/schema/event-types.ts';
import type { EventMention, Participant } from '../../base/schema/finding.ts';
import { partyOf } from '../../base/schema/record.ts';
import type { HappeningStatus } from '../../base/schema/record.ts';
import type { Reported, Reporting } from '../../base/schema/reporting.ts';
import { byCodeUnit } from './groups.ts';

/** An event mention with its article. */
export interface Mention {
  readonly article: Reporting;
  readonly event: Reported;
}

/** Every event mention of an archive, in order of id. */
export function mentionsOf(articles: readonly Reporting[]): readonly Mention[] {
  return articles
    .flatMap((article) => article.events.map((event) => ({ article, event })))
    .sort((a, b) => byCodeUnit(a.event.id, b.event.id));
}

/** Whom an event is about: the states, organisations and persons in it, whatever their role, in order of id. */
export function partiesOf({ sources, targets }: Pick<Reported, 'sources' | 'targets'>): readonly ActorId[] {
  const parties = [...sources, ...targets].map(partyOf).filter((party) => party !== null);
  return [...new Set(parties)].sort(byCodeUnit);
}

/** The doers of an event and those done to, as keys to compare: empty where nobody is known. */
export interface Sides {
  readonly from: string;
  readonly to: string;
}

/** What parties do with one another, whoever comes first. */
export const mutual: ReadonlySet<EventType> = new Set(['AGREE', 'CONSULT', 'COOPERATE']);

/** Sectors that do not act for the state they are in: armed groups, mercenaries, firms, the press, ... */
export const apart: ReadonlySet<Sector> = new Set([
  'PRM',
  'REB',
  'UAF',
  'CRM',
  'BUS',
  'MED',
  'JRN',
  'OPP',
  'CVL',
  'REL',
  'LAB',
]);

/** Who did it to whom. One that does not act for its state stands for itself; for what is mutual all are doers. */
export function sidesOf({ type, sources, targets }: Pick<EventMention, 'type' | 'sources' | 'targets'>): Sides {
  if (mutual.has(type)) return { from: sideOf([...sources, ...targets]), to: '' };
  return { from: sideOf(sources), to: sideOf(targets) };
}

function sideOf(participants: readonly Participant[]): string {
  const parties = participants.map((item) =>
    item.sector !== null && apart.has(item.sector)
      ? (item.actor ?? `${partyOf(item) ?? ''} ${item.sector}`)
      : partyOf(item),
  );
  return [...new Set(parties.filter((party) => party !== null))].sort(byCodeUnit).join(' ');
}

/** What was, what was not, and what would be if: mentions of different kinds are never the same happening. */
export type Reality = 'real' | Extract<HappeningStatus, 'negated' | 'hypothetical'>;

/** Whether a mention tells of something done or to come, of something not done, or of a mere possibility. */
export function realityOf({ modality }: Pick<EventMention, 'modality'>): Reality {
  return modality === 'negated' || modality === 'hypothetical' ? modality : 'real';
}
