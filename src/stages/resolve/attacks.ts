import { plainWord, singulars } from '../../base/lang/role-match.ts';
import type { Span } from '../../base/schema/span.ts';
import type { Directory } from './directory.ts';

/** `Iran's missile attacks`: an attack stands for whoever makes it, not for the place where it is made. */
export function isAttack({ kit }: Directory, words: readonly string[]): boolean {
  const attacks = kit.pack.events.classes['attack'];
  return singulars(plainWord(words.at(-1) ?? '')).some((word) => attacks?.has(word) === true);
}

/** `missile` in `missile and drone attacks`. */
export function describesAttack(directory: Directory, { end }: Span): boolean {
  const rest = /^ and \p{L}+ \p{L}+/u.exec(directory.article.text.slice(end, end + 60))?.[0] ?? '';
  return isAttack(directory, rest.split(' '));
}
