import type { PersonRow } from '../../io/query/ledger-types.ts';
import { persons } from '../../io/query/persons.ts';
import { maybeActorOf, sliceOf } from './options.ts';
import { count, wrapped } from './paint.ts';
import { questionCommand } from './question.ts';

type Office = PersonRow['offices'][number];

function officeLine({ office, of, first, last, articles, also }: Office): string {
  const days = first === null ? 'days unknown' : first === last ? first : `${first} to ${last ?? ''}`;
  const where = of === null ? '' : ` of ${of.name}`;
  const rivals = also.length === 0 ? '' : `; in the same days also given to ${also.map(({ name }) => name).join(', ')}`;
  return wrapped(`${office}${where}: ${days}, ${count(articles, 'article')}${rivals}`, '    ');
}

/** One person: names as printed, offices as introduced with the days of the first and last article. */
export function paintPerson({ id, name, actor, articles, names, offices }: PersonRow): string {
  const printed = names.map((each) => `${each.name} (${each.articles})`).join(', ');
  return [
    `${name}${actor === null ? '' : `  [${actor.id}]`}  ${count(articles, 'article')}  (${id})`,
    wrapped(`printed: ${printed}`, '    '),
    ...offices.map(officeLine),
    '',
  ].join('\n');
}

/** `entente persons [NAME]`: people over all articles, with the spellings of their names and their offices. */
export const personsCommand = questionCommand({
  name: 'persons',
  summary: 'people over all articles: spellings of a name, and offices with the days of the first and last article',
  usage: '[NAME]',
  example: 'entente persons lavrov',
  options: { actor: { type: 'string', help: 'only this person, or those with an office of this state' } },
  words: 1,
  tellsNews: false,
  row: ['person', 'persons'],
  ask: ({ positionals, values, tables }) => {
    const filter = { words: positionals[0], actor: maybeActorOf(values, tables), ...sliceOf(values) };
    return (store) => persons(store, filter);
  },
  paint: paintPerson,
});
