import { z } from 'zod';
import type { Judgement } from '../../../base/schema/record.ts';
import { copyKinds } from '../../../base/schema/record.ts';
import type { FamilyRow } from '../../../io/query/family-types.ts';
import type { Decided } from '../../../io/store/judgement-log.ts';
import { says } from './plain.ts';
import { articleRef, counts, evidence, id, share } from './values.ts';

export const copyKind = z
  .enum(copyKinds)
  .meta({ id: 'CopyKind', description: "How an article comes from another's text" });

export const judgement = says<Judgement>()(
  z
    .object({
      id,
      kind: z.enum([
        ...[
          'copy-of',
          'shares-furniture',
          'same-event',
          'same-story',
          'same-statement',
          'same-matter',
          'same-instrument',
          'same-person',
        ],
        ...[
          'supports',
          'denies',
          'invokes',
          'fulfils',
          'extends',
          'breaks',
          'different',
          'accepts',
          'rejects',
          'corrects',
        ],
      ] as const),
      left: id,
      right: id,
      directed: z.boolean(),
      score: share,
      reasons: z.array(z.string()),
      by: z.string().describe('Rule (link/…) or person'),
    })
    .meta({ id: 'Judgement', description: 'That two findings or articles are so related, why, and by whom' }),
);

export const decided = says<Decided>()(
  z
    .object({
      judgement,
      state: z.enum(['made', 'withdrawn']),
      by: z.string(),
      reason: z.string(),
      at: z.string().nullable(),
    })
    .meta({ id: 'Decided', description: 'A judgement with what became of it last' }),
);

const family = z.object({
  id,
  origin: articleRef.nullable().describe('The text the others come from; null when nothing tells'),
  members: z.array(
    z.object({
      article: articleRef,
      kind: z.enum([...copyKinds, 'origin']),
      score: share,
      earlier: z.boolean(),
      from: id.nullable(),
      judged: z
        .object({ id, by: z.string(), why: z.string(), own: z.boolean() })
        .nullable()
        .describe("The person's judgement on which its place rests: `kind` and `score` are then no measure"),
    }),
  ),
  counts,
  judgements: z.array(judgement),
  holders: z.array(articleRef),
});

export const familyRow = says<FamilyRow>()(
  family.meta({ id: 'Family', description: 'Articles that come from one text, and why they belong together' }),
);

export const quotedFamily = family
  .extend({ openings: z.array(evidence).describe('The first sentence of each member') })
  .meta({ id: 'QuotedFamily', description: 'Articles that come from one text, with the words they begin with' });
