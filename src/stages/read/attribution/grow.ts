import { functionWords } from '../../../base/lang/en/function-words.ts';
import type { Sentence } from '../../../base/schema/parse.ts';
import type { Span } from '../../../base/schema/span.ts';
import { subtree, tokenOf } from '../../../base/text/tree.ts';
import { cutAtCue } from './cut.ts';
import type { Hit } from './hit.ts';
import { hasFinite, isRel, isTime, range, trimmedSpan } from './phrase.ts';

/** The span of the tokens with what touches them and hangs on the same verb, up to the next cue of the sentence. */
export function cutSpan(hit: Hit, indexes: readonly number[]): Span | null {
  const { scene, sentence } = hit;
  const first = indexes[0] ?? 0;
  const last = grown(hit, indexes.at(-1) ?? -1);
  return trimmedSpan(sentence, range(first, cutAtCue(scene, sentence, first, last + 1)));
}

/** "criticised arms deliveries | to Kyiv", "warned it not to sail, | or it would pay": the last token with what goes on. */
function grown({ sentence, verb }: Hit, last: number): number {
  let end = last;
  for (let next = end + 1; next < sentence.tokens.length; next = end + 1) {
    if (orClause(sentence, next)) return sentence.tokens.length - 1;
    const quoted = andQuoted(sentence, next);
    if (quoted > next) {
      end = quoted;
      continue;
    }
    const child = topOf(sentence, next, verb);
    if (child === -1 || !goesWith(sentence, child)) return end;
    if (isRel(tokenOf(sentence, child), 'obl') && isTime(tokenOf(sentence, child).form)) return end;
    end = Math.max(end + 1, subtree(sentence, child).at(-1) ?? end);
  }
  return end;
}

/** Phrases and complements go on; an adverbial clause does when it is a phrase with a participle ("of help in resisting"). */
function goesWith(sentence: Sentence, child: number): boolean {
  const token = tokenOf(sentence, child);
  if (isRel(token, 'advcl')) return token.xpos === 'VBG';
  return isRel(token, 'obl', 'xcomp', 'nmod', 'acl', 'ccomp');
}

/** "“hostile” | and “an encroachment”": the last token of a quotation joined by "and"; -1 when none is. */
function andQuoted(sentence: Sentence, at: number): number {
  if (tokenOf(sentence, at).upos !== 'CCONJ' || sentence.tokens[at + 1]?.xpos !== '``') return -1;
  return sentence.tokens.findIndex((token, index) => index > at + 1 && token.xpos === "''");
}

function orClause(sentence: Sentence, at: number): boolean {
  const from = sentence.tokens[at]?.form === ',' ? at + 1 : at;
  return (
    sentence.tokens[from]?.form.toLowerCase() === functionWords.or && hasFinite(sentence, from, sentence.tokens.length)
  );
}

/** The dependent of the verb whose words begin at a token; -1 when none begins there. */
function topOf(sentence: Sentence, at: number, verb: number): number {
  let child = at;
  for (let step = 0; step < 12 && tokenOf(sentence, child).head !== verb; step++) {
    child = tokenOf(sentence, child).head;
    if (child === -1) return -1;
  }
  return tokenOf(sentence, child).head === verb && subtree(sentence, child)[0] === at ? child : -1;
}
