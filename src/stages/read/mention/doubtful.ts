import { roleEndingAt, wordSet } from '../../../base/lang/role-match.ts';
import type { EntityDraft } from '../../../base/schema/finding.ts';
import { bySpan, overlaps } from '../../../base/text/spans.ts';
import { startingIn } from '../../../base/text/sorted-spans.ts';
import { type Chunk, formAt, isAcronym, spanOf, tokenAt } from './chunk.ts';
import type { Loose } from './names.ts';

/** Single capitalised words that nothing shows to be a name of some kind and that no finding holds: they may be surnames. */
export function doubtfulPersons(loose: readonly Loose[], chunks: readonly Chunk[]): readonly EntityDraft[] {
  const taken = chunks.map((found) => spanOf(found.scene, found)).sort(bySpan);
  return loose
    .filter(mayBeSurname)
    .map((found) => spanOf(found.scene, found))
    .filter(
      (span) => !startingIn(taken, { start: span.start - 80, end: span.end }).some((other) => overlaps(other, span)),
    )
    .map((span) => ({ ...span, type: 'person' as const, actor: null, role: null }))
    .sort(bySpan);
}

/** A proper noun by itself, of a word's shape, without an article and not the modifier of a noun. */
function mayBeSurname({ scene, first, last }: Loose): boolean {
  const token = tokenAt(scene, first);
  if (token === null || first !== last || scene.titleCase || token.xpos !== 'NNP' || token.upos !== 'PROPN')
    return false;
  if (token.form.length < 3 || isAcronym(token.form) || !/^\p{Lu}[\p{L}'’]+$/u.test(token.form)) return false;
  if (/^(?:the|a|an|this|that|its|their|in|at)$/iu.test(formAt(scene, first - 1))) return false;
  if (/^(?:compound|amod|flat|nummod|advmod)/u.test(token.deprel)) return false;
  const { lexicon } = scene;
  return (
    roleEndingAt(lexicon, [token.form], 0) === null &&
    !['organisationWords', 'placeWords', 'otherWords', 'companies'].some((list) =>
      wordSet(lexicon, list as 'placeWords').has(token.form),
    )
  );
}
