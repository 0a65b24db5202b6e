import { z } from 'zod';
import type { CorrectedExplanation } from '../explanations.ts';
import { correction } from './corrections.ts';
import { participant } from './line.ts';
import { says } from './plain.ts';
import { eventDate, evidence, id } from './values.ts';

const step = z.object({ direction: z.enum(['up', 'down']), relation: z.string(), form: z.string() });

export const explanation = says<CorrectedExplanation>()(
  z
    .object({
      event: id,
      sentence: evidence,
      trigger: evidence,
      by: z.string().describe('Row or rule that read it'),
      row: z
        .object({
          lemmas: z.array(z.string()),
          patterns: z.array(z.string()),
          example: z.string(),
          counter: z.string(),
        })
        .nullable(),
      roles: z.array(
        z.object({
          role: z.enum(['source', 'target']),
          participant,
          path: z.array(step).describe("From the trigger to the actor's words through the tree"),
        }),
      ),
      date: eventDate.nullable(),
      anchor: evidence.nullable().describe('The words that date it; null when none do'),
      corrections: z
        .array(correction)
        .describe('What persons said of it and holds; the rest is as the machine read it'),
    })
    .meta({ id: 'Explanation', description: 'Why an event was coded as it was' }),
);
