import { z } from 'zod';
import type { Shown } from '../../../io/query/shown-types.ts';
import { claimEntry, claimRow } from './claims.ts';
import { correctable } from '../../../base/schema/correction.ts';
import { correction } from './corrections.ts';
import { familyRow } from './families.ts';
import { happeningRow, report, storyRow } from './happenings.ts';
import { commitmentRow, instrumentRow, personRow } from './ledgers.ts';
import { attribution, eventMention, recordLine } from './line.ts';
import { says } from './plain.ts';
import { statementRow } from './statements.ts';
import { articleRef, evidence, id, versionPlace } from './values.ts';

const corrections = z.array(correction).describe('What persons said of it and holds');

/** What an id names, by kind. */
export const kinds = {
  article: z.object({
    kind: z.literal('article'),
    line: recordLine,
    family: familyRow.nullable(),
    version: versionPlace.nullable(),
  }),
  event: z.object({ kind: z.literal('event'), event: eventMention, report, happening: id.nullable() }),
  statement: z.object({ kind: z.literal('statement'), attribution, statement: statementRow, corrections }),
  claim: z.object({ kind: z.literal('claim'), claim: claimEntry, topic: id.nullable(), corrections }),
  topic: z.object({ kind: z.literal('topic'), topic: claimRow }),
  commitment: z.object({ kind: z.literal('commitment'), commitment: commitmentRow, corrections }),
  instrument: z.object({ kind: z.literal('instrument'), instrument: instrumentRow }),
  person: z.object({ kind: z.literal('person'), person: personRow }),
  happening: z.object({ kind: z.literal('happening'), happening: happeningRow, reports: z.array(report) }),
  family: z.object({ kind: z.literal('family'), family: familyRow }),
  story: z.object({ kind: z.literal('story'), story: storyRow }),
  rejected: z.object({
    kind: z.literal('rejected'),
    rejected: z.object({ finding: id, of: z.enum(correctable), article: articleRef, sentence: evidence, corrections }),
  }),
} as const;

const { article, event, statement, claim, topic, commitment, instrument, person, happening, family, story, rejected } =
  kinds;

export const shown = says<Shown>()(
  z
    .discriminatedUnion('kind', [
      ...([article, event, statement, claim, topic, commitment] as const),
      ...([instrument, person, happening, family, story, rejected] as const),
    ])
    .meta({ id: 'Shown', description: 'Whatever an id names; kind tells what it is' }),
);
