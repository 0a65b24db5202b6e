import { certainCountry } from '../../base/tables/certain-country.ts';
import type { Kit } from '../../base/kit.ts';
import type { EventType } from '../../base/schema/event-types.ts';
import type { Article } from '../../base/schema/article.ts';
import type {
  Attribution,
  AttributionDraft,
  Claim,
  ClaimDraft,
  Commitment,
  CommitmentDraft,
  Entity,
  EventDraft,
  EventMention,
  Participant,
  Reading,
  Resolved,
  StatementDraft,
} from '../../base/schema/finding.ts';
import type { Span } from '../../base/schema/span.ts';
import { contentId } from '../../base/text/ids.ts';
import { contains, overlaps, slice } from '../../base/text/spans.ts';
import { around, type Directory, makeDirectory } from './directory.ts';
import { eventConfidence, eventSigns } from './event-confidence.ts';
import { eventDay } from './after-clause.ts';
import { dateAt } from './event-dates.ts';
import { isMoved, isOwnEnd, isOwnName, isOwnState } from './own-side.ts';
import { participantsOf } from './participants.ts';
import { participantsOfList } from './shared-heads.ts';
import { withNews } from './same-news.ts';
import { isNobody, withHome, withTold } from './theatre.ts';
import { nobody, type Speaker, speakersOf } from './recall.ts';

type Sides = Readonly<Record<'sources' | 'targets', readonly Participant[]>>;

interface Desk {
  readonly article: Article;
  readonly reading: Reading;
  readonly directory: Directory;
}

/**
 * Gives the findings of one article their actors, countries, dates and ids. Pure: the same article, reading and kit give the same
 * result. Events none of whose doers (or, for those done by nobody named, sufferers) can be told are left out, and so are
 * claims about them.
 */
export function resolve(article: Article, reading: Reading, kit: Kit): Resolved {
  const desk: Desk = { article, reading, directory: makeDirectory(article, reading, kit) };
  const speakers = speakersOf(reading.attributions, desk.directory);
  const attributions = reading.attributions.map((draft, index) => ({
    ...attributionOf(desk, draft),
    ...(speakers[index] ?? nobody),
    ...(reading.statements[index] ?? unnoted),
  }));
  const ids = attributions.map((found) => found.id);
  const told = reading.events.map((draft) => eventOf(desk, draft, ids));
  const events = withNews(told, reading.timexes, article.published?.value ?? null);
  return {
    entities: desk.directory.residents.map(({ start, end, type, actor }): Entity => ({ start, end, type, actor })),
    links: reading.links,
    timexes: reading.timexes,
    places: reading.places,
    attributions: unique(attributions),
    events: unique(events.flatMap((event) => event ?? [])),
    claims: unique(claimsOf(desk, ids, events)),
    commitments: unique(reading.commitments.flatMap((draft) => commitmentOf(desk, draft, attributions))),
  };
}

/** The first finding of each id. */
function unique<T extends { readonly id: string }>(found: readonly T[]): readonly T[] {
  return [...new Map([...found].reverse().map((finding) => [finding.id, finding])).values()].reverse();
}

const key = (spans: readonly Span[]): string =>
  spans.map(({ start, end }) => `${String(start)}-${String(end)}`).join(',');

function attributionOf(desk: Desk, draft: AttributionDraft): Omit<Attribution, keyof Speaker | keyof StatementDraft> {
  const { source, cue, content, quotation, by, confidence } = draft;
  return {
    id: contentId('attribution', desk.article.id, key(source), key(cue), key(content)),
    source,
    cue,
    content,
    quotation,
    chain: draft.chain.map((span) => carrierName(desk, span)),
    by,
    confidence,
  };
}

const unnoted: StatementDraft = { medium: null, act: 'comment', quantities: [] };

/** A carrier's name in the tables, or its words. */
function carrierName(desk: Desk, span: Span): string {
  const { tables } = desk.directory.kit;
  const resident = desk.directory.residents.find(
    (entity) => contains(span, entity) && entity.actor !== null && isAgency(desk, entity.actor),
  );
  const words = slice(desk.article.text, span);
  const actor = resident?.actor ?? tables.names(words).find((entry) => isAgency(desk, entry.actor))?.actor;
  return tables.agencies.find((agency) => agency.id === actor)?.name ?? words;
}

function isAgency(desk: Desk, actor: string): boolean {
  return desk.directory.kit.tables.agencies.some((agency) => agency.id === actor);
}

