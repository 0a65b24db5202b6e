import { hashString } from '../../../base/infer/hash.ts';
import type { WordLexicon } from '../../../base/infer/lexicon.ts';
import { wordSet } from '../../../base/lang/role-match.ts';
import { type Chunk, formAt, type Range, type Scene, textOf, tokenAt } from './chunk.ts';
import { isRegion } from './known-places.ts';

/** Smaller towns share their names with too many common words. */
const leastPeople = 50_000;

/** Words that the news writes with a capital less often, in steps of the lexicon, are common ones too: `turkey`. */
const leastCapitals = 7;

interface Words {
  readonly scene: Scene;
  readonly words: WordLexicon;
}

/** Places written in small letters, as in mails and posts: where places stand, tagged as names, and known to the tables. */
export function smallPlaces(scene: Scene, words: WordLexicon): readonly Chunk[] {
  const found: Chunk[] = [];
  for (let first = 0; first < scene.sentence.tokens.length; first++) {
    const range = smallPlaceAt({ scene, words }, first, found.at(-1)?.last === first - 1);
    if (range === null) continue;
    found.push({ scene, ...range, type: 'place', certainty: 2, actor: null });
    first = range.last;
  }
  return found;
}

/** The longest such place that begins at a token; `follows` when one ends right before it. */
function smallPlaceAt({ scene, words }: Words, first: number, follows: boolean): Range | null {
  const before = formAt(scene, first - 1).toLowerCase();
  if (!follows && !wordSet(scene.lexicon, 'placePrepositions').has(before)) return null;
  for (const last of [first + 2, first + 1, first])
    if (isSmallName({ scene, words }, { first, last }) && isLarge(scene, { first, last })) return { first, last };
  return null;
}

/** Words tagged as names that are no common words, and not what kind of thing the next word names: `china cups`. */
function isSmallName({ scene, words }: Words, { first, last }: Range): boolean {
  for (let at = first; at <= last; at++) {
    const token = tokenAt(scene, at);
    if (token?.upos !== 'PROPN' || !/^\p{Ll}{3,}$/u.test(token.form)) return false;
    const row = words.row(hashString(token.form));
    if (row !== 0 && (words.classes.caps[row] ?? 0) < leastCapitals) return false;
  }
  return tokenAt(scene, last + 1)?.upos !== 'NOUN';
}

function isLarge(scene: Scene, range: Range): boolean {
  const name = textOf(scene, range);
  return (
    scene.tables.names(name)[0]?.type === 'place' ||
    scene.tables.places(name).some((place) => isRegion(place) || place.population >= leastPeople)
  );
}
