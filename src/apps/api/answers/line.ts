import { z } from 'zod';
import type { Block, Credit, Dropped, Origin } from '../../../base/schema/article.ts';
import { eventContexts } from '../../../base/schema/event-types.ts';
import type { Attribution, Claim, Commitment, EventMention, Participant } from '../../../base/schema/finding.ts';
import type { PageMetadata } from '../../../base/schema/page-metadata.ts';
import type { RecordLine } from '../../../base/schema/record.ts';
import { stance } from './claims.ts';
import { commitmentKind } from './ledgers.ts';
import { says } from './plain.ts';
import { act, sector } from './statements.ts';
import * as v from './values.ts';

// An article with all its findings: one line of `entente read`.

const at = { start: v.whole, end: v.whole };
const spans = z.array(v.span);

export const participant = says<Participant>()(
  z
    .object({
      ...at,
      text: z.string(),
      country: z.string().nullable(),
      sector: sector.nullable(),
      actor: v.id.nullable(),
    })
    .meta({ id: 'Participant', description: 'An actor in one role, at its words' }),
);

export const attribution = says<Attribution>()(
  z
    .object({
      id: v.id,
      source: spans,
      cue: spans,
      content: spans,
      quotation: v.quotation,
      speaker: v.id.nullable(),
      jointSpeakers: z.array(v.id),
      speakerCountry: z.string().nullable(),
      speakerSector: sector.nullable(),
      medium: z.object({ ...at, name: z.string() }).nullable(),
      act,
      quantities: z.array(v.quantity),
      chain: z.array(z.string()),
      by: z.string(),
      confidence: v.share.nullable(),
    })
    .meta({ id: 'Attribution', description: 'Source, cue and content of reported speech or writing' }),
);

export const eventMention = says<EventMention>()(
  z
    .object({
      id: v.id,
      type: v.eventType,
      mode: z.string().nullable(),
      contexts: z.array(z.enum(eventContexts)),
      sources: z.array(participant),
      targets: z.array(participant),
      trigger: z.object({ ...at, text: z.string() }),
      sentence: v.span,
      date: v.eventDate.nullable(),
      place: z.object({ name: z.string(), country: z.string().nullable() }).nullable(),
      quantities: z.array(v.quantity),
      modality: v.modality,
      attribution: v.id.nullable(),
      by: z.string(),
      confidence: v.share.nullable(),
    })
    .meta({ id: 'EventMention', description: 'What one paper printed of one event' }),
);

const claim = says<Claim>()(
  z
    .object({
      id: v.id,
      attribution: v.id,
      stance,
      about: z.union([v.id, v.span]),
      answers: v.id.nullable(),
      quantities: z.array(v.quantity),
      by: z.string(),
    })
    .meta({ id: 'ClaimFinding', description: 'A stance on an event (its id) or on words (their span)' }),
);

const commitment = says<Commitment>()(
  z
    .object({
      id: v.id,
      kind: commitmentKind,
      parties: z.array(participant),
      beneficiaries: z.array(participant),
      action: v.span,
      condition: v.span.nullable(),
      due: v.eventDate.nullable(),
      since: v.eventDate.nullable(),
      instrument: z.object({ ...at, text: z.string() }).nullable(),
      clause: z.string().nullable(),
      quantities: z.array(v.quantity),
      attribution: v.id.nullable(),
      by: z.string(),
    })
    .meta({ id: 'CommitmentFinding', description: 'A treaty, pledge, offer or threat in one article' }),
);

const rung = z.enum(['given', 'json-ld', 'meta', 'url', 'dateline', 'text', 'inferred', 'markup']);
const stated = z.exactOptional(z.object({ value: z.string(), from: rung }));

const metadata = says<PageMetadata>()(
  z
    .object({
      title: stated,
      authors: z.exactOptional(z.object({ value: z.array(z.string()), from: rung })),
      ...{ outlet: stated, published: stated, modified: stated, language: stated, url: stated, section: stated },
    })
    .meta({ id: 'Metadata', description: 'What the page says of itself, each field with where it was found' }),
);

const block = says<Block>()(
  z
    .object({
      ...at,
      kind: z.enum(['paragraph', 'heading', 'list-item', 'quote', 'caption', 'cell', 'dateline']),
    })
    .meta({ id: 'Block' }),
);

const origin = says<Origin>()(
  z
    .object({ ...at, rawStart: v.whole, rawEnd: v.whole })
    .meta({ id: 'RawPlace', description: 'Where text stands in the raw page' }),
);

const dropped = says<Dropped>()(
  z
    .object({
      text: z.string(),
      reason: z.enum([
        ...['navigation', 'title', 'caption', 'credit', 'promo', 'related', 'byline', 'date', 'dateline'],
        ...['comments', 'correction', 'share', 'legal', 'advertisement', 'other'],
      ] as const),
    })
    .meta({ id: 'Dropped', description: 'What cleaning left out of the text, and why' }),
);

const credit = says<Credit>()(
  z
    .object({
      agency: z.string(),
      text: z.string(),
      kind: z.enum(['source', 'inputs', 'photo', 'dateline', 'reporting', 'editing', 'translation']),
    })
    .meta({ id: 'Credit' }),
);

const entities = z.array(
  z.object({
    ...at,
    type: z.enum(['person', 'organization', 'place', 'nationality', 'office']),
    actor: v.id.nullable(),
  }),
);

const places = z.array(
  z.object({
    ...at,
    name: z.string(),
    use: z.enum(['name', 'adjective']),
    country: z.string().nullable(),
    lat: z.number().nullable(),
    lon: z.number().nullable(),
    geonameid: z.number().nullable(),
  }),
);

export const recordLine = says<RecordLine>()(
  z
    .object({
      id: v.id,
      input: z.string(),
      url: z.string().nullable(),
      outlet: z.string().nullable(),
      title: z.string().nullable(),
      bylines: z.array(z.string()),
      language: z.string().nullable(),
      published: v.publicationDate.nullable(),
      metadata,
      text: z.string().describe('The cleaned article: every span points into it'),
      blocks: z.array(block),
      origins: z.array(origin),
      dropped: z.array(dropped),
      credits: z.array(credit),
      notices: z.array(v.notice),
      sentences: spans,
      crawled: z.exactOptional(z.string()),
      kit: z.string().describe('Digest of the rules, tables and weights that made this line'),
      entities,
      links: z.array(z.object({ ...at, antecedent: v.span })),
      timexes: z.array(z.object({ ...at, type: z.enum(['DATE', 'TIME', 'DURATION', 'SET']), value: z.string() })),
      places,
      attributions: z.array(attribution),
      events: z.array(eventMention),
      claims: z.array(claim),
      commitments: z.array(commitment),
    })
    .meta({ id: 'Article', description: 'An article with everything found in it: one line of `entente read`' }),
);
