import type { Participant } from '../../base/schema/finding.ts';
import type { Span } from '../../base/schema/span.ts';
import { contains, sameSpan, slice } from '../../base/text/spans.ts';
import { around, type Directory } from './directory.ts';
import { countryOfPlace } from './identity.ts';
import { participantsOf } from './participants.ts';
import { headPart } from './phrase-parts.ts';

/** Participants of the spans of one side, in text order; parts of a list that share one noun share its sector. */
export function participantsOfList(spans: readonly Span[], directory: Directory): readonly Participant[] {
  const own = spans.map((span) => (isSuffix(directory, span) ? [] : participantsOf(span, directory)));
  const named = own.reduceRight<readonly (readonly Participant[])[]>(
    (rest, found, at) => [isAdjective(directory, spans, at) ? withSector(found, rest[0]) : found, ...rest],
    [],
  );
  const told = spans.map((_, at) => behindHead(directory, spans, { at, named }) ?? named[at] ?? []);
  return told.flatMap((found, at) =>
    isFirstTitle(directory, spans, { at, named: told })
      ? []
      : found
          .map((one) => withFirstState(directory, spans, { at, told, one }))
          .map((one) => withStateBefore(directory, spans, { at, told, one })),
  );
}

/**
 * `Crown Prince` in `met Crown Prince and Prime Minister Ali Roe`, `Norwegian Trade Secretary` in `Norwegian Trade Secretary and Foreign Minister
 * Ann Roe`: the first of two offices of one person, of the same state.
 */
function isFirstTitle({ article, residents }: Directory, spans: readonly Span[], { at, named }: List): boolean {
  const [span, next] = [spans[at], spans[at + 1]];
  const [one] = named[at] ?? [];
  const [second] = named[at + 1] ?? [];
  if (span === undefined || next === undefined || one === undefined || one.actor !== null) return false;
  if (one.country !== null && second?.country != null && one.country !== second.country) return false;
  const isPerson = residents.some(
    ({ type, start, end }) => type === 'person' && start >= span.start && end <= span.end,
  );
  if (isPerson) return false;
  const bearer = residents.some(
    ({ type, role, ...name }) =>
      type === 'person' &&
      ((role !== null && contains(next, role)) || (role === null && isNamedBehind(article.text, next, name))),
  );
  const joined = article.text.slice(span.end, next.start) === ' and ';
  return bearer && joined && isOneArticle(article.text, span, next);
}

/** The state of the first of two offices of one person holds for the second: `governor of Cusco and head of the council Ana Roe`. */
function withFirstState(directory: Directory, spans: readonly Span[], { at, told, one }: Beside): Participant {
  const [first] = told[at - 1] ?? [];
  const same = first !== undefined && one.country === null && one.actor === null;
  return same && isFirstTitle(directory, spans, { at: at - 1, named: told }) ? { ...one, country: first.country } : one;
}

/** `Jr.` behind a name's comma. */
const isSuffix = ({ article }: Directory, span: Span): boolean =>
  /^(?:Jr|Sr|II|III)\.?$/u.test(slice(article.text, span));

/** Whether two titles share an article or have none: `the imam of Kano and former emir`, `Crown Prince and Prime Minister`; not `the minister and Prime Minister`. */
function isOneArticle(text: string, first: Span, second: Span): boolean {
  const told = /\b(?:the|a)\s$/iu.test(text.slice(Math.max(0, first.start - 5), first.start));
  return told ? /^\p{Ll}/u.test(slice(text, second)) : /^\p{Lu}/u.test(slice(text, first));
}

/** `Ana Roe` in or right behind `head of the local council Ana Roe`, whose words the finder did not take for an office. */
function isNamedBehind(text: string, office: Span, name: Span): boolean {
  const inside = contains(office, name) && name.end === office.end && name.start > office.start;
  return inside || text.slice(office.end, name.start) === ' ';
}

/** Sectors of those who serve a state. */
const official = new Set(['GOV', 'MIL', 'LEG', 'JUD', 'COP', 'SPY']);

