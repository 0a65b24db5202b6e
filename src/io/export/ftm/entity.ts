import { createHash } from 'node:crypto';
import type { Evidence } from '../../../base/schema/evidence.ts';
import { instantOf } from '../instants.ts';
import { printable } from '../plain-words.ts';

/** Properties that are written, with the types that the model gives them. */
export const propertyTypes = {
  alias: 'name',
  author: 'string',
  bodyText: 'text',
  contextCountry: 'country',
  country: 'country',
  date: 'date',
  description: 'text',
  detectedSchema: 'string',
  document: 'entity',
  endDate: 'date',
  entity: 'entity',
  holder: 'entity',
  involved: 'entity',
  keywords: 'string',
  language: 'language',
  location: 'address',
  member: 'entity',
  name: 'name',
  namesMentioned: 'name',
  notes: 'text',
  object: 'entity',
  organization: 'entity',
  post: 'entity',
  proof: 'entity',
  publishedAt: 'date',
  publisher: 'string',
  recordId: 'string',
  resolved: 'entity',
  role: 'string',
  sourceUrl: 'url',
  startDate: 'date',
  subject: 'entity',
  summary: 'text',
  title: 'string',
  topics: 'topic',
  wikidataId: 'identifier',
} as const;

export type Property = keyof typeof propertyTypes;

/** One value of an entity, and the words that it rests on: `article#start-end`, or null where no words of one article do. */
export interface Value {
  readonly prop: Property;
  readonly value: string;
  readonly origin: string | null;
}

export type SchemaName =
  | 'Article'
  | 'Event'
  | 'Membership'
  | 'Mention'
  | 'Note'
  | 'Occupancy'
  | 'Organization'
  | 'Person'
  | 'Position'
  | 'PublicBody'
  | 'UnknownLink';

export interface Entity {
  readonly id: string;
  readonly schema: SchemaName;
  readonly values: readonly Value[];
}

/** An id that other programs take: the thing's own where it has plain characters only, else a digest of it. */
export function entityId(kind: string, id: string): string {
  return /^[\w.~-]+$/u.test(id)
    ? `${kind}-${id}`
    : `${kind}-${createHash('sha256').update(id).digest('hex').slice(0, 16)}`;
}

/** Where words stand. */
export function originOf({ article, start, end }: Pick<Evidence, 'article' | 'start' | 'end'>): string {
  return `${article}#${String(start)}-${String(end)}`;
}

/** Values of one property; nulls and what has no printable character are left out. */
export function values(
  prop: Property,
  list: readonly (string | null)[],
  origin: string | null = null,
): readonly Value[] {
  return list.flatMap((each) => {
    const value = printable(each ?? '').trim();
    return value === '' ? [] : [{ prop, value, origin }];
  });
}

/** An entity, each value of a property once. */
export function entity(schema: SchemaName, id: string, all: readonly (readonly Value[])[]): Entity {
  const once = new Map(all.flat().map((value) => [JSON.stringify([value.prop, value.value]), value]));
  return { id, schema, values: [...once.values()] };
}

/** A date as the model takes it: an ISO prefix, an instant in UTC to the second. */
export function dateValue(date: string | null): string | null {
  if (date === null || date.length <= 10) return date;
  return instantOf(date)?.toISOString().slice(0, 19) ?? date.slice(0, 10);
}
