import { z } from 'zod';
import type { Explanation } from '../../../base/schema/explanation.ts';
import { participant } from './line.ts';
import { says } from './plain.ts';
import { eventDate, evidence, id } from './values.ts';

const step = z.object({ direction: z.enum(['up', 'down']), relation: z.string(), form: z.string() });

export const explanation = says<Explanation>()(
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
    })
    .meta({ id: 'Explanation', description: 'Why an event was coded as it was' }),
);
