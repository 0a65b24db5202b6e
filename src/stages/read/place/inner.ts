import { normaliseName } from '../../../base/tables/normalise.ts';
import type { PlaceEntry } from '../../../base/tables/tables.ts';
import type { Candidate, Ground } from './candidates.ts';
import { liesIn } from './containers.ts';
import { placeWords } from './signs.ts';

/** A place that a longer name holds: `Harwick` in `Harwick Town Hall`. */
export interface Inner {
  /** Its normalised name. */
  readonly key: string;
  readonly entries: readonly PlaceEntry[];
}

const isWide = ({ kind, known }: PlaceEntry): boolean =>
  kind === 'county' || (known && (kind === 'region' || kind === 'country'));

/** What the tables know under some words of a name; null when nothing, or only letters that some small place has for a name. */
function inner({ tables, pack }: Ground, words: readonly string[]): Inner | null {
  const name = words.join(' ');
  const key = normaliseName(name);
  const entries = tables.places(name);
  const small = entries.every(({ known, kind }) => !known && kind !== 'county');
  return entries.length === 0 || (small && (key.length < 4 || placeWords(pack).never.has(key)))
    ? null
    : { key, entries };
}

/** The entries that lie in a county, region or state of the tables: `Harwick Vermont`. */
function insideOf({ tables }: Ground, { entries }: Inner, wider: string): readonly PlaceEntry[] {
  const around = tables.places(wider).filter(isWide);
  return entries.filter((entry) => around.some((one) => liesIn(entry, one)));
}

/** The place at the head of the name of something that is or belongs to it: `Harwick Town Hall`, `Harwick County School District`. */
function atHead(ground: Ground, words: readonly string[]): Inner | null {
  const { bodies, sites } = placeWords(ground.pack);
  for (let end = words.length - 1; end > 0; end--) {
    const found = inner(ground, words.slice(0, end));
    if (found === null) continue;
    const next = (words[end] ?? '').toLowerCase();
    if (found.entries.some(({ kind }) => kind === 'county') || bodies.has(next) || sites.has(next)) return found;
    const inside = insideOf(ground, found, words.slice(end).join(' '));
    if (inside.length > 0) return { key: normaliseName(words.join(' ')), entries: inside };
  }
  return null;
}

/** The place at the end of a name behind words for a part of it (`Old Harwick`), or a county or region behind any others. */
function atEnd(ground: Ground, words: readonly string[]): Inner | null {
  const { directions, parts } = placeWords(ground.pack);
  for (let first = 1; first < words.length; first++) {
    const found = inner(ground, words.slice(first));
    if (found === null) continue;
    const before = words.slice(0, first).map((word) => word.toLowerCase());
    if (before.every((word) => directions.has(word) || parts.has(word))) return found;
    const wide = found.entries.filter((entry) => isWide(entry) && entry.kind !== 'country');
    if (wide.length > 0) return { ...found, entries: wide };
  }
  return null;
}

/**
 * The place inside a name that the tables do not know: that of a building, body or part of a place (`Harwick Town Hall`, `Old Harwick`), the
 * first of two joined by a hyphen (`Harwick-Ashburn`), a county whose body it is; null when there is none. Streets and waters are named
 * after places far away and hold none.
 */
export function innerPlace(ground: Ground, name: string): Inner | null {
  const words = name.replace(/^\p{Lu}-(?=\p{Lu})/u, '').split(' ');
  const whole = words.join(' ') === name ? null : inner(ground, words);
  const [former, latter] = name.split(/[-–]/u);
  const joined = latter === undefined || !/^\p{Lu}/u.test(latter) ? null : inner(ground, (former ?? '').split(' '));
  return whole ?? joined ?? atHead(ground, words) ?? atEnd(ground, words);
}

const listed = /^(?:, \p{Lu}[\p{L}'’.]*(?: \p{Lu}[\p{L}'’.]*)?){0,6},? and (?:\p{Lu}[\p{L}'’.]* ){1,2}(\p{Ll}+)/u;
const last = /^ (\p{Ll}+)/u;

/** The county that a name means in a list of counties: `Harwick and Ashburn counties`; null outside one or where the tables know no such county. */
export function countiesOf({ text, tables, pack }: Ground, { name, end }: Candidate): Inner | null {
  const rest = text.slice(end, end + 160);
  const kinds = [listed, last].map((pattern) => pack.places.countyKinds[pattern.exec(rest)?.[1] ?? '']);
  const word = kinds.find((kind) => kind !== undefined);
  if (word === undefined) return null;
  const entries = tables.places(`${name} ${word}`).filter(({ kind }) => kind === 'county');
  return entries.length === 0 ? null : { key: normaliseName(`${name} ${word}`), entries };
}
