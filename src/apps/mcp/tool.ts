import { z } from 'zod';
import type { Page } from '../../io/query/types.ts';
import { whole } from '../api/answers/values.ts';
import { Problem } from '../api/problem.ts';
import type { Around, Question } from '../api/question.ts';

/** What a tool answers, as data and as text. */
interface Answer {
  readonly data: Readonly<Record<string, unknown>>;
  readonly text: string;
}

/** A question that a language model can ask. */
export interface Tool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: z.ZodObject;
  readonly output: z.ZodObject;
  /** @throws Problem when it cannot be asked so. */
  answer(given: unknown, around: Around): Promise<Answer>;
}

/** Characters of an answer's rows as JSON, at most: rows that would go beyond are left to the next question. */
const mostCharacters = 60_000;

/** Rows of one answer. */
export const limit = z.int().min(1).max(50).default(10).describe('How many rows at most');

/** What every tool answers with. */
function envelope(row: z.ZodType): z.ZodObject {
  return z.object({
    found: z.boolean().describe('False: this record holds nothing of it. That says nothing of what happened'),
    notice: z.string().describe('What was found, what was left out and how to get it'),
    truncated: z.boolean().describe('True when there is more than these rows'),
    total: whole.describe('Rows of the whole answer'),
    offset: whole,
    limit: whole,
    rows: z.array(row),
  });
}

/** The first rows that fit; the first one always does. */
function fitting<T>(rows: readonly T[]): readonly T[] {
  let characters = 0;
  const over = rows.findIndex((row, at) => {
    characters += JSON.stringify(row).length;
    return at > 0 && characters > mostCharacters;
  });
  return over === -1 ? rows : rows.slice(0, over);
}

interface Parts<T> {
  readonly row: z.ZodType;
  /** What a row is called, and its plural. */
  readonly called: readonly [one: string, many: string];
  readonly text: (row: T) => string;
  /** What is said of a single row that is itself cut short; null when it is whole. */
  readonly cut?: (row: T) => string | null;
}

function noticeOf<T>({ total, offset, rows }: Page<T>, { called: [one, many], cut }: Parts<T>): string {
  const all = `${total} ${total === 1 ? one : many}`;
  if (total === 0) return `Not in this record: no ${one} answers this question.`;
  const last = offset + rows.length;
  if (rows.length === 0) return `Nothing from row ${offset + 1} on: ${all} in all.`;
  const [row] = rows;
  const more = rows.length === 1 && row !== undefined ? (cut?.(row) ?? null) : null;
  if (last < total) return `Rows ${offset + 1} to ${last} of ${all}; ask with offset ${last} for more.`;
  return (
    more ??
    (rows.length === total
      ? `${all}: that is all this record holds of it.`
      : `Rows ${offset + 1} to ${last} of ${all}, the last.`)
  );
}

function answerWith<T>(page: Page<T>, parts: Parts<T>): Answer {
  const cut = { ...page, rows: fitting(page.rows) };
  const { total, offset, limit: wanted, rows } = cut;
  const notice = noticeOf(cut, parts);
  const truncated = offset + rows.length < total || rows.some((row) => (parts.cut?.(row) ?? null) !== null);
  return {
    data: { found: total > 0, notice, truncated, total, offset, limit: wanted, rows },
    text: [notice, ...rows.map(parts.text)].join('\n\n'),
  };
}

function nothing(notice: string): Answer {
  return {
    data: { found: false, notice, truncated: false, total: 0, offset: 0, limit: 0, rows: [] },
    text: notice,
  };
}

/** Makes a tool of a question: its answer with what was found and left out, and the same as text. */
export function tool<T, A>(
  question: Question<A>,
  about: Pick<Tool, 'name' | 'description' | 'input'>,
  parts: Parts<T> & { readonly page: (answer: A) => Page<T> },
): Tool {
  return {
    ...about,
    title: question.title,
    output: envelope(parts.row),
    async answer(given, around) {
      try {
        const answer = await question.ask(given, around);
        return answer === null
          ? nothing(`Not in this record: nothing has that id.`)
          : answerWith(parts.page(answer), parts);
      } catch (problem) {
        if (!(problem instanceof Problem) || problem.kind !== 'unknown-actor') throw problem;
        return nothing(`Not in this record: ${problem.message}. Try the full name, or an ISO 3166-1 alpha-3 code.`);
      }
    },
  };
}
