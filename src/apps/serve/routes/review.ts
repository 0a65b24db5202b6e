import { isEventType } from '../../../base/schema/event-types.ts';
import { decisionsOn } from '../../../io/query/decisions.ts';
import { reviewItem } from '../../../io/query/review-items.ts';
import { reviewPairs } from '../../../io/query/review-pairs.ts';
import { reviewQueue } from '../../../io/query/review.ts';
import { isReviewed, reviewed } from '../../web/review-address.ts';
import type { Reviewed } from '../../web/review-address.ts';
import { reviewPage } from '../../web/review-page.ts';
import type { ReviewView } from '../../web/review-view.ts';
import { actorOf, found, refused, RefusedQuestion, sliceOf, typesOf } from '../ask.ts';
import type { Request, Route } from '../route.ts';

/** Decisions that the address may name, at most: those of one form. */
const mostDone = 8;

/** @throws RefusedQuestion for what cannot be reviewed. */
function askedFor({ url }: Request): Reviewed {
  const word = (url.searchParams.get('what') ?? '').trim() || 'events';
  if (isReviewed(word)) return word;
  throw new RefusedQuestion(`“${word}” cannot be reviewed: ${Object.keys(reviewed).join(', ')} can.`);
}

/** @throws RefusedQuestion for a type that there is not. */
function onlyKnownTypes({ url }: Request): void {
  const wrong = url.searchParams.getAll('type').find((type) => type !== '' && !isEventType(type));
  if (wrong !== undefined) throw new RefusedQuestion(`“${wrong}” is no event type.`);
}

async function shownOf(request: Request, what: Reviewed): Promise<ReviewView['shown'] | null> {
  const { store, url } = request;
  const named = url.searchParams.get('finding');
  if (named !== null) {
    const item = await reviewItem(store, named);
    return item === null ? null : { item };
  }
  const { offset } = sliceOf(request);
  const kind = reviewed[what];
  if ('pairs' in kind) return { pairs: await reviewPairs(store, { kind: kind.pairs, limit: 1, offset }) };
  const sides = { a: actorOf(request, 'a'), b: actorOf(request, 'b') };
  const filter = { ...sides, types: typesOf(request), limit: 1, offset };
  return { queue: await reviewQueue(store, { kind: kind.kind, ...filter }) };
}

/** One finding, or one pair, that waits for a person's word, with what the last word changed. `?finding=ID` shows one by its id. */
export const review: Route = {
  path: '/review',
  async answer(request) {
    const { store, tables, url, form } = request;
    const what = askedFor(request);
    onlyKnownTypes(request);
    const shown = await shownOf(request, what);
    if (shown === null) {
      return refused(404, `The record holds no single finding “${url.searchParams.get('finding') ?? ''}”.`);
    }
    const ids = (url.searchParams.get('done') ?? '').split(',').filter((id) => id !== '');
    const done = await decisionsOn(store, ids.slice(0, mostDone));
    const states = tables.actors.filter(({ kind }) => kind === 'state').map(({ name }) => name);
    const page = reviewPage({ what, shown, done, url, form, states });
    return { ...found('Review', { what, ...shown, done }, page), islands: ['review.js'] };
  },
};
