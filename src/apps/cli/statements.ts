import { statements } from '../../io/query/statements.ts';
import type { VariantRow } from '../../io/query/ledger-types.ts';
import type { StatementRow } from '../../io/query/types.ts';
import { actorOf, dateOptions, datesOf, sliceOf } from './options.ts';
import { brushOf, counted, names, printedIn, wrapped } from './paint.ts';
import { marked } from './paint-versions.ts';
import { questionCommand } from './question.ts';
import { textOption } from './command.ts';

function paint(row: StatementRow): string {
  const who =
    row.speaker === null
      ? row.source.map((part) => part.quote).join(' ') || 'nobody named'
      : names([row.speaker, ...row.jointSpeakers]);
  const how = [
    row.quotation,
    ...(row.act === 'comment' ? [] : [row.act]),
    ...(row.medium === null ? [] : [row.medium]),
  ];
  const carried = row.chain.length === 0 ? '' : `  carried by ${row.chain.join(' -> ')}`;
  return [
    `${who}  [${how.join(', ')}]${carried}  ${counted(row.counts)}`,
    wrapped(row.content.map((part) => part.quote).join(' … '), '    '),
    `    ${printedIn(row.article)}  (${row.id})`,
    ...row.variants.filter(({ id }) => id !== row.id).map(paintVariant),
    '',
  ].join('\n');
}

const plain = brushOf(false);

/** How one article prints a statement: what became of the words, and which are others. */
export function paintVariant({ id, article, outcome, against, content, quotation }: VariantRow): string {
  const words = against === null ? content.map((part) => part.quote).join(' … ') : marked(against.words, plain);
  const carried = `    ${outcome.replace('-', ' ')}, ${quotation}: ${printedIn(article)}  (${id})`;
  return `${carried}\n${wrapped(words, '        ')}`;
}

/** `entente statements`: who said what. */
export const statementsCommand = questionCommand({
  name: 'statements',
  summary: 'who said what, how each paper prints it, and who carried it',
  usage: '[--speaker ACTOR] [--about ACTOR]',
  example: 'entente statements --speaker "Kim Jong Un" --json',
  options: {
    speaker: { type: 'string', help: 'only what this actor said; a state takes its people, offices and media' },
    about: { type: 'string', help: 'only what names this actor' },
    ...dateOptions,
  },
  words: 0,
  row: ['statement', 'statements'],
  ask: ({ values, tables }) => {
    const [speaker, about] = ['speaker', 'about'].map((name) => {
      const words = textOption(values, name);
      return words === null ? undefined : actorOf(tables, words);
    });
    const filter = { speaker, about, ...datesOf(values), ...sliceOf(values) };
    return (store, news) => statements(store, { ...filter, ...news });
  },
  paint,
});
