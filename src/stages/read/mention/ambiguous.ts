import { wordSet } from '../../../base/lang/role-match.ts';
import type { Chunk } from './chunk.ts';
import { formAt, isCapital, textOf } from './chunk.ts';

/** States that an article names without doubt, by a name, an adjective or a person of theirs. */
export function namedStates(chunks: readonly Chunk[]): ReadonlySet<string> {
  const states = new Set<string>();
  for (const { scene, actor } of chunks) {
    const known = actor === null ? null : scene.tables.actor(actor);
    if (known?.country != null && scene.tables.actor(known.country)?.kind === 'state') states.add(known.country);
  }
  return states;
}

/**
 * Decides names that several states share (`Korean`, `Congo`) by the one of them that the article names elsewhere, and names whose only
 * state the tables hold back as doubtful (`Georgian`) by that state; `Northern` before a name (`Northern Mali`) is no state. Directions (`the
 * North`) are decided elsewhere.
 */
export function settleStates(chunks: readonly Chunk[]): readonly Chunk[] {
  const named = namedStates(chunks);
  return chunks.map((found) => {
    if (found.actor !== null || !/^(?:place|nationality)$/u.test(found.type)) return found;
    const name = textOf(found.scene, found);
    if (wordSet(found.scene.lexicon, 'directions').has(name)) return found;
    const states = [...new Set(found.scene.tables.names(name).map((entry) => entry.actor))].filter(
      (actor) => found.scene.tables.actor(actor)?.kind === 'state',
    );
    const region = wordSet(found.scene.lexicon, 'regionWords').has(name.toLowerCase());
    if (region && isCapital(formAt(found.scene, found.last + 1))) return found;
    const meant = states.length === 1 && !region ? states : states.filter((state) => named.has(state));
    return meant.length === 1 ? { ...found, actor: meant[0] ?? null } : found;
  });
}
