import { foldWord } from '../../src/base/text/words.ts';
import type { Draft } from './draft.ts';
import type { Chances } from './random.ts';
import type { Replacement, Thesaurus } from './thesaurus.ts';

/** How words are replaced: of content words the share that is, and whether endings are spelt with care. */
export interface Spinning {
  readonly thesaurus: Thesaurus;
  readonly share: number;
  readonly careful: boolean;
}

const grammar = new Set(
  'about above after again against also although among another because been before being below between both could does down during each either even every from have having here hers himself however into itself just like many might more most much must neither never only other ours over same shall should since some such than that their them then there these they this those though through till under until unless upon very what when where whether which while whom whose will with within without would your'.split(
    ' ',
  ),
);

const word = /(?<![\p{L}\p{N}’'-])\p{Ll}{4,}(?![\p{L}\p{N}’'-])/gu;

function isContent(each: string): boolean {
  return !grammar.has(each);
}

/** A text with a share of its content words replaced, in title and quotations too; the order of everything stays. */
export function spinDraft(draft: Draft, spinning: Spinning, chances: Chances): Draft {
  const all = [draft.title, ...draft.paragraphs.flat()].join(' ').match(word)?.filter(isContent) ?? [];
  const covered = all.filter((each) => spinning.thesaurus.has(foldWord(each))).length;
  const probability = Math.min(1, (spinning.share * all.length) / Math.max(1, covered));
  const spin = (text: string): string => spinText(text, { ...spinning, share: probability }, chances);
  return { title: spin(draft.title), paragraphs: draft.paragraphs.map((sentences) => sentences.map(spin)) };
}

/** Replaces each word that the thesaurus has with the given probability (`share`). */
export function spinText(text: string, { thesaurus, share, careful }: Spinning, chances: Chances): string {
  return text.replaceAll(word, (found) => {
    const replacement = isContent(found) ? thesaurus.get(foldWord(found)) : undefined;
    if (replacement === undefined || !chances.is(share)) return found;
    return withEnding(chances.of(replacement.words), replacement, careful);
  });
}

/** The ending as spinners put it (`putted`, `carryed`), or as people spell it. */
function withEnding(stem: string, { ending }: Replacement, careful: boolean): string {
  if (ending === '') return stem;
  if (!careful) return stem + (/^e/u.test(ending) && stem.endsWith('e') ? ending.slice(1) : ending);
  const plain = ending.replace(/^ie/u, 'e');
  if (plain.startsWith('e') || plain === 'ing') {
    const open = stem.replace(/e$/u, '');
    return plain.startsWith('e') ? open.replace(/(?<=[^aeiou])y$/u, 'i') + plain : open + plain;
  }
  return stem + plain;
}
