import { commitments } from '../../io/query/commitments.ts';
import type { CommitmentKind } from '../../base/schema/finding.ts';
import type { CommitmentRow } from '../../io/query/types.ts';
import type { OptionValues } from './command.ts';
import { UsageError } from './command.ts';
import { pairOf, dateOptions, datesOf, sliceOf } from './options.ts';
import { counted, names, printedIn, wrapped } from './paint.ts';
import { questionCommand } from './question.ts';

const kinds = ['treaty', 'pledge', 'offer', 'threat'] as const satisfies readonly CommitmentKind[];

function kindsOf(values: OptionValues): readonly CommitmentKind[] | undefined {
  const given = values['kind'];
  if (!Array.isArray(given)) return undefined;
  return given.map((word) => {
    const kind = kinds.find((each) => each === word);
    if (kind === undefined) throw new UsageError(`--kind takes ${kinds.join(', ')}, not "${String(word)}"`);
    return kind;
  });
}

/** One commitment: who owes what to whom, on what condition. */
export function paintCommitment(row: CommitmentRow): string {
  const to = row.beneficiaries.length === 0 ? '' : ` to ${names(row.beneficiaries)}`;
  const details = [
    row.condition && `condition: ${row.condition.quote}`,
    row.since && `from: ${row.since.value}`,
    row.due && `due: ${row.due.value}`,
    row.instrument && `under: ${row.instrument.quote}${row.clause === null ? '' : `, article ${row.clause}`}`,
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
  options: {
    kind: { type: 'string', multiple: true, help: `only ${kinds.join(', ')} (may be repeated)` },
    ...dateOptions,
  },
  words: 2,
  row: ['commitment', 'commitments'],
  ask: ({ positionals, values, tables }) => {
    const pair = pairOf(tables, positionals);
    const filter = { ...pair, kinds: kindsOf(values), ...datesOf(values), ...sliceOf(values) };
    return (store, news) => commitments(store, { ...filter, ...news });
  },
  paint: paintCommitment,
});
