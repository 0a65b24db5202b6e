import type { Token } from '../../../base/schema/parse.ts';

const days = /^((mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tonight|tomorrow)$/iu;
const units =
  /^(day|week|month|year|hour|minute|time|morning|evening|night|decade|century|mile|kilometre|kilometer|metre|meter|percent)$/u;

/** A weekday or `today`: what the parser often takes for a subject or object. */
export function isDay(token: Token): boolean {
  return days.test(token.form);
}

/** A noun that is neither a day nor a measure of time or length. */
export function isThing(token: Token): boolean {
  return (token.upos === 'NOUN' || token.upos === 'PROPN') && !isDay(token) && !units.test(token.lemma);
}
