import { type Chunk, formAt, isGlued } from './chunk.ts';
import { isLegalForm } from './classify.ts';

const hyphen = /^[-‐‑]$/u;
const article = /^(?:al|el|az|as|ash|ad|ar|an|at)$/u;

/** Widens names at their edges (`al-Qaida`, `Moktel, Inc.`), and drops a legal form that stands for a name of its own. */
export function withEdges(chunks: readonly Chunk[]): readonly Chunk[] {
  return chunks
    .filter(({ scene, first, last }) => first !== last || !isLegalForm(formAt(scene, first)))
    .map((found) => ({ ...found, first: firstOf(found), last: lastOf(found) }));
}

/** An Arabic article in small letters, glued by a hyphen, belongs to the name. */
function firstOf({ scene, first, type }: Chunk): number {
  const glued = hyphen.test(formAt(scene, first - 1)) && isGlued(scene, first - 1) && isGlued(scene, first - 2);
  return glued && type !== 'nationality' && article.test(formAt(scene, first - 2)) ? first - 2 : first;
}

function lastOf({ scene, last, type }: Chunk): number {
  const legal = formAt(scene, last + 1) === ',' && isLegalForm(formAt(scene, last + 2));
  return type === 'organization' && legal ? last + 2 : last;
}
