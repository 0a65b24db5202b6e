import type { ActorId } from '../../base/schema/actor.ts';
import { recalledPromise } from '../../base/lang/en/instrument-words.ts';
import type { EventType } from '../../base/schema/event-types.ts';
import type { EventMention } from '../../base/schema/finding.ts';
import { partyOf } from '../../base/schema/record.ts';
import type { Judgement, Linkable } from '../../base/schema/record.ts';
import type { Span } from '../../base/schema/span.ts';
import { contentId } from '../../base/text/ids.ts';
import { slice } from '../../base/text/spans.ts';
import { wordsIn } from '../../base/text/words.ts';
import { dayNumber } from '../../base/text/iso-date.ts';
import { byCodeUnit } from './groups.ts';
import { orderOf } from './linker.ts';
import type { Item, Linker } from './linker.ts';
import { deedOnPledge } from './pledge-deeds.ts';
import type { PledgeAct, ToldDeed } from './pledge-deeds.ts';
import { promisesIn, toldDeed, toldPledge } from './pledge-groups.ts';
import type { ToldPledge } from './pledge-groups.ts';
import { contentStems } from './stems.ts';

/** A promise, or something done that may be what was promised. */
export interface Promised extends Item {
  readonly role: 'pledge' | 'deed';
  /** What a deed is to the promise; null of a promise. */
  readonly act: PledgeAct | null;
  /** Who owes or does it, in order. */
  readonly parties: readonly ActorId[];
  /** For whom or to whom. */
  readonly others: readonly ActorId[];
  readonly stems: readonly string[];
  readonly day: number | null;
  /** Whether the report of a deed recalls that it was promised. */
  readonly recalled: boolean;
}

const recalled = new RegExp(String.raw`\b${recalledPromise.words}\b`, 'iu');

/** Days after which nothing is taken for the fulfilment of a promise, and between two reports of one promise. */
const [longest, sameTime] = [1100, 7] as const;

/** What may be promised and then done; words, blows and orders are not. */
const doing: ReadonlySet<EventType> = new Set<EventType>([
  'AID',
  'COOPERATE',
  'RETREAT',
  'CONCEDE',
  'MOBILIZE',
  'SUPPORT',
]);

/** Words looked at before and after what tells a deed. */
const around = 12;

/** The pledges of an article, made or recalled, and the deeds that it reports. */
function promisedOf(article: Linkable): readonly Promised[] {
  return [...promisesOf(article), ...deedsOf(article)].filter(
    ({ parties, stems }) => parties.length > 0 && stems.length > 0,
  );
}

/** A promise of which the article tells that it was broken, kept or extended is a deed in the words of the promise. */
function promisesOf(article: Linkable): readonly Promised[] {
  return promisesIn(article).map((pledge) => {
    const act = deedOnPledge(article, pledge)?.act ?? null;
    return {
      ...{ id: pledge.id, article: article.id, order: orderOf(article, pledge.id) },
      ...{ role: act === null ? ('pledge' as const) : ('deed' as const), act, recalled: act !== null },
      parties: partiesOf(pledge.parties),
      others: statesIn(article, pledge.action, pledge.parties),
      stems: stemsOf(article, pledge.action),
      day: dayNumber(article.published?.value),
    };
  });
}

function deedsOf(article: Linkable): readonly Promised[] {
  const deeds = article.events.filter(
    ({ type, modality, attribution }) => modality === 'actual' && attribution === null && doing.has(type),
  );
  return deeds.map((event) => ({
    ...{ id: event.id, article: article.id, order: orderOf(article, event.id) },
    ...{ role: 'deed' as const, act: 'fulfils' as const },
    parties: partiesOf(event.sources),
    others: statesIn(article, event.sentence, event.sources),
    stems: stemsOf(article, nearTo(article, event)),
    day: dayNumber(event.date?.value ?? article.published?.value),
    recalled: recalled.test(slice(article.text, event.sentence)),
  }));
}

/** The words around what tells a deed, inside its sentence. */
function nearTo({ text }: Linkable, { trigger, sentence }: EventMention): Span {
  const words = wordsIn(slice(text, sentence)).map(({ start, end }) => ({
    start: start + sentence.start,
    end: end + sentence.start,
  }));
  const before = words.filter(({ end }) => end <= trigger.start).slice(-around);
  const after = words.filter(({ start }) => start >= trigger.end).slice(0, around);
  return { start: before[0]?.start ?? trigger.start, end: after.at(-1)?.end ?? trigger.end };
}

type Sides = Parameters<typeof partyOf>[0];

function partiesOf(list: readonly Sides[]): readonly ActorId[] {
  return [...new Set(list.map(partyOf).filter((party) => party !== null))].sort(byCodeUnit);
}

/** States named in a span beside the given parties. */
function statesIn({ entities }: Linkable, span: Span, without: readonly Sides[]): readonly ActorId[] {
  const own = new Set(without.map(partyOf));
  const named = entities.filter(({ start, end }) => start >= span.start && end <= span.end).map(({ actor }) => actor);
  return [...new Set(named.filter((actor) => actor !== null && /^[A-Z]{3}$/u.test(actor) && !own.has(actor)))].filter(
    (actor) => actor !== null,
  );
}

const timeWords = /^(?:\d.*|day|week|month|year|hundr|thousand|million|first|last|new)$/u;

