import { happenings } from '../../io/query/happenings.ts';
import type { Conflict, HappeningRow } from '../../io/query/happening-types.ts';
import { pairOf, dateOptions, datesOf, sliceOf, typeOption, typesOf } from './options.ts';
import { counted, dated, names, printedIn, wrapped } from './paint.ts';
import { questionCommand } from './question.ts';

/** What reports of one happening differ in, a line for each detail: `number of soldiers: 20 (Delta Post); 24 (Plain Times)`. */
export function paintConflicts(conflicts: readonly Conflict[]): readonly string[] {
  return conflicts.map(({ kind, unit, values }) => {
    const told = values.map((value) => `${value.value} (${tellers(value)})`);
    return wrapped(`${unit === null ? kind : `${kind} of ${unit}`}: ${told.join('; ')}`, '    ');
  });
}

function tellers({ told }: Conflict['values'][number]): string {
  const by = told.map(({ article, speaker }) => speaker?.name ?? article.outlet ?? article.id);
  return [...new Set(by)].join(', ');
}

function paint(row: HappeningRow): string {
  const roles = row.targets.length === 0 ? names(row.sources) : `${names(row.sources)} -> ${names(row.targets)}`;
  return [
    `${dated(row.date, row.precision)}  ${row.type}  ${roles}  [${row.status}]  ${counted(row.counts)}`,
    wrapped(`“${row.best.sentence.quote}”`, '    '),
    `    ${printedIn(row.best.article)}  (${row.id})`,
    ...(row.conflicts.length === 0 ? [] : ['    reports differ', ...paintConflicts(row.conflicts)]),
    '',
  ].join('\n');
}

/** `entente happenings [A [B]]`: what happened, by how many independent origins tell of it, and what they differ in. */
export const happeningsCommand = questionCommand({
  name: 'happenings',
  summary: 'what happened, told by most origins first, and the days, places and numbers in which reports differ',
  usage: '[A [B]]',
  example: 'entente happenings iran --from 2023',
  options: { ...dateOptions, ...typeOption },
  words: 2,
  row: ['happening', 'happenings'],
  ask: ({ positionals, values, tables }) => {
    const filter = { ...pairOf(tables, positionals), types: typesOf(values), ...datesOf(values), ...sliceOf(values) };
    return (store, news) => happenings(store, { ...filter, ...news });
  },
  paint,
});
