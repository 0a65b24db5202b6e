import { hashString } from '../../../base/infer/hash.ts';
import type { WordLexicon } from '../../../base/infer/lexicon.ts';
import type { NameModel } from '../../../base/infer/name-model.ts';
import type { Kit } from '../../../base/kit.ts';
import { normaliseName } from '../../../base/tables/normalise.ts';
import { type Chunk, formAt, formsOf, isAcronym, type Range, type Scene, textOf } from './chunk.ts';
import { isOpened } from './classify.ts';
import { kindHashes } from './kind-features.ts';
import { chancesOf, nameKinds } from './name-kinds.ts';
import type { Loose } from './names.ts';
import { type Case, verdictHashes } from './verdict-features.ts';

/** What the trained reader of names runs on. */
export interface Reader {
  readonly words: WordLexicon;
  readonly model: NameModel;
}

/** A run to be judged, with the chunk that the rules made of it, or null. */
export interface Candidate extends Range {
  readonly scene: Scene;
  readonly chunk: Chunk | null;
}

/** The runs of an article that neither tables nor clear cues settle: those the rules guessed at, and those they left open. */
export function candidatesOf(chunks: readonly Chunk[], loose: readonly Loose[]): readonly Candidate[] {
  const guessed = chunks.filter(({ type, actor, certainty }) => actor === null && certainty < 3 && isJudged(type));
  const taken = new Map<Scene, Set<number>>();
  for (const { scene, first } of chunks) taken.set(scene, (taken.get(scene) ?? new Set<number>()).add(first));
  const open = loose.filter((run) => taken.get(run.scene)?.has(run.first) !== true && !isOpened(run.scene, run));
  return [
    ...guessed.map((chunk) => ({ scene: chunk.scene, first: chunk.first, last: chunk.last, chunk })),
    ...open.map(({ scene, first, last }) => ({ scene, first, last, chunk: null })),
  ];
}

function isJudged(type: string): boolean {
  return nameKinds.some((kind) => kind === type);
}

/** The cases of an article's candidates, in their order. */
export function casesOf(
  candidates: readonly Candidate[],
  { chunks, scenes }: Pick<Found, 'chunks' | 'scenes'>,
  { words, model }: Reader,
): readonly Case[] {
  const here = candidates.map((run) =>
    chancesOf(kindHashes({ scene: run.scene, words }, run), model.kind, model.scale),
  );
  const keys = candidates.map((run) => normaliseName(textOf(run.scene, run)));
  const everywhere = meansBy(keys, here);
  const small = smallWords(scenes);
  const within = wordsWithin(chunks);
  return candidates.map(({ scene, chunk, first, last }, at) => ({
    scene,
    run: { first, last },
    rule: chunk === null ? 0 : 3 * nameKinds.findIndex((kind) => kind === chunk.type) + chunk.certainty,
    here: here[at] ?? nobody,
    everywhere: everywhere.get(keys[at] ?? '')?.mean ?? nobody,
    times: everywhere.get(keys[at] ?? '')?.times ?? 1,
    small: small.has(formAt(scene, last).toLowerCase()),
    within: within.get(formAt(scene, last)) ?? 0,
  }));
}

const nobody = new Float64Array(nameKinds.length);

interface Mean {
  readonly mean: Float64Array;
  readonly times: number;
}

function meansBy(keys: readonly string[], chances: readonly Float64Array[]): ReadonlyMap<string, Mean> {
  const means = new Map<string, Mean>();
  keys.forEach((key, at) => {
    const { mean, times } = means.get(key) ?? { mean: nobody, times: 0 };
    const added = mean.map((value, kind) => (value * times + (chances[at]?.[kind] ?? 0)) / (times + 1));
    means.set(key, { mean: added, times: times + 1 });
  });
  return means;
}

