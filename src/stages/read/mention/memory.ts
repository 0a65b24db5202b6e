import type { EntityType } from '../../../base/schema/finding.ts';
import { normaliseName } from '../../../base/tables/normalise.ts';
import {
  type Certainty,
  type Chunk,
  formAt,
  formsOf,
  isAcronym,
  isCapital,
  type Scene,
  textOf,
  tokenAt,
} from './chunk.ts';
import { wordSet } from '../../../base/lang/role-match.ts';
import { isOpened } from './classify.ts';
import { knownPlaces } from './known-places.ts';
import type { Loose } from './names.ts';
import { opensSentence } from './runs.ts';

interface Remembered {
  readonly type: EntityType;
  readonly certainty: Certainty;
  readonly actor: string | null;
}

/** What an article has established about its names: full names, their parts, acronyms. */
export type Memory = ReadonlyMap<string, Remembered>;

/**
 * The names of an article by their normalised form, the most certain type for each; beside whole names the parts of personal names
 * (`Olsen` from `Mira Olsen`) and acronyms of bodies.
 */
export function remember(chunks: readonly Chunk[]): Memory {
  const memory = new Map<string, Remembered>();
  for (const found of chunks) note(memory, textOf(found.scene, found), found);
  for (const found of chunks) for (const part of partsOf(found)) note(memory, part, { ...found, certainty: 2 });
  return memory;
}

function note(memory: Map<string, Remembered>, name: string, found: Remembered): void {
  const key = normaliseName(name);
  const known = memory.get(key);
  if (key === '' || (known !== undefined && known.certainty >= found.certainty)) return;
  memory.set(key, { type: found.type, certainty: found.certainty, actor: found.actor });
}

/** Shorter forms under which a name returns. */
function partsOf(found: Chunk): readonly string[] {
  const words = formsOf(found.scene, found).filter((form) => /\p{L}/u.test(form));
  if (found.type === 'person' && words.length >= 2 && found.certainty >= 2)
    return personParts(words, textOf(found.scene, found));
  if (found.type === 'organization' && words.length >= 2)
    return [acronymOf(words), ...ownName(found, words)].filter((name) => name.length >= 3);
  return found.type === 'place' && words.length >= 3 ? [acronymOf(words)].filter((name) => name.length >= 3) : [];
}

/** `Commons` of `House of Commons`: what a body is called by itself, unless it is a place or what a ministry is for. */
function ownName({ scene }: Chunk, words: readonly string[]): readonly string[] {
  const [head = '', of = '', name = ''] = words.slice(-3);
  if (of !== 'of' || words.length > 4 || wordSet(scene.lexicon, 'jointBodies').has(head)) return [];
  const known = scene.tables.names(name).length > 0 || knownPlaces(scene.tables, name).length > 0;
  return known || !wordSet(scene.lexicon, 'organisationWords').has(head) ? [] : [name];
}

function personParts(words: readonly string[], text: string): readonly string[] {
  const printed = text.split(/\s+/u);
  return [
    ...new Set([
      words[words.length - 1] ?? '',
      printed[printed.length - 1] ?? '',
      printed.slice(-2).join(' '),
      words[0] ?? '',
    ]),
  ].filter((part) => part.length >= 2);
}

/** Capitals of a name's main words. */
export function acronymOf(words: readonly string[]): string {
  return words
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word.charAt(0))
    .join('');
}

/** Gives runs without a type the type their words have elsewhere in the article, and corrects guesses by surer findings. */
export function recall(memory: Memory, chunks: readonly Chunk[], loose: readonly Loose[]): readonly Chunk[] {
  const things = new Set(
    [...chunks, ...loose].filter(isDetermined).map((found) => normaliseName(textOf(found.scene, found))),
  );
  const isThing = (found: Loose): boolean => things.has(normaliseName(textOf(found.scene, found)));
  const opened = openedNames(loose);
  const settled = chunks
    .map((found) => settle(memory, found))
    .filter((found) => found.type !== 'person' || found.certainty > 1 || !isThing(found))
    .filter((found) => !isOpenedBefore(found, opened));
  const recalled = loose.flatMap((found) => {
    const known = memory.get(normaliseName(textOf(found.scene, found)));
    const doubtful = known?.type === 'person' && known.certainty === 1 && isThing(found);
    return known === undefined || doubtful || isCommonAcronym(found.scene, found) ? [] : [{ ...found, ...known }];
  });
  return [...settled, ...recalled];
}

