import type { ActorId } from '../../base/schema/actor.ts';
import type { Claim, EventMention } from '../../base/schema/finding.ts';
import type { ClaimTopic, Judgement, Linkable } from '../../base/schema/record.ts';
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
import { orderOf, shortOrder } from './linker.ts';
import type { Item, Linker } from './linker.ts';
import { partiesOf, sidesOf } from './matter.ts';
import type { Sides } from './matter.ts';
import { saySame, wordUnits } from './word-units.ts';

/** A claim with its article and the event that it is about, or null when it is only words. */
interface Located {
  readonly article: Linkable;
  readonly claim: Claim;
  readonly event: EventMention | null;
}

/**
 * All claims of one article about one event, denials without words of their own included; or all that say the same in words that are no event and
 * name somebody. Its id is that of its first claim.
 */
export interface Unit extends Item {
  readonly claims: readonly string[];
  /** Where it stands among others: in the order in which they are compared. */
  readonly placed: string;
  /** Null for words that are no event. */
  readonly type: EventType | null;
  readonly actors: readonly ActorId[];
  readonly sides: Sides;
  readonly content: Content;
  readonly period: Period | null;
  /** Digests of what is claimed in the speakers' words, where these hold the event. */
  readonly wordings: ReadonlySet<string>;
  /** Names of what is no actor, in words that are no event. */
  readonly names: ReadonlySet<string>;
}

/**
 * Claims by matter. Claims about events are of one matter when type, doers and those done to are the same, their words have something
 * in common and their times can be the same, whatever number or stance they give, so that who asserts and who denies stand side by
 * side; each claim of a matter agrees with every other. Claims that are only words are of one matter when the words are the same, or name the same and
 * say most of the same within a month.
 * In order of id.
 */
export function topicsOf(articles: readonly Linkable[], judgements: readonly Judgement[]): readonly ClaimTopic[] {
  const units = articles.flatMap(unitsOf).sort((a, b) => byCodeUnit(a.placed, b.placed));
  const topics = [...mattersOf(units, judgements).map(topicOf), ...articles.flatMap(wordTopicsOf).reduce(joined, [])];
  return topics.sort((a, b) => byCodeUnit(a.id, b.id));
}

/** The units of an article, in order of their first claims. */
export function unitsOf(article: Linkable): readonly Unit[] {
  const located = article.claims.map((claim) => locate(article, claim));
  const byEvent = Map.groupBy(located, (item) => item.event);
  const units = [...byEvent].flatMap(([event, items]) =>
    event === null
      ? wordUnits(
          article,
          items.map(({ claim }) => claim),
        )
      : unitOf(event, items),
  );
  return units.sort((a, b) => byCodeUnit(a.id, b.id));
}

/** Units that have something in common, each with its neighbours in time. */
export const commonMatters: Linker<Unit> = {
  ...{ name: 'claims', kind: 'same-matter', window: 4, least: 1, earlier: false },
  items: unitsOf,
  keys: ({ type, sides, content, wordings }) => [
    ...[...content.stems, ...[...content.goods].map((kind) => `${kind} goods`)].map((stem) =>
      JSON.stringify([type, sides.from, sides.to, stem]),
    ),
    ...wordings,
  ],
  held: (unit) => unit,
  whole: true,
  compare: (a, b) => (mayBeOneType(a, b) && compare(a, b) === 'same' ? commonMatter(a, b) : null),
};

/** One reader sees an event in the words in which another sees none. */
function mayBeOneType(a: Unit, b: Unit): boolean {
  return a.type === b.type || a.type === null || b.type === null;
}

function commonMatter(a: Unit, b: Unit): Judgement {
  const [left, right] = a.id < b.id ? [a.id, b.id] : [b.id, a.id];
  const [kind, by] = ['same-matter', 'link/same-matter'] as const;
  const words = shareOne(a.wordings, b.wordings);
  const reasons = [
    `${a.type ?? b.type ?? 'words'} of ${a.actors.join(' and ')}`,
    words ? 'the same words' : 'words in common',
  ];
  const id = contentId('judgement', kind, left, right, by);
  return { id, kind, left, right, directed: false, score: words ? 0.9 : 0.7, reasons, by };
}

function locate(article: Linkable, claim: Claim): Located {
  const { about } = claim;
  const named = (event: EventMention): boolean =>
    typeof about === 'string' ? event.id === about : contains(about, event.trigger);
  return { article, claim, event: article.events.find((item) => named(item) && partiesOf(item).length > 0) ?? null };
}

/** The matters of an article's claims that are only words and name nobody, each with the article's own claims. */
export function wordTopicsOf(article: Linkable): readonly ClaimTopic[] {
  const words = article.claims.filter((claim) => locate(article, claim).event === null);
  const placed = new Set(wordUnits(article, words).flatMap(({ claims }) => claims));
  const alone = words.filter(({ id }) => !placed.has(id));
  const wordsOf = ({ about }: Claim): string =>
    typeof about === 'string' ? about : wordsDigest(slice(article.text, about));
  return [...Map.groupBy(alone, wordsOf)].map(([words, items]) => {
    const claims = items.map((item) => item.id).sort(byCodeUnit);
    return { id: contentId('topic', JSON.stringify(words)), type: null, actors: [], claims };
  });
}

function joined(topics: ClaimTopic[], topic: ClaimTopic): ClaimTopic[] {
  const at = topics.findIndex(({ id }) => id === topic.id);
  const known = topics[at];
  if (known === undefined) return [...topics, topic];
  return topics.with(at, { ...known, claims: [...known.claims, ...topic.claims].sort(byCodeUnit) });
}

