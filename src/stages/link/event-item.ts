import type { Reported } from '../../base/schema/reporting.ts';
import type { Linkable } from '../../base/schema/record.ts';
import type { ActorId } from '../../base/schema/actor.ts';
import type { EventMention, Participant } from '../../base/schema/finding.ts';
import { partyOf } from '../../base/schema/record.ts';
import { slice } from '../../base/text/spans.ts';
import { foldWord, wordsDigest, wordsIn } from '../../base/text/words.ts';
import { contentOf } from './claim-words.ts';
import type { Deed } from './deed.ts';
import { deedOf } from './deed.ts';
import type { EventDays } from './event-days.ts';
import { dayNumber, eventDays } from './event-days.ts';
import type { Name } from './slain.ts';
import { slainIn, slainSounds } from './slain.ts';
import { mutual, partiesOf, realityOf } from './matter.ts';
import type { Reality } from './matter.ts';

/** An event mention with what tells whether another means the same happening. Everything in it is made of its own article alone. */
export interface EventItem {
  /** Id of the event. */
  readonly id: string;
  /** Id of the article. */
  readonly article: string;
  /** Orders mentions by the day of the event, then by id. */
  readonly order: string;
  readonly event: EventMention;
  readonly deed: Deed;
  readonly days: EventDays;
  /** Day of publication in days since 1970, or null. */
  readonly published: number | null;
  readonly reality: Reality;
  /** Everybody in it; for what parties do with one another all are doers. */
  readonly parties: readonly ActorId[];
  readonly from: ReadonlySet<ActorId>;
  readonly to: ReadonlySet<ActorId>;
  /** Persons among them who are known by name, by the state for which they act. */
  readonly persons: Persons;
  /** Persons known by name who are killed in it. */
  readonly slain: readonly Name[];
  /** States from which somebody goes to the others, where it tells of a visit; else nobody. */
  readonly guests: ReadonlySet<ActorId>;
  /** Stems of the words around it that say more than that it happened. */
  readonly stems: ReadonlySet<string>;
  /** Folded names in the article, of everything but the parties. */
  readonly names: ReadonlySet<string>;
  /** Digest of the words of its sentence. */
  readonly sentence: string;
}

/** The event mentions of an article. */
export function eventItems(article: Linkable): readonly EventItem[] {
  const names = namesIn(article);
  const published = dayNumber(article.published?.value ?? '');
  return article.events.map((event) => itemOf(event, { article, names, published }));
}

interface Around {
  readonly article: Linkable;
  readonly names: ReadonlySet<string>;
  readonly published: number | null;
}

function itemOf(event: EventMention, { article, names, published }: Around): EventItem {
  const days = eventDays(article, event);
  const together = mutual.has(event.type);
  const all = [...event.sources, ...event.targets];
  return {
    ...{ id: event.id, article: article.id, event, days, published, names },
    ...{ deed: deedOf(event), reality: realityOf(event), parties: partiesOf(event) },
    order: orderOf(event, article),
    from: partySet(together ? all : event.sources),
    to: partySet(together ? [] : event.targets),
    ...{ persons: personsOf(event), guests: guestsOf(event), slain: slainIn(article, event) },
    stems: stemsOf(article, event),
    sentence: wordsDigest(slice(article.text, event.sentence)),
  };
}

/** The stems of a mention's clause, without the words that name who takes part. */
function stemsOf(article: Linkable, event: EventMention): ReadonlySet<string> {
  const named = [...event.sources, ...event.targets].flatMap(({ text }) => wordsIn(text).map(({ folded }) => folded));
  const { stems } = contentOf(article, event, event.sentence);
  return new Set([...stems].filter((stem) => !named.some((word) => word.startsWith(stem))));
}

function partySet(participants: readonly Participant[]): ReadonlySet<ActorId> {
  return new Set(participants.map(partyOf).filter((party) => party !== null));
}

/** Persons known by name, by their state. */
export type Persons = ReadonlyMap<string, ReadonlySet<ActorId>>;

/** The persons known by name who take part in an event. */
export function personsOf({ sources, targets }: Pick<Reported, 'sources' | 'targets'>): Persons {
  const persons = new Map<string, Set<ActorId>>();
  for (const { actor, country } of [...sources, ...targets]) {
    if (actor === null || country === null || actor === country) continue;
    persons.set(country, (persons.get(country) ?? new Set()).add(actor));
  }
  return persons;
}

/** Whether for one state different persons act, and for none the same. */
export function areOthers(a: Persons, b: Persons): boolean {
  const both = [...a].flatMap(([state, persons]) => {
    const others = b.get(state);
    return others === undefined ? [] : [[...persons].some((person) => others.has(person))];
  });
  return both.includes(false);
}

/** Who goes to whom; nobody where it is no visit or one side is not known. */
function guestsOf(event: EventMention): ReadonlySet<ActorId> {
  const [from, to] = [partySet(event.sources), partySet(event.targets)];
  return deedOf(event).name === visit && to.size > 0 ? new Set([...from].filter((party) => !to.has(party))) : new Set();
}

/** The table's name for going to see somebody. */
const visit = 'visit';

/** The day of the event, or of the article where the event has none; then the id. */
function orderOf(event: EventMention, { published }: Linkable): string {
  return `${(event.date?.value ?? published?.value ?? '').slice(0, 10).padEnd(10, '~')} ${event.id}`;
}

function namesIn(article: Linkable): ReadonlySet<string> {
  const named = article.entities.filter(({ type }) => type === 'person' || type === 'place' || type === 'organization');
  return new Set(named.map((entity) => entity.actor ?? foldWord(slice(article.text, entity))));
}

/** Most parties of which pairs make keys: an event of thirty states is found by some of them. */
const mostParties = 6;

/**
 * Keys of a mention: only mentions that share one are compared. What was done (by type, and by deed where papers use several types) with each pair
 * of parties in a month, each party on a day, the words of its sentence, and who is killed by name, whenever that was.
 */
export function eventKeys(item: EventItem): readonly string[] {
  const { event, deed, reality } = item;
  const whats = deed.known ? [event.type, deed.name] : [event.type];
  const parties = item.parties.slice(0, mostParties);
  const whos = [...pairsOf(parties).map((pair) => pair.join(' ')), ...parties];
  const told = whats.flatMap((what) =>
    whos.flatMap((who) => whensOf(item).map((when) => [reality, what, who, when].join('|'))),
  );
  const slain = slainSounds(item.slain).map((sound) => `slain|${reality}|${sound}`);
  return parties.length === 0 ? [] : [`sentence|${item.sentence}|${event.type}`, ...slain, ...told];
}

function pairsOf(parties: readonly ActorId[]): readonly (readonly [ActorId, ActorId])[] {
  return parties.flatMap((a, at) => parties.slice(at + 1).map((b) => [a, b] as const));
}

const daysOfMonth = 30.44;

/** Stretches of time in which a mention looks for its like: the month of its day and the one before, and the year that it is dated in. */
function whensOf({ days, published, event }: EventItem): readonly string[] {
  if (days.how === 'none') return published === null ? [] : around(published);
  const year = event.date?.value.slice(0, 4) ?? '';
  return days.last - days.first > 62 ? [year] : [...around(days.first), year];
}

/** Months, numbered: two days at most a month apart have one in common. */
function around(day: number): readonly string[] {
  const month = Math.floor(day / daysOfMonth);
  return [`m${String(month)}`, `m${String(month - 1)}`];
}