interface Beside {
  readonly at: number;
  readonly told: readonly (readonly Participant[])[];
  readonly one: Participant;
}

/** `envoy Ana Roe` in `US Secretary of State John Kerry and envoy Ana Roe`: of the state named before the first of them. */
function withStateBefore(directory: Directory, spans: readonly Span[], { at, told, one }: Beside): Participant {
  const [before, span] = [spans[at - 1], spans[at]];
  if (before === undefined || span === undefined || one.country !== null || one.actor !== null) return one;
  const first = told[at - 1]?.at(-1);
  const joined = /^(?:,?\s+and|,)\s+$/u.test(directory.article.text.slice(before.end, span.start));
  const serve = official.has(one.sector ?? '') && official.has(first?.sector ?? '');
  const state = around(directory, before).find(
    ({ type, start }) => (type === 'place' || type === 'nationality') && start === before.start,
  );
  return joined && serve && state !== undefined && state.actor === first?.country
    ? { ...one, country: state.actor }
    : one;
}

/** Whether only a comma, a hyphen or a conjunction stands between a span and the next. */
function isListed({ article }: Directory, spans: readonly Span[], at: number): boolean {
  const [one, next] = [spans[at], spans[at + 1]];
  if (one === undefined || next === undefined) return false;
  return /^(?:[-–]|(?:,\s*(?:and\s+)?|\s+and\s+)(?:the\s+)?)$/u.test(article.text.slice(one.end, next.start));
}

/** `Greek` in `Greek, Turkish and Cypriot ministers`: a nationality that is no noun (`Greeks`), before more of the list. */
function isAdjective(directory: Directory, spans: readonly Span[], at: number): boolean {
  const span = spans[at];
  if (span === undefined || !isListed(directory, spans, at)) return false;
  if (/[^s]s$/u.test(slice(directory.article.text, span))) return false;
  return around(directory, span).some((entity) => entity.type === 'nationality' && sameSpan(entity, span));
}

function withSector(found: readonly Participant[], next: readonly Participant[] | undefined): readonly Participant[] {
  const sector = next?.[0]?.sector ?? null;
  return found.map((one) => (one.sector === null ? { ...one, sector } : one));
}

interface List {
  readonly at: number;
  readonly named: readonly (readonly Participant[])[];
}

/** `Togo` in `the presidents of Ghana and Togo`, `migrants from Ghana, Togo and Mali`: those of the first head's kind; null for anything else. */
function behindHead(directory: Directory, spans: readonly Span[], { at, named }: List): readonly Participant[] | null {
  const span = spans[at];
  const found = named[at];
  if (span === undefined || found?.length !== 1 || !isPlace(directory, span)) return null;
  let first = at;
  while (first > 0 && isListed(directory, spans, first - 1) && (first === at || isPlace(directory, spans[first])))
    first--;
  const lead = spans[first];
  if (lead === undefined || first === at || !hasPluralHead(directory, lead)) return null;
  const { sector = null, actor = null } = named[first]?.[0] ?? {};
  return sector === null ? null : found.map((one) => ({ ...one, sector, actor: actor === null ? null : one.actor }));
}

/** A state by name only. */
function isPlace(directory: Directory, span: Span | undefined): boolean {
  if (span === undefined) return false;
  const place = around(directory, span).find((entity) => entity.type === 'place' && sameSpan(entity, span));
  return place !== undefined && (place.actor !== null || countryOfPlace(directory, place) !== null);
}

/** `presidents of Ghana`, `migrants from Ghana`: a plural noun, and behind it one place. */
function hasPluralHead(directory: Directory, span: Span): boolean {
  const head = headPart(directory, span);
  const text = slice(directory.article.text, head);
  const rest = /^\s+(?:of|from)\s+(?:the\s+)?/u.exec(directory.article.text.slice(head.end, span.end));
  if (rest === null || !/(?:[^s]s|people|men|women|police)$/u.test(text)) return false;
  return isPlace(directory, { start: head.end + rest[0].length, end: span.end });
}
