import { z } from 'zod';
import type { Page } from '../../io/query/types.ts';
import { claimRow } from '../api/answers/claims.ts';
import { explanation } from '../api/answers/explanation.ts';
import { quotedFamily } from '../api/answers/families.ts';
import { timelineEntry } from '../api/answers/happenings.ts';
import { commitmentRow } from '../api/answers/ledgers.ts';
import { passage } from '../api/answers/passage.ts';
import { searchHit, statementRow } from '../api/answers/statements.ts';
import type { Question } from '../api/question.ts';
import { familiesQuestion, passageQuestion, searchQuestion } from '../api/questions/articles.ts';
import { timelineQuestion } from '../api/questions/happenings.ts';
import { claimsQuestion, commitmentsQuestion, statementsQuestion } from '../api/questions/ledgers.ts';
import { explainQuestion } from '../api/questions/things.ts';
import * as text from './text.ts';
import type { Tool } from './tool.ts';
import { limit, tool } from './tool.ts';

interface Listed<T> {
  readonly row: z.ZodType;
  readonly called: readonly [one: string, many: string];
  readonly text: (row: T) => string;
}

/** A tool of a question that lists, with fewer rows at once than the interface for programs gives. */
function listing<T>(question: Question<Page<T>>, parts: Listed<T>): Tool {
  const { name, summary, params } = question;
  const about = { name, description: summary, input: params.extend({ limit }) };
  return tool(question, about, { ...parts, page: (answer: Page<T>) => answer });
}

const mostText = 20_000;
const usualText = 6000;

const articleTool = tool(
  passageQuestion,
  {
    name: 'article',
    description: passageQuestion.summary,
    input: passageQuestion.params.extend({
      length: z.int().min(1).max(mostText).default(usualText).describe('How much of the text at most'),
    }),
  },
  {
    row: passage,
    called: ['article', 'articles'],
    text: text.passageText,
    page: (row) => ({ total: 1, offset: 0, limit: 1, rows: [row] }),
    cut: ({ text: { start, end }, characters }) =>
      start === 0 && end === characters
        ? null
        : `Characters ${start} to ${end} of ${characters}${end < characters ? `; ask with start ${end} for more` : ', the last'}.`,
  },
);

/** What a language model can ask: reading only, every answer with exact words and where they stand. */
export const tools: readonly Tool[] = [
  listing(searchQuestion, { row: searchHit, called: ['article', 'articles'], text: text.hitText }),
  listing(timelineQuestion, { row: timelineEntry, called: ['happening', 'happenings'], text: text.timelineText }),
  listing(statementsQuestion, { row: statementRow, called: ['statement', 'statements'], text: text.statementText }),
  listing(claimsQuestion, { row: claimRow, called: ['matter', 'matters'], text: text.matterText }),
  listing(commitmentsQuestion, {
    row: commitmentRow,
    called: ['commitment', 'commitments'],
    text: text.commitmentText,
  }),
  listing(familiesQuestion, { row: quotedFamily, called: ['family', 'families'], text: text.familyText }),
  articleTool,
  listing(explainQuestion, { row: explanation, called: ['explanation', 'explanations'], text: text.explanationText }),
];
