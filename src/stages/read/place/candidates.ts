import type { LanguagePack } from '../../../base/lang/pack.ts';
import type { EntityDraft } from '../../../base/schema/finding.ts';
import type { Sentence, Token } from '../../../base/schema/parse.ts';
import type { Span } from '../../../base/schema/span.ts';
import { sharedStates } from '../../../base/tables/shared-states.ts';
import { normaliseName } from '../../../base/tables/normalise.ts';
import type { PlaceEntry, Tables } from '../../../base/tables/tables.ts';
import { contains, overlaps, sameSpan } from '../../../base/text/spans.ts';
import { placeWords } from './signs.ts';

/** Words that may name a place, with what the tables know under that name. */
export interface Candidate extends Span {
  readonly name: string;
  readonly entries: readonly PlaceEntry[];
  /** The state that the mention reader gave it, or null. */
  readonly state: string | null;
  /** What the mention reader took the words for, alone or as a part; null when for nothing. */
  readonly within: EntityDraft | null;
}

/** What candidates are looked for in. */
export interface Ground {
  readonly text: string;
  readonly tables: Tables;
  readonly pack: LanguagePack;
  readonly entities: readonly EntityDraft[];
}

const stateCode = /^[A-Z]{3}$/u;

function isCapitalised(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}/u.test(token.form);
}

/** The entries of a state as a place, by its id. */
export function stateEntries(tables: Tables, id: string): readonly PlaceEntry[] {
  const name = tables.actor(id)?.name ?? '';
  return tables.places(name).filter((entry) => entry.kind === 'country' && entry.country === id);
}

/** The regions that a name standing alone abbreviates with points: `N.C.`, `Md.`. */
function shortRegion({ tables }: Ground, name: string): readonly PlaceEntry[] {
  return name.endsWith('.') ? tables.shortRegions(name) : [];
}

/** Candidates among the places that the mention reader found. */
export function fromEntities(ground: Ground): readonly Candidate[] {
  return ground.entities
    .filter((entity) => entity.type === 'place')
    .map((entity) => {
      const { start, end, actor } = entity;
      const name = ground.text.slice(start, end);
      const state = actor !== null && stateCode.test(actor) ? actor : null;
      const known = entriesOf(ground, name);
      const own =
        state === null || known.some(({ country }) => country === state) ? [] : stateEntries(ground.tables, state);
      const entries = known.length + own.length > 0 ? [...own, ...known] : shortRegion(ground, name);
      return { start, end, name, state, within: entity, entries };
    })
    .filter(({ name, entries }) => entries.length > 0 || !placeWords(ground.pack).never.has(normaliseName(name)));
}

/** The longest place name of the tables that begins at a token; null when none does. */
function longestAt(ground: Ground, tokens: readonly Token[], at: number): Omit<Candidate, 'within'> | null {
  const first = tokens[at];
  if (first === undefined) return null;
  const words = ground.tables.longestPlace(first.form);
  for (let last = Math.min(at + words * 2, tokens.length) - 1; last >= at; last--) {
    const token = tokens[last] ?? first;
    if (!/\p{L}/u.test(token.form)) continue;
    const name = ground.text.slice(first.start, token.end);
    const entries = entriesOf(ground, name);
    if (entries.length > 0) return { start: first.start, end: token.end, name, entries, state: null };
  }
  return null;
}

/**
 * What the tables know under a name, or under the rest of it when it begins with a direction (`Western Canada`); none for words and
 * letters that only some small place has for a name (`North`, `BA`).
 */
function entriesOf({ tables, pack }: Ground, name: string): readonly PlaceEntry[] {
  const { never, directions } = placeWords(pack);
  // No village of a name is meant before the states that share it.
  const shared = sharedStates(tables, name);
  if (shared.length > 0) return shared.flatMap((state) => stateEntries(tables, state));
  const entries = tables.places(name);
  const [first = '', rest] = name.split(/ (.*)/su);
  if (entries.length === 0 && rest !== undefined && directions.has(first.toLowerCase()))
    return tables.places(rest).filter(({ known }) => known);
  const small = entries.every(({ known }) => !known);
  return small && (name.length < 4 || never.has(normaliseName(name))) ? [] : entries;
}

/**
 * Whether a name found by the tables alone stands by itself: its words are proper nouns and no further capitalised word belongs to it, as
 * in a person's or a newspaper's name.
 */
function standsAlone(tokens: readonly Token[], at: number, found: Span): boolean {
  const inside = tokens.filter((token) => token.start >= found.start && token.end <= found.end);
  if (!inside.every((token) => token.upos === 'PROPN' || !/^\p{L}/u.test(token.form))) return false;
  const after = tokens[at + inside.length];
  const before = tokens[at - 1];
  const joined = (token: Token | undefined): boolean => isCapitalised(token) && token?.upos === 'PROPN';
  return !joined(after) && !joined(before);
}

/** Whether a name at the head of a body's or office's name may be the place whose body it is: `Ashburn` in `Ashburn City Council`. */
function headsBody({ pack, text }: Ground, within: EntityDraft, found: Span): boolean {
  if (within.type !== 'organization' && within.type !== 'office') return false;
  const next = /^ (\p{L}+)/u.exec(text.slice(found.end, within.end))?.[1] ?? '';
  return within.start >= found.start && placeWords(pack).bodies.has(next.toLowerCase());
}

/**
 * Whether a name may be read apart from what the mention reader took it for: when it holds that and more (`Carolina` in `North Carolina`),
 * as the whole of it, or as the place whose body it names.
 */
function isFree(ground: Ground, within: EntityDraft, found: Span): boolean {
  if (sameSpan(within, found)) return within.type !== 'place' && within.type !== 'nationality';
  return contains(found, within) || headsBody(ground, within, found);
}

/** Candidates in a sentence that the tables know and that the mention reader does not take for places. */
export function fromTables(ground: Ground, sentence: Sentence): readonly Candidate[] {
  const found: Candidate[] = [];
  const near = ground.entities.filter((entity) => overlaps(entity, sentence));
  const { tokens } = sentence;
  for (let at = 0; at < tokens.length; at++) {
    const candidate = isCapitalised(tokens[at]) ? longestAt(ground, tokens, at) : null;
    if (candidate === null) continue;
    const covering = near.filter((entity) => overlaps(entity, candidate));
    const [within = null] = covering;
    const free =
      within === null ? standsAlone(tokens, at, candidate) : covering.every((one) => isFree(ground, one, candidate));
    if (!free) continue;
    found.push({ ...candidate, within: within !== null && contains(within, candidate) ? within : null });
    while ((tokens[at + 1]?.end ?? Infinity) <= candidate.end) at++;
  }
  return found;
}
