import { type Chunk, formAt, textOf } from './chunk.ts';

/** The state that ends the name of a body unknown by itself: `Cuba` in `Foreign Ministry of Cuba`, kept inside the longer name. */
export function ownersOf(chunks: readonly Chunk[]): readonly Chunk[] {
  return chunks.flatMap((found) => {
    if (found.type !== 'organization' || found.actor !== null) return [];
    const owner = ownerIn(found);
    const known = chunks.some((other) => owner !== null && other.scene === owner.scene && other.first === owner.first);
    return owner === null || known ? [] : [owner];
  });
}

function ownerIn({ scene, first, last }: Chunk): Chunk | null {
  for (let at = last - 1; at > first; at--) {
    if (formAt(scene, at).toLowerCase() !== 'of') continue;
    const start = /^the$/iu.test(formAt(scene, at + 1)) ? at + 2 : at + 1;
    const owner: Chunk = { scene, first: start, last, type: 'place', certainty: 3, actor: null };
    const entry = scene.tables.names(textOf(scene, owner))[0];
    if (entry === undefined || entry.kind === 'capital' || scene.tables.actor(entry.actor)?.kind !== 'state')
      return null;
    return { ...owner, actor: entry.actor };
  }
  return null;
}
