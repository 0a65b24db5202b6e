import type { Notice } from '../../base/schema/problem.ts';
import type { Outcome } from '../../ingest.ts';
import type { Surroundings } from './command.ts';
import { openProgress } from './progress.ts';

/** Notices of one code that are told one by one. */
const mostAlike = 5;

/** Tells a person how reading goes: a progress line on a terminal, one line for every rejected input, notices of read ones counted. */
export interface Watch {
  tell(outcome: Outcome): void;
  /** Tells of what is amiss with an article that was read and linked; of many alike only the first. */
  notice(notice: Notice): void;
  /** Says what is being done, on a terminal alone. */
  note(text: string): void;
  end(): { readonly done: number; readonly rejected: number };
}

/** Watches the outcomes of `total` inputs (0: not known). */
export function watchOutcomes(total: number, around: Surroundings): Watch {
  const progress = openProgress(around.terminal, around.error);
  let done = 0;
  let rejected = 0;
  const noticed = new Map<string, number>();
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
    notice({ code, place, message, remedy }) {
      const before = noticed.get(code) ?? 0;
      noticed.set(code, before + 1);
      if (before === mostAlike) around.error(`${code}: more of them; entente status counts them\n`);
      if (before >= mostAlike) return;
      progress.end();
      around.error(`${code}: ${place}: ${message} ${remedy}\n`);
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
