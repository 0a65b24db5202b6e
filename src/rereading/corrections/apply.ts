import type { Actor, ActorId } from '../../base/schema/actor.ts';
import type { Correction, KeptCorrection } from '../../base/schema/correction.ts';
import { eventTypes } from '../../base/schema/event-types.ts';
import type { Attribution, EventDate, EventMention, Participant } from '../../base/schema/finding.ts';
import type { RecordLine } from '../../base/schema/record.ts';
import type { Span } from '../../base/schema/span.ts';
import { slice } from '../../base/text/spans.ts';

/** The actor that the tables know by an id. */
export type ActorOf = (id: ActorId) => Actor | null;

/**
 * A machine's reading as persons corrected it. What is rejected is left out; with a statement go the claims that it makes, and the events and
 * commitments that the paper gives as its words. A field that a person corrected has the person's value, and the finding is by that person then,
 * with no confidence.
 */
export function corrected(machine: RecordLine, corrections: readonly KeptCorrection[], actorOf: ActorOf): RecordLine {
  const byFinding = Map.groupBy(corrections, ({ finding }) => finding);
  const { attributions, events } = machine;
  const changed: RecordLine = {
    ...machine,
    events: events.map((each) => correctedEvent(machine, each, byFinding.get(each.id) ?? [], actorOf)),
    attributions: attributions.map((each) => correctedAttribution(each, byFinding.get(each.id) ?? [], actorOf)),
  };
  return without(changed, new Set(corrections.filter(rejects).map(({ finding }) => finding)));
}

function rejects({ correction }: KeptCorrection): boolean {
  return correction.field === 'verdict' && correction.value === 'reject';
}

/** A line without some findings and what rests on them. */
function without(line: RecordLine, gone: ReadonlySet<string>): RecordLine {
  if (gone.size === 0) return line;
  const stays = (id: string | null): boolean => id === null || !gone.has(id);
  const events = line.events.filter(({ id, attribution }) => stays(id) && stays(attribution));
  const held = new Set(events.map(({ id }) => id));
  const claims = line.claims.filter(
    ({ id, attribution, about }) => stays(id) && stays(attribution) && (typeof about !== 'string' || held.has(about)),
  );
  const claimed = new Set(claims.map(({ id }) => id));
  return {
    ...line,
    events,
    attributions: line.attributions.filter(({ id }) => stays(id)),
    claims: claims.map((claim) => ({
      ...claim,
      answers: claim.answers !== null && claimed.has(claim.answers) ? claim.answers : null,
    })),
    commitments: line.commitments.filter(({ id, attribution }) => stays(id) && stays(attribution)),
  };
}

/** The last person who gave a field another value; null when none did. */
function personOf(corrections: readonly KeptCorrection[]): string | null {
  const last = corrections.filter(({ correction }) => correction.field !== 'verdict').at(-1);
  return last === undefined ? null : `person/${last.by}`;
}

function correctedEvent(
  line: RecordLine,
  event: EventMention,
  corrections: readonly KeptCorrection[],
  actorOf: ActorOf,
): EventMention {
  const by = personOf(corrections);
  if (by === null) return event;
  const changed = corrections.reduce<EventMention>((before, { correction }) => {
    return { ...before, ...eventField(line, event, correction, actorOf) };
  }, event);
  return { ...changed, by, confidence: null };
}

function eventField(
  line: RecordLine,
  event: EventMention,
  correction: Correction,
  actorOf: ActorOf,
): Partial<EventMention> {
  switch (correction.field) {
    case 'type': {
      const modes: readonly string[] = eventTypes[correction.value].modes;
      const keeps = event.mode !== null && modes.includes(event.mode);
      return { type: correction.value, mode: keeps ? event.mode : null };
    }
    case 'source':
      return { sources: participantsOf(line, event, { were: event.sources, ids: correction.value }, actorOf) };
    case 'target':
      return { targets: participantsOf(line, event, { were: event.targets, ids: correction.value }, actorOf) };
    case 'date':
      return { date: dateOf(correction.value) };
    case 'speaker':
    case 'verdict':
      return {};
  }
}

function dateOf(value: string | null): EventDate | null {
  if (value === null) return null;
  const precision = value.length === 4 ? 'year' : value.length === 7 ? 'month' : 'day';
  return { value, precision, from: 'person' };
}

interface Role {
  readonly were: readonly Participant[];
  readonly ids: readonly ActorId[];
}

/** Participants with the words that name them: those of the machine, or a name in the sentence, or else the trigger. */
function participantsOf(
  line: RecordLine,
  event: EventMention,
  { were, ids }: Role,
  actorOf: ActorOf,
): readonly Participant[] {
  return ids.map((id, at) => {
    const actor = actorOf(id);
    const known = were.find((each) => each.actor === id);
    if (known !== undefined) return known;
    const span = nameOf(line, event.sentence, id) ?? were[at] ?? event.trigger;
    const words = { start: span.start, end: span.end, text: slice(line.text, span) };
    return { ...words, country: actor?.country ?? null, sector: actor?.sector ?? null, actor: id };
  });
}

/** Where a sentence names an actor; null when it does not. */
function nameOf({ entities }: RecordLine, sentence: Span, id: ActorId): Span | null {
  return (
    entities.find(({ actor, start, end }) => actor === id && sentence.start <= start && end <= sentence.end) ?? null
  );
}

function correctedAttribution(
  attribution: Attribution,
  corrections: readonly KeptCorrection[],
  actorOf: ActorOf,
): Attribution {
  const last = corrections.filter(({ correction }) => correction.field === 'speaker').at(-1);
  if (last?.correction.field !== 'speaker') return attribution;
  const { value: speaker } = last.correction;
  const actor = speaker === null ? null : actorOf(speaker);
  return {
    ...{ ...attribution, speaker, jointSpeakers: [] },
    ...{ speakerCountry: actor?.country ?? null, speakerSector: actor?.sector ?? null },
    ...{ by: `person/${last.by}`, confidence: null },
  };
}
