import { z } from 'zod';
import type { Page } from '../../../io/query/types.ts';
import type { SavedQuestion } from '../../../io/store/asked.ts';
import { alertRules } from '../../../base/schema/alert.ts';
import type { AlertRow } from '../../../io/query/alert-types.ts';
import { alerts } from '../../../io/query/alerts.ts';
import { savedQuestion, savedQuestions } from '../../../io/store/asked.ts';
import { answerAsked } from '../asked.ts';
import { actorRef, articleRef, evidence, whole } from '../answers/values.ts';
import { says } from '../answers/plain.ts';
import * as p from '../params.ts';
import { datesIn, question } from '../question.ts';

const saved = z
  .object({
    name: z.string(),
    about: z.string().describe('The list that is asked, such as happenings'),
    given: z
      .record(z.string(), z.union([z.string(), z.array(z.string())]))
      .describe('The filters, as that list takes them'),
  })
  .meta({ id: 'SavedQuestion', description: 'A question that a person saved' });

const answer = z
  .object({
    question: saved,
    ...{ total: whole.describe('Rows of the whole list'), offset: whole, limit: whole },
    rows: z.array(z.looseObject({})).describe('Rows of the list that the question is about'),
  })
  .meta({ id: 'SavedAnswer', description: 'What a saved question finds now' });

type SavedAnswer = Page<unknown> & { readonly question: SavedQuestion };

export const askedListQuestion = question({
  name: 'asked',
  path: '/asked',
  title: 'Saved questions',
  summary: 'Every question that a person saved in this record, by name.',
  params: z.strictObject({}),
  answer: z.object({ questions: z.array(saved) }).meta({ id: 'SavedQuestions', description: 'Saved questions' }),
  answerTo: async ({ store }) => ({ questions: await savedQuestions(store.db) }),
});

export const askedQuestion = question({
  name: 'answer',
  path: '/asked/{name}',
  title: 'Answer to a saved question',
  summary: 'What a saved question finds now, or what of it is new.',
  params: z.strictObject({ name: p.idPart('Name of the question'), since: p.dates.since, ...p.slice }),
  answer,
  answerTo: async ({ params, ...around }): Promise<SavedAnswer | null> => {
    const { name, limit, offset } = params;
    const found = await savedQuestion(around.store.db, name);
    if (found === null) return null;
    const { since } = datesIn({ since: params.since });
    const { total, rows, ...part } = await answerAsked(found, { since, limit, offset }, around);
    return { question: found, total, offset: part.offset, limit: part.limit, rows };
  },
});

const alert = says<AlertRow>()(
  z
    .object({
      id: z.string().describe('The same alert has the same id whenever it is asked for'),
      question: z.string().describe('Name of the saved question'),
      about: z.string().describe('The list that the question asks'),
      item: z
        .string()
        .nullable()
        .describe('The row of that list, as it is called now; null where it has no page of its own'),
      title: z.string(),
      rule: z
        .enum(alertRules)
        .describe(
          'new: nothing told of it before. origin: one more independent origin. denial: somebody denies it who did not. status: what the reports make of it changed. article: one more article of a family or story',
        ),
      why: z.string().describe('The rule in words'),
      by: actorRef.nullable().describe('Who denies it'),
      article: articleRef.describe('The article that brought it'),
      finding: z.string().nullable(),
      words: evidence.nullable(),
      raised: z.string().describe('Instant, ISO 8601 in UTC'),
    })
    .meta({ id: 'Alert', description: 'Something new that a saved question was alerted of, with why' }),
);

export const alertsQuestion = question({
  name: 'alerts',
  path: '/alerts',
  title: 'Alerts of saved questions',
  summary: 'What saved questions were alerted of, the latest first, each with why and the words that brought it.',
  params: z.strictObject({
    question: z.string().min(1).max(60).optional().describe('Name of a saved question'),
    since: p.dates.since,
    ...p.slice,
  }),
  answer: z
    .object({ ...{ total: whole, offset: whole, limit: whole }, rows: z.array(alert) })
    .meta({ id: 'Alerts', description: 'Alerts of saved questions' }),
  answerTo: async ({ params: { question: name, since, limit, offset }, store }) => {
    if (name !== undefined && (await savedQuestion(store.db, name)) === null) return null;
    return alerts(store, { question: name, since: datesIn({ since }).since, limit, offset });
  },
});
