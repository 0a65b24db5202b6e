import type { CueRow } from '../../../base/lang/attribution-lexicon.ts';
import type { Sentence } from '../../../base/schema/parse.ts';
import { childrenOf, tokenOf } from '../../../base/text/tree.ts';
import { isRel } from './phrase.ts';
import type { Scene } from './scene.ts';
import type { Speaker } from './source.ts';

/** A verbal cue met in a sentence, with its speaker, before its content is known. */
export interface Hit {
  readonly scene: Scene;
  readonly sentence: Sentence;
  /** The cue's token. */
  readonly verb: number;
  readonly row: CueRow;
  readonly passive: boolean;
  /** First token of the group in "the agency quoted him as saying"; -1 for a plain cue. */
  readonly relay: number;
  /** First and last token of the cue with its auxiliaries and particle. */
  readonly first: number;
  readonly last: number;
  readonly speaker: Speaker;
}

/** First and last token of a stretch of a sentence. */
export interface Edges {
  readonly first: number;
  readonly last: number;
}

/** First and last token of a verb with the auxiliaries, negations and particle that touch it. */
export function cueEdges(sentence: Sentence, verb: number): Edges {
  const kids = new Set(childrenOf(sentence, verb));
  let first = verb;
  while (kids.has(first - 1) && isRel(tokenOf(sentence, first - 1), 'aux', 'advmod')) first--;
  let last = verb;
  while (kids.has(last + 1) && tokenOf(sentence, last + 1).deprel === 'compound:prt') last++;
  return { first, last };
}

/** First and last token of the cue and the speaker that touches it, adjuncts between them included. */
export function groupEdges(hit: Hit): Edges {
  const { sentence, speaker } = hit;
  if (hit.relay !== -1) return { first: hit.relay, last: hit.last };
  if (speaker.span === null || speaker.borrowed) return { first: hit.first, last: hit.last };
  const { start, end } = speaker.span;
  const inside = (index: number): boolean =>
    tokenOf(sentence, index).start >= start && tokenOf(sentence, index).end <= end;
  let { first, last } = hit;
  while (first > 0 && speaker.head < hit.verb && !inside(first)) first--;
  while (first > 0 && inside(first - 1)) first--;
  while (last < sentence.tokens.length - 1 && speaker.head > hit.verb && !inside(last)) last++;
  while (last < sentence.tokens.length - 1 && inside(last + 1)) last++;
  return { first, last };
}
