import { z } from 'zod';
import type { ProblemKind } from '../problem.ts';
import { problemKinds } from '../problem.ts';
import { decided } from './families.ts';

const codes = Object.keys(problemKinds).filter((code): code is ProblemKind => Object.hasOwn(problemKinds, code));

export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    detail: z.string(),
    instance: z.string(),
    code: z.enum(codes),
    remedy: z.string(),
    errors: z.array(z.object({ parameter: z.string(), detail: z.string() })).optional(),
    standing: z.array(decided).optional().describe('Judgements that stand in the way'),
  })
  .meta({ id: 'Problem', description: 'What went wrong and what to do (RFC 9457)' });
