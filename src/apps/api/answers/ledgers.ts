import { z } from 'zod';
import { instrumentActs, instrumentStatuses } from '../../../base/schema/ledgers.ts';
import type { InstrumentRow, PersonRow } from '../../../io/query/ledger-types.ts';
import type { CommitmentRow } from '../../../io/query/types.ts';
import { says } from './plain.ts';
import { actorRef, articleRef, counts, day, eventDate, evidence, id, share, whole } from './values.ts';

export const commitmentKind = z.enum(['treaty', 'pledge', 'offer', 'threat']).meta({ id: 'CommitmentKind' });

export const commitmentRow = says<CommitmentRow>()(
  z
    .object({
      id,
      kind: commitmentKind,
      article: articleRef,
      parties: z.array(actorRef),
      beneficiaries: z.array(actorRef),
      action: evidence,
      condition: evidence.nullable(),
      since: eventDate.nullable(),
      due: eventDate.nullable(),
      instrument: evidence.nullable(),
      clause: z.string().nullable(),
      speaker: actorRef.nullable(),
      sentence: evidence,
      counts,
    })
    .meta({ id: 'Commitment', description: 'What somebody owes, as printed: parties, action, condition' }),
);

export const instrumentKind = z.enum(['instrument', 'pledge']).meta({ id: 'InstrumentKind' });
export const instrumentStatus = z
  .enum(instrumentStatuses)
  .meta({ id: 'InstrumentStatus', description: 'What the reports make of it, by the rule that is named with it' });

const deed = z
  .object({
    id,
    act: z.enum(instrumentActs),
    reality: z.enum(['done', 'announced', 'denied', 'alleged']),
    score: share,
    reasons: z.array(z.string()),
    by: actorRef.nullable(),
    words: evidence,
    sentence: evidence,
    article: articleRef,
  })
  .meta({ id: 'Deed', description: 'What a report says was done with an instrument' });

export const instrumentRow = says<InstrumentRow>()(
  z
    .object({
      id,
      kind: instrumentKind,
      name: z.string(),
      names: z.array(z.string()),
      since: day.nullable(),
      status: instrumentStatus,
      rule: z.string(),
      parties: z.array(actorRef),
      mentions: z.array(z.object({ id, words: evidence, article: articleRef })),
      deeds: z.array(deed),
      counts,
    })
    .meta({ id: 'Instrument', description: 'A treaty, agreement or pledge over all articles that name it' }),
);

export const personRow = says<PersonRow>()(
  z
    .object({
      id,
      actor: actorRef.nullable(),
      name: z.string(),
      articles: whole,
      names: z.array(z.object({ name: z.string(), articles: whole })),
      offices: z.array(
        z.object({
          office: z.string(),
          of: actorRef.nullable(),
          first: day.nullable(),
          last: day.nullable(),
          articles: whole,
          also: z.array(z.object({ id, name: z.string() })),
        }),
      ),
    })
    .meta({
      id: 'Person',
      description: 'A person over all articles: names as printed, offices with first and last day',
    }),
);