function eventOf(desk: Desk, draft: EventDraft, attributions: readonly string[]): EventMention | null {
  const { article, reading } = desk;
  const place = draft.place === null ? null : placeOf(desk, draft.place);
  const date = eventDay(article, reading, draft, desk.directory.kit.pack.time);
  const then = date?.from === 'timex' ? { ...desk, directory: { ...desk.directory, date: date.value } } : desk;
  const { sources, targets } = sidesOf(then, draft, place?.country ?? null);
  if (!isTold(sources, targets) || isStayAtHome(draft, sources, targets)) return null;
  const { type, mode, contexts, trigger, sentence, quantities, modality, by } = draft;
  const signs = eventSigns(draft, { type, sources, targets, date });
  return {
    id: contentId('event', article.id, type, trigger.start, trigger.end, key(sources), key(targets)),
    type,
    mode,
    contexts,
    sources,
    targets,
    trigger: { start: trigger.start, end: trigger.end, text: slice(article.text, trigger) },
    sentence,
    date,
    place,
    quantities,
    modality,
    attribution: draft.attribution === null ? null : (attributions[draft.attribution] ?? null),
    by,
    confidence: eventConfidence(signs, desk.directory.kit.pack.events),
  };
}

/** Doers and targets, those whose words name no state with the one that the text tells. */
function sidesOf(desk: Desk, draft: EventDraft, place: string | null): Sides {
  const { directory } = desk;
  const doers = actorsAt(desk, draft.sources);
  const own = new Set(doers.flatMap(({ actor }) => actor ?? []));
  const named = actorsAt(desk, draft.targets);
  const others = named
    .filter((target) => target.actor === null || !own.has(target.actor))
    .filter((target) => !isOwnState(draft.type, target, doers) && !isMoved(draft.type, target, doers))
    .filter((target) => !isOwnName(draft.type, target, doers))
    .filter(
      (target) =>
        !isOwnEnd(draft.type, target, {
          doers,
          targets: named,
          before: desk.article.text.slice(Math.max(0, target.start - 100), target.start),
          after: desk.article.text.slice(target.end, target.end + 60),
        }),
    )
    .map((target) => (isHitTown(desk, draft, target) ? { ...target, sector: null } : target));
  const struck = others.length > 0 ? others : struckPlace(desk, draft, doers);
  const sources = doers.map((doer) => withHome({ directory, draft, doers, targets: others }, doer));
  const speakers = draft.attribution === null ? [] : (desk.reading.attributions[draft.attribution]?.source ?? []);
  const targets = struck.map((target) => withTold({ directory, draft, sources, place, speakers }, target));
  return { sources, targets: targets.filter((target) => !isNobody({ directory, draft }, target)) };
}

/** "carried out air strikes in Chad": without another target the place abroad is what was attacked. */
function struckPlace(desk: Desk, { type, place }: EventDraft, doers: readonly Participant[]): readonly Participant[] {
  if (type !== 'ASSAULT' || place === null || doers.length === 0) return [];
  return actorsAt(desk, [place])
    .filter(({ country }) => country !== null && doers.every((doer) => doer.country !== country))
    .map((target) => ({ ...target, sector: null }));
}

/** "bombed Beirut": a town that is attacked is not its government. */
function isHitTown({ directory }: Desk, { type }: EventDraft, target: Participant): boolean {
  if (type !== 'ASSAULT' || target.sector !== 'GOV') return false;
  if (/\bcapital$/u.test(target.text)) return true;
  const towns = around(directory, target).filter((entity) => entity.type === 'place' && entity.end === target.end);
  return towns.some((town) =>
    directory.kit.tables.names(slice(directory.article.text, town)).some(({ kind }) => kind === 'capital'),
  );
}

/** Participants of spans; words that only tell the time are nobody. */
function actorsAt(desk: Desk, spans: readonly Span[]): readonly Participant[] {
  const named = spans.filter((span) => !desk.reading.timexes.some((timex) => contains(timex, span)));
  return merge(participantsOfList(named, desk.directory));
}

/** Whether it can be told who acted: a known doer, or unnamed or unknown people of some kind (rebels, students) and a known sufferer. */
function isTold(sources: readonly Participant[], targets: readonly Participant[]): boolean {
  if (sources.some(isKnown)) return true;
  return sources.every(({ sector }) => sector !== null) && targets.some(isKnown);
}

/** What no official does to his own state: words that say so mean somebody else by `his`. */
const hostile: ReadonlySet<EventType> = new Set(['ASSAULT', 'SANCTION', 'THREATEN']);

