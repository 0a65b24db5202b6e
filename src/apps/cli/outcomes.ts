import type { Outcome } from '../../ingest.ts';
import type { Surroundings } from './command.ts';
import { openProgress } from './progress.ts';

/** Tells a person how reading goes: a progress line on a terminal, one line for every rejected input, notices of read ones counted. */
export interface Watch {
  tell(outcome: Outcome): void;
  /** Says what is being done, on a terminal alone. */
  note(text: string): void;
  end(): { readonly done: number; readonly rejected: number };
}

/** Watches the outcomes of `total` inputs (0: not known). */
export function watchOutcomes(total: number, around: Surroundings): Watch {
  const progress = openProgress(around.terminal, around.error);
  let done = 0;
  let rejected = 0;
  return {
    tell(outcome) {
      done++;
      if (!outcome.ok) {
        rejected++;
        progress.end();
        const { code, place, message, remedy } = outcome.notice;
        around.error(`${code}: ${place}: ${message} ${remedy}\n`);
      }
      progress.update(done, total, outcome.ok ? outcome.line.input : outcome.input);
    },
    note(text) {
      progress.update(done, total, text);
    },
    end() {
      progress.end();
      return { done, rejected };
    },
  };
}
