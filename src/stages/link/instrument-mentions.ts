import type { ActorId } from '../../base/schema/actor.ts';
import type { Linkable } from '../../base/schema/record.ts';
import type { Span } from '../../base/schema/span.ts';
import { contentId } from '../../base/text/ids.ts';
import { overlaps, slice } from '../../base/text/spans.ts';
import { instrumentsIn } from './instrument-names.ts';
import type { NamedInstrument } from './instrument-names.ts';
import { aliasIn } from './instrument-aliases.ts';
import { partiesIn } from './instrument-parties.ts';
import { orderOf } from './linker.ts';
import type { Item } from './linker.ts';
import { foldedWords } from './stems.ts';

/** An article's mention of an instrument. */
export interface InstrumentItem extends Item {
  readonly named: NamedInstrument;
  /** The other name that the words right behind it give: "known as the Rio Treaty"; null when there is none. */
  readonly alias: NamedInstrument | null;
  readonly span: Span;
  readonly sentence: Span;
  /** States of which the sentence may tell that they are bound, in order. */
  readonly parties: readonly ActorId[];
  /** Folded place at which the sentence says it was signed, or null. */
  readonly place: string | null;
  /** Month of signing, `1972-05`, or null: the one that the words give, or that of publication where they say "signed" without another. */
  readonly month: string | null;
}

/** Every mention of an instrument in an article. */
export function instrumentItems(article: Linkable): readonly InstrumentItem[] {
  return article.sentences.flatMap((sentence) => {
    const text = slice(article.text, sentence);
    const placed = (span: Span): Span => ({ start: span.start + sentence.start, end: span.end + sentence.start });
    const known = {
      other: (span: Span): boolean => isKnown(article, placed(span)),
      body: (span: Span): boolean => isBody(article, placed(span)),
    };
    const found = instrumentsIn(text, known);
    return found.map((named, n) => itemOf(article, sentence, { named, alias: aliasIn(text, found.slice(n)) }));
  });
}

/** Whether words name a state, a person or a place, and nothing more. */
function isKnown({ entities, text }: Linkable, span: Span): boolean {
  const words = foldedWords(slice(text, span)).length;
  return entities.some(
    (entity) =>
      entity.type !== 'organization' &&
      (entity.actor !== null || entity.type === 'nationality') &&
      overlaps(entity, span) &&
      foldedWords(slice(text, entity)).length >= words,
  );
}

function isBody({ entities }: Linkable, span: Span): boolean {
  return entities.some((entity) => entity.actor !== null && overlaps(entity, span));
}

function itemOf(article: Linkable, sentence: Span, names: Pick<InstrumentItem, 'named' | 'alias'>): InstrumentItem {
  const { named } = names;
  const span = { start: sentence.start + named.start, end: sentence.start + named.end };
  const id = contentId('instrument-mention', article.id, span.start, span.end);
  return {
    ...{ id, article: article.id, order: orderOf(article, id), ...names, span, sentence },
    ...{ parties: partiesIn(article, sentence), ...signedIn(article, sentence) },
  };
}

const signing = /\b(?:sign(?:ed|s|ing)?|concluded|sealed|agreed|adopted)\b/u;
const at = /\b(?:in|at) ((?:\p{Lu}[\p{L}\p{M}'’-]+ ?)+)/gu;
const months = ['January', 'February', 'March', 'April', 'May', 'June'].concat([
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]);

/** Where and when a sentence says that something was signed. */
function signedIn(article: Linkable, sentence: Span): Pick<InstrumentItem, 'place' | 'month'> {
  const text = slice(article.text, sentence);
  if (!signing.test(text)) return { place: null, month: null };
  const places = [...text.matchAll(at)]
    .map(([, words = '']) => words.trim())
    .filter((words) => !months.includes(words));
  return { place: places[0] === undefined ? null : foldedWords(places[0]).join(' '), month: monthOf(text, article) };
}

/** The month in the words (its year that of publication or the one before where none is given), or that of publication. */
function monthOf(text: string, { published }: Linkable): string | null {
  const stated = new RegExp(`\\b(${months.join('|')})(?: (\\d{4}))?`, 'u').exec(text);
  const printed = published?.value.slice(0, 7) ?? '';
  if (stated === null) return /^\d{4}-\d\d$/u.test(printed) && !/\b\d{4}\b/u.test(text) ? printed : null;
  const month = String(months.indexOf(stated[1] ?? '') + 1).padStart(2, '0');
  if (stated[2] !== undefined) return `${stated[2]}-${month}`;
  const year = Number(printed.slice(0, 4));
  return Number.isNaN(year) || year === 0
    ? null
    : `${String(`${String(year)}-${month}` > printed ? year - 1 : year)}-${month}`;
}
