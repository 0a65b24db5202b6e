import { wordSet } from '../../../base/lang/role-match.ts';
import { type Chunk, formAt, textOf, tokenAt } from './chunk.ts';

/** A capital or seat names its government where it acts or is acted upon (`Moscow said`, `ties with Tokyo`), a place where it is a location. */
export function actorInPlace(found: Chunk): Chunk {
  const kind = found.scene.tables.names(textOf(found.scene, found))[0]?.kind;
  if (found.type !== 'place' || found.actor === null || (kind !== 'capital' && kind !== 'seat')) return found;
  return acts(found) ? found : { ...found, actor: null };
}

function acts(found: Chunk): boolean {
  const { scene } = found;
  const head = tokenAt(scene, found.last);
  if (head === null) return false;
  const before = formAt(scene, found.first - 1).toLowerCase();
  const preposition = before === 'the' ? formAt(scene, found.first - 2).toLowerCase() : before;
  if (
    wordSet(scene.lexicon, 'placePrepositions').has(preposition) &&
    !/^(?:to|from|toward|towards)$/u.test(preposition)
  )
    return false;
  const verb = tokenAt(scene, head.head);
  if (/^nsubj/u.test(head.deprel)) return verb !== null && verb.upos === 'VERB';
  if (/^(?:nmod:poss|obj|iobj)$/u.test(head.deprel))
    return head.deprel !== 'obj' || !wordSet(scene.lexicon, 'visitVerbs').has(verb?.lemma ?? '');
  if (isGivenTo(found)) return true;
  if (wordSet(scene.lexicon, 'dealPrepositions').has(preposition)) return true;
  return /^(?:conj)$/u.test(head.deprel) && verb !== null && /^nsubj/u.test(verb.deprel);
}

/** `promised Moscow full support`, `denied Pretoria a seat`: between a verb and an adjective or article stands whom it is given to. */
function isGivenTo({ scene, first, last }: Chunk): boolean {
  return tokenAt(scene, first - 1)?.upos === 'VERB' && /^(?:ADJ|DET|NUM)$/u.test(tokenAt(scene, last + 1)?.upos ?? '');
}
