import { tokenOf } from '../../../base/text/tree.ts';
import type { Candidate } from './frames.ts';
import { hasLemma } from './lemma.ts';
import { countedHead } from './phrase.ts';
import type { Scene } from './scene.ts';

const papers = /^(?:paper|document|text|draft|plan|framework|communiqué|resolution|agenda)$/u;

/** "praised the portrait and signed it", "signed one of the cheques": what stands for no paper that was named. */
export function isNoPaper(scene: Scene, { frame, view }: Candidate): boolean {
  const { sentence, context, lexicon } = scene;
  const object = view.objects.at(-1);
  if (frame.type !== 'AGREE' || object === undefined || !frame.lemmas.includes('sign')) return false;
  if (!/^(?:it|one)$/iu.test(tokenOf(sentence, object).form)) return false;
  const counted = countedHead(sentence, object, lexicon.words.measures);
  const { start } = tokenOf(sentence, view.trigger);
  const named = context.parse.sentences.flatMap(({ tokens }) => tokens.filter(({ end }) => end <= start));
  const candidates = counted === object ? named : [tokenOf(sentence, counted)];
  return !candidates.some((token) => hasLemma(lexicon.classes['agreement'], token) || papers.test(token.lemma));
}
