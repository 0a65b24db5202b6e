import { timeline } from '../../../io/query/timeline.ts';
import { pairPage } from '../../web/pair-page.ts';
import { datesOf, found, refused, settledUrl, sinceOf, sliceOf, typesOf } from '../ask.ts';
import type { Route } from '../route.ts';

/** What happened between two actors. */
export const pair: Route = {
  path: '/pair/:a/:b',
  async answer(request) {
    const sides = ['a', 'b'].map((name) => ({
      name: request.part(name),
      actor: request.tables.find(request.part(name)),
    }));
    const [a, b] = sides.map((side) => side.actor);
    const missing = sides.find((side) => side.actor === null);
    if (!a || !b) return refused(404, `Nobody is known as “${missing?.name ?? ''}”.`);
    if (a.id === b.id) return refused(400, `Both names mean ${a.name}.`);
    const since = await sinceOf(request);
    const filter = { ...datesOf(request), ...sliceOf(request), types: typesOf(request) };
    const entries = await timeline(request.store, { ...filter, since: since.at, a: a.id, b: b.id });
    return found(
      `${a.name} – ${b.name}`,
      { a, b, ...(since.words !== '' && { since: since.at ?? null }), timeline: entries },
      pairPage({ a, b, entries, filter, since, url: settledUrl(request, since) }),
    );
  },
};
