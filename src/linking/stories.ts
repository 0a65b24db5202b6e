import type { Judgement } from '../base/schema/record.ts';
import { inForceOn } from '../io/store/judgement-log.ts';
import { kinshipsFor, replaceStories, storyCircle } from '../io/store/links/clusters.ts';
import { versionsOfTexts } from '../io/store/links/pages.ts';
import type { Database } from '../io/store/schema.ts';
import { storiesOf } from '../stages/link/stories.ts';
import type { Desk } from './desk.ts';

/** Forms the stories of the touched articles anew, and those of articles whose family or origin changed. */
export async function settleStories({ db, touched, shelf }: Desk, kin: readonly string[]): Promise<void> {
  if (touched.tales.size + kin.length === 0) return;
  const { circle, judgements } = await talesAround(db, await storyCircle(db, [...touched.tales, ...kin]));
  const earlier = (await versionsOfTexts(db, circle)).filter(({ article, newest }) => article !== newest);
  const old = new Set(earlier.map(({ article }) => article));
  const tied = new Set(judgements.flatMap(({ left, right }) => [left, right]));
  const members = circle.filter((id) => tied.has(id) && !old.has(id));
  const articles = [...(await shelf.fetch(db, members))].sort((a, b) => (a.id < b.id ? -1 : 1));
  const kinships = await kinshipsFor(db, members);
  await replaceStories(db, circle, storiesOf({ articles, judgements, kinships }));
}

async function talesAround(
  db: Database,
  seeds: readonly string[],
): Promise<{ readonly circle: readonly string[]; readonly judgements: readonly Judgement[] }> {
  const circle = new Set(seeds);
  const judgements = new Map<string, Judgement>();
  for (let frontier = seeds; frontier.length > 0;) {
    const found = await inForceOn(db, ['same-story', 'different'], frontier);
    for (const judgement of found) judgements.set(judgement.id, judgement);
    const ends = found.filter(({ kind }) => kind === 'same-story').flatMap(({ left, right }) => [left, right]);
    frontier = [...new Set(ends)].filter((id) => !circle.has(id));
    for (const id of frontier) circle.add(id);
  }
  return { circle: [...circle], judgements: [...judgements.values()] };
}
