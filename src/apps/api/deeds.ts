import type { Deed } from './deed.ts';
import { addArticles } from './deeds/add-articles.ts';
import { judgeThings, withdrawJudgement } from './deeds/judge.ts';

/** Everything that programs with the token can have done. */
export const deeds: readonly Deed[] = [addArticles, judgeThings, withdrawJudgement];