const noNames: ReadonlySet<string> = new Set();

function unitOf(event: EventMention, items: readonly Located[]): readonly Unit[] {
  const article = items[0]?.article;
  if (article === undefined) return [];
  const { type, sentence } = event;
  const claims = items.map((item) => item.claim.id).sort(byCodeUnit);
  const quoted = items.flatMap((item) => quotedAround(item, event));
  const content = contentOf(article, event, quoted.find((span) => contains(sentence, span)) ?? sentence);
  const wordings = new Set(quoted.map((span) => wordsDigest(slice(article.text, span))));
  const [id = ''] = claims;
  const order = orderOf(article, id);
  const period = periodOf(event, article);
  const [actors, sides] = [partiesOf(event), sidesOf(event)];
  const place = { id, article: article.id, order, placed: shortOrder(order) };
  return [{ ...place, claims, type, actors, sides, content, period, wordings, names: noNames }];
}

/** The words of the claim's speaker that hold the event. */
function quotedAround({ article, claim }: Located, event: EventMention): readonly Span[] {
  const attribution = article.attributions.find((item) => item.id === claim.attribution);
  return (attribution?.content ?? []).filter((span) => contains(span, event.trigger));
}

/** A member of a matter, in so far as the next one looks at it. */
export const lookedAt = 30;

/** What persons and rules say of the two of a pair of units, or of their claims. */
export interface Bonds {
  /** Units that are judged to be of one matter with this one. */
  readonly same: ReadonlySet<string>;
  /** Units that a person set apart from this one. */
  readonly apart: ReadonlySet<string>;
}

/**
 * The matter that a unit joins: the first that has a member judged the same, and no member among the last thirty that speaks against it.
 * Matters come in order of their first members, members in their order. Undefined when the unit begins a matter.
 */
export function homeOf<M extends { readonly members: readonly Unit[] }>(
  unit: Unit,
  matters: readonly M[],
  { same, apart }: Bonds,
): M | undefined {
  const against = (member: Unit): boolean =>
    apart.has(member.id) || (!same.has(member.id) && compare(member, unit) === 'other');
  return matters.find(
    ({ members }) => members.some(({ id }) => same.has(id)) && !members.slice(-lookedAt).some(against),
  );
}

/** Units that fit one another, the earliest first: one that fits only some of a matter begins its own. */
function mattersOf(units: readonly Unit[], judgements: readonly Judgement[]): readonly (readonly Unit[])[] {
  const matters: { readonly members: Unit[] }[] = [];
  const bonds = bondsOf(units, judgements);
  for (const unit of units) {
    const home = homeOf(unit, matters, bonds(unit));
    if (home === undefined) matters.push({ members: [unit] });
    else home.members.push(unit);
  }
  return matters.map(({ members }) => members);
}

/** What judgements say of each unit. A judgement on a claim is one on its unit. */
export function bondsOf(units: readonly Unit[], judgements: readonly Judgement[]): (unit: Unit) => Bonds {
  const unitOfClaim = new Map(units.flatMap(({ id, claims }) => claims.map((claim) => [claim, id] as const)));
  const bonds = new Map<string, { readonly same: Set<string>; readonly apart: Set<string> }>();
  const of = (id: string) => {
    const known = bonds.get(id) ?? { same: new Set(), apart: new Set() };
    bonds.set(id, known);
    return known;
  };
  for (const { kind, left, right } of judgements) {
    const [a, b] = [unitOfClaim.get(left), unitOfClaim.get(right)];
    if (a === undefined || b === undefined || (kind !== 'same-matter' && kind !== 'different')) continue;
    const side = kind === 'same-matter' ? 'same' : 'apart';
    of(a)[side].add(b);
    of(b)[side].add(a);
  }
  return ({ id }) => of(id);
}

function compare(a: Unit, b: Unit): ReturnType<typeof likeness> {
  if (shareOne(a.wordings, b.wordings)) {
    if (a.type !== b.type) return 'same';
    return mayBe(a.sides.from, b.sides.from) && mayBe(a.sides.to, b.sides.to) ? 'same' : 'other';
  }
  if (a.type !== b.type && mayBeOneType(a, b)) return 'open';
  const sameSides = a.sides.from === b.sides.from && a.sides.to === b.sides.to;
  if (!sameSides || !periodsMeet(a.period, b.period)) return 'other';
  if (a.type === null) return saySame(a, b) ? 'same' : 'other';
  return likeness(a.content, b.content);
}

/** Whether a side may be the same: what one reading of the same words leaves out, another may have. */
function mayBe(a: string, b: string): boolean {
  return a === b || a === '' || b === '';
}

/** The topic of a matter's members in order; type and actors are those of the widest of the first thirty, of an event where one of them has one. */
export function topicOf(members: readonly Unit[]): ClaimTopic {
  const claims = members.flatMap((unit) => unit.claims).sort(byCodeUnit);
  const width = ({ type, actors }: Unit): number => actors.length + (type === null ? 0 : actorsAtMost);
  const widest = members.slice(0, lookedAt).reduce((a, b) => (width(b) > width(a) ? b : a));
  return { id: topicId(members[0]?.id ?? ''), type: widest.type, actors: widest.actors, claims };
}

/** More actors than words name. */
const actorsAtMost = 10_000;

/** The id of the matter that a unit begins. */
export function topicId(first: string): string {
  return contentId('topic', first);
}
