import { judgedWords } from '../../io/query/copy-words.ts';
import { families } from '../../io/query/families.ts';
import type { FamilyRow } from '../../io/query/family-types.ts';
import { dateOptions, datesOf, maybeActorOf, sliceOf } from './options.ts';
import { counted, printedIn } from './paint.ts';
import { questionCommand } from './question.ts';

/** One family of copies as a tree: each article under the one to which it is tied most closely. */
export function paintFamily(row: FamilyRow): string {
  const origin = row.origin === null ? 'origin unknown' : `origin: ${printedIn(row.origin)}`;
  const holders = row.holders.map((holder) => `    held by, and not counted: ${printedIn(holder)}  (${holder.id})`);
  return [`${row.id}  ${counted(row.counts)}  ${origin}`, ...branches(row, null, '    '), ...holders, ''].join('\n');
}

function branches(row: FamilyRow, from: string | null, indent: string): readonly string[] {
  return row.members
    .filter((member) => member.from === from)
    .flatMap((member) => [
      `${indent}${relation(member)}  ${printedIn(member.article)}  (${member.article.id})`,
      ...branches(row, member.article.id, `${indent}  `),
    ]);
}

/** How an article comes from the text: as measured, or as a person says. */
function relation({ kind, score, earlier, judged }: FamilyRow['members'][number]): string {
  const version = earlier ? ' by an earlier version' : '';
  return `${judged === null ? `${kind} ${score.toFixed(2)}` : judgedWords(judged)}${version}`;
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
    return (store, news) => families(store, { ...filter, ...news });
  },
  paint: paintFamily,
});