/** Stems of what is promised or done; names, numbers and times tell nothing. */
function stemsOf({ entities, text }: Linkable, span: Span): readonly string[] {
  const names = entities.filter(({ start, end }) => start >= span.start && end <= span.end);
  const words = names
    .sort((a, b) => b.start - a.start)
    .reduce(
      (rest, { start, end }) => rest.slice(0, start - span.start) + rest.slice(end - span.start),
      slice(text, span),
    );
  return contentStems(words).filter((stem) => !timeWords.test(stem));
}

/** What the ledger needs of a promise or a deed. */
export interface HeldPromise {
  readonly pledge?: ToldPledge | undefined;
  readonly deed?: ToldDeed | undefined;
}

function heldOf({ id, role }: Promised, article: Linkable): HeldPromise {
  const promise = article.commitments.find((each) => each.id === id);
  if (promise !== undefined && role === 'pledge') return { pledge: toldPledge(article, promise) };
  if (promise !== undefined) return { deed: deedOnPledge(article, promise) ?? undefined };
  const event = article.events.find((each) => each.id === id);
  return { deed: event === undefined ? undefined : toldDeed(article, event) };
}

function keysOf({ parties, stems }: Promised): readonly string[] {
  return parties.flatMap((party) => stems.map((stem) => `${party} ${stem}`));
}

function compare(a: Promised, b: Promised): Judgement | null {
  if (a.role === 'deed' && b.role === 'deed') return null;
  if (a.role === b.role) return onePledge(a, b);
  return a.role === 'deed' ? onDeed(a, b) : onDeed(b, a);
}

/** Two reports of one promise. */
function onePledge(a: Promised, b: Promised): Judgement | null {
  const shared = a.stems.filter((stem) => b.stems.includes(stem));
  const near = a.day !== null && b.day !== null && Math.abs(a.day - b.day) <= sameTime;
  const share = shared.length / Math.max(a.stems.length, b.stems.length);
  if (a.article === b.article || !near || shared.length < 2 || share < 0.5 || !meet(a.parties, b.parties)) return null;
  const [left = '', right = ''] = [a.id, b.id].sort(byCodeUnit);
  const by = 'link/same-pledge';
  const id = contentId('judgement', 'same-instrument', left, right, by);
  const reasons = [`${shared.length} words of the promise in both: ${shared.join(', ')}`];
  return { id, kind: 'same-instrument', left, right, directed: false, score: round(0.5 + share / 2), reasons, by };
}

/** What a deed must share with a promise: words, a share of the promise's, and a score. Less where the report recalls the promise. */
const [asked, askedOfRecalled] = [
  { words: 2, share: 0.6, score: 0.65 },
  { words: 1, share: 0.4, score: 0.6 },
] as const;

/** The rules that tie a deed to a promise. */
const rules: Readonly<Record<PledgeAct, string>> = {
  ...{ fulfils: 'link/fulfilment', extends: 'link/extension', breaks: 'link/breach' },
};

/** What a report that recalls a promise tells of it. */
const told: Readonly<Record<PledgeAct, string>> = {
  ...{ fulfils: '', extends: ' and tells that it was extended', breaks: ' and tells that it was broken or withdrawn' },
};

/** Something done later by who promised it, in words of the promise. */
function onDeed(deed: Promised, pledge: Promised): Judgement | null {
  const shared = pledge.stems.filter((stem) => deed.stems.includes(stem));
  const after = deed.day === null || pledge.day === null ? null : deed.day - pledge.day;
  if (after === null || after < 0 || after > longest || !meet(deed.parties, pledge.parties)) return null;
  const others = pledge.others.filter((other) => deed.others.includes(other));
  const elsewhere = pledge.others.length > 0 && deed.others.length > 0 && others.length === 0;
  const share = shared.length / pledge.stems.length;
  const recalls = deed.recalled ? 0.15 : 0;
  const score = 0.4 + 0.4 * share + 0.1 * Math.min(2, others.length) + recalls - (elsewhere ? 0.3 : 0);
  const { words, ...least } = deed.recalled ? askedOfRecalled : asked;
  if (deed.article === pledge.article || shared.length < words || share < least.share || score < least.score)
    return null;
  const kind = deed.act ?? 'fulfils';
  const by = rules[kind];
  const reasons = [
    `words of the promise: ${shared.join(', ')}`,
    ...(others.length === 0 ? [] : [`both name ${others.join(', ')}`]),
    ...(deed.recalled ? [`the report recalls a promise${told[kind]}`] : []),
    `${String(after)} days after the promise`,
  ];
  const id = contentId('judgement', kind, deed.id, pledge.id, by);
  return { id, kind, left: deed.id, right: pledge.id, directed: true, score: round(score), reasons, by };
}

function meet(a: readonly ActorId[], b: readonly ActorId[]): boolean {
  return a.some((party) => b.includes(party));
}

function round(score: number): number {
  return Math.round(Math.min(0.99, score) * 1000) / 1000;
}

/** Ties reports of one promise, and what was done later to what was promised: candidates with reasons, never a verdict. */
export const pledges: Linker<Promised> = {
  ...{ name: 'pledges', kind: 'fulfils', window: 12, least: 1, earlier: false },
  items: promisedOf,
  keys: keysOf,
  held: heldOf,
  compare,
};
