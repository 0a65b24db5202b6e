import { openStore } from '../../io/store/open.ts';
import { RecordError } from '../../io/store/record-error.ts';
import type { Store } from '../../io/store/store.ts';
import { noteLook, visitBefore } from '../../io/store/visits.ts';
import { instantOf } from '../../base/text/instant.ts';
import type { OptionHelp, OptionValues, Surroundings } from './command.ts';
import { textOption, UsageError } from './command.ts';
import { recordFolder } from './options.ts';

/** How lists are narrowed to what is new. */
export const sinceOption: Readonly<Record<string, OptionHelp>> = {
  since: {
    type: 'string',
    help: 'only what is new in the record since: 2026-11-21, 2026-11-21T08:00 (UTC; or +02:00 behind it), or last: your visit before this one (a look and those of the hour after it; entente add ends it)',
  },
};

/** What `--since` asks for: an instant (ISO, UTC), the visit before this one, or nothing. */
export type Since = { readonly at: string } | 'last' | null;

/** What is asked for. @throws UsageError for what is no time. */
export function sinceOf(values: OptionValues): Since {
  const text = textOption(values, 'since')?.trim();
  if (text === undefined) return null;
  if (text === 'last') return 'last';
  const at = instantOf(text);
  if (at === null)
    throw new UsageError(`--since takes a time such as 2026-11-21 or 2026-11-21T08:00, or last, not "${text}"`);
  return { at };
}

/** The instant that is meant now; undefined for everything, as when nothing was asked for or there was no visit before this one. */
export async function instantMeant(store: Store, since: Since, now: string): Promise<string | undefined> {
  if (since === null) return undefined;
  return since === 'last' ? (await visitBefore(store.db, now))?.began : since.at;
}

/** What a list says of the time since which its rows are new. */
export function paintSince(since: Since, at: string | undefined): readonly string[] {
  if (since === null) return [];
  if (at === undefined) return ['there was no visit before this one: everything is new'];
  return [`new since ${at}${since === 'last' ? ', the visit before this one' : ''}`];
}

/** Milliseconds that a look waits for another process that writes: a look is not worth more. */
const patienceMs = 500;

/**
 * Notes a look at the record where a person looks: text on a terminal, or whatever asks for what is new since the last visit. A record that cannot be
 * written now is shown all the same.
 */
export async function noteVisit(values: OptionValues, around: Surroundings, now: string): Promise<void> {
  const isSeen = around.shown === true && values['json'] !== true;
  if (!isSeen && values['since'] !== 'last') return;
  await tryToNote(recordFolder(values, around), now);
}

/** Notes a look, unless the record cannot be written now. */
export async function tryToNote(folder: string, now: string): Promise<void> {
  try {
    const store = await openStore(folder, { busyTimeout: patienceMs });
    try {
      await noteLook(store.db, now);
    } finally {
      await store.close();
    }
  } catch (problem) {
    if (!(problem instanceof RecordError)) throw problem;
  }
}
