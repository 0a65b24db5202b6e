import type { Credit } from '../../../base/schema/article.ts';
import type { PageLexicon } from '../../../base/lang/page-lexicon.ts';
import type { Tables } from '../../../base/tables/tables.ts';
import { agencyNames } from '../lines/credits.ts';
import type { Day } from './calendar.ts';
import { dayOfIso } from './calendar.ts';
import { monthOf, parseDate } from './parse-date.ts';
import type { YearlessDay } from './year-of.ts';

/** The words before an article's first sentence that say where, when and by which agency it was written. */
export interface Dateline {
  /** Length of the dateline in UTF-16 units from the paragraph's start, without white space after it. */
  readonly length: number;
  /** As printed: `Seoul/Moscow`; null for a dateline of a date and an agency alone. */
  readonly place: string | null;
  readonly credits: readonly Credit[];
  /** The day, when its year is printed. */
  readonly day: Day | null;
  /** The day, when its year is not printed. */
  readonly yearless: YearlessDay | null;
}

const word = String.raw`\p{Lu}[\p{L}.'’-]*`;
const name = String.raw`${word}(?:\s(?:${word}|of|de|la|el|al|and|the)){0,4}`;
const date = String.raw`(?:\d{1,2}(?:st|nd|rd|th)?\.?\s+\p{L}{3,12}\.?(?:,?\s+\d{4})?|\p{L}{3,12}\.?\s+\d{1,2}(?:st|nd|rd|th)?(?:,?\s+\d{4})?)`;
//   Seoul/Moscow , 19 June 2024  (dpa/MIA)  -
//   place          date          agency     mark
const pattern = new RegExp(
  String.raw`^[[(]?(?<place>${name}(?:\s?[/,]\s?${name}){0,3}?)(?:\s?\[[^\]]{2,30}\])?` +
    String.raw`(?:(?:,\s*|\s+)(?<date>${date}))?[.,]?\s*` +
    String.raw`(?:\((?<round>[^()]{2,60})\)|\/(?<slashed>[^/]{2,40})\/|(?<=,\s*)(?<bare>\p{Lu}[\p{L}.]{1,12}(?:\/\p{Lu}[\p{L}.]{1,12})*))?` +
    String.raw`[\])]?\.?\s*(?<mark>--|[-–—―:]|\.(?=\s)|(?<=[/)\]]\.?)(?=\s|$))\.?\s*`,
  'u',
);

// May 3 (Reuters) -
const placeless = new RegExp(String.raw`^(?<date>${date})\s*\((?<round>[^()]{2,60})\)\s*(?<mark>--|[-–—―:])\s*`, 'u');

// (Reuters) Japan; (AP) - The king; Reuters - Gunmen
const agencyAlone =
  /^(?:\((?<round>[^()]{2,40})\)(?:\s?[-–—―:]+)?|(?<alone>\p{Lu}[\p{L} ]{1,30}?)\s[-–—―]+)\s+(?=["“'‘]?\p{Lu})/u;

type Groups = Readonly<Record<string, string | undefined>>;

function isKnownPlace(place: string, tables: Tables): boolean {
  const parts = place.split(/\s?[/,]\s?/u);
  return parts.some((part) => {
    const named = tables.names(part).map(({ type }) => type);
    return named.includes('place') || (!named.includes('organization') && tables.places(part).length > 0);
  });
}

function isKnownAgency(name: string, tables: Tables): boolean {
  const meant = new Set(tables.names(name).map(({ actor }) => actor));
  return tables.agencies.some(({ id }) => meant.has(id));
}

function isAgency(name: string | undefined, tables: Tables): boolean {
  return name !== undefined && (isKnownAgency(name, tables) || /^\p{Lu}{3,}$/u.test(name));
}

/** A place alone is not enough: "EXCLUSIVE: ..." and "Iran - the country ..." begin paragraphs too. */
function isCredible(groups: Groups, dated: boolean, tables: Tables): boolean {
  const { place = '', mark = '', round, slashed, bare } = groups;
  const agency = round ?? slashed;
  if (agency !== undefined && /\p{Lu}|dpa|tass|afp|ap\b/u.test(agency))
    return mark !== '' || slashed !== undefined || dated;
  if (dated) return isKnownPlace(place, tables) || isAgency(bare, tables);
  const shouted = place === place.toUpperCase() && /\p{Lu}{3}/u.test(place);
  return shouted && mark !== '' && mark !== '.' && isKnownPlace(place, tables);
}

function yearlessOf(text: string, lexicon: PageLexicon): YearlessDay | null {
  const match = /(?<before>\d{1,2})?\D*?(?<name>\p{L}{3,12})\.?\s*(?<after>\d{1,2})?/u.exec(text);
  const month = monthOf(match?.groups?.['name'] ?? '', lexicon);
  const day = Number(match?.groups?.['before'] ?? match?.groups?.['after'] ?? 0);
  return month === 0 || day < 1 || day > 31 ? null : { month, day, weekday: null };
}

/** An agency of the tables, or several, at the very start, in brackets or before a dash. */
function byAgencyAlone(start: string, tables: Tables): RegExpExecArray | null {
  const match = agencyAlone.exec(start);
  const names = (match?.groups?.['round'] ?? match?.groups?.['alone'] ?? '').split('/');
  return names.every((one) => isKnownAgency(one.trim(), tables)) ? match : null;
}

/**
 * The dateline that a paragraph begins with, or null: `Seoul/Moscow, 19 June 2024 (dpa/MIA) - `, `TEHRAN, May 3. /TASS/. `,
 * `ROME (AP) — `, `May 3 (Reuters) - `, `(Reuters) `.
 */
export function datelineOf(paragraph: string, lexicon: PageLexicon, tables: Tables): Dateline | null {
  const start = paragraph.slice(0, 160);
  const match = byAgencyAlone(start, tables) ?? placeless.exec(start) ?? pattern.exec(start);
  if (match?.groups === undefined) return null;
  const groups: Groups = match.groups;
  const printed = groups['date'] ?? '';
  const full = printed === '' ? null : parseDate(printed, lexicon);
  const day = full?.precision === 'day' ? dayOfIso(full.value) : null;
  const yearless = day === null && printed !== '' ? yearlessOf(printed, lexicon) : null;
  const dated = day !== null || yearless !== null;
  const credible = groups['place'] === undefined ? dated || printed === '' : isCredible(groups, dated, tables);
  return credible ? { ...describe(groups, match[0].trimEnd(), tables), day, yearless } : null;
}

function describe(groups: Groups, text: string, tables: Tables): Pick<Dateline, 'length' | 'place' | 'credits'> {
  const { place, round, slashed, alone, bare } = groups;
  const signed = isAgency(bare, tables) ? bare : undefined;
  const whole = signed === undefined && bare !== undefined ? `${place ?? ''}, ${bare}` : place;
  return {
    length: text.length,
    place: whole?.replace(/[.,\s]+$/u, '') ?? null,
    credits: agencyNames(round ?? slashed ?? alone ?? signed ?? '').map((agency) => ({
      agency,
      text,
      kind: 'dateline',
    })),
  };
}
