import { isGivenName } from '../../../base/lang/given-name.ts';
import { wordSet } from '../../../base/lang/role-match.ts';
import { formAt, isCapital, type Range, type Scene, tokenAt } from './chunk.ts';
import { type Known, knownAt } from './known.ts';

/** `Republic of Chad` in a run that begins so, where the tables know only the short name: the state, up to the end of that name; else null. */
export function realmAt(scene: Scene, { first, last }: Range): Known | null {
  const of = formIndex(scene, { first, last }, /^of$/u);
  if (of <= first || !wordSet(scene.lexicon, 'realmForms').has(formAt(scene, of - 1))) return null;
  const start = /^the$/iu.test(formAt(scene, of + 1)) ? of + 2 : of + 1;
  const known = start > last ? null : knownAt(scene, start);
  const states = known?.entries.filter(({ type, actor }) => type === 'place' && isState(scene, actor)) ?? [];
  return known === null || states.length === 0 ? null : { first, last: known.last, entries: states };
}

const isState = (scene: Scene, actor: string): boolean => scene.tables.actor(actor)?.kind === 'state';

function formIndex(scene: Scene, { first, last }: Range, form: RegExp): number {
  for (let at = first; at <= last; at++) if (form.test(formAt(scene, at))) return at;
  return -1;
}

/** Whether a name stands behind `of` and an office: `President of the`. `titles` are the tokens of offices. */
export function isOfOffice(scene: Scene, first: number, titles: ReadonlySet<number>): boolean {
  const of = /^the$/iu.test(formAt(scene, first - 1)) ? first - 2 : first - 1;
  return /^of$/u.test(formAt(scene, of)) && titles.has(of - 1);
}

/** Whether a range is two to four capitalised names with nothing between them: what a person's name is. */
export function isPersonShaped(scene: Scene, { first, last }: Range): boolean {
  if (last - first < 1 || last - first > 3) return false;
  for (let at = first; at <= last; at++)
    if (!isCapital(formAt(scene, at)) || tokenAt(scene, at)?.upos !== 'PROPN') return false;
  return true;
}

/** Where the person's name begins that a run has taken in behind a body's: `Ana Roe` in "President of the Academy of Sciences Ana Roe"; -1 for none. */
export function personBehindBody(scene: Scene, { first, last }: Range, titles: ReadonlySet<number>): number {
  if (last - first < 3 || !isOfOffice(scene, first, titles)) return -1;
  for (let at = last - 2; at < last; at++) {
    const opens = at > first + 1 && isGivenName(scene.lexicon, formAt(scene, at));
    if (opens && isPersonShaped(scene, { first: at, last }) && !/^(?:of|and|the)$/u.test(formAt(scene, at - 1)))
      return at;
  }
  return -1;
}
