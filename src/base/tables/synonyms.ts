import { stemOf } from '../text/stem.ts';

/** Whether two words, in any of their forms, share a sense in WordNet. The words are folded. */
export type AreSynonyms = (a: string, b: string) => boolean;

/** Synonyms from the text of `data/synonyms/synonyms.tsv`: sets of words of one sense, and irregular forms with their word. */
export function buildSynonyms(text: string): AreSynonyms {
  const senses = new Map<string, number[]>();
  const words = new Map<string, string>();
  text
    .trimEnd()
    .split('\n')
    .slice(1)
    .forEach((line, sense) => {
      const [kind = '', list = ''] = line.split('\t');
      if (kind === 'form') addForm(words, list);
      else for (const word of list.split(' ')) addSense(senses, stemOf(word), sense);
    });
  const sensesOf = (word: string): readonly number[] => {
    const lemma = words.get(word);
    const own = senses.get(stemOf(word)) ?? [];
    return lemma === undefined ? own : [...own, ...(senses.get(stemOf(lemma)) ?? [])];
  };
  return (a, b) => {
    const of = new Set(sensesOf(a));
    return sensesOf(b).some((sense) => of.has(sense));
  };
}

function addForm(words: Map<string, string>, list: string): void {
  const [form = '', word = ''] = list.split(' ');
  words.set(form, word);
}

function addSense(senses: Map<string, number[]>, stem: string, sense: number): void {
  const list = senses.get(stem);
  if (list === undefined) senses.set(stem, [sense]);
  else list.push(sense);
}