/** "his trip to Ukraine" of Ukraine's president: who goes about in his own state visits nobody, or another went there. */
function isStayAtHome(
  { type, mode }: EventDraft,
  sources: readonly Participant[],
  targets: readonly Participant[],
): boolean {
  const byPronoun = sources.some(({ text }) => /^(?:his|her)$/iu.test(text));
  if (sources.length === 0 || targets.length === 0) return false;
  if (!(type === 'CONSULT' && mode === 'visit') && !(byPronoun && hostile.has(type))) return false;
  const home = sources[0]?.country ?? null;
  const states = targets.every(({ actor, country }) => actor !== null && actor === country);
  return home !== null && states && [...sources, ...targets].every(({ country }) => country === home);
}

const isKnown = (found: Participant): boolean => found.actor !== null || found.country !== null;

/** One participant for each actor: what is named twice in one role is kept once; a state's forces stand beside the state (`Chad and its army`). */
function merge(found: readonly Participant[]): readonly Participant[] {
  const seen = new Set<string>();
  return found.filter((participant) => {
    const own = participant.sector === 'MIL' ? ' MIL' : '';
    const who =
      participant.actor !== null
        ? participant.actor + own
        : `${participant.country ?? ''} ${participant.sector ?? ''} ${participant.text}`;
    return seen.has(who) ? false : seen.add(who);
  });
}

/** Name and country of the place where an event happened. */
function placeOf(desk: Desk, span: Span): EventMention['place'] {
  const place = desk.reading.places.find((found) => overlaps(found, span));
  const entity = around(desk.directory, span).find((found) => overlaps(found, span) && found.type === 'place');
  if (place !== undefined) return { name: place.name, country: place.country };
  const name = slice(desk.article.text, entity ?? span);
  const state = entity?.actor ?? null;
  return { name, country: state ?? certainCountry(desk.directory.kit.tables.places(name)) };
}

function claimsOf(
  desk: Desk,
  attributions: readonly string[],
  events: readonly (EventMention | null)[],
): readonly Claim[] {
  const all = desk.reading.claims.map((draft) => claimOf(desk, draft, { attributions, events }));
  return all.flatMap((claim, index) => {
    const answered = desk.reading.claims[index]?.answers ?? null;
    return claim === null ? [] : [{ ...claim, answers: answered === null ? null : (all[answered]?.id ?? null) }];
  });
}

interface Ids {
  readonly attributions: readonly string[];
  readonly events: readonly (EventMention | null)[];
}

function claimOf({ article, reading }: Desk, draft: ClaimDraft, { attributions, events }: Ids): Claim | null {
  const attribution = attributions[draft.attribution];
  const told = typeof draft.about === 'number' ? reading.events[draft.about]?.sentence : draft.about;
  const about = (typeof draft.about === 'number' ? events[draft.about]?.id : null) ?? told;
  if (attribution === undefined || about === undefined) return null;
  const { stance, quantities, by } = draft;
  const what = typeof about === 'string' ? about : key([about]);
  const id = contentId('claim', article.id, attribution, stance, what);
  return { id, attribution, stance, about, answers: null, quantities, by };
}

function commitmentOf(desk: Desk, draft: CommitmentDraft, attributions: readonly Attribution[]): readonly Commitment[] {
  const { directory, article, reading } = desk;
  const told = draft.attribution === null ? undefined : attributions[draft.attribution];
  const parties = merge(draft.parties.flatMap((span) => partiesAt(desk, span, told)));
  if (!parties.some(isKnown)) return [];
  const due = draft.due === null ? null : dateAt(reading, draft.due);
  const since = draft.since === null ? null : dateAt(reading, draft.since);
  const { kind, action, condition, instrument, clause, quantities, by } = draft;
  return [
    {
      id: contentId('commitment', article.id, kind, key(parties), key([action])),
      kind,
      parties,
      beneficiaries: merge(draft.beneficiaries.flatMap((span) => participantsOf(span, directory))),
      action,
      condition,
      due: due === null ? null : { ...due, from: 'timex' },
      since: since === null ? null : { ...since, from: 'timex' },
      instrument: instrument === null ? null : { ...instrument, text: slice(article.text, instrument) },
      ...{ clause, quantities },
      attribution: told?.id ?? null,
      by,
    },
  ];
}

/** Those who owe something: as the words say, or else the speaker when they are his source ("the vice minister"). */
function partiesAt({ directory }: Desk, span: Span, told: Attribution | undefined): readonly Participant[] {
  const found = participantsOf(span, directory);
  const speaks = told?.source.some((source) => contains(source, span)) ?? false;
  if (found.some(isKnown) || !speaks || told?.speaker == null) return found;
  const actor = directory.kit.tables.actor(told.speaker);
  const country = actor?.kind === 'state' ? actor.id : (actor?.country ?? null);
  return [{ ...span, text: slice(directory.article.text, span), country, sector: null, actor: told.speaker }];
}
