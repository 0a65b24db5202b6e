import type { Frame } from '../../../base/lang/attribution-lexicon.ts';
import type { Span } from '../../../base/schema/span.ts';
import { dependents, subtree, tokenOf } from '../../../base/text/tree.ts';
import { infinitiveChild, partner, withMarker } from './complement.ts';
import type { Hit } from './hit.ts';
import { isRel, nounPhrase, trimmedSpan } from './phrase.ts';
import { wholeQuotes } from './scene.ts';

/** "is said to own", "was accused of lying", "was described as fair": the subject is part of the content. */
export function passiveContent(hit: Hit, frame: Frame): readonly Span[] {
  const { sentence, verb, scene } = hit;
  const subject = passiveSubject(hit);
  const second = passiveSecond(hit, frame);
  if (second === undefined) return [];
  const inside = subtree(sentence, second).filter((index) => index > hit.last);
  const tail = trimmedSpan(sentence, inside);
  const head = subject === -1 || frame === 'to' ? null : nounPhrase(sentence, subject, verb);
  return [head, tail].flatMap((span) => (span === null ? [] : wholeQuotes(scene, span)));
}

function passiveSubject({ sentence, verb }: Hit): number {
  const own = dependents(sentence, verb, 'nsubj')[0];
  if (own !== undefined) return own;
  const token = tokenOf(sentence, verb);
  return isRel(token, 'acl') ? token.head : -1;
}

function passiveSecond(hit: Hit, frame: Frame): number | undefined {
  if (frame === 'raised' || frame === 'o+to') return infinitiveChild(hit);
  if (frame === 'o+pred') return dependents(hit.sentence, hit.verb, 'xcomp').find((index) => index > hit.verb);
  const words = partner[frame];
  return words === undefined ? undefined : withMarker(hit, words);
}
