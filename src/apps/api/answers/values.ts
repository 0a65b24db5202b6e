import { z } from 'zod';
import type { PublicationDate } from '../../../base/schema/article.ts';
import { eventTypeNames } from '../../../base/schema/event-types.ts';
import type { Evidence } from '../../../base/schema/evidence.ts';
import type { EventDate, Quantity } from '../../../base/schema/finding.ts';
import type { Notice } from '../../../base/schema/problem.ts';
import { problemCodes } from '../../../base/schema/problem.ts';
import type { Counts } from '../../../base/schema/record.ts';
import type { Span } from '../../../base/schema/span.ts';
import type { ActorRef, ArticleRef } from '../../../io/query/types.ts';
import type { Piece, VersionPlace } from '../../../io/query/version-types.ts';
import { says } from './plain.ts';

// What answers are made of. Each schema has a name: it is one component of the OpenAPI document, and one definition in a tool's schema.

const offset = z.int().min(0);
export const whole: z.ZodInt = z.int().min(0);
export const share = z.number().min(0).max(1);
export const id: z.ZodString = z.string();
export const day = z.string().describe('ISO 8601 prefix: 2024, 2024-06, 2024-06-19, or an instant');

export const eventType = z.enum(eventTypeNames).meta({ id: 'EventType', description: 'Type of an event (PLOVER)' });
export const precision = z.enum(['day', 'month', 'year', 'instant']).meta({ id: 'DatePrecision' });
export const modality = z.enum(['actual', 'historical', 'future', 'hypothetical', 'negated']).meta({ id: 'Modality' });
export const quotation = z
  .enum(['direct', 'indirect', 'mixed'])
  .meta({ id: 'Quotation', description: 'Whether the words stand in quotation marks' });

export const span = says<Span>()(
  z.object({ start: offset, end: offset }).meta({
    id: 'Span',
    description: "A stretch of an article's text in UTF-16 code units: start inclusive, end exclusive",
  }),
);

export const evidence = says<Evidence>()(
  z
    .object({ article: id, start: offset, end: offset, quote: z.string() })
    .meta({ id: 'Evidence', description: "Exact words: quote is the article's text from start to end (UTF-16)" }),
);

export const actorRef = says<ActorRef>()(
  z
    .object({
      id,
      name: z.string(),
      kind: z.enum(['state', 'person', 'organisation', 'bloc']).nullable(),
    })
    .meta({ id: 'Actor', description: 'ISO 3166-1 alpha-3 for states, a slug for others; kind is null when unknown' }),
);

export const counts = says<Counts>()(
  z
    .object({ articles: whole, families: whole, origins: whole })
    .meta({ id: 'Counts', description: 'Articles, texts that are no copies of each other, independent origins' }),
);

export const publicationDate = says<PublicationDate>()(
  z
    .object({
      value: day,
      precision,
      from: z.enum(['given', 'json-ld', 'meta', 'url', 'dateline', 'text', 'inferred']),
    })
    .meta({ id: 'PublicationDate', description: 'Day of publication, and where it was found' }),
);

export const versionPlace = says<VersionPlace>()(
  z
    .object({ number: whole, of: whole, newest: id })
    .meta({ id: 'VersionPlace', description: 'Place among the versions of one article: 1 is the earliest' }),
);

export const articleRef = says<ArticleRef>()(
  z
    .object({
      id,
      title: z.string().nullable(),
      outlet: z.string().nullable(),
      url: z.string().nullable(),
      input: z.string().describe('The path, URL or line it came from, as given'),
      published: publicationDate.nullable(),
      version: versionPlace.nullable().describe('null when the record has no other version'),
    })
    .meta({ id: 'ArticleLine', description: 'An article as a line in a list' }),
);

export const eventDate = says<EventDate>()(
  z
    .object({ value: day, precision, from: z.enum(['timex', 'dateline', 'article', 'person']) })
    .meta({ id: 'EventDate', description: 'When something is, and what tells it' }),
);

const number = {
  value: z.number(),
  upTo: z.number().nullable().describe('Upper end of a range'),
  comparison: z.enum(['exactly', 'about', 'more-than', 'at-least', 'less-than', 'at-most', 'range']),
  unit: z.string().nullable().describe('What is counted, as printed'),
};

export const quantity = says<Quantity>()(
  z.object({ start: offset, end: offset, ...number }).meta({ id: 'Quantity', description: 'A number in the text' }),
);

export const quotedQuantity = z
  .object({ ...number, evidence })
  .meta({ id: 'QuotedQuantity', description: 'A number that somebody gives, with its words' });

export const notice = says<Notice>()(
  z
    .object({ code: z.enum(problemCodes), place: z.string(), message: z.string(), remedy: z.string() })
    .meta({ id: 'Notice', description: 'A problem met in an input: code, place, what was found, what to do' }),
);

export const piece = says<Piece>()(
  z
    .object({ kind: z.enum(['same', 'gone', 'new']), text: z.string() })
    .meta({ id: 'Piece', description: 'Words that both texts have, or only the earlier or the later' }),
);

/** A part of a list, with the true length of the whole. */
export function pageOf<S extends z.ZodType>(name: string, row: S) {
  return z
    .object({ total: whole.describe('Rows of the whole list'), offset: whole, limit: whole, rows: z.array(row) })
    .meta({ id: `${name}Page`, description: 'A part of a list: rows offset to offset + limit of total' });
}