/** The bare names of what an opener names in an article: `Rosa` of `Hurricane Rosa`. */
function openedNames(loose: readonly Loose[]): ReadonlySet<string> {
  return new Set(
    loose.filter(({ scene, ...run }) => isOpened(scene, run)).map(({ scene, last }) => formAt(scene, last)),
  );
}

/** `Rosa`, a person by the word alone, in an article about `Hurricane Rosa`. */
function isOpenedBefore({ scene, first, last, type, certainty }: Chunk, opened: ReadonlySet<string>): boolean {
  return type === 'person' && certainty < 3 && first === last && opened.has(formAt(scene, last));
}

/** `the Rovers`: a name with an article that is no modifier, which a person's name never is. */
function isDetermined({ scene, first, last }: Loose): boolean {
  return /^the$/iu.test(formAt(scene, first - 1)) && !/^(?:NOUN|PROPN)$/u.test(tokenAt(scene, last + 1)?.upos ?? '');
}

/**
 * Names of persons whom the article knows that no run took, in full or in part, whatever their tags: a surname at a sentence's start is
 * easily taken for another word. A part counts only where the word does not go on to be part of something longer.
 */
export function sweep(memory: Memory, scenes: readonly Scene[], chunks: readonly Chunk[]): readonly Chunk[] {
  const used = new Map<Scene['sentence'], Set<number>>();
  for (const { scene, first, last } of chunks) {
    const set = used.get(scene.sentence) ?? new Set<number>();
    for (let at = first; at <= last; at++) set.add(at);
    used.set(scene.sentence, set);
  }
  return scenes.flatMap((scene) => (scene.titleCase ? [] : sweepScene(memory, scene, used.get(scene.sentence))));
}

function sweepScene(memory: Memory, scene: Scene, used: ReadonlySet<number> = new Set()): readonly Chunk[] {
  const found: Chunk[] = [];
  for (let first = 0; first < scene.sentence.tokens.length; first++) {
    const last = used.has(first) ? null : lastOfPerson(memory, scene, first);
    if (last === null || used.has(last)) continue;
    const known = memory.get(normaliseName(textOf(scene, { first, last })));
    if (known !== undefined) found.push({ scene, first, last, ...known });
    first = last;
  }
  return found;
}

/** The last token of the longest name of a known person that begins at a token, or null. */
function lastOfPerson(memory: Memory, scene: Scene, first: number): number | null {
  if (!/^\p{Lu}\p{Ll}{2,}/u.test(formAt(scene, first))) return null;
  const isPerson = (last: number): boolean => {
    const known = memory.get(normaliseName(textOf(scene, { first, last })));
    return known?.type === 'person' && known.certainty >= 2;
  };
  for (const last of [first + 2, first + 1]) if (isCapital(formAt(scene, last)) && isPerson(last)) return last;
  return formAt(scene, first).length > 3 && standsFree(scene, first) && isPerson(first) ? first : null;
}

/** Whether the words beside a capitalised one have no capital, a sentence's first word aside. */
function standsFree(scene: Scene, at: number): boolean {
  if (isCapital(formAt(scene, at + 1))) return false;
  return !isCapital(formAt(scene, at - 1)) || opensSentence(scene, at - 1);
}

function isCommonAcronym(scene: Scene, found: Loose): boolean {
  return found.first === found.last && isAcronym(textOf(scene, found)) && scene.titleCase;
}

function settle(memory: Memory, found: Chunk): Chunk {
  if (found.certainty === 3) return found;
  const known = memory.get(normaliseName(textOf(found.scene, found)));
  if (known === undefined || known.certainty <= found.certainty) return found;
  return { ...found, type: known.type, certainty: known.certainty, actor: found.actor ?? known.actor };
}
