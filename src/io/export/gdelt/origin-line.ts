import type { ToldHappening } from '../../query/told-types.ts';
import { tsvLine } from '../tsv.ts';
import { globalEventId } from './ids.ts';

/** The columns of the table beside GDELT's: what those have no column for. */
export const originsHead = tsvLine([
  ...['GLOBALEVENTID', 'happening', 'status', 'date', 'precision', 'articles', 'families', 'origins'],
  ...['sources', 'targets', 'claimed_by', 'denied_by'],
]);

/** A happening as a line of that table; lists are parted by `; `. */
export function originLine(happening: ToldHappening): readonly string[] {
  const { id, status, date, precision, counts, sources, targets, claimedBy, deniedBy } = happening;
  const lists = [sources, targets, claimedBy, deniedBy].map((actors) => actors.map((actor) => actor.id).join('; '));
  const cells = [globalEventId(id), id, status, date, precision, counts.articles, counts.families, counts.origins];
  return [tsvLine([...cells, ...lists])];
}
