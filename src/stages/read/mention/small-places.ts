import { wordSet } from '../../../base/lang/role-match.ts';
import { type Chunk, formAt, type Range, type Scene, textOf, tokenAt } from './chunk.ts';
import { isRegion } from './known-places.ts';

/** Smaller towns share their names with too many common words. */
const leastPeople = 50_000;

/** Places written in small letters, as in mails and posts: where places stand, tagged as names, and known to the tables. */
export function smallPlaces(scene: Scene): readonly Chunk[] {
  const found: Chunk[] = [];
  for (let first = 0; first < scene.sentence.tokens.length; first++) {
    const range = smallPlaceAt(scene, first, found.at(-1)?.last === first - 1);
    if (range === null) continue;
    found.push({ scene, ...range, type: 'place', certainty: 2, actor: null });
    first = range.last;
  }
  return found;
}

/** The longest such place that begins at a token; `follows` when one ends right before it. */
function smallPlaceAt(scene: Scene, first: number, follows: boolean): Range | null {
  const before = formAt(scene, first - 1).toLowerCase();
  if (!follows && !wordSet(scene.lexicon, 'placePrepositions').has(before)) return null;
  for (const last of [first + 2, first + 1, first])
    if (isSmallName(scene, { first, last }) && isLarge(scene, { first, last })) return { first, last };
  return null;
}

function isSmallName(scene: Scene, { first, last }: Range): boolean {
  for (let at = first; at <= last; at++) {
    const token = tokenAt(scene, at);
    if (token?.upos !== 'PROPN' || !/^\p{Ll}{3,}$/u.test(token.form)) return false;
  }
  return true;
}

function isLarge(scene: Scene, range: Range): boolean {
  const name = textOf(scene, range);
  return (
    scene.tables.names(name)[0]?.type === 'place' ||
    scene.tables.places(name).some((place) => isRegion(place) || place.population >= leastPeople)
  );
}