/** The words of sure longer names, each with a bit for every kind and place (first, last, between) in which it stands. */
function wordsWithin(chunks: readonly Chunk[]): ReadonlyMap<string, number> {
  const bits = new Map<string, number>();
  for (const { scene, first, last, type, certainty } of chunks) {
    const kind = nameKinds.findIndex((each) => each === type);
    if (kind === -1 || certainty < 3 || last === first) continue;
    for (let at = first; at <= last; at++) {
      const place = at === last ? 1 : at === first ? 0 : 2;
      bits.set(formAt(scene, at), (bits.get(formAt(scene, at)) ?? 0) | (1 << (3 * kind + place)));
    }
  }
  return bits;
}

/** The words of an article that stand in small letters. */
export function smallWords(scenes: readonly Scene[]): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { sentence } of scenes)
    for (const { form } of sentence.tokens) if (/^\p{Ll}{3}/u.test(form)) words.add(form);
  return words;
}

/** What rules and tables found in an article. */
interface Found {
  readonly chunks: readonly Chunk[];
  readonly loose: readonly Loose[];
  readonly scenes: readonly Scene[];
}

/** The chunks of an article after the verdict on its candidates: each with its kind, and without those that are no names. */
export function settleKinds({ chunks, loose, scenes }: Found, { model, names }: Kit): readonly Chunk[] {
  const reader = { words: model.words, model: names };
  const candidates = candidatesOf(chunks, loose);
  const cases = casesOf(candidates, { chunks, scenes }, reader);
  const judged = new Set(candidates.map(({ chunk }) => chunk));
  const persons = personWords(chunks);
  const settled = candidates.flatMap(({ chunk, ...run }, at) =>
    chunk !== null && isKnown(chunk, persons) ? [chunk] : verdictOn({ chunk, ...run }, cases[at], reader),
  );
  return [...chunks.filter((chunk) => !judged.has(chunk)), ...settled];
}

/** Words of the persons whom clear cues show by more than one word. */
function personWords(chunks: readonly Chunk[]): ReadonlySet<string> {
  const full = chunks.filter((chunk) => chunk.type === 'person' && chunk.certainty === 3 && chunk.last > chunk.first);
  return new Set(full.flatMap((chunk) => formsOf(chunk.scene, chunk)));
}

/** Whether tables have a name as of that type, though for more than one actor, or the article has a person of that name in full. */
function isKnown({ scene, first, last, type }: Chunk, persons: ReadonlySet<string>): boolean {
  if (type === 'person' && formsOf(scene, { first, last }).every((form) => persons.has(form))) return true;
  const entries = scene.tables.names(textOf(scene, { first, last }));
  return entries.some((entry) => entry.type === type && entry.kind !== 'surname');
}

function verdictOn({ chunk, ...run }: Candidate, item: Case | undefined, { words, model }: Reader): readonly Chunk[] {
  if (item === undefined || (chunk !== null && isBodyLetters(chunk, item, words))) return chunk === null ? [] : [chunk];
  const chances = chancesOf(verdictHashes(item, words), model.verdict, model.scale);
  const top = Math.max(...chances);
  if (chunk?.type === 'person' && chunk.certainty === 2 && top < overruling) return [chunk];
  const kind = nameKinds[chances.indexOf(top)] ?? 'other';
  if (kind === 'other') return [];
  return [chunk?.type === kind ? chunk : { ...run, type: kind, certainty: 2, actor: null }];
}

/**
 * Words that the news writes with a capital at least so often, in steps of the lexicon, are no common words in capitals. This and the
 * chance that lets an acronym stand were set by names in news (`npm run bench -- --only entities`).
 */
const leastCapitals = 4;
const enough = 0.5;

/** The chance at which another kind overrules a person whom a cue shows: set by the pronouns of GUM as well. */
const overruling = 0.6;

/** An acronym that stands where bodies stand and is no common word in capitals (`GOOD`): too short for the reader to judge. */
function isBodyLetters(chunk: Chunk, { everywhere }: Case, words: WordLexicon): boolean {
  const form = textOf(chunk.scene, chunk);
  if (chunk.type !== 'organization' || !isAcronym(form) || (everywhere[1] ?? 0) <= enough) return false;
  const row = words.row(hashString(form.toLowerCase()));
  return row === 0 || (words.classes.caps[row] ?? 0) >= leastCapitals;
}
