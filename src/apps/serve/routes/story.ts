import { show } from '../../../io/query/show.ts';
import { storyHappenings } from '../../../io/query/story-happenings.ts';
import { storyPage } from '../../web/story-item.ts';
import { found, refused, sliceOf } from '../ask.ts';
import type { Route } from '../route.ts';

/** One story with its articles. */
export const story: Route = {
  path: '/stories/:id',
  async answer(request) {
    const { store, part, url } = request;
    const shown = await show(store, part('id'));
    if (shown?.kind !== 'story') return refused(404, `The record holds no story “${part('id')}”.`);
    const { members } = shown.story;
    const { limit, offset } = sliceOf(request);
    const page = { total: members.length, limit, offset, rows: members.slice(offset, offset + limit) };
    const happenings = await storyHappenings(store, shown.story);
    return found('One story', { ...shown.story, happenings }, storyPage(shown.story, happenings, { page, url }));
  },
};
