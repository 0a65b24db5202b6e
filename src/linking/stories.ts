import { kinshipsFor, replaceStories, storyCircle } from '../io/store/links/clusters.ts';
import { versionsOfTexts } from '../io/store/links/pages.ts';
import { storiesOf } from '../stages/link/stories.ts';
import { circleAround } from './circle.ts';
import type { Desk } from './desk.ts';

/** Forms the stories of the touched articles anew, and those of articles whose family or origin changed. */
export async function settleStories({ db, touched, shelf }: Desk, kin: readonly string[]): Promise<void> {
  if (touched.tales.size + kin.length === 0) return;
  const { circle, judgements } = await circleAround(
    db,
    'same-story',
    await storyCircle(db, [...touched.tales, ...kin]),
  );
  const earlier = (await versionsOfTexts(db, circle)).filter(({ article, newest }) => article !== newest);
  const old = new Set(earlier.map(({ article }) => article));
  const tied = new Set(judgements.flatMap(({ left, right }) => [left, right]));
  const members = circle.filter((id) => tied.has(id) && !old.has(id));
  const articles = [...(await shelf.fetch(db, members))].sort((a, b) => (a.id < b.id ? -1 : 1));
  const kinships = await kinshipsFor(db, members);
  await replaceStories(db, circle, storiesOf({ articles, judgements, kinships }));
}
