import type { Span } from '../../../base/schema/span.ts';
import type { PlaceEntry } from '../../../base/tables/tables.ts';
import type { Candidate, Ground } from './candidates.ts';
import { placeWords } from './signs.ts';

/** The state or region that is printed behind a place, and the words that print it. */
export interface Container extends Span {
  readonly entry: PlaceEntry;
}

/** A people's name with the state whose it is. */
export interface Demonym extends Span {
  readonly entries: readonly PlaceEntry[];
}

const widths: Readonly<Record<string, number>> = { country: 3, region: 2, county: 1 };

function widthOf({ kind }: PlaceEntry): number {
  return widths[kind] ?? 0;
}

/** Whether an entry lies in a wider one. */
export function liesIn(entry: PlaceEntry, wider: PlaceEntry): boolean {
  if (entry.country !== wider.country || widthOf(entry) >= widthOf(wider)) return false;
  return wider.kind === 'country' || entry.region === wider.region;
}

/** Whether a list does not go on after the container: `Paris, London and Rome` contains nothing. */
function isClosed(text: string, end: number): boolean {
  return !/^,? (?:and|or|&) |^, \p{Lu}/u.test(text.slice(end, end + 6));
}

/** A region behind a comma that is printed short: `Harwick, Vt.`; null when there is none. */
function shortBehind({ text, tables }: Ground, { end, entries }: Candidate): Container | null {
  const found = /^, ((?:\p{Lu}\.){2}|\p{Lu}\p{L}{1,4}\.?|\p{Lu}{3}(?![\p{L}]))/u.exec(text.slice(end, end + 12));
  const [all = '', name = ''] = found ?? [];
  const regions = name === '' ? [] : tables.shortRegions(name);
  const [only = null] = regions;
  const entry = regions.find((wider) => entries.some((one) => liesIn(one, wider))) ?? only;
  return entry && { entry, start: end + 2, end: end + all.length };
}

/** `Harwick county in Vermont`, `Harwick in the state of Vermont`. */
const within = /^ (?:\p{Ll}+ )?(?:in|of) (?:\p{Ll}+ ){0,3}$/u;

/** The state or region that a place is said to lie in: one that the tables know it in, or any for a place that they do not know. */
function insideOf({ entries }: Candidate, next: Candidate): Container | null {
  const wider = next.entries.filter((entry) => widthOf(entry) > 1);
  const entry = wider.find((one) => entries.length === 0 || entries.some((inner) => liesIn(inner, one)));
  return entry === undefined ? null : { entry, start: next.start, end: next.end };
}

/** The state or region that is printed after a place, behind a comma: `Nicosia, Cyprus`, `Harwick, Vt.`; null when none is. */
export function containerOf(ground: Ground, candidate: Candidate, next: Candidate | undefined): Container | null {
  if (candidate.entries.some(({ kind }) => kind === 'country' || kind === 'continent' || kind === 'water')) return null;
  const short = shortBehind(ground, candidate);
  if (short !== null) return short;
  if (next === undefined) return null;
  const between = ground.text.slice(candidate.end, next.start);
  if (within.test(between)) return insideOf(candidate, next);
  if (between !== ', ') return null;
  const wider = next.entries.filter((entry) => widthOf(entry) > 0);
  const fitting = wider.find((entry) => candidate.entries.some((one) => liesIn(one, entry)));
  const certain = fitting !== undefined && candidate.entries.every((entry) => widthOf(entry) < 2);
  if (!certain && !isClosed(ground.text, next.end)) return null;
  const entry = fitting ?? wider.find(({ known }) => known);
  return entry === undefined ? null : { entry, start: next.start, end: next.end };
}

/** What may stand between a region and a place in it: ` town of `, `'s port city of `. */
const holding = /^(?:['’]s?)? (?:\p{Ll}[\p{L}-]* ){0,2}(\p{Ll}+) of $/u;

/** The state or region that is printed before a place as what holds it: `the Vermont town of Harwick`; null when none is. */
export function containerBefore(
  { text, pack }: Ground,
  candidate: Candidate,
  before: Candidate | Demonym | undefined,
): Container | null {
  const between = before === undefined ? '' : text.slice(before.end, candidate.start);
  if (before === undefined || !placeWords(pack).holders.has(holding.exec(between)?.[1] ?? '')) return null;
  const wider = before.entries.filter((entry) => widthOf(entry) > 0);
  const entry = wider.find((one) => candidate.entries.some((inner) => liesIn(inner, one)));
  return entry === undefined ? null : { entry, start: before.start, end: before.end };
}
