import type { Given, SavedQuestion } from '../../io/store/asked.ts';
import type { Dates, Page } from '../../io/query/types.ts';
import { familiesQuestion, searchQuestion } from './questions/articles.ts';
import { happeningsQuestion, storiesQuestion, timelineQuestion } from './questions/happenings.ts';
import { claimsQuestion, commitmentsQuestion, statementsQuestion } from './questions/ledgers.ts';
import type { Around } from './question.ts';
import { checked, datesIn } from './question.ts';

/** Lists that a saved question may be about. */
export const askable = {
  happenings: happeningsQuestion,
  statements: statementsQuestion,
  claims: claimsQuestion,
  commitments: commitmentsQuestion,
  stories: storiesQuestion,
  families: familiesQuestion,
  search: searchQuestion,
  timeline: timelineQuestion,
} as const;

export type Askable = keyof typeof askable;

/** Whether a saved question may be about it. */
export function isAskable(about: string): about is Askable {
  return Object.hasOwn(askable, about);
}

/** Checks a question before it is saved. @throws Problem that names every filter that cannot be asked. */
export function checkAsked(about: Askable, given: Given): void {
  const params: Dates = checked(askable[about].params, given, 'bad-parameter');
  datesIn(params);
}

/** What an answer is narrowed to: what is new since an instant (ISO, UTC), and which part of the list. */
export interface Narrowed {
  readonly since?: string | undefined;
  readonly limit?: number;
  readonly offset?: number;
}

/** Rows of a saved question, of the kind that its list has. @throws Problem when it cannot be asked (any more). */
export async function answerAsked(saved: SavedQuestion, narrowed: Narrowed, around: Around): Promise<Page<unknown>> {
  const { about, given } = saved;
  const none = { total: 0, limit: 0, offset: 0, rows: [] };
  if (!isAskable(about)) return none;
  const answer = await askable[about].ask({ ...given, ...narrowed }, around);
  return answer ?? none;
}
