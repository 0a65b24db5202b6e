import { z } from 'zod';
import type { Passage } from '../../../io/query/passage.ts';
import { says } from './plain.ts';
import { articleRef, evidence, id, whole } from './values.ts';
import { fact } from './versions.ts';

export const passage = says<Passage>()(
  z
    .object({
      article: articleRef,
      characters: whole.describe('Length of the whole text in UTF-16 code units'),
      family: id,
      text: evidence,
      facts: z.array(fact),
    })
    .meta({ id: 'Passage', description: 'A stretch of an article, with the findings whose sentence begins in it' }),
);
