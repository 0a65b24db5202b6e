import type { Linkable } from '../base/schema/record.ts';
import { happeningCircle, kinshipsFor, mentionsIn, replaceHappenings, standingOf } from '../io/store/links/clusters.ts';
import { happeningsOf } from '../stages/link/happenings.ts';
import { circleAround } from './circle.ts';
import type { Desk } from './desk.ts';

/** Articles whose happenings are formed at once. */
const articlesAtOnce = 500;

/** Forms the happenings of the touched mentions anew, and those of articles whose family or origin changed. */
export async function settleHappenings({ db, touched, shelf }: Desk, kin: readonly string[]): Promise<void> {
  const seeds = [...touched.mentions, ...(await mentionsIn(db, kin))];
  if (seeds.length === 0) return;
  const { circle, judgements } = await circleAround(db, 'same-event', await happeningCircle(db, seeds));
  const wanted = new Set<string>();
  const holders = new Set<string>();
  for (const { id, article, newest } of await standingOf(db, 'events', circle)) {
    if (!newest) continue;
    wanted.add(id);
    holders.add(article);
  }
  const articles: Linkable[] = [];
  const ids = [...holders];
  for (let start = 0; start < ids.length; start += articlesAtOnce) {
    const part = await shelf.fetch(db, ids.slice(start, start + articlesAtOnce));
    articles.push(...part.map((article) => withMentions(article, wanted)));
  }
  const kinships = await kinshipsFor(db, holders);
  await replaceHappenings(db, circle, happeningsOf({ articles, judgements, kinships }));
}

/** As much of an article as the happenings of some of its mentions need. */
function withMentions(article: Linkable, wanted: ReadonlySet<string>): Linkable {
  return { ...article, events: article.events.filter(({ id }) => wanted.has(id)) };
}
