import type { EventType } from '../../base/schema/event-types.ts';
import { isEventType } from '../../base/schema/event-types.ts';
import type { ActorId } from '../../base/schema/actor.ts';
import { instantOf } from '../../base/text/instant.ts';
import { isIsoPrefix } from '../../base/text/iso-date.ts';
import { visitBefore } from '../../io/store/visits.ts';
import type { Html } from '../web/html.ts';
import { html } from '../web/html.ts';
import type { Answer, Request } from './route.ts';

/** A question that cannot be asked as it stands: the page says why, with status 400. */
export class RefusedQuestion extends Error {
  override readonly name = 'RefusedQuestion';
}

/** An answer to a question that went well. */
export function found(title: string, data: unknown, page: Html): Answer {
  return { status: 200, title, data, page };
}

/** Characters of a refusal at most: what was asked may be as long as a book. */
const longestRefusal = 300;

/** An answer that says what is missing or wrong. */
export function refused(status: 400 | 403 | 404 | 409, words: string): Answer {
  const message = words.length <= longestRefusal ? words : `${words.slice(0, longestRefusal).toWellFormed()} …`;
  return {
    status,
    title: message,
    data: { error: message },
    page: html`<h1>${message}</h1>
      <p><a href="/">Back to the pairs</a></p>`,
  };
}

/** Rows that are skipped at most. */
const mostSkipped = 999_999_999;

/** The part of a list that the address asks for: `limit` up to 200 (50 unless given) and `offset`. Anything else is the default. */
export function sliceOf({ url }: Request): { readonly limit: number; readonly offset: number } {
  const number = (name: string, otherwise: number): number => {
    const text = url.searchParams.get(name) ?? '';
    return /^\d+$/u.test(text) ? Math.min(Number(text), mostSkipped) : otherwise;
  };
  return { limit: Math.min(Math.max(number('limit', 50), 1), 200), offset: number('offset', 0) };
}

/** Dates in the address. @throws RefusedQuestion for what is no ISO prefix. */
export function datesOf({ url }: Request): { readonly from?: string; readonly to?: string } {
  const dates: { from?: string; to?: string } = {};
  for (const name of ['from', 'to'] as const) {
    const text = (url.searchParams.get(name) ?? '').trim();
    if (text === '') continue;
    if (!isIsoPrefix(text)) throw new RefusedQuestion(`“${text}” is no date such as 2024, 2024-06 or 2024-06-19.`);
    dates[name] = text;
  }
  return dates;
}

/** Since when rows are to be new. */
export interface SinceAsked {
  /** As the address has it; empty when nothing is asked. */
  readonly words: string;
  /** The instant that is meant (ISO, UTC); undefined for everything. */
  readonly at: string | undefined;
}

/** What `since` in the address asks for: a time, or `last` for the visit before this one. @throws RefusedQuestion for anything else. */
export async function sinceOf({ url, store, now }: Request): Promise<SinceAsked> {
  const words = (url.searchParams.get('since') ?? '').trim();
  if (words === '') return { words, at: undefined };
  if (words === 'last') return { words, at: (await visitBefore(store.db, now))?.began };
  // A plus sign in an address that nobody encoded is a space.
  const at = instantOf(words.replace(' ', '+'));
  if (at === null) throw new RefusedQuestion(`“${words}” is no time such as 2026-11-21, 2026-11-21T08:00 or last.`);
  return { words, at };
}

/** The address with the instant that is meant in it, so that the pages of a list stay parts of one list. */
export function settledUrl({ url }: Request, { at }: SinceAsked): URL {
  const settled = new URL(url);
  if (at === undefined) settled.searchParams.delete('since');
  else settled.searchParams.set('since', at);
  return settled;
}

/** Event types in the address, undefined for all. @throws RefusedQuestion for what is none. */
export function typesOf({ url }: Request): readonly EventType[] | undefined {
  const asked = url.searchParams.getAll('type').filter((type) => type !== '');
  const odd = asked.find((type) => !isEventType(type));
  if (odd !== undefined) throw new RefusedQuestion(`“${odd}” is no type of event such as CONSULT or SANCTION.`);
  return asked.length === 0 ? undefined : asked.filter(isEventType);
}

/** The actor that a word in the address means, undefined when there is none. @throws RefusedQuestion when nobody is known by it. */
export function actorOf(request: Request, name: string): ActorId | undefined {
  const words = (request.url.searchParams.get(name) ?? '').trim();
  if (words === '') return undefined;
  const actor = request.tables.find(words);
  if (actor === null) throw new RefusedQuestion(`Nobody is known as “${words}”.`);
  return actor.id;
}
