import { families } from '../../io/query/families.ts';
import type { FamilyRow } from '../../io/query/types.ts';
import { dateOptions, datesOf, maybeActorOf, sliceOf } from './options.ts';
import { counted, printedIn } from './paint.ts';
import { questionCommand } from './question.ts';

/** One family of copies with its members. */
export function paintFamily(row: FamilyRow): string {
  const origin = row.origin === null ? 'origin unknown' : `origin: ${printedIn(row.origin)}`;
  const members = row.members.map(
    ({ article, kind, score, earlier }) =>
      `    ${kind} ${score.toFixed(2)}${earlier ? ' by an earlier version' : ''}  ${printedIn(article)}  (${article.id})`,
  );
  return [`${row.id}  ${counted(row.counts)}  ${origin}`, ...members, ''].join('\n');
}

/** `entente families`: which articles come from one text. */
export const familiesCommand = questionCommand({
  name: 'families',
  summary: 'articles that come from one text: identical, near copies, excerpts, spun, translated',
  usage: '',
  example: 'entente families --from 2024',
  options: { actor: { type: 'string', help: 'only articles with this actor' }, ...dateOptions },
  words: 0,
  row: ['family', 'families'],
  ask: ({ values, tables }) => {
    const filter = { actor: maybeActorOf(values, tables), ...datesOf(values), ...sliceOf(values) };
    return (store) => families(store, filter);
  },
  paint: paintFamily,
});
