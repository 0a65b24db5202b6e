import { z } from 'zod';
import type { Difference, Fact, VersionList } from '../../../io/query/version-types.ts';
import { says } from './plain.ts';
import { articleRef, day, evidence, id, piece, whole } from './values.ts';

const changeCounts = z
  .object({ changed: whole, new: whole, gone: whole, title: z.boolean() })
  .meta({ id: 'ChangeCounts', description: 'Sentences changed, new and gone, and whether the title changed' });

export const versionList = says<VersionList>()(
  z
    .object({
      rows: z.array(
        z.object({
          article: articleRef,
          day: day.nullable(),
          seen: whole,
          sentences: whole,
          changes: changeCounts.nullable(),
        }),
      ),
    })
    .meta({ id: 'VersionList', description: 'The versions of an article, earliest first' }),
);

export const fact = says<Fact>()(
  z
    .object({
      kind: z.enum(['event', 'statement', 'claim', 'commitment']),
      id,
      label: z.string(),
      sentence: evidence,
    })
    .meta({ id: 'Fact', description: 'A finding as one line, with its sentence' }),
);

export const difference = says<Difference>()(
  z
    .object({
      from: articleRef,
      to: articleRef,
      counts: changeCounts,
      title: z.array(piece),
      sentences: z.array(
        z.object({
          kind: z.enum(['same', 'changed', 'gone', 'new']),
          before: evidence.nullable(),
          after: evidence.nullable(),
          pieces: z.array(piece),
        }),
      ),
      facts: z.object({ gone: z.array(fact), new: z.array(fact), kept: whole }),
    })
    .meta({ id: 'Difference', description: 'How one text differs from another, sentence by sentence' }),
);
