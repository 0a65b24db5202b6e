import { z } from 'zod';
import { happenings } from '../../../io/query/happenings.ts';
import { pairs } from '../../../io/query/pairs.ts';
import { stories } from '../../../io/query/stories.ts';
import { timeline } from '../../../io/query/timeline.ts';
import { happeningRow, happeningStatus, pairRow, storyRow, timelineEntry } from '../answers/happenings.ts';
import { pageOf } from '../answers/values.ts';
import * as p from '../params.ts';
import { actorIn, datesIn, question, sidesIn } from '../question.ts';

const order = z
  .enum(['date', 'newest', 'told'])
  .describe('date: oldest first, undated last. newest: the other way. told: those told by most origins first');

const happened = {
  ...p.sides,
  ...p.types,
  status: z
    .array(happeningStatus)
    .min(1)
    .max(happeningStatus.options.length)
    .optional()
    .describe('Only these statuses; all but negated and hypothetical when left out'),
  ...p.dates,
  ...p.slice,
};

export const timelineQuestion = question({
  name: 'timeline',
  path: '/timeline',
  title: 'What happened',
  summary: 'What happened between two actors, or with one, by date; each with the sentence that says so.',
  params: z.strictObject({ ...happened, order: order.default('date') }),
  answer: pageOf('Timeline', timelineEntry),
  answerTo: (asked) => {
    const { type: types, status: statuses, order: by, limit, offset } = asked.params;
    return timeline(asked.store, {
      ...{ ...sidesIn(asked), ...datesIn(asked.params) },
      ...{ types, statuses, order: by, limit, offset },
    });
  },
});

export const happeningsQuestion = question({
  name: 'happenings',
  path: '/happenings',
  title: 'What most tell of',
  summary:
    'Happenings, those told by most independent origins first, and in which days, places and numbers reports differ.',
  params: z.strictObject({ ...happened, order: order.default('told') }),
  answer: pageOf('Happening', happeningRow),
  answerTo: (asked) => {
    const { type: types, status: statuses, order: by, limit, offset } = asked.params;
    return happenings(asked.store, {
      ...{ ...sidesIn(asked), ...datesIn(asked.params) },
      ...{ types, statuses, order: by, limit, offset },
    });
  },
});

export const storiesQuestion = question({
  name: 'stories',
  path: '/stories',
  title: 'Stories',
  summary: 'Articles about one thing in time, the latest first, each with why it is there.',
  params: z.strictObject({
    ...p.sides,
    article: p.idPart('Only the story of this article').optional(),
    ...p.dates,
    ...p.slice,
  }),
  answer: pageOf('Story', storyRow),
  answerTo: (asked) => {
    const { article, limit, offset } = asked.params;
    return stories(asked.store, { ...sidesIn(asked), ...datesIn(asked.params), article, limit, offset });
  },
});

export const pairsQuestion = question({
  name: 'pairs',
  path: '/pairs',
  title: 'Pairs',
  summary: 'Pairs of parties that something happened between, those with most happenings first.',
  params: z.strictObject({
    a: p.sides.a,
    others: z.boolean().default(false).describe('True takes persons and organisations too, not only states'),
    ...p.slice,
  }),
  answer: pageOf('Pair', pairRow),
  answerTo: (asked) => {
    const { a, others, limit, offset } = asked.params;
    return pairs(asked.store, { a: actorIn(asked, 'a', a), statesOnly: !others, limit, offset });
  },
});
