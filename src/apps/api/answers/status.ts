import { z } from 'zod';
import type { Status } from '../../../io/query/status.ts';
import { says } from './plain.ts';
import { counts, day, whole } from './values.ts';

/** Where the record lies on disk is nobody's business elsewhere. */
export type OpenStatus = Omit<Status, 'place'>;

export const status = says<OpenStatus>()(
  z
    .object({
      counts,
      copies: whole,
      versions: z.object({ articles: whole, earlier: whole }),
      rejected: z.array(z.object({ code: z.string(), inputs: whole })),
      notices: z.array(z.object({ code: z.string(), articles: whole })),
      published: z.object({ first: day.nullable(), last: day.nullable(), undated: whole }),
      events: whole,
      happenings: whole,
      statements: whole,
      claims: whole,
      commitments: whole,
      pairs: whole,
    })
    .meta({ id: 'Status', description: 'What the record holds, in numbers' }),
);
