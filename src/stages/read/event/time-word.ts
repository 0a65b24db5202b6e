import type { Token } from '../../../base/schema/parse.ts';

const days = /^((mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tonight|tomorrow)$/iu;
const units =
  /^(day|week|month|year|hour|minute|time|morning|afternoon|evening|night|weekend|midnight|decade|century|mile|kilometre|kilometer|metre|meter|percent)$/u;

const months =
  /^(january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?$/iu;

/** A weekday or `today`: what the parser often takes for a subject or object. */
export function isDay(token: Token): boolean {
  return days.test(token.form);
}

/** A noun that is neither a day, a month nor a measure of time or length. */
export function isThing(token: Token): boolean {
  const month = token.upos === 'PROPN' && months.test(token.form);
  return (token.upos === 'NOUN' || token.upos === 'PROPN') && !month && !isDay(token) && !units.test(token.lemma);
}
