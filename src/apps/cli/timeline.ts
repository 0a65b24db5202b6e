import { timeline } from '../../io/query/timeline.ts';
import type { TimelineEntry } from '../../io/query/types.ts';
import { UsageError } from './command.ts';
import { pairOf, dateOptions, datesOf, sliceOf, typeOption, typesOf } from './options.ts';
import { counted, dated, names, printedIn, wrapped } from './paint.ts';
import { questionCommand } from './question.ts';

function status(entry: TimelineEntry): string {
  if (entry.status === 'claimed') return `claimed by ${names(entry.claimedBy)}`;
  if (entry.status === 'denied') return `denied by ${names(entry.deniedBy)}`;
  return entry.status;
}

function paint(entry: TimelineEntry): string {
  const { best } = entry;
  const roles =
    entry.targets.length === 0 ? names(entry.sources) : `${names(entry.sources)} -> ${names(entry.targets)}`;
  return [
    `${dated(entry.date, entry.precision)}  ${entry.type}  ${roles}  [${status(entry)}]  ${counted(entry.counts)}`,
    wrapped(`“${best.sentence.quote}”`, '    '),
    `    ${printedIn(best.article)}  (${entry.id})`,
    '',
  ].join('\n');
}

/** `entente timeline A [B]`: what happened between two actors, or with one. */
export const timelineCommand = questionCommand({
  name: 'timeline',
  summary: 'what happened between two states or actors, or with one, by date',
  usage: 'A [B]',
  example: 'entente timeline "north korea" russia --from 2023 --type AGREE',
  options: { ...dateOptions, ...typeOption },
  words: 2,
  row: ['happening', 'happenings'],
  ask: ({ positionals, values, tables }) => {
    const pair = pairOf(tables, positionals);
    if (pair.a === undefined) throw new UsageError('whose timeline? Name one or two states');
    const filter = { ...pair, types: typesOf(values), ...datesOf(values), ...sliceOf(values) };
    return (store, news) => timeline(store, { ...filter, ...news });
  },
  paint,
});
