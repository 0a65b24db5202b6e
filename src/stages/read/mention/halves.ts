import { wordSet } from '../../../base/lang/role-match.ts';
import { namedStates } from './ambiguous.ts';
import { type Chunk, formAt, isCapital, type Scene, textOf, tokenAt } from './chunk.ts';

/** States of an article named by a direction and a name (`South Sudan`), by the direction. */
function byDirection(chunks: readonly Chunk[]): ReadonlyMap<string, string> {
  const halves = new Map<string, string>();
  for (const found of chunks) {
    const direction = /^(\p{L}+) \p{Lu}/u.exec(textOf(found.scene, found))?.[1];
    if (direction === undefined || !wordSet(found.scene.lexicon, 'directions').has(direction)) continue;
    const state = found.type === 'place' || found.type === 'nationality';
    if (state && found.actor !== null && !halves.has(direction)) halves.set(direction, found.actor);
  }
  return halves;
}

/** The states that the tables call by a direction alone, when the article names one of them otherwise (`Pyongyang`, `Seoul`). */
function byHabit(scenes: readonly Scene[], chunks: readonly Chunk[]): ReadonlyMap<string, string> {
  const [scene] = scenes;
  if (scene === undefined) return new Map();
  const called = [...wordSet(scene.lexicon, 'directions')].flatMap((direction) => {
    const state = scene.tables.names(direction).find(({ actor }) => scene.tables.actor(actor)?.kind === 'state');
    return state === undefined ? [] : ([[direction, state.actor]] as const);
  });
  const named = namedStates(chunks);
  return new Map(called.some(([, state]) => named.has(state)) ? called : []);
}

/** `the North` and `the South` for a state that the article names in full or by its capital: a capitalised direction alone, with `the`. */
export function halves(scenes: readonly Scene[], chunks: readonly Chunk[]): readonly Chunk[] {
  const told = byDirection(chunks);
  const states = told.size > 0 ? told : byHabit(scenes, chunks);
  if (states.size === 0) return [];
  return scenes.flatMap((scene) => {
    const taken = new Set(
      chunks
        .filter((found) => found.scene.sentence === scene.sentence && found.actor !== null)
        .flatMap(({ first, last }) => [first, last]),
    );
    return scene.sentence.tokens.flatMap((token, index): readonly Chunk[] => {
      const actor = states.get(token.form);
      if (actor === undefined || taken.has(index) || !standsAlone(scene, index)) return [];
      return [{ scene, first: index, last: index, type: 'place', certainty: 3, actor }];
    });
  });
}

function standsAlone(scene: Scene, index: number): boolean {
  const next = tokenAt(scene, index + 1);
  if (!/^the$/iu.test(formAt(scene, index - 1)) || next === null) return false;
  return !isCapital(next.form) && !/^(?:of|[-‐])$/u.test(next.form) && !/^(?:NOUN|PROPN)$/u.test(next.upos);
}
