import type { LanguagePack } from '../../../base/lang/pack.ts';
import type { PlacesLexicon, PlaceWords } from '../../../base/lang/places-lexicon.ts';
import type { Span } from '../../../base/schema/span.ts';

function isWords(list: object): list is PlaceWords {
  return 'words' in list;
}

/** The words of a list as a set. */
function setOf({ words }: PlaceWords): ReadonlySet<string> {
  return new Set(words.split('|'));
}

type WordSets = { readonly [K in Exclude<keyof PlacesLexicon, 'home' | 'countyKinds'>]: ReadonlySet<string> };

const known = new WeakMap<LanguagePack, WordSets>();

/** The word lists of a pack as sets. */
export function placeWords(pack: LanguagePack): WordSets {
  const made = known.get(pack);
  if (made !== undefined) return made;
  const lists = Object.entries(pack.places).map(([name, list]) => [name, list as object] as const);
  const entries = lists.flatMap(([name, list]) => (isWords(list) ? [[name, setOf(list)] as const] : []));
  const sets = Object.fromEntries(entries) as WordSets;
  known.set(pack, sets);
  return sets;
}

/** The one or two words right before a span on its line, in small letters, the last one first. */
export function wordsBefore(text: string, { start }: Span): readonly [last: string, former: string] {
  const found = /(?:(\p{L}+) )?(\p{L}+) $/u.exec(text.slice(Math.max(0, start - 40), start));
  return [found?.[2]?.toLowerCase() ?? '', found?.[1]?.toLowerCase() ?? ''];
}

/** The word right after a span or its genitive, as printed; '' where a mark follows. */
function wordAfter(text: string, { end }: Span): string {
  return /^(?:['’]s?)? (\p{L}+)/u.exec(text.slice(end, end + 30))?.[1] ?? '';
}

/** Whether a preposition of place or the like stands before the name: `near Ashburn`, `the mayor of Ashburn`, `a man, 61, of Ashburn`. */
export function isSet(text: string, span: Span, pack: LanguagePack): boolean {
  const [last, former] = wordsBefore(text, span);
  const { settings, holders, directions } = placeWords(pack);
  if (settings.has(last) || directions.has(last) || (last === 'of' && holders.has(former))) return true;
  return last === 'of' && /(?:\d|,),? of $/u.test(text.slice(Math.max(0, span.start - 8), span.start));
}

/** Whether a name in capitals opens its line as a dateline does: `ASHBURN - `, `ASHBURN (AP)`. */
export function isDateline(text: string, { start, end }: Span): boolean {
  const name = text.slice(start, end);
  const opens = start === 0 || /[\n.!?]\s*$/u.test(text.slice(Math.max(0, start - 12), start));
  return opens && name === name.toUpperCase() && /^(?: \(\p{Lu}+\))? ?(?:[-–—]{1,2}) /u.test(text.slice(end, end + 20));
}

/** Whether the word after a name is one for people or things of a place: `an Ashburn woman`, `Ashburn City Council`. */
export function isBelonging(text: string, span: Span, pack: LanguagePack): boolean {
  const next = wordAfter(text, span);
  const { belongings, bodies } = placeWords(pack);
  return belongings.has(next) || (/^\p{Lu}/u.test(next) && bodies.has(next.toLowerCase()));
}

/** Whether a name ends with the word for a feature: `Ashburn Road`. */
export function isFeature(name: string, pack: LanguagePack): boolean {
  const last = /^\S.* (\p{L}+)\.?$/u.exec(name)?.[1];
  return last !== undefined && placeWords(pack).features.has(last.toLowerCase());
}

/** Whether the words around a name are those around a town's and not a state's: `a Harwick woman`, `12 Mill St., Harwick`, `a man, 61, of Harwick`. */
export function isLocal(text: string, span: Span, pack: LanguagePack): boolean {
  const { townships, townsfolk, streets } = placeWords(pack);
  const [last, former] = wordsBefore(text, span);
  if (last === 'of' && townships.has(former)) return true;
  const before = text.slice(Math.max(0, span.start - 24), span.start);
  const street = / (\p{Lu}\p{L}*)\.?, $/u.exec(before)?.[1]?.toLowerCase() ?? '';
  return /\d,? of $/u.test(before) || streets.has(street) || townsfolk.has(wordAfter(text, span).toLowerCase());
}

/** Whether a name is used as that of a region with a government of its own: `the Harwick governor`, `the Harwick border`. */
export function isRegional(text: string, span: Span, pack: LanguagePack): boolean {
  return placeWords(pack).provincial.has(wordAfter(text, span).toLowerCase());
}
