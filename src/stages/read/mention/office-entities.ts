import { plainWord, wordSet } from '../../../base/lang/role-match.ts';
import type { EntityDraft } from '../../../base/schema/finding.ts';
import type { Span } from '../../../base/schema/span.ts';
import { type Chunk, formAt, isCapital, type Range, type Scene, spanOf, tokenAt } from './chunk.ts';
import type { OfficeRange } from './offices.ts';

export interface OfficeEntities {
  readonly entities: readonly EntityDraft[];
  /** The office span of a person. */
  readonly roles: ReadonlyMap<Chunk, Span>;
}

/** Office spans of a sentence with what modifies them, and the persons they belong to. */
export function officeEntities(
  scene: Scene,
  offices: readonly OfficeRange[],
  chunks: readonly Chunk[],
): OfficeEntities {
  const entities: EntityDraft[] = [];
  const roles = new Map<Chunk, Span>();
  for (const office of withServed(scene, offices, chunks)) {
    const full = widen(scene, office, chunks);
    const holder = holderOf(scene, full, chunks) ?? nextHolder(scene, full, { offices, chunks });
    const span = spanOf(scene, full);
    if (holder !== null) roles.set(holder, joined(scene, roles.get(holder), span));
    const plural = /^NNP?S$/u.test(tokenAt(scene, office.last)?.xpos ?? '');
    if (holder !== null || (!plural && (isNamed(full, office, chunks) || isDefinite(scene, full, office)))) {
      entities.push({ ...span, type: 'office', actor: null, role: null });
    }
  }
  return { entities, roles };
}

/** `aide to the president Ana Roe`: two offices of which the second, with its article, tells whom the first serves; the name is of the first. */
function withServed(scene: Scene, offices: readonly OfficeRange[], chunks: readonly Chunk[]): readonly OfficeRange[] {
  const isServed = (one: OfficeRange, next: OfficeRange | undefined): next is OfficeRange =>
    next?.first === one.last + 3 &&
    /^to$/u.test(formAt(scene, one.last + 1)) &&
    /^the$/u.test(formAt(scene, one.last + 2)) &&
    chunks.some(({ type, first }) => type === 'person' && first === next.last + 1);
  return offices.flatMap((office, at) => {
    const [before, next] = [offices[at - 1], offices[at + 1]];
    if (before !== undefined && isServed(before, office)) return [];
    return [isServed(office, next) ? { ...office, last: next.last } : office];
  });
}

/** The holder of the office that comes right after this one. */
function nextHolder(
  scene: Scene,
  full: Range,
  { offices, chunks }: { readonly offices: readonly OfficeRange[]; readonly chunks: readonly Chunk[] },
): Chunk | null {
  const next = offices.find(
    (office) => office.first > full.last && widen(scene, office, chunks).first === full.last + 1,
  );
  return next === undefined
    ? null
    : (chunks.find((found) => found.type === 'person' && found.first === next.last + 1) ?? null);
}

/** Two offices right before one name are one (`army spokesman Colonel`); of others the first counts. */
function joined(scene: Scene, known: Span | undefined, span: Span): Span {
  if (known === undefined) return span;
  return scene.text.slice(known.end, span.start) === ' ' ? { start: known.start, end: span.end } : known;
}

/** Adds modifiers to the left (`deputy`, `North Korean`, `Russia 's Security Council`) and `of` with a name to the right. */
function widen(scene: Scene, office: OfficeRange, chunks: readonly Chunk[]): Range {
  let first = overlapped(office, chunks)?.first ?? office.first;
  for (;;) {
    const at = leftward(scene, first, chunks);
    if (at === first) break;
    first = at;
  }
  return { first, last: rightward(scene, office, chunks) };
}

/** `People's Liberation Army` + `army spokesman`: the body's name that shares its last word with the office. */
function overlapped({ first, last }: OfficeRange, chunks: readonly Chunk[]): Chunk | null {
  const shares = (found: Chunk): boolean => found.first < first && found.last >= first && found.last < last;
  return chunks.find((found) => found.type === 'organization' && shares(found)) ?? null;
}

