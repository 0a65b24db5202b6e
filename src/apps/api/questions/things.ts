import { z } from 'zod';
import { boundsOf, pageOf as pageWith } from '../../../io/query/page.ts';
import { show } from '../../../io/query/show.ts';
import type { Shown } from '../../../io/query/shown-types.ts';
import { status } from '../../../io/query/status.ts';
import { decidedByPersons } from '../../../io/store/judgement-log.ts';
import { explanation } from '../answers/explanation.ts';
import { decided } from '../answers/families.ts';
import { kinds, shown } from '../answers/shown.ts';
import { status as statusSchema } from '../answers/status.ts';
import { pageOf } from '../answers/values.ts';
import { eventsNamed, explanationsOf } from '../explanations.ts';
import * as p from '../params.ts';
import type { Question } from '../question.ts';
import { question } from '../question.ts';

export const showQuestion = question({
  name: 'show',
  path: '/show/{id}',
  title: 'Whatever an id names',
  summary: 'An article, event, statement, claim, matter, commitment, instrument, person, happening, family or story.',
  params: z.strictObject({ id: p.idPart('Any id of the record') }),
  answer: shown,
  answerTo: ({ store, params }) => show(store, params.id),
});

/** One thing of a collection: `/happenings/{id}`. */
function one(collection: string, kind: keyof typeof kinds): Question {
  return question({
    name: kind === 'topic' ? 'matter' : kind,
    path: `/${collection}/{id}`,
    title: `One of the ${collection}`,
    summary: `One of the ${collection}, with everything the record holds of it.`,
    params: z.strictObject({ id: p.idPart(`Id from the list of ${collection}`) }),
    answer: kinds[kind],
    answerTo: async ({ store, params }): Promise<Shown | null> => {
      const found = await show(store, params.id);
      return found?.kind === kind ? found : null;
    },
  });
}

/** Things by the collection that lists them. */
export const itemQuestions: readonly Question[] = [
  one('articles', 'article'),
  one('happenings', 'happening'),
  one('stories', 'story'),
  one('statements', 'statement'),
  one('claims', 'topic'),
  one('commitments', 'commitment'),
  one('instruments', 'instrument'),
  one('persons', 'person'),
  one('families', 'family'),
];

export const explainQuestion = question({
  name: 'explain',
  path: '/explain/{id}',
  title: 'Why an event was read',
  summary: 'By which row an event was read, the way through the tree to each actor, and what dates it.',
  params: z.strictObject({
    id: p.idPart('Id of an event, or of a happening for all its reports'),
    ...p.slice,
    limit: z.int().min(1).max(50).default(10).describe('How many rows at most; each article is read once more'),
  }),
  answer: pageOf('Explanation', explanation),
  answerTo: async ({ store, params, kit }) => {
    const events = await eventsNamed(store, params.id);
    if (events.length === 0) return null;
    const { limit, offset } = boundsOf(params);
    return pageWith(params, events.length, await explanationsOf(store, events.slice(offset, offset + limit), kit));
  },
});

export const statusQuestion = question({
  name: 'status',
  path: '/status',
  title: 'What the record holds',
  summary: 'Articles, families, origins, findings, days of publication, and inputs that gave nothing, by reason.',
  params: z.strictObject({}),
  answer: statusSchema,
  answerTo: async ({ store }) => {
    const { counts, copies, versions, rejected, notices, published, ...numbers } = await status(store);
    const { events, happenings, statements, claims, commitments, pairs } = numbers;
    return {
      ...{ counts, copies, versions, rejected, notices, published },
      ...{ events, happenings, statements, claims, commitments, pairs },
    };
  },
});

export const judgementsQuestion = question({
  name: 'judgements',
  path: '/judgements',
  title: 'What persons judged',
  summary: 'What persons judged same or different, and what they took back, the newest first.',
  params: z.strictObject({
    thing: p.idPart('Only judgements on this article or finding').optional(),
    ...p.slice,
  }),
  answer: pageOf('Decided', decided),
  answerTo: async ({ store, params }) => {
    const { limit, offset } = boundsOf(params);
    const all = await decidedByPersons(store.db);
    const { thing } = params;
    const rows = all.filter(({ judgement: { left, right } }) => thing === undefined || [left, right].includes(thing));
    return pageWith(params, rows.length, rows.slice(offset, offset + limit));
  },
});
