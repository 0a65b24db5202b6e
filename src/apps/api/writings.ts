import type { Writing } from './writing.ts';
import { addArticles } from './writings/add-articles.ts';
import { judgeThings, withdrawJudgement } from './writings/judge.ts';

/** Everything that programs with the token can have written. */
export const writings: readonly Writing[] = [addArticles, judgeThings, withdrawJudgement];
