import { tiesInForce } from '../io/store/judgement-log.ts';
import { happeningCircle, kinshipsFor, mentionsIn, replaceHappenings, standingOf } from '../io/store/links/clusters.ts';
import { reportsOf } from '../io/store/links/mentions.ts';
import { happeningsOf } from '../stages/link/happenings.ts';
import { circleAround } from './circle.ts';
import type { Desk } from './desk.ts';

/** Forms the happenings of the touched mentions anew, those of articles whose family or origin changed, and of those that a person set apart. */
export async function settleHappenings({ db, touched, counts }: Desk, kin: readonly string[]): Promise<void> {
  const seeds = [...touched.mentions, ...(await mentionsIn(db, [...kin, ...touched.parted]))];
  if (seeds.length === 0) return;
  const { circle, judgements } = await circleAround(db, 'same-event', await happeningCircle(db, seeds), {
    read: tiesInForce,
  });
  counts.formed += circle.length;
  const standing = (await standingOf(db, 'events', circle)).filter(({ newest }) => newest);
  const articles = await reportsOf(
    db,
    standing.map(({ id }) => id),
  );
  const ids = articles.map(({ id }) => id);
  const kinships = await kinshipsFor(db, ids);
  const apart = await tiesInForce(db, ['different'], ids);
  await replaceHappenings(db, circle, happeningsOf({ articles, judgements: [...judgements, ...apart], kinships }));
}
