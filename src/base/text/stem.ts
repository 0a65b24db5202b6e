const doubled = /([bdfgklmnprtvz])\1$/u;

/**
 * A word without its English ending, so that a word and its regular forms, right or wrongly made (`putted`, `peoples`), have one stem:
 * `carried`, `carries`, `carrying` -> `carri`. No word of the language: only for comparing. The word is folded (see `foldWord`).
 */
export function stemOf(word: string): string {
  if (word.length < 4) return word;
  const bare = word.replace(/(?:(?<=ss|sh|ch|x|z)es|(?<![su])s)$/u, '');
  const cut = bare.replace(/(?<=[aeiouy].*)(?:ing|ed)$/u, '');
  const open = cut === bare ? bare : cut.replace(doubled, '$1');
  return open.replace(/e+$/u, '').replace(/y$/u, 'i');
}
