import path from 'node:path';
import type { ActorId } from '../../base/schema/actor.ts';
import type { EventType } from '../../base/schema/event-types.ts';
import { eventTypeNames, isEventType } from '../../base/schema/event-types.ts';
import type { Tables } from '../../base/tables/tables.ts';
import { isIsoPrefix } from '../../base/text/iso-date.ts';
import type { OptionHelp, OptionValues, Surroundings } from './command.ts';
import { numberOption, textOption, UsageError } from './command.ts';

type Options = Readonly<Record<string, OptionHelp>>;

/** Where the record lies. */
export const recordOption: Options = {
  record: { type: 'string', help: 'folder of the record (else ENTENTE_RECORD, else ./entente-record)' },
};

/** Every question's options: the record, output as JSON, part of a long list. */
export const questionOptions: Options = {
  ...recordOption,
  json: { type: 'boolean', help: 'print JSON instead of text' },
  limit: { type: 'string', help: 'how many rows at most (20)' },
  offset: { type: 'string', help: 'how many rows to leave out first (0)' },
};

export const dateOptions: Options = {
  from: { type: 'string', help: 'not before this date: 2024, 2024-06 or 2024-06-19' },
  to: { type: 'string', help: 'not after this date' },
};

export const typeOption: Options = {
  type: { type: 'string', multiple: true, help: 'only this event type, e.g. AGREE (may be repeated)' },
};

/** The folder of the record. */
export function recordFolder(values: OptionValues, around: Surroundings): string {
  const folder = textOption(values, 'record') ?? around.environment['ENTENTE_RECORD'] ?? 'entente-record';
  return path.resolve(around.cwd, folder);
}

/** The part of a list that was asked for. */
export function sliceOf(values: OptionValues): { readonly limit: number; readonly offset: number } {
  return { limit: numberOption(values, 'limit', 20, [1, 10_000]), offset: numberOption(values, 'offset', 0) };
}

/** The dates that bound a question. @throws UsageError for anything but an ISO prefix. */
export function datesOf(values: OptionValues): { readonly from?: string; readonly to?: string } {
  const dates: { from?: string; to?: string } = {};
  for (const name of ['from', 'to'] as const) {
    const text = textOption(values, name);
    if (text === null) continue;
    if (!isIsoPrefix(text)) {
      throw new UsageError(`--${name} takes a date such as 2024, 2024-06 or 2024-06-19, not "${text}"`);
    }
    dates[name] = text;
  }
  return dates;
}

/** The event types that were asked for, undefined for all. @throws UsageError for an unknown type. */
export function typesOf(values: OptionValues): readonly EventType[] | undefined {
  const given = values['type'];
  if (!Array.isArray(given)) return undefined;
  return given.map((word) => {
    const type = String(word).toUpperCase();
    if (isEventType(type)) return type;
    throw new UsageError(`there is no event type "${String(word)}". The types: ${eventTypeNames.join(' ')}`);
  });
}

/** The actor that a person means. @throws UsageError when the tables know none of that name. */
export function actorOf(tables: Tables, words: string): ActorId {
  const actor = tables.find(words);
  if (actor !== null) return actor.id;
  throw new UsageError(
    `no state, person or organisation is known as "${words}". Try its full name or an ISO code such as PRK`,
  );
}

/** The actor that `--actor` names, undefined when it was not given. @throws UsageError for a name nobody has. */
export function maybeActorOf(values: OptionValues, tables: Tables): ActorId | undefined {
  const words = textOption(values, 'actor');
  return words === null ? undefined : actorOf(tables, words);
}

/** One or two actors in the order given. @throws UsageError for a name nobody has, or the same actor twice. */
export function pairOf(
  tables: Tables,
  positionals: readonly string[],
): { readonly a?: ActorId | undefined; readonly b?: ActorId | undefined } {
  const [a, b] = positionals.map((words) => actorOf(tables, words));
  if (a !== undefined && a === b) throw new UsageError('the two names mean the same actor; name two different ones');
  return { a, b };
}

/** Refuses more words than a command takes. */
export function atMost(positionals: readonly string[], most: number): void {
  if (positionals.length > most)
    throw new UsageError(`unexpected "${positionals[most] ?? ''}"; put a name of several words in quotation marks`);
}
