import { commitments } from '../../io/query/commitments.ts';
import type { CommitmentRow } from '../../io/query/types.ts';
import { actorOf, dateOptions, datesOf, sliceOf } from './options.ts';
import { counted, names, printedIn, wrapped } from './paint.ts';
import { questionCommand } from './question.ts';

/** One commitment: who owes what to whom, on what condition. */
export function paintCommitment(row: CommitmentRow): string {
  const to = row.beneficiaries.length === 0 ? '' : ` to ${names(row.beneficiaries)}`;
  const details = [
    row.condition && `condition: ${row.condition.quote}`,
    row.due && `due: ${row.due.value}`,
    row.instrument && `under: ${row.instrument.quote}`,
  ].filter((line) => line !== null);
  return [
    `${row.kind}  ${names(row.parties)}${to}  ${counted(row.counts)}`,
    wrapped(`“${row.action.quote}”`, '    '),
    ...details.map((line) => wrapped(line, '    ')),
    `    ${printedIn(row.article)}  (${row.id})`,
    '',
  ].join('\n');
}

/** `entente commitments [A [B]]`: what was promised, on what condition. */
export const commitmentsCommand = questionCommand({
  name: 'commitments',
  summary: 'treaties, pledges, offers and threats: who owes what to whom, on what condition',
  usage: '[A [B]]',
  example: 'entente commitments russia "north korea"',
  options: dateOptions,
  words: 2,
  row: ['commitment', 'commitments'],
  ask(store, { positionals, values, tables }) {
    const [a, b] = positionals.map((words) => actorOf(tables, words));
    return commitments(store, { a, b, ...datesOf(values), ...sliceOf(values) });
  },
  paint: paintCommitment,
});
