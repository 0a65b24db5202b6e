import { z } from 'zod';
import { instantOf } from '../../base/text/instant.ts';
import { isIsoPrefix } from '../../base/text/iso-date.ts';
import { eventType } from './answers/values.ts';

// Parameters of questions: name, type, range and meaning of each, said once.

const longest = 200;

/** Somebody by id or name. */
function actor(meaning: string) {
  const which = `${meaning}: an ISO 3166-1 alpha-3 code, another id, or a name (PRK, north korea, kim-jong-un)`;
  return z.string().trim().min(1).max(longest).describe(which).optional();
}

/** One or two parties. */
export const sides = {
  a: actor('Somebody who takes part'),
  b: actor('Somebody else who takes part; needs not be given'),
};

export const speaker = actor('Who speaks; a state takes its people, offices and media');
export const about = actor('Somebody named in what was said, or addressed by it');
export const whom = actor('Somebody whom it concerns');

const date = (meaning: string) =>
  z
    .string()
    .regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u, 'is no date such as 2024, 2024-06 or 2024-06-19')
    .refine(isIsoPrefix, 'is a date that no calendar has')
    .describe(`${meaning}: 2024, 2024-06 or 2024-06-19`)
    .optional();

const since = z
  .string()
  .max(longest)
  .refine((text) => instantOf(text) !== null, 'is no time such as 2026-11-21 or 2026-11-21T08:00')
  .describe('Only what is new in the record since: 2026-11-21, or 2026-11-21T08:00 (UTC; or +02:00 behind it)')
  .optional();

/** Dates that bound an answer, and since when its rows are new in the record. */
export const dates = { from: date('Not before'), to: date('Not after'), since };

/** Rows of one answer, at most. */
const mostRows = 500;
const mostSkipped = 2 ** 31 - 1;

/** Which part of a list. */
export const slice = {
  limit: z.int().min(1).max(mostRows).default(50).describe('How many rows at most'),
  offset: z.int().min(0).max(mostSkipped).default(0).describe('How many rows to leave out first'),
};

/** Event types. */
export const types = {
  type: z.array(eventType).min(1).max(eventType.options.length).optional().describe('Only these types of event'),
};

/** An id in the path. */
export const idPart = (meaning: string) => z.string().min(1).max(500).describe(meaning);

export const words = (meaning: string) => z.string().trim().min(1).max(1000).describe(meaning);
