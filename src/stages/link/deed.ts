import { deedRows } from '../../base/lang/en/deeds.ts';
import type { DeedRow } from '../../base/lang/en/deeds.ts';
import type { EventMention } from '../../base/schema/finding.ts';
import { foldWord } from '../../base/text/words.ts';

/** What an event's words say was done, finer than its type in some ways and across types in others. */
export interface Deed {
  /** Name of the table's row, or else the word. */
  readonly name: string;
  /** Whether the table knows it: two deeds that it knows by different names are never one. */
  readonly known: boolean;
  /** Whether the same two hardly do it twice within days. */
  readonly once: boolean;
  /** Whether they may do it again and again about different things. */
  readonly often: boolean;
  /** The word that tells of it, as a lemma. */
  readonly word: string;
}

/** The deed of an event, by its mode or by the word of the lexicon row that found it. */
export function deedOf({ type, mode, by, trigger }: Pick<EventMention, 'type' | 'mode' | 'by' | 'trigger'>): Deed {
  const word = by.split('.')[2] ?? foldWord(trigger.text.split(' ')[0] ?? '');
  const fits = (row: DeedRow): boolean =>
    row.types.includes(type) && (mode !== null && row.modes.length > 0 ? row.modes.includes(mode) : false);
  const named = (row: DeedRow): boolean => row.types.includes(type) && row.words.includes(word);
  const row = deedRows.find(fits) ?? deedRows.find(named);
  const { once = false, often = false } = row ?? {};
  return { name: row?.deed ?? word, known: row !== undefined, once, often, word };
}
