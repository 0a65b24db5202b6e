import { show } from '../../../io/query/show.ts';
import { storyPage } from '../../web/story-item.ts';
import { found, refused } from '../ask.ts';
import type { Route } from '../route.ts';

/** One story with its articles. */
export const story: Route = {
  path: '/stories/:id',
  async answer({ store, part }) {
    const shown = await show(store, part('id'));
    if (shown?.kind !== 'story') return refused(404, `The record holds no story “${part('id')}”.`);
    return found('One story', shown.story, storyPage(shown.story));
  },
};
