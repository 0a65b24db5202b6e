import type { EventWords } from '../../../base/lang/event-lexicon.ts';
import type { Sentence } from '../../../base/schema/parse.ts';
import type { ReadContext } from '../context.ts';
import { hasLemma } from './lemma.ts';
import type { Scene } from './scene.ts';

/** A match's or a vote's result: `34-10`. */
const score = /(?<![\d-])\d{1,3}[-–]\d{1,3}(?![\d-])/u;
const votes = /\b(vote|voted|votes|parliament|senate|assembly|council|resolution)\b/iu;

/** Whether a sentence speaks of sport, business, film or the like: two words of such a world, or one beside a result. */
export function isOtherWorld(scene: Scene): boolean {
  const { sentence, lexicon, context } = scene;
  const found = otherWords(sentence, lexicon.words);
  if (found.size >= 2) return true;
  const text = context.article.text.slice(sentence.start, sentence.end);
  const contest = sentence.tokens.some(({ lemma }) => lexicon.words.contests.has(lemma));
  return contest && score.test(text) && !votes.test(text);
}

/** "Quakes near the capital killed 500 people": whether the sentence tells of a calamity, and of no weapon beside it. */
export function isCalamity({ sentence, lexicon }: Scene): boolean {
  const { words, classes } = lexicon;
  const tells = sentence.tokens.some((token) => token.upos === 'NOUN' && hasLemma(words.calamities.words, token));
  return (
    tells && !sentence.tokens.some((token) => hasLemma(classes['attack'], token) || hasLemma(classes['armed'], token))
  );
}

function otherWords(sentence: Sentence, words: EventWords): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { form } of sentence.tokens) {
    const word = form.toLowerCase();
    if (words.otherWorlds.has(word)) found.add(word);
  }
  return found;
}

/** Share of such words from which a whole article is of another world; found on sport and market pages of the news archive. */
const shareOfOtherWords = 0.02;
const leastOtherWords = 8;

/** Whether a whole article belongs to another world, so that no sentence of it is read for events. */
export function otherWorldArticle(context: ReadContext, words: EventWords): boolean {
  let tokens = 0;
  let hits = 0;
  for (const sentence of context.parse.sentences) {
    tokens += sentence.tokens.length;
    for (const { form } of sentence.tokens) if (words.otherWorlds.has(form.toLowerCase())) hits++;
  }
  return hits >= leastOtherWords && hits > tokens * shareOfOtherWords;
}
