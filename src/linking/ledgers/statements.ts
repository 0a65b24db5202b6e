import { standingOf } from '../../io/store/links/clusters.ts';
import { membersBeside, replaceStatements } from '../../io/store/links/ledgers.ts';
import { groupsOfPrints, printsOf } from '../../stages/link/variants.ts';
import { circleAround } from '../circle.ts';
import type { Desk } from '../desk.ts';

/** Forms the statements of the touched attributions anew. */
export async function settleStatements({ db, touched, shelf }: Desk): Promise<void> {
  if (touched.sayings.size === 0) return;
  const seeds = await membersBeside(db, 'said', touched.sayings);
  const { circle, judgements } = await circleAround(db, 'same-statement', seeds);
  const standing = (await standingOf(db, 'attributions', circle)).filter(({ newest }) => newest);
  const wanted = new Set(standing.map(({ id }) => id));
  const articles = await shelf.fetch(
    db,
    standing.map(({ article }) => article),
  );
  const prints = articles.flatMap((article) => printsOf(article, wanted));
  const ties = judgements.filter(({ kind }) => kind === 'same-statement');
  await replaceStatements(db, circle, groupsOfPrints(prints, ties));
}
