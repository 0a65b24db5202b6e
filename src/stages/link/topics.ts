import type { ActorId } from '../../base/schema/actor.ts';
import type { EventType } from '../../base/schema/event-types.ts';
import type { Claim, EventMention } from '../../base/schema/finding.ts';
import type { ClaimTopic, Linkable } from '../../base/schema/record.ts';
import { contentId } from '../../base/text/ids.ts';
import { contains, slice } from '../../base/text/spans.ts';
import { wordsDigest } from '../../base/text/words.ts';
import { byCodeUnit } from './groups.ts';
import { partiesOf } from './matter.ts';

/** A claim with what it is about. */
interface Located {
  readonly claim: string;
  readonly type: EventType | null;
  readonly actors: readonly ActorId[];
  /** Digest of the words, for a claim that is only words. */
  readonly words: string | null;
}

/**
 * Claims by matter: claims about events are of one matter when type and parties are the same, whatever day, number or stance they
 * give, so that who asserts and who denies stand side by side; claims that are only words when the words are the same. In order of id.
 */
export function topicsOf(articles: readonly Linkable[]): readonly ClaimTopic[] {
  const located = articles.flatMap((article) => article.claims.map((claim) => locate(article, claim)));
  const homes = homesOf(located);
  const groups = Map.groupBy(located, (item) => homes.get(keyOf(item)) ?? keyOf(item));
  const topics = [...groups].map(([key, items]): ClaimTopic => {
    const widest = items.reduce((a, b) => (b.actors.length > a.actors.length ? b : a));
    const claims = items.map((item) => item.claim).sort(byCodeUnit);
    return { id: contentId('topic', key), type: widest.type, actors: widest.actors, claims };
  });
  return topics.sort((a, b) => byCodeUnit(a.id, b.id));
}

function locate(article: Linkable, claim: Claim): Located {
  const event = eventOf(article, claim);
  if (event !== null) return { claim: claim.id, type: event.type, actors: partiesOf(event), words: null };
  const words = typeof claim.about === 'string' ? claim.about : wordsDigest(slice(article.text, claim.about));
  return { claim: claim.id, type: null, actors: [], words };
}

/** The event that a claim names, or else the first in its words that is somebody's; null when there is none. */
function eventOf(article: Linkable, { about }: Claim): EventMention | null {
  const named = (event: EventMention): boolean =>
    typeof about === 'string' ? event.id === about : contains(about, event.trigger);
  return article.events.find((event) => named(event) && partiesOf(event).length > 0) ?? null;
}

function keyOf({ type, actors, words }: Located): string {
  return JSON.stringify(words ?? [type, actors]);
}

/** A matter with one party belongs to the only matter of the type that has this party and others: who is supplied often goes unsaid. */
function homesOf(located: readonly Located[]): ReadonlyMap<string, string> {
  const matters = [
    ...new Map(located.filter((item) => item.words === null).map((item) => [keyOf(item), item])).values(),
  ];
  const byType = Map.groupBy(matters, (item) => item.type);
  const homes = new Map<string, string>();
  for (const alone of matters.filter((item) => item.actors.length === 1)) {
    const wider = (byType.get(alone.type) ?? []).filter(
      ({ actors }) => actors.length > 1 && actors.includes(alone.actors[0] ?? ''),
    );
    if (wider.length === 1 && wider[0] !== undefined) homes.set(keyOf(alone), keyOf(wider[0]));
  }
  return homes;
}
