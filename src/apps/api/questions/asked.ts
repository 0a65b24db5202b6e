import { z } from 'zod';
import type { Page } from '../../../io/query/types.ts';
import type { SavedQuestion } from '../../../io/store/asked.ts';
import { savedQuestion, savedQuestions } from '../../../io/store/asked.ts';
import { answerAsked } from '../asked.ts';
import { whole } from '../answers/values.ts';
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
