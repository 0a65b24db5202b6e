import { z } from 'zod';
import type { KeptCorrection } from '../../../base/schema/correction.ts';
import { correctable } from '../../../base/schema/correction.ts';
import { eventTypeNames } from '../../../base/schema/event-types.ts';
import type { Notice } from '../../../base/schema/problem.ts';
import type { Judgement } from '../../../base/schema/record.ts';
import type { Effect } from '../../../io/store/corrections/effects.ts';
import { judgement } from './families.ts';
import { says } from './plain.ts';
import { id, notice, whole } from './values.ts';

const actors = z.array(id).describe('Ids of actors; none where nobody is known');

const said = z.discriminatedUnion('field', [
  z.object({ field: z.literal('verdict'), value: z.enum(['accept', 'reject']) }),
  z.object({ field: z.literal('type'), value: z.enum(eventTypeNames) }),
  z.object({ field: z.enum(['source', 'target']), value: actors }),
  z.object({ field: z.literal('date'), value: z.string().nullable() }),
  z.object({ field: z.literal('speaker'), value: id.nullable() }),
]);

export const correction = says<KeptCorrection>()(
  z
    .object({
      judgement: id.describe('Id of the judgement that it is'),
      article: id,
      finding: id,
      kind: z.enum(correctable),
      correction: said,
      span: z.object({ start: whole, end: whole }),
      words: z.string(),
      machine: z.string().nullable().describe('What the machine had read in that field; null when nothing'),
      by: z.string(),
      why: z.string(),
      at: z.string().nullable(),
    })
    .meta({ id: 'Correction', description: 'What a person said of one finding, bound to its words' }),
);

const recordCounts = z
  .object({
    ...{ reports: whole, happenings: whole, statements: whole, claims: whole, matters: whole, commitments: whole },
    ...{ families: whole, stories: whole, instruments: whole, persons: whole },
  })
  .meta({
    id: 'RecordCounts',
    description:
      'How much the record holds, as its status and lists count it; statements, claims and commitments as printed',
  });

const effect = says<Effect>()(
  z
    .object({ before: recordCounts, after: recordCounts })
    .meta({ id: 'Effect', description: 'How much the record held before a decision and after it' }),
);

/** A judgement that was just made. */
export interface Judged extends Judgement {
  readonly correction: KeptCorrection | null;
  readonly effect: Effect | null;
  readonly notices: readonly Notice[];
}

export const judged = says<Judged>()(
  judgement
    .extend({
      correction: correction.nullable().describe('What it says of one finding; null where it is on two things'),
      effect: effect.nullable().describe('What it changed; null where it held already'),
      notices: z
        .array(notice)
        .describe('What to know of it: two types in one happening, or a word that changes nothing'),
    })
    .meta({ id: 'Judged', description: 'A judgement that was just made, and what it changed' }),
);
