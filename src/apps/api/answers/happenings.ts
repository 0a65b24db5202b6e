import { z } from 'zod';
import { happeningStatuses } from '../../../base/schema/record.ts';
import type { Conflict, HappeningRow, StoryRow } from '../../../io/query/happening-types.ts';
import type { PairRow } from '../../../io/query/pairs.ts';
import type { Report, TimelineEntry } from '../../../io/query/types.ts';
import { correction } from './corrections.ts';
import { says } from './plain.ts';
import {
  actorRef,
  articleRef,
  counts,
  day,
  eventType,
  evidence,
  id,
  modality,
  precision,
  share,
  whole,
} from './values.ts';

export const happeningStatus = z.enum(happeningStatuses).meta({
  id: 'HappeningStatus',
  description:
    'stated: a paper says so itself. claimed: only as words of somebody. denied: somebody denies it. future: announced. negated, hypothetical: said not to be, or only if',
});

export const report = says<Report>()(
  z
    .object({
      event: id,
      article: articleRef,
      family: id,
      sentence: evidence,
      trigger: evidence,
      modality,
      attribution: z
        .object({ id, speaker: actorRef.nullable(), source: z.string().nullable() })
        .nullable()
        .describe('Who says so; null when the paper itself does'),
      corrections: z.array(correction).describe('What persons said of it and holds'),
    })
    .meta({ id: 'Report', description: 'One report of a happening, with its words' }),
);

const entry = {
  id,
  type: eventType,
  date: day.nullable(),
  precision: precision.nullable(),
  actors: z.array(actorRef),
  sources: z.array(actorRef).describe('Doers, as most reports have it'),
  targets: z.array(actorRef).describe('Those done to'),
  status: happeningStatus,
  claimedBy: z.array(actorRef),
  deniedBy: z.array(actorRef),
  counts,
  best: report.describe("The report to show: a paper's own words first, then the earliest"),
};

export const timelineEntry = says<TimelineEntry>()(
  z.object(entry).meta({ id: 'TimelineEntry', description: 'One thing that happened, with the report to show' }),
);

const teller = z.object({ event: id, article: articleRef, speaker: actorRef.nullable() });

const conflict = says<Conflict>()(
  z
    .object({
      kind: z.enum(['day', 'place', 'number']),
      unit: z.string().nullable(),
      values: z.array(z.object({ value: z.string(), told: z.array(teller) })),
    })
    .meta({ id: 'Conflict', description: 'A detail in which the reports differ, those told most first' }),
);

export const happeningRow = says<HappeningRow>()(
  z
    .object({ ...entry, conflicts: z.array(conflict) })
    .meta({ id: 'Happening', description: 'One thing that happened, with what its reports differ in' }),
);

export const storyRow = says<StoryRow>()(
  z
    .object({
      id,
      first: day.nullable(),
      last: day.nullable(),
      actors: z.array(actorRef),
      centre: articleRef.describe('The article that has most in common with the others'),
      members: z.array(
        z.object({ article: articleRef, nearest: articleRef.nullable(), score: share, reasons: z.array(z.string()) }),
      ),
      counts,
    })
    .meta({ id: 'Story', description: 'Articles about one thing in time, each with why it is there' }),
);

export const pairRow = says<PairRow>()(
  z
    .object({
      a: actorRef,
      b: actorRef,
      happenings: whole,
      counts,
      first: day.nullable(),
      last: day.nullable(),
    })
    .meta({ id: 'Pair', description: 'Two parties with what the record holds of them' }),
);
