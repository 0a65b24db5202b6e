import { z } from 'zod';
import { sectors } from '../../../base/schema/actor.ts';
import { variantOutcomes } from '../../../base/schema/ledgers.ts';
import type { VariantRow } from '../../../io/query/ledger-types.ts';
import type { SearchHit, StatementRow } from '../../../io/query/types.ts';
import { says } from './plain.ts';
import { actorRef, articleRef, counts, evidence, id, piece, quotation, share, span } from './values.ts';

export const sector = z.enum(sectors).meta({ id: 'Sector', description: 'Sector of an actor (PLOVER)' });

export const act = z
  .enum([
    ...['comment', 'report', 'judgement', 'belief', 'accusation', 'denial', 'doubt', 'no-comment'],
    ...['responsibility', 'pledge', 'offer', 'threat', 'warning', 'appeal', 'support', 'opposition'],
  ] as const)
  .meta({ id: 'StatementAct', description: 'What is done by saying it' });

const variant = says<VariantRow>()(
  z
    .object({
      id,
      article: articleRef,
      family: id,
      quotation,
      chain: z.array(z.string()),
      content: z.array(evidence),
      outcome: z.enum([...variantOutcomes, 'copied']).describe('copied: only copies of one text quote the same words'),
      against: z.object({ id, article: articleRef, words: z.array(piece) }).nullable(),
    })
    .meta({ id: 'Variant', description: 'How one article prints a statement that several print' }),
);

export const statementRow = says<StatementRow>()(
  z
    .object({
      id,
      article: articleRef,
      speaker: actorRef.nullable(),
      jointSpeakers: z.array(actorRef),
      speakerCountry: z.string().nullable(),
      speakerSector: sector.nullable(),
      quotation,
      act,
      medium: z.string().nullable(),
      chain: z.array(z.string()).describe('Carriers, from the speaker outwards'),
      source: z.array(evidence),
      cue: z.array(evidence),
      content: z.array(evidence),
      sentence: evidence,
      confidence: share.nullable(),
      about: z.array(actorRef),
      counts,
      said: id.nullable().describe('Id of what was said once; null when only these words are known'),
      variants: z.array(variant),
    })
    .meta({ id: 'Statement', description: 'What somebody said, as printed, with its words and variants' }),
);

export const searchHit = says<SearchHit>()(
  z
    .object({
      article: articleRef,
      score: z.number(),
      snippet: evidence.nullable().describe('The sentence with most of the words; null when only the title has them'),
      marks: z.array(span),
    })
    .meta({ id: 'SearchHit', description: 'An article that holds the words' }),
);
