import type { Attribution } from '../base/schema/finding.ts';
import type { RecordLine } from '../base/schema/record.ts';
import type { Span } from '../base/schema/span.ts';
import { hull, slice } from '../base/text/spans.ts';

/** Kinds of findings, as a report of rereading names them. */
export const foundKinds = ['event', 'attribution', 'claim', 'commitment', 'entity', 'timex', 'place'] as const;

export type FoundKind = (typeof foundKinds)[number];

/** A finding as one reading has it, to be compared with another's. */
export interface Found {
  readonly kind: FoundKind;
  /** Its id, or for what has none its kind and span. */
  readonly id: string;
  /** Type of event, stance, kind of commitment, and so on. */
  readonly sort: string;
  /** Where its words stand. */
  readonly span: Span;
  readonly words: string;
  /** The rule or model that made it; null where findings of the kind do not say. */
  readonly by: string | null;
  /** Its fields as JSON, with words in the place of spans, without ids. */
  readonly fields: ReadonlyMap<string, string>;
}

/** What findings may say of themselves. */
interface Maker {
  readonly id?: string;
  readonly by?: string;
}

/** Fields that are ids of other findings, which change with these, or say who made it. */
const unsaid: ReadonlySet<string> = new Set(['id', 'attribution', 'answers', 'by', 'start', 'end']);

/** Everything that a reading found in an article, in order of kind and text. */
export function foundIn(line: RecordLine): readonly Found[] {
  const { text } = line;
  const said = new Map(line.attributions.map((each) => [each.id, saidAt(each)]));
  const make = (kind: FoundKind, sort: string, { start, end }: Span, finding: object): Found => {
    const span = { start, end };
    const { id = `${kind}-${String(start)}-${String(end)}`, by = null } = finding as Maker;
    return { kind, sort, span, id, by, words: slice(text, span), fields: fieldsOf(finding, text) };
  };
  return [
    ...line.events.map((each) => make('event', each.type, each.trigger, each)),
    ...line.attributions.map((each) => make('attribution', each.quotation, saidAt(each), each)),
    ...line.claims.map((each) => make('claim', each.stance, said.get(each.attribution) ?? nowhere, each)),
    ...line.commitments.map((each) => make('commitment', each.kind, each.action, each)),
    ...line.entities.map((each) => make('entity', each.type, each, each)),
    ...line.timexes.map((each) => make('timex', each.type, each, each)),
    ...line.places.map((each) => make('place', each.use, each, each)),
  ];
}

const nowhere: Span = { start: 0, end: 0 };

/** What is said, or the words that say that something is. */
function saidAt({ content, cue, source }: Attribution): Span {
  return hull(content) ?? hull(cue) ?? hull(source) ?? nowhere;
}

function fieldsOf(finding: object, text: string): ReadonlyMap<string, string> {
  const fields = Object.entries(finding).filter(([name, value]) => !unsaid.has(name) && !isReference(name, value));
  return new Map(fields.map(([name, value]) => [name, JSON.stringify(inWords(value, text))]));
}

/** A claim is about an event by its id, or about words. */
function isReference(name: string, value: unknown): boolean {
  return name === 'about' && typeof value === 'string';
}

/** A value with the words at spans in their place. */
function inWords(value: unknown, text: string): unknown {
  if (Array.isArray(value)) return value.map((each) => inWords(each, text));
  if (typeof value !== 'object' || value === null) return value;
  const { start, end, ...rest } = value as Readonly<Record<string, unknown>>;
  const inner = Object.fromEntries(Object.entries(rest).map(([name, each]) => [name, inWords(each, text)]));
  const isSpan = typeof start === 'number' && typeof end === 'number';
  return isSpan
    ? { words: slice(text, { start, end }), ...inner }
    : { ...(start !== undefined && { start }), ...inner };
}
