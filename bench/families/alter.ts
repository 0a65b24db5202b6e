import type { Base, Draft } from './draft.ts';
import type { Chances } from './random.ts';

const fillers = [
  'Officials declined to go into further detail when they were asked about it later.',
  'Several residents told this newspaper that they had followed the news on the radio.',
  'The currency hardly moved on the day, dealers at two banks said.',
  'It was not clear at first how long the arrangements would hold.',
  'A former ambassador spoke of a turning point, though one that had been long in coming.',
  'Two members of parliament asked for a debate before the end of the month.',
  'Experts at a local university were divided over what it would mean in practice.',
  'Newspapers in neighbouring countries put the story on their front pages.',
  'The weather was mild and traffic in the centre ran as on any other day.',
  'Nothing was said about what the whole undertaking might cost the treasury.',
  'An opposition spokesman called for patience and for more openness in equal measure.',
  'Police had closed three streets around the building since the early morning.',
  'A second meeting of this kind may be held before the summer break.',
  'The question had already come up in a letter that was published two years earlier.',
];

/** A part of the sentences in a row: from the beginning mostly, as editors cut from the end. */
export function cut(base: Draft, share: number, chances: Chances): Draft {
  const all = base.paragraphs.flat().length;
  const keep = Math.max(4, Math.floor(all * share));
  const start = chances.is(0.7) ? 0 : chances.between(0, Math.max(0, all - keep));
  let place = -1;
  const paragraphs = base.paragraphs
    .map((sentences) => sentences.filter(() => ++place >= start && place < start + keep))
    .filter((sentences) => sentences.length > 0);
  return { title: base.title, paragraphs };
}

/** A share of the sentences left out, replaced, or with a sentence put before them. */
export function edit(base: Draft, share: number, chances: Chances): Draft {
  const wanted = Math.max(1, Math.round(base.paragraphs.flat().length * share));
  const order = base.paragraphs.flat().map((_, place) => ({ place, key: chances.next() }));
  const chosen = new Set(
    order
      .sort((a, b) => a.key - b.key)
      .slice(0, wanted)
      .map(({ place }) => place),
  );
  let at = -1;
  const paragraphs = base.paragraphs.map((sentences) =>
    sentences.flatMap((sentence) => (chosen.has(++at) ? editedSentence(sentence, chances) : [sentence])),
  );
  return { title: base.title, paragraphs: paragraphs.filter((sentences) => sentences.length > 0) };
}

function editedSentence(sentence: string, chances: Chances): readonly string[] {
  const way = chances.between(0, 3);
  if (way === 0) return [];
  if (way === 1) return [chances.of(fillers)];
  if (way === 2) return [chances.of(fillers), sentence];
  const words = sentence.split(' ');
  return [
    words
      .slice(0, Math.max(5, Math.ceil(words.length * 0.6)))
      .join(' ')
      .replace(/[,;:.]?$/u, '.'),
  ];
}

/** The same text with two letters of some longer words exchanged. */
export function withTypos(base: Draft, chances: Chances): Draft {
  const typo = (sentence: string): string =>
    sentence.replaceAll(/\p{Ll}{6,}/gu, (word) =>
      chances.is(0.03) ? word.slice(0, 2) + (word[3] ?? '') + (word[2] ?? '') + word.slice(4) : word,
    );
  return { title: base.title, paragraphs: base.paragraphs.map((sentences) => sentences.map(typo)) };
}

/** The next report of the same outlet: news of its own, then three or four sentences of background kept from the first. */
export function followUp(base: Base, chances: Chances): Draft {
  const names = [
    ...new Set(
      base.paragraphs
        .flat()
        .join(' ')
        .match(/(?<=\p{Ll} )\p{Lu}\p{L}{3,}/gu) ?? ['Geneva'],
    ),
  ];
  const news = [
    `${chances.of(names)} returned to the matter a day later, and ${chances.of(names)} was expected to answer within the week.`,
    `Reporters waited in vain for a word from ${chances.of(names)}.`,
    `"We read it line by line last night," said a diplomat who knows ${chances.of(names)} well and did not want to be named.`,
    `${chances.of(names)} asked its partners for a meeting, while ${chances.of(names)} kept silent.`,
    `A committee that is to look at the details meets in ${chances.of(names)} on Thursday.`,
    ...[chances.of(fillers), chances.of(fillers), chances.of(fillers)],
    `Not everybody is convinced, as letters to the editor from ${chances.of(names)} show.`,
  ];
  const all = base.paragraphs.flat();
  const start = chances.between(0, Math.max(0, all.length - 4));
  const background = all.slice(start, start + chances.between(3, 4));
  return {
    title: `The day after: ${base.title}`,
    paragraphs: [news.slice(0, 3), news.slice(3, 6), news.slice(6), background],
  };
}
