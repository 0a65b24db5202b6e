import type { KeptCorrection } from '../../base/schema/correction.ts';
import type { Effect } from '../../io/store/corrections/effects.ts';
import { correctionWords } from '../../io/query/correction-words.ts';

/** One line that says what a person said of one finding, and what the machine had read. */
export function paintCorrection(kept: KeptCorrection): string {
  const { by, why, judgement } = kept;
  return `${correctionWords(kept)} by ${by}: ${why}  (${judgement})`;
}

/** What a decision changed in the record, one line a count; one line when nothing did. */
export function paintEffect({ before, after }: Effect): string {
  const rows = Object.entries(before).flatMap(([name, was]) => {
    const is = after[name as keyof typeof after];
    return was === is ? [] : [`    ${name.padEnd(14)}${String(was)} before, ${String(is)} after\n`];
  });
  return rows.length === 0 ? '    as many of everything as before\n' : rows.join('');
}
