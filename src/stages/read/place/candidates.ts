import type { EntityDraft } from '../../../base/schema/finding.ts';
import type { Sentence, Token } from '../../../base/schema/parse.ts';
import type { Span } from '../../../base/schema/span.ts';
import { normaliseName } from '../../../base/tables/normalise.ts';
import type { PlaceEntry, Tables } from '../../../base/tables/tables.ts';
import { overlaps } from '../../../base/text/spans.ts';

/** Words that may name a place, with what the tables know under that name. */
export interface Candidate extends Span {
  readonly name: string;
  readonly entries: readonly PlaceEntry[];
  /** The state that the mention reader gave it, or null. */
  readonly state: string | null;
}

/** What candidates are looked for in. */
export interface Ground {
  readonly text: string;
  readonly tables: Tables;
  readonly entities: readonly EntityDraft[];
}

const stateCode = /^[A-Z]{3}$/u;

function isCapitalised(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Lu}/u.test(token.form);
}

/** The entries of a state as a place, by its id. */
function stateEntries(tables: Tables, id: string): readonly PlaceEntry[] {
  const name = tables.actor(id)?.name ?? '';
  return tables.places(name).filter((entry) => entry.kind === 'country' && entry.country === id);
}

/** Candidates among the places that the mention reader found. */
export function fromEntities(ground: Ground): readonly Candidate[] {
  return ground.entities
    .filter((entity) => entity.type === 'place')
    .map(({ start, end, actor }) => {
      const name = ground.text.slice(start, end);
      const state = actor !== null && stateCode.test(actor) ? actor : null;
      const known = ground.tables.places(name);
      return {
        start,
        end,
        name,
        state,
        entries: known.length > 0 || state === null ? known : stateEntries(ground.tables, state),
      };
    });
}

/** The longest place name of the tables that begins at a token; null when none does. */
function longestAt(ground: Ground, tokens: readonly Token[], at: number): Candidate | null {
  const first = tokens[at];
  if (first === undefined) return null;
  const words = ground.tables.longestPlace(first.form);
  for (let last = Math.min(at + words * 2, tokens.length) - 1; last >= at; last--) {
    const end = tokens[last]?.end ?? first.end;
    const name = ground.text.slice(first.start, end);
    const entries = ground.tables.places(name);
    if (entries.length > 0 && normaliseName(name) !== '')
      return { start: first.start, end, name, entries, state: null };
  }
  return null;
}

/**
 * Whether a name found by the tables alone stands by itself: its words are proper nouns and no further capitalised word belongs to it, as
 * in a person's or a newspaper's name.
 */
function standsAlone(tokens: readonly Token[], at: number, found: Candidate): boolean {
  const inside = tokens.filter((token) => token.start >= found.start && token.end <= found.end);
  if (!inside.every((token) => token.upos === 'PROPN' || !/^\p{L}/u.test(token.form))) return false;
  const after = tokens[at + inside.length];
  const before = tokens[at - 1];
  const joined = (token: Token | undefined): boolean => isCapitalised(token) && token?.upos === 'PROPN';
  return !joined(after) && !joined(before);
}

/** Candidates in a sentence that the tables know and no mention covers. Lone towns are left out when they are small: too often they are surnames. */
export function fromTables(ground: Ground, sentence: Sentence): readonly Candidate[] {
  const found: Candidate[] = [];
  const near = ground.entities.filter((entity) => overlaps(entity, sentence));
  const { tokens } = sentence;
  for (let at = 0; at < tokens.length; at++) {
    const candidate = isCapitalised(tokens[at]) ? longestAt(ground, tokens, at) : null;
    if (candidate === null || near.some((entity) => overlaps(entity, candidate))) continue;
    if (!standsAlone(tokens, at, candidate) || !isTelling(candidate)) continue;
    found.push(candidate);
    while ((tokens[at + 1]?.end ?? Infinity) <= candidate.end) at++;
  }
  return found;
}

const smallestTown = 500_000;

function isTelling({ entries }: Candidate): boolean {
  return entries.some(({ kind, population }) => kind !== 'city' || population >= smallestTown);
}
