import { roleEndingAt, type RoleMatch, wordSet } from '../../../base/lang/role-match.ts';
import { formAt, isCapital, type Range, type Scene, tokenAt } from './chunk.ts';

/** An office, job or title in a sentence, without what modifies it. */
export interface OfficeRange extends Range {
  readonly match: RoleMatch;
}

function endsNoun(scene: Scene, index: number): boolean {
  const token = tokenAt(scene, index);
  return token !== null && (/^(?:NOUN|PROPN)$/u.test(token.upos) || (token.upos === 'ADJ' && isCapital(token.form)));
}

/** Whether capitalised words go on after a title so as to make a name of another kind: `General Assembly`, `King Street`. */
function insideName(scene: Scene, range: Range): boolean {
  if (isBody(scene, range)) return true;
  if (/^of$/iu.test(formAt(scene, range.first - 1)) && isCapital(formAt(scene, range.first - 2))) {
    return isCapital(formAt(scene, range.first)) && /s$/u.test(formAt(scene, range.last));
  }
  let last = range.last;
  while (isCapital(formAt(scene, last + 1))) last++;
  if (last === range.last) return false;
  const end = formAt(scene, last);
  return wordSet(scene.lexicon, 'organisationWords').has(end) || wordSet(scene.lexicon, 'placeWords').has(end);
}

/** `Housing Authority of Bergen`: a capitalised word for a body or an office, after a capital and before `of` and a capital. */
function isBody(scene: Scene, { first, last }: Range): boolean {
  const body = wordSet(scene.lexicon, 'organisationWords').has(formAt(scene, last));
  return body && isCapital(formAt(scene, first - 1)) && first === last;
}

/** Offices and titles of a sentence (`foreign minister`, `President`, `secretary of state`), left to right, without overlap. */
export function officeRanges(scene: Scene): readonly OfficeRange[] {
  const forms = scene.sentence.tokens.map((token) => token.form);
  const found: OfficeRange[] = [];
  for (let end = forms.length - 1; end >= 0; end--) {
    if (!endsNoun(scene, end)) continue;
    const { match, first } = matchAt(scene, forms, end);
    if (match === null || (match.row.kind !== 'office' && !isChief(match.phrase))) continue;
    const range = { first, last: end };
    if (insideName(scene, range)) continue;
    found.push({ ...range, match });
    end = first;
  }
  return found.reverse();
}

/** The office that ends at a word, and where it begins; `Secretary-General` is one word in three tokens. */
function matchAt(
  scene: Scene,
  forms: readonly string[],
  end: number,
): { readonly match: RoleMatch | null; readonly first: number } {
  const joined = /^[-‐]$/u.test(forms[end - 1] ?? '') ? `${forms[end - 2] ?? ''}-${forms[end] ?? ''}` : null;
  const whole = joined === null ? null : roleEndingAt(scene.lexicon, [...forms.slice(0, end - 2), joined], end - 2);
  const match = whole ?? roleEndingAt(scene.lexicon, forms, end);
  return { match, first: match?.from ?? end };
}

/** Phrases of bodies' rows that name one person: `police chief`, `rebel leader`. */
function isChief(phrase: string): boolean {
  return /(?:chief|leader|officer|judge|prosecutor|agent|director|official|commander|chairman|secretary|figure|activist)$/u.test(
    phrase,
  );
}
