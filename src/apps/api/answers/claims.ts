import { z } from 'zod';
import type { Contradiction, PartyStance, QuantityTable } from '../../../io/query/ledger-types.ts';
import type { ClaimEntry, ClaimRow } from '../../../io/query/types.ts';
import { says } from './plain.ts';
import { actorRef, articleRef, counts, day, eventType, evidence, id, quotedQuantity, share, whole } from './values.ts';

export const stance = z
  .enum(['asserts', 'denies', 'doubts', 'neither-confirms-nor-denies'])
  .meta({ id: 'Stance', description: 'What somebody makes of a matter' });

export const claimEntry = says<ClaimEntry>()(
  z
    .object({
      id,
      stance,
      saysNo: z.boolean().meta({
        description: 'Whether it is a denial whose own words say no: they are not the words of what is denied',
      }),
      answers: id.nullable(),
      by: actorRef.nullable(),
      jointly: z.array(actorRef),
      source: evidence.nullable(),
      content: z.array(evidence),
      sentence: evidence,
      quantities: z.array(quotedQuantity),
      article: articleRef,
      family: id,
    })
    .meta({ id: 'Claim', description: "One paper's report that somebody takes a stance on a matter" }),
);

const stanceCount = z.object({ claims: whole, first: day.nullable() }).meta({ id: 'StanceCount' });

const party = says<PartyStance>()(
  z
    .object({
      party: actorRef.nullable(),
      asserts: stanceCount,
      denies: stanceCount,
      doubts: stanceCount,
      neither: stanceCount,
    })
    .meta({ id: 'PartyStance', description: 'The stances of a party, with the day of the first report of each' }),
);

const contradiction = says<Contradiction>()(
  z
    .object({ denies: id, asserts: id, reasons: z.array(z.string()), score: share.nullable() })
    .meta({ id: 'Contradiction', description: 'A denial and the assertion that it denies' }),
);

const quantityTable = says<QuantityTable>()(
  z
    .object({
      unit: z.string().nullable(),
      rows: z.array(z.object({ claim: id, by: actorRef.nullable(), quantity: quotedQuantity, article: articleRef })),
    })
    .meta({ id: 'QuantityTable', description: 'The numbers given in one unit, oldest first' }),
);

export const claimRow = says<ClaimRow>()(
  z
    .object({
      id,
      type: eventType.nullable(),
      actors: z.array(actorRef),
      about: evidence,
      aboutSaysNo: z.boolean().meta({
        description: 'Whether `about` are words of a denial that say no themselves: their opposite is what is denied',
      }),
      asserts: z.array(claimEntry),
      denies: z.array(claimEntry),
      doubts: z.array(claimEntry),
      neither: z.array(claimEntry),
      parties: z.array(party),
      contradictions: z.array(contradiction),
      quantities: z.array(quantityTable),
      counts,
    })
    .meta({ id: 'Matter', description: "A matter on which claims were made, with everybody's stance" }),
);
