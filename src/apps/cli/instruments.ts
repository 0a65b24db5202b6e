import { instrumentStatuses } from '../../base/schema/ledgers.ts';
import type { Instrument } from '../../base/schema/ledgers.ts';
import { instruments } from '../../io/query/instruments.ts';
import type { DeedRow, InstrumentRow } from '../../io/query/ledger-types.ts';
import type { OptionValues } from './command.ts';
import { textOption, UsageError } from './command.ts';
import { dateOptions, datesOf, pairOf, sliceOf } from './options.ts';
import { counted, names, printedIn, wrapped } from './paint.ts';
import { questionCommand } from './question.ts';

const verbs = { invokes: 'invoked', fulfils: 'fulfilled', extends: 'extended', breaks: 'broken or left' } as const;

function deedLines({ act, reality, by, sentence, article, reasons, id }: DeedRow): readonly string[] {
  const said = by === null ? '' : ` by ${by.name}`;
  return [
    `    ${verbs[act]} (${reality}${said}): ${printedIn(article)}  (${id})`,
    wrapped(`“${sentence.quote}”`, '        '),
    wrapped(reasons.join('; '), '        '),
  ];
}

/** One instrument or pledge: its names, parties, status with the rule, and what reports say was done with it. */
function paintInstrument(row: InstrumentRow): string {
  const others = row.names.length === 0 ? [] : [wrapped(`also: ${row.names.slice(0, 8).join('; ')}`, '    ')];
  return [
    `${row.kind}  ${row.name}  ${counted(row.counts)}  (${row.id})`,
    `    ${names(row.parties)}${row.since === null ? '' : `, since ${row.since}`}`,
    ...others,
    wrapped(`${row.status}: ${row.rule}`, '    '),
    ...row.deeds.flatMap(deedLines),
    '',
  ].join('\n');
}

/** The same with every place that names it: `judge` takes the ids of these. */
export function paintInstrumentWhole(row: InstrumentRow): string {
  const named = row.mentions.map(
    ({ id, words, article }) => `${wrapped(`“${words.quote}”`, '    ')}\n        ${printedIn(article)}  (${id})`,
  );
  return [paintInstrument(row), 'named', ...named, ''].join('\n');
}

function oneOf<T extends string>(values: OptionValues, name: string, known: readonly T[]): T | undefined {
  const word = textOption(values, name);
  if (word === null) return undefined;
  const found = known.find((each) => each === word);
  if (found === undefined) throw new UsageError(`--${name} takes ${known.join(', ')}, not "${word}"`);
  return found;
}

/** `entente instruments [A [B]]`: treaties and pledges over all articles, and what became of them. */
export const instrumentsCommand = questionCommand({
  name: 'instruments',
  summary: 'treaties and pledges over all articles: names, parties, and what reports say was done with them',
  usage: '[A [B]]',
  example: 'entente instruments russia "north korea"',
  options: {
    kind: { type: 'string', help: 'only instrument or pledge' },
    status: { type: 'string', help: `only ${instrumentStatuses.join(', ')}` },
    ...dateOptions,
  },
  words: 2,
  row: ['instrument', 'instruments'],
  ask: ({ positionals, values, tables }) => {
    const kind = oneOf<Instrument['kind']>(values, 'kind', ['instrument', 'pledge']);
    const status = oneOf(values, 'status', instrumentStatuses);
    const filter = { ...pairOf(tables, positionals), kind, status, ...datesOf(values), ...sliceOf(values) };
    return (store, news) => instruments(store, { ...filter, ...news });
  },
  paint: paintInstrument,
});
