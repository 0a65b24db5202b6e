import { eventTypeNames, isEventType } from '../../base/schema/event-types.ts';
import type { EventType } from '../../base/schema/event-types.ts';
import type { HappeningStatus } from '../../base/schema/record.ts';
import { happeningStatuses } from '../../base/schema/record.ts';
import type { TimelineFilter, Whereabouts } from '../../io/query/types.ts';
import { actorOf, datesOf, RefusedQuestion } from './ask.ts';
import type { Request } from './route.ts';

/** Most names of one place that an address may hold. */
const mostNames = 50;

/** Which happenings an address asks for: `a`, `b`, `from`, `to`, `type`, `status`, `country`, `place`, `placed`. @throws RefusedQuestion for what is none of these. */
export function happeningsAsked(request: Request): TimelineFilter {
  return {
    ...datesOf(request),
    ...{ a: actorOf(request, 'a'), b: actorOf(request, 'b') },
    ...{ types: typesAsked(request), statuses: statusesAsked(request), at: placeAsked(request) },
  };
}

function valuesOf({ url }: Request, name: string): readonly string[] {
  return [...new Set(url.searchParams.getAll(name))].filter((value) => value !== '');
}

function typesAsked(request: Request): readonly EventType[] | undefined {
  const types = valuesOf(request, 'type');
  const unknown = types.find((type) => !isEventType(type));
  if (unknown !== undefined)
    throw new RefusedQuestion(`“${unknown}” is no type; the types are ${eventTypeNames.join(', ')}.`);
  return types.length === 0 ? undefined : types.filter(isEventType);
}

function isStatus(word: string): word is HappeningStatus {
  return happeningStatuses.some((status) => status === word);
}

function statusesAsked(request: Request): readonly HappeningStatus[] | undefined {
  const statuses = valuesOf(request, 'status');
  const unknown = statuses.find((status) => !isStatus(status));
  if (unknown !== undefined)
    throw new RefusedQuestion(`“${unknown}” is no status; there are ${happeningStatuses.join(', ')}.`);
  return statuses.length === 0 ? undefined : statuses.filter(isStatus);
}

function placeAsked(request: Request): Whereabouts | undefined {
  const [names, country, placed] = [
    valuesOf(request, 'place'),
    countryAsked(request),
    oneOf(request, 'placed', ['yes', 'no']),
  ];
  if (names.length > mostNames) throw new RefusedQuestion(`At most ${mostNames} names of a place can be asked for.`);
  if (placed === 'no') return { told: false };
  if (names.length === 0 && country === undefined) return placed === undefined ? undefined : {};
  return { country, ...(names.length > 0 && { names }) };
}

function countryAsked(request: Request): string | null | undefined {
  const words = (request.url.searchParams.get('country') ?? '').trim();
  if (words === '') return undefined;
  if (words === 'none') return null;
  const state = request.tables.find(words);
  if (state?.kind !== 'state') throw new RefusedQuestion(`No state is known as “${words}”.`);
  return state.id;
}

/** A setting in the address, undefined where it is left out. @throws RefusedQuestion for another word. */
export function oneOf<T extends string>({ url }: Request, name: string, words: readonly T[]): T | undefined {
  const asked = url.searchParams.get(name) ?? '';
  if (asked === '') return undefined;
  const word = words.find((known) => known === asked);
  if (word === undefined) throw new RefusedQuestion(`“${asked}” is no ${name}; there are ${words.join(', ')}.`);
  return word;
}

/** A number in the address from 1 on, at most `most`; `otherwise` where it is left out. @throws RefusedQuestion for what is no number. */
export function numberAsked(
  { url }: Request,
  name: string,
  { most, otherwise }: { readonly most: number; readonly otherwise: number },
): number {
  const asked = url.searchParams.get(name) ?? '';
  if (asked === '') return otherwise;
  if (!/^[1-9]\d{0,8}$/u.test(asked)) throw new RefusedQuestion(`“${asked}” is no number from 1 to ${most}.`);
  return Math.min(most, Number(asked));
}
