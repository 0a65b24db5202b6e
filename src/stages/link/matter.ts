import type { ActorId } from '../../base/schema/actor.ts';
import type { EventMention } from '../../base/schema/finding.ts';
import { partyOf } from '../../base/schema/record.ts';
import type { HappeningStatus, Linkable } from '../../base/schema/record.ts';
import { slice } from '../../base/text/spans.ts';
import { foldWord } from '../../base/text/words.ts';
import { byCodeUnit } from './groups.ts';

/** An event mention with its article. */
export interface Mention {
  readonly article: Linkable;
  readonly event: EventMention;
}

/** Every event mention of an archive, in order of id. */
export function mentionsOf(articles: readonly Linkable[]): readonly Mention[] {
  return articles
    .flatMap((article) => article.events.map((event) => ({ article, event })))
    .sort((a, b) => byCodeUnit(a.event.id, b.event.id));
}

/** Whom an event is about: the states, organisations and persons in it, whatever their role, in order of id. */
export function partiesOf({ sources, targets }: Pick<EventMention, 'sources' | 'targets'>): readonly ActorId[] {
  const parties = [...sources, ...targets].map(partyOf).filter((party) => party !== null);
  return [...new Set(parties)].sort(byCodeUnit);
}

/** What was, what was not, and what would be if: mentions of different kinds are never the same happening. */
export type Reality = 'real' | Extract<HappeningStatus, 'negated' | 'hypothetical'>;

/** Whether a mention tells of something done or to come, of something not done, or of a mere possibility. */
export function realityOf({ modality }: Pick<EventMention, 'modality'>): Reality {
  return modality === 'negated' || modality === 'hypothetical' ? modality : 'real';
}

/**
 * Mentions with one key may be the same happening when their days agree: type, parties and reality are the same. With one party only, much
 * of the same kind may happen in a day: then mode and word must be the same too. Null when nobody is known.
 */
export function matterKey({ article, event }: Mention): string | null {
  const parties = partiesOf(event);
  if (parties.length === 0) return null;
  const word = foldWord(slice(article.text, event.trigger));
  const alone = parties.length === 1 ? [event.mode, word] : [];
  return JSON.stringify([event.type, realityOf(event), parties, alone]);
}
