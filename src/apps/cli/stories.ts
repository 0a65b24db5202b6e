import type { StoryRow } from '../../io/query/happening-types.ts';
import { stories } from '../../io/query/stories.ts';
import { dateOptions, datesOf, pairOf, sliceOf } from './options.ts';
import { counted, names, printedIn, wrapped } from './paint.ts';
import { questionCommand } from './question.ts';

/** One story with its articles and why each is in it. */
export function paintStory(row: StoryRow): string {
  const days =
    row.first === row.last ? (row.first ?? 'undated') : `${row.first ?? 'undated'} to ${row.last ?? 'undated'}`;
  const members = row.members.flatMap(({ article, score, reasons }) => [
    `    ${score.toFixed(2)}  ${printedIn(article)}  (${article.id})`,
    wrapped(reasons.join('; '), '          '),
  ]);
  const title = row.centre.title ?? row.centre.input;
  return [`${days}  ${title}  [${names(row.actors)}]  ${counted(row.counts)}  (${row.id})`, ...members, ''].join('\n');
}

/** `entente stories [A [B]]`: articles about one thing in time. */
export const storiesCommand = questionCommand({
  name: 'stories',
  summary: 'articles about one thing in time, whatever their wording, the latest first, with why each belongs',
  usage: '[A [B]]',
  example: 'entente stories "north korea" russia --from 2024',
  options: dateOptions,
  words: 2,
  row: ['story', 'stories'],
  ask: ({ positionals, values, tables }) => {
    const filter = { ...pairOf(tables, positionals), ...datesOf(values), ...sliceOf(values) };
    return (store, news) => stories(store, { ...filter, ...news });
  },
  paint: paintStory,
});