function leftward(scene: Scene, first: number, chunks: readonly Chunk[]): number {
  const possessive = /^['’]s?$/u.test(formAt(scene, first - 1)) ? 1 : 0;
  const end = first - 1 - possessive;
  const name = chunks.find((found) => found.last === end && found.type !== 'person');
  if (name !== undefined) return longest(name, chunks).first;
  if (possessive === 1) return first;
  if (
    /^[-‐]$/u.test(formAt(scene, first - 1)) &&
    wordSet(scene.lexicon, 'officeModifiers').has(formAt(scene, first - 2).toLowerCase())
  )
    return first - 2;
  const word = tokenAt(scene, first - 1);
  if (word !== null && wordSet(scene.lexicon, 'pastHolder').has(plainWord(word.form))) return first - 1;
  return word !== null &&
    wordSet(scene.lexicon, 'officeModifiers').has(plainWord(word.form)) &&
    /^(?:ADJ|NOUN|PROPN|ADV|X)$/u.test(word.upos)
    ? first - 1
    : first;
}

function longest(name: Chunk, chunks: readonly Chunk[]): Chunk {
  return chunks.reduce(
    (best, found) => (found.last === name.last && found.first < best.first && found.type !== 'person' ? found : best),
    name,
  );
}

/** Takes in `of France`, `to the United Nations`, `of Chad's trade ministry`: the name after the office and what that owns. */
function rightward(scene: Scene, office: OfficeRange, chunks: readonly Chunk[]): number {
  if (!/^(?:of|for|to)$/u.test(formAt(scene, office.last + 1))) return office.last;
  const start = /^the$/iu.test(formAt(scene, office.last + 2)) ? office.last + 3 : office.last + 2;
  const name = chunks.find((found) => found.first === start && found.type !== 'person');
  if (name === undefined || /^[-‐–]$/u.test(formAt(scene, name.last + 1))) return office.last;
  let { last } = name;
  while (/^['’]s?$/u.test(formAt(scene, last + 1))) last = ownedEnd(scene, last + 1);
  return last;
}

/** End of the noun phrase after a possessive mark: its modifiers and nouns. */
function ownedEnd(scene: Scene, mark: number): number {
  let last = mark;
  while (/^(?:NOUN|PROPN|ADJ)$/u.test(tokenAt(scene, last + 1)?.upos ?? '')) last++;
  return last;
}

/** The index after courtesy titles (`Sheikh`, `Dr`) that stand at another. */
function afterTitles(scene: Scene, index: number): number {
  let at = index;
  while (scene.lexicon.titles.some(({ form }) => form === formAt(scene, at))) at++;
  return at;
}

/** The person right after an office (`President Lula`), or before it across a comma (`Jane Roe, the envoy to Chad,`). */
function holderOf(scene: Scene, full: Range, chunks: readonly Chunk[]): Chunk | null {
  const next = afterTitles(scene, full.last + 1);
  const after = /^,$/u.test(formAt(scene, next)) ? next + 1 : next;
  const direct = chunks.find((found) => found.type === 'person' && (found.first === next || found.first === after));
  const start = /^(?:the|a|an|its|their|his|her)$/iu.test(formAt(scene, full.first - 1)) ? full.first - 1 : full.first;
  const before = chunks.find(
    (found) => found.type === 'person' && found.last === start - 2 && formAt(scene, start - 1) === ',',
  );
  if (direct?.first === next) return direct;
  return before ?? direct ?? null;
}

/** Whether a modifier names the state or body of the office. */
function isNamed(full: Range, office: OfficeRange, chunks: readonly Chunk[]): boolean {
  return chunks.some(
    (found) =>
      found.type !== 'person' &&
      found.first >= full.first &&
      found.last <= full.last &&
      (found.last < office.first || found.first > office.last),
  );
}

/** `the foreign minister`, `President` without a name: one holder is meant. */
function isDefinite(scene: Scene, full: Range, office: OfficeRange): boolean {
  if (office.match.row.role === null || office.match.row.role === 'other') return false;
  return /^the$/iu.test(formAt(scene, full.first - 1)) || isCapital(formAt(scene, office.first));
}
