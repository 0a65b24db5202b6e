import { search } from '../../io/query/search.ts';
import type { SearchHit } from '../../io/query/types.ts';
import { UsageError } from './command.ts';
import { dateOptions, datesOf, maybeActorOf, sliceOf } from './options.ts';
import { count, printedIn, wrapped } from './paint.ts';
import { questionCommand } from './question.ts';

function paint(hit: SearchHit): string {
  const words = hit.snippet === null ? [] : [wrapped(hit.snippet.quote, '    ')];
  return [`${printedIn(hit.article)}  (${hit.article.id})`, ...words, ''].join('\n');
}

/** `entente search WORDS`: full-text search. */
export const searchCommand = questionCommand({
  name: 'search',
  summary: 'articles that hold all the words; "quoted phrases" and word* work',
  usage: 'WORDS...',
  example: 'entente search ballistic missiles',
  options: {
    actor: { type: 'string', help: 'only articles with this actor' },
    earlier: { type: 'boolean', help: 'earlier versions of articles too' },
    ...dateOptions,
  },
  words: 100,
  row: ['article', 'articles'],
  ask: ({ positionals, values, tables }) => {
    const words = positionals.map((word) => (/\s/u.test(word) ? `"${word}"` : word)).join(' ');
    if (words.trim() === '') throw new UsageError('which words?');
    const narrowed = { actor: maybeActorOf(values, tables), earlier: values['earlier'] === true };
    const filter = { words, ...narrowed, ...datesOf(values), ...sliceOf(values) };
    return (store, news) => search(store, { ...filter, ...news });
  },
  paint,
  foot: ({ earlier }) =>
    earlier === 0 ? [] : [`${count(earlier, 'earlier version')} with these words (--earlier lists them)`],
});
