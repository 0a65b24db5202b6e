import type { KeptCorrection } from '../../base/schema/correction.ts';
import type { Effect } from '../../io/store/corrections/effects.ts';
import { countedAs } from '../../io/query/counted-as.ts';
import { correctionWords } from '../../io/query/correction-words.ts';
import { wrapped } from './paint.ts';

/** One line that says what a person said of one finding, and what the machine had read. */
export function paintCorrection(kept: KeptCorrection): string {
  const { by, why, judgement } = kept;
  return `${correctionWords(kept)} by ${by}: ${why}  (${judgement})`;
}

/** What a decision changed in the record, one line a count; one line when nothing did. */
export function paintEffect({ before, after }: Effect): string {
  const rows = Object.entries(before).flatMap(([name, was]) => {
    const is = after[name as keyof typeof after];
    return was === is ? [] : [`    ${countedAs(name).padEnd(21)}${String(was)} before, ${String(is)} after\n`];
  });
  return rows.length === 0
    ? wrapped(`as many as before: ${Object.keys(before).map(countedAs).join(', ')}`, '    ').concat('\n')
    : rows.join('');
}
