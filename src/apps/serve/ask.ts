import type { EventType } from '../../base/schema/event-types.ts';
import { isEventType } from '../../base/schema/event-types.ts';
import type { ActorId } from '../../base/schema/actor.ts';
import type { Html } from '../web/html.ts';
import { html } from '../web/html.ts';
import type { Answer, Request } from './route.ts';

/** An answer to a question that went well. */
export function found(title: string, data: unknown, page: Html): Answer {
  return { status: 200, title, data, page };
}

/** An answer that says what is missing or wrong. */
export function refused(status: 400 | 404, message: string): Answer {
  return {
    status,
    title: message,
    data: { error: message },
    page: html`<h1>${message}</h1>
      <p><a href="/">Back to the pairs</a></p>`,
  };
}

/** The part of a list that the address asks for: `limit` up to 200 (50 unless given) and `offset`. Anything else is the default. */
export function sliceOf({ url }: Request): { readonly limit: number; readonly offset: number } {
  const number = (name: string, otherwise: number): number => {
    const text = url.searchParams.get(name) ?? '';
    return /^\d{1,9}$/u.test(text) ? Number(text) : otherwise;
  };
  return { limit: Math.min(Math.max(number('limit', 50), 1), 200), offset: number('offset', 0) };
}

/** Dates in the address; those that are no ISO prefix are left out. */
export function datesOf({ url }: Request): { readonly from?: string; readonly to?: string } {
  const dates: { from?: string; to?: string } = {};
  for (const name of ['from', 'to'] as const) {
    const text = url.searchParams.get(name) ?? '';
    if (/^\d{4}(-\d\d(-\d\d)?)?$/u.test(text)) dates[name] = text;
  }
  return dates;
}

/** Event types in the address, undefined for all. */
export function typesOf({ url }: Request): readonly EventType[] | undefined {
  const types = url.searchParams.getAll('type').filter(isEventType);
  return types.length === 0 ? undefined : types;
}

/** The actor that a word in the address means, or undefined when there is none or nobody is known by it. */
export function actorOf(request: Request, name: string): ActorId | undefined {
  const words = request.url.searchParams.get(name) ?? '';
  return words.trim() === '' ? undefined : request.tables.find(words)?.id;
}
