import { saysNo } from '../../base/lang/en/says-no.ts';
import type { ActorId } from '../../base/schema/actor.ts';
import type { Participant } from '../../base/schema/finding.ts';
import type { RecordLine } from '../../base/schema/record.ts';
import type { Span } from '../../base/schema/span.ts';
import { slice } from '../../base/text/spans.ts';

/** Kinds of findings as the reader names them; `span` is no finding but the words that an address asks for. */
export type FindingKind = 'event' | 'attribution' | 'claim' | 'commitment' | 'entity' | 'timex' | 'span';

/** A finding as the reader shows it: its spans in the text and one line that says what it is. */
export interface ShownFinding {
  /** Unique in the page: the finding's id, or kind and offsets where it has none. */
  readonly id: string;
  readonly kind: FindingKind;
  readonly label: string;
  /** The words that the line quotes. */
  readonly words: Span;
  readonly spans: readonly Span[];
}

/** The name to print for an actor's id. */
export type Namer = (id: ActorId) => string;

function people(list: readonly Participant[], name: Namer): string {
  const names = list.map((each) => (each.actor === null ? each.text : name(each.actor)));
  return names.length === 0 ? 'unknown' : [...new Set(names)].join(', ');
}

function nameOr(actor: ActorId | null, name: Namer): string {
  return actor === null ? 'unknown' : name(actor);
}

function simple(line: RecordLine, name: Namer): readonly ShownFinding[] {
  const entities = line.entities.map((entity): ShownFinding => {
    const { start, end, type, actor } = entity;
    return {
      id: `entity-${start}-${end}`,
      kind: 'entity',
      label: `${type}: ${nameOr(actor, name)}`,
      words: entity,
      spans: [{ start, end }],
    };
  });
  const timexes = line.timexes.map((timex): ShownFinding => {
    const { start, end, type, value } = timex;
    const label = `${type.toLowerCase()}: ${value === '' ? 'unknown' : value}`;
    return { id: `timex-${start}-${end}`, kind: 'timex', label, words: timex, spans: [{ start, end }] };
  });
  return [...entities, ...timexes];
}

function attributions(line: RecordLine, name: Namer): readonly ShownFinding[] {
  return line.attributions.flatMap((found): readonly ShownFinding[] => {
    const spans = [...found.source, ...found.cue, ...found.content];
    const words = found.content[0] ?? spans[0];
    if (words === undefined) return [];
    const carried = found.chain.length > 0 ? `, carried by ${found.chain.join(' → ')}` : '';
    const label = `${found.quotation} statement by ${nameOr(found.speaker, name)}${carried}`;
    return [{ id: found.id, kind: 'attribution', label, words, spans }];
  });
}

function events(line: RecordLine, name: Namer): readonly ShownFinding[] {
  return line.events.map((event): ShownFinding => {
    const roles = `${people(event.sources, name)}${event.targets.length > 0 ? ` → ${people(event.targets, name)}` : ''}`;
    const label = `${event.type} ${roles}, ${event.date?.value ?? 'date unknown'}, ${event.modality} (${event.by})`;
    return {
      id: event.id,
      kind: 'event',
      label,
      words: event.sentence,
      spans: [event.trigger, ...event.sources, ...event.targets],
    };
  });
}

function claims(line: RecordLine, name: Namer): readonly ShownFinding[] {
  return line.claims.flatMap((claim): readonly ShownFinding[] => {
    const source = line.attributions.find((each) => each.id === claim.attribution);
    const words = source?.content[0] ?? source?.cue[0];
    if (source === undefined || words === undefined) return [];
    const textOf = (spans: readonly Span[]) => spans.map((span) => slice(line.text, span));
    const no = saysNo({ stance: claim.stance, cue: textOf(source.cue), content: textOf(source.content) });
    const label = `${nameOr(source.speaker, name)} ${claim.stance}${no ? ' in these words' : ''}`;
    return [{ id: claim.id, kind: 'claim', label, words, spans: source.content }];
  });
}

function commitments(line: RecordLine, name: Namer): readonly ShownFinding[] {
  return line.commitments.map((found): ShownFinding => {
    const spans = found.condition === null ? [found.action] : [found.action, found.condition];
    const label = `${found.kind} by ${people(found.parties, name)}${found.condition === null ? '' : ', conditional'}`;
    return { id: found.id, kind: 'commitment', label, words: found.action, spans };
  });
}

/** Every finding of an article, by kind. */
export function findingsOf(line: RecordLine, name: Namer): readonly ShownFinding[] {
  return [
    ...events(line, name),
    ...attributions(line, name),
    ...claims(line, name),
    ...commitments(line, name),
    ...simple(line, name),
  ];
}
