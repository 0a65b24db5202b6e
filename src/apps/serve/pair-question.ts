import type { EventType, Quad } from '../../base/schema/event-types.ts';
import { eventTypeNames, eventTypes } from '../../base/schema/event-types.ts';
import { happeningStatuses } from '../../base/schema/record.ts';
import { isIsoPrefix } from '../../base/text/iso-date.ts';
import type { BinUnit, PairQuestion } from '../../io/query/pair-types.ts';
import type { Request } from './route.ts';
import { datesOf, RefusedQuestion, typesOf } from './ask.ts';

/** One part of the picture, of which the list is wanted. */
export interface PartAsked {
  readonly within: string | undefined;
  /** Null for what has no date. */
  readonly dated: string | null | undefined;
  readonly quad: Quad | undefined;
}

const quads = [...new Set(eventTypeNames.map((type) => eventTypes[type].quad))];
const unitNames: readonly BinUnit[] = ['day', 'month', 'year'];

/** The word that the address has for a question with a few answers. @throws RefusedQuestion for any other word. */
function oneOf<T extends string>({ url }: Request, name: string, words: readonly T[]): T | undefined {
  const given = (url.searchParams.get(name) ?? '').trim();
  if (given === '') return undefined;
  const word = words.find((each) => each === given);
  if (word === undefined) throw new RefusedQuestion(`“${given}” is no ${name}: ${words.join(', ')}.`);
  return word;
}

function prefixOf({ url }: Request, name: string): string | undefined {
  const text = (url.searchParams.get(name) ?? '').trim();
  if (text === '') return undefined;
  if (!isIsoPrefix(text) && !/^\d{4}-W\d\d$/u.test(text))
    throw new RefusedQuestion(`“${text}” is no date such as 2024, 2024-06 or 2024-06-19.`);
  return text;
}

/** What is asked of the picture of a pair. @throws RefusedQuestion for what cannot be asked. */
export function pairQuestion(request: Request): PairQuestion {
  const status = oneOf(request, 'status', happeningStatuses);
  return {
    ...datesOf(request),
    types: typesOf(request),
    statuses: status === undefined ? undefined : [status],
    by: oneOf(request, 'by', ['event', 'report']) ?? 'event',
    unit: oneOf(request, 'unit', unitNames),
  };
}

/** Which part of the picture is asked for. @throws RefusedQuestion for what is none. */
export function partAsked(request: Request): PartAsked {
  const undated = request.url.searchParams.get('dated') === 'unknown';
  return {
    within: prefixOf(request, 'within'),
    dated: undated ? null : prefixOf(request, 'dated'),
    quad: oneOf(request, 'quad', quads),
  };
}

/** The types of a quad class among those wanted. */
export function typesInQuad(
  quad: Quad | undefined,
  types: readonly EventType[] | undefined,
): readonly EventType[] | undefined {
  if (quad === undefined) return types;
  return (types ?? eventTypeNames).filter((type) => eventTypes[type].quad === quad);
}
