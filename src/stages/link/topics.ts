import type { ActorId } from '../../base/schema/actor.ts';
import type { Claim, EventMention } from '../../base/schema/finding.ts';
import type { ClaimTopic, Linkable } from '../../base/schema/record.ts';
import type { EventType } from '../../base/schema/event-types.ts';
import type { Span } from '../../base/schema/span.ts';
import { contentId } from '../../base/text/ids.ts';
import { contains, slice } from '../../base/text/spans.ts';
import { wordsDigest } from '../../base/text/words.ts';
import { periodOf, periodsMeet } from './claim-period.ts';
import type { Period } from './claim-period.ts';
import { contentOf, likeness, shareOne } from './claim-words.ts';
import type { Content } from './claim-words.ts';
import { byCodeUnit } from './groups.ts';
import { partiesOf, sidesOf } from './matter.ts';
import type { Sides } from './matter.ts';

/** A claim with its article and the event that it is about, or null when it is only words. */
interface Located {
  readonly article: Linkable;
  readonly claim: Claim;
  readonly event: EventMention | null;
}

/** All claims of one article about one event, denials without words of their own included. */
interface Unit {
  readonly claims: readonly string[];
  readonly type: EventType;
  readonly actors: readonly ActorId[];
  readonly sides: Sides;
  readonly content: Content;
  readonly period: Period | null;
  /** Digests of what is claimed in the speakers' words, where these hold the event. */
  readonly wordings: ReadonlySet<string>;
  /** Sorts the earliest publication first. */
  readonly order: string;
}

/**
 * Claims by matter. Claims about events are of one matter when type, doers and those done to are the same, their words have something
 * in common and their times can be the same, whatever number or stance they give, so that who asserts and who denies stand side by
 * side; each claim of a matter agrees with every other. Claims that are only words are of one matter when the words are the same.
 * In order of id.
 */
export function topicsOf(articles: readonly Linkable[]): readonly ClaimTopic[] {
  const located = articles.flatMap((article) => article.claims.map((claim) => locate(article, claim)));
  const topics = [...aboutEvents(located), ...onlyWords(located)];
  return topics.sort((a, b) => byCodeUnit(a.id, b.id));
}

function locate(article: Linkable, claim: Claim): Located {
  const { about } = claim;
  const named = (event: EventMention): boolean =>
    typeof about === 'string' ? event.id === about : contains(about, event.trigger);
  return { article, claim, event: article.events.find((item) => named(item) && partiesOf(item).length > 0) ?? null };
}

function onlyWords(located: readonly Located[]): readonly ClaimTopic[] {
  const alone = located.filter((item) => item.event === null);
  const wordsOf = ({ article, claim: { about } }: Located): string =>
    typeof about === 'string' ? about : wordsDigest(slice(article.text, about));
  return [...Map.groupBy(alone, wordsOf)].map(([words, items]) => {
    const claims = items.map((item) => item.claim.id).sort(byCodeUnit);
    return { id: contentId('topic', JSON.stringify(words)), type: null, actors: [], claims };
  });
}

function aboutEvents(located: readonly Located[]): readonly ClaimTopic[] {
  const byEvent = Map.groupBy(located, (item) => item.event);
  const units = [...byEvent].flatMap(([event, items]) => (event === null ? [] : unitOf(event, items)));
  units.sort((a, b) => byCodeUnit(a.order, b.order));
  return [...Map.groupBy(units, (unit) => unit.type).values()].flatMap(mattersOf).map(topicOf);
}

function unitOf(event: EventMention, items: readonly Located[]): readonly Unit[] {
  const article = items[0]?.article;
  if (article === undefined) return [];
  const { type, sentence } = event;
  const claims = items.map((item) => item.claim.id).sort(byCodeUnit);
  const quoted = items.flatMap((item) => quotedAround(item, event));
  const content = contentOf(article, event, quoted.find((span) => contains(sentence, span)) ?? sentence);
  const wordings = new Set(quoted.map((span) => wordsDigest(slice(article.text, span))));
  const order = `${article.published?.value ?? '~'} ${claims[0] ?? ''}`;
  const period = periodOf(event, article);
  return [{ claims, type, actors: partiesOf(event), sides: sidesOf(event), content, period, wordings, order }];
}

/** The words of the claim's speaker that hold the event. */
function quotedAround({ article, claim }: Located, event: EventMention): readonly Span[] {
  const attribution = article.attributions.find((item) => item.id === claim.attribution);
  return (attribution?.content ?? []).filter((span) => contains(span, event.trigger));
}

/** Units that fit one another, the earliest first: one that fits only some of a matter begins its own. */
function mattersOf(units: readonly Unit[]): readonly (readonly Unit[])[] {
  const matters: Unit[][] = [];
  for (const unit of units) {
    const home = matters.find((members) => isHome(members, unit));
    if (home === undefined) matters.push([unit]);
    else home.push(unit);
  }
  return matters;
}

/** Whether a unit has something in common with a member of a matter, and nothing against any. */
function isHome(members: readonly Unit[], unit: Unit): boolean {
  const found = members.map((member) => compare(member, unit));
  return found.includes('same') && !found.includes('other');
}

function compare(a: Unit, b: Unit): ReturnType<typeof likeness> {
  if (shareOne(a.wordings, b.wordings)) {
    return mayBe(a.sides.from, b.sides.from) && mayBe(a.sides.to, b.sides.to) ? 'same' : 'other';
  }
  const sameSides = a.sides.from === b.sides.from && a.sides.to === b.sides.to;
  return sameSides && periodsMeet(a.period, b.period) ? likeness(a.content, b.content) : 'other';
}

/** Whether a side may be the same: what one reading of the same words leaves out, another may have. */
function mayBe(a: string, b: string): boolean {
  return a === b || a === '' || b === '';
}

function topicOf(units: readonly Unit[]): ClaimTopic {
  const claims = units.flatMap((unit) => unit.claims);
  const widest = units.reduce((a, b) => (b.actors.length > a.actors.length ? b : a));
  const id = contentId('topic', claims[0] ?? '');
  return { id, type: widest.type, actors: widest.actors, claims: claims.sort(byCodeUnit) };
}
