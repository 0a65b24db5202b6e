import type { Block } from '../../base/schema/article.ts';
import type { RecordLine } from '../../base/schema/record.ts';
import type { Span } from '../../base/schema/span.ts';
import type { FindingKind, Namer, ShownFinding } from './findings.ts';
import { findingsOf } from './findings.ts';

/** Kinds of findings with their names, in the order of the filter. */
export const findingKinds = [
  ['event', 'Events'],
  ['attribution', 'Statements'],
  ['claim', 'Claims'],
  ['commitment', 'Commitments'],
  ['entity', 'Names'],
  ['timex', 'Dates'],
] as const;

type Kind = (typeof findingKinds)[number][0];

/** Kinds that are shown when none is asked for. */
export const usualKinds: readonly Kind[] = ['event', 'attribution', 'claim', 'commitment'];

/** Findings that the panel lists, and the text marks, at once. */
export const panelSize = 200;

/** UTF-16 code units of a text above which only the part around the listed findings is shown. */
const wholeText = 100_000;
/** Code units in front of a part's first finding that are shown at most. */
const lead = 4000;

/** What an address asks of the reader. */
export interface AskedReading {
  /** Kinds to show; empty for the usual ones. */
  readonly kinds: readonly string[];
  /** Id of a finding to pick out, or null. */
  readonly mark: string | null;
  /** Words to pick out, or null. */
  readonly span: Span | null;
  /** Which findings of the panel come first; null for those around what is picked out. */
  readonly offset: number | null;
}

/** What the reader shows of an article. */
export interface Reading {
  readonly kinds: readonly Kind[];
  /** How many findings of each kind the article has. */
  readonly totals: ReadonlyMap<FindingKind, number>;
  /** Findings of the kinds shown, in order of the text: how many, and which of them are listed and marked. */
  readonly total: number;
  readonly offset: number;
  readonly rows: readonly ShownFinding[];
  /** Id of what is picked out, or null. */
  readonly chosen: string | null;
  readonly picked: ShownFinding | null;
  /** The findings before and after the one picked out. */
  readonly previous: string | null;
  readonly next: string | null;
  /** The part of the text that is shown. */
  readonly window: Span;
}

function beginOf({ spans, words }: ShownFinding): number {
  return spans.reduce((least, { start }) => Math.min(least, start), words.start);
}

function inTextOrder(findings: readonly ShownFinding[]): readonly ShownFinding[] {
  const placed = findings.map((finding) => ({ finding, at: beginOf(finding) }));
  return placed.sort((a, b) => a.at - b.at).map(({ finding }) => finding);
}

/** The beginning of the block that holds a place, if it is near, else the place itself, no character cut in two. */
function beginNear(line: RecordLine, at: number): number {
  const block = line.blocks.find(({ start, end }) => start <= at && at < end);
  if (block !== undefined && at - block.start <= lead) return block.start;
  return /[\uDC00-\uDFFF]/u.test(line.text.charAt(at)) ? at - 1 : at;
}

/** Which part of a text is shown with the findings from `offset` on: all of it unless it is long. */
function windowOf(line: RecordLine, listed: readonly ShownFinding[], offset: number): Span {
  const whole = { start: 0, end: line.text.length };
  if (whole.end <= wholeText) return whole;
  const [first, after] = [listed[offset], listed[offset + panelSize]];
  const start = offset === 0 || first === undefined ? 0 : beginNear(line, beginOf(first));
  const end = after === undefined ? whole.end : beginNear(line, beginOf(after));
  return { start, end: Math.min(Math.max(end, start + lead), start + wholeText, whole.end) };
}

/** Blocks that a part of a text shows, the first and the last cut to it. */
export function blocksIn({ blocks }: RecordLine, window: Span): readonly Block[] {
  return blocks
    .filter(({ start, end }) => start < window.end && end > window.start)
    .map((block) => ({
      ...block,
      start: Math.max(block.start, window.start),
      end: Math.min(block.end, window.end),
    }));
}

function spanFinding(span: Span): ShownFinding {
  return { id: 'span', kind: 'span', label: 'The words of this link', words: span, spans: [span] };
}

/** Which findings come first: as asked, or the part that holds what is picked out. */
function offsetOf(asked: AskedReading, listed: readonly ShownFinding[], picked: ShownFinding | null): number {
  if (asked.offset !== null) return Math.min(asked.offset, Math.max(0, listed.length - 1));
  if (picked === null) return 0;
  const own = listed.indexOf(picked);
  const at = own >= 0 ? own : listed.findIndex((finding) => beginOf(finding) >= beginOf(picked));
  return Math.max(0, Math.floor(at / panelSize) * panelSize);
}

/** What the reader shows of an article for an address. */
export function readingOf(line: RecordLine, asked: AskedReading, name: Namer): Reading {
  const all = findingsOf(line, name);
  const own = asked.span === null ? all.find(({ id }) => id === asked.mark) : spanFinding(asked.span);
  const picked = own ?? null;
  const wanted = findingKinds.map(([kind]) => kind).filter((kind) => asked.kinds.includes(kind));
  const kinds = wanted.length === 0 ? usualKinds : wanted;
  const listed = inTextOrder(all.filter(({ kind, id }) => kinds.some((one) => one === kind) || id === picked?.id));
  const offset = offsetOf(asked, listed, picked);
  const window = windowOf(line, listed, offset);
  const at = picked === null ? -1 : listed.indexOf(picked);
  return {
    ...{ kinds, total: listed.length, offset, rows: listed.slice(offset, offset + panelSize), picked },
    totals: new Map([...Map.groupBy(all, ({ kind }) => kind)].map(([kind, list]) => [kind, list.length])),
    chosen: picked?.id ?? null,
    previous: at > 0 ? (listed[at - 1]?.id ?? null) : null,
    next: listed[at + 1]?.id ?? null,
    window:
      picked !== null && (picked.words.start < window.start || picked.words.end > window.end)
        ? around(line, picked)
        : window,
  };
}

/** A part of a long text around what is picked out. */
function around(line: RecordLine, { words }: ShownFinding): Span {
  const start = beginNear(line, Math.max(0, words.start - lead));
  return { start, end: Math.min(line.text.length, Math.max(words.end + lead, start + lead), start + wholeText) };
}
