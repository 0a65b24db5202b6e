import { functionWords } from '../../../base/lang/en/function-words.ts';
import type { Sentence } from '../../../base/schema/parse.ts';
import type { Span } from '../../../base/schema/span.ts';
import { dependents, spanOfTokens, tokenOf } from '../../../base/text/tree.ts';
import { cutAtCue } from './cut.ts';
import { cueEdges } from './hit.ts';
import { nounBefore, widerNoun } from './noun.ts';
import { hasFinite, isRel, range, trimmedSpan } from './phrase.ts';
import { quoteFrom, wholeQuotes, type Find, type Scene } from './scene.ts';

// What the order of words says where the tree fails: "..., a Saudi official said talks were ..." and "..., the paper reported.".

/** An attribution read off the order of words alone, for a finite verb of saying whose tree gives none. */
export function surfaceFind(scene: Scene, sentence: Sentence, verb: number): Find | null {
  const token = tokenOf(sentence, verb);
  if (!/^(?:VBD|VBZ|VBP)$/u.test(token.xpos) || tellsStory(sentence, verb)) return null;
  const { first, last } = cueEdges(sentence, verb);
  const source = nounBefore(sentence, first);
  const cue = spanOfTokens(sentence, [first, last]);
  if (source === null || cue === null) return null;
  const wide = widerNoun(sentence, source);
  const tail = tailContent(scene, sentence, { source: wide, last });
  const content = tail ?? restContent(scene, sentence, last);
  if (content === null) return null;
  return {
    source: [tail === null ? source : wide],
    cue: [cue],
    content,
    carriers: [],
    by: `surface.${token.lemma}`,
    weight: 2,
    quoted: false,
  };
}

/** "tell opposite stories": an object in the plural without article is what is told, not whom one tells it. */
function tellsStory(sentence: Sentence, verb: number): boolean {
  const object = dependents(sentence, verb, 'obj').find((child) => child > verb);
  return (
    object !== undefined &&
    tokenOf(sentence, object).xpos !== 'NNP' &&
    dependents(sentence, object, 'amod').some((child) => child === verb + 1)
  );
}

/** "..., the paper reported on Monday.": the words before the comma, when nothing but a short adjunct follows the cue. */
function tailContent(
  scene: Scene,
  sentence: Sentence,
  { source, last }: { readonly source: Span; readonly last: number },
): readonly Span[] | null {
  const first = sentence.tokens.findIndex((token) => token.start >= source.start);
  const quoted = endsQuote(scene, sentence, first - 1);
  if (first < 3 || (sentence.tokens[first - 1]?.form !== ',' && !quoted)) return null;
  const rest = range(last + 1, sentence.tokens.length);
  if (rest.length > 14 || rest.some((index) => /^(?:VERB|AUX|SCONJ)$/u.test(tokenOf(sentence, index).upos)))
    return null;
  if (!quoted && !hasMainVerb(sentence, first - 1)) return null;
  const span = trimmedSpan(sentence, range(0, first - 1));
  return span === null ? null : wholeQuotes(scene, span);
}

/** Whether a token is the mark that closes a quotation. */
function endsQuote(scene: Scene, sentence: Sentence, at: number): boolean {
  const token = sentence.tokens[at];
  return token !== undefined && scene.quotes[quoteFrom(scene, token.start)]?.end === token.end;
}

/** Whether a finite verb before an offset belongs to no clause that a conjunction or a relative pronoun opens. */
function hasMainVerb(sentence: Sentence, end: number): boolean {
  return range(0, end).some((at) => {
    const { xpos, head } = tokenOf(sentence, at);
    if (!/^(?:VBD|VBZ|VBP|MD)$/u.test(xpos)) return false;
    const verb = dependents(sentence, at, 'nsubj').length > 0 || head === -1 ? at : head;
    return dependents(sentence, verb, 'mark').every((mark) => mark > verb) && !isRel(tokenOf(sentence, verb), 'acl');
  });
}

/** "concluded his trip, where he praised Peru": an object of the verb's own, and no verb behind it but in a clause about it. */
function hasObject(sentence: Sentence, { verb, end }: { readonly verb: number; readonly end: number }): boolean {
  const object = dependents(sentence, verb, 'obj').find((at) => at > verb);
  const finite = range(verb + 1, end).find((at) => /^(?:VB[DPZ]|MD)$/u.test(tokenOf(sentence, at).xpos));
  if (object === undefined || finite === undefined || object > finite) return false;
  return range(object, finite).some((at) => /^W/u.test(tokenOf(sentence, at).xpos));
}

function restContent(scene: Scene, sentence: Sentence, last: number): readonly Span[] | null {
  const next = sentence.tokens[last + 1];
  if (next === undefined || !/^(?:DET|ADJ|NOUN|PROPN|NUM|PRON|SCONJ)$/u.test(next.upos)) return null;
  const end = cutAtCue(scene, sentence, last + 1, sentence.tokens.length);
  if (!hasFinite(sentence, last + 2, end) || hasObject(sentence, { verb: last, end })) return null;
  const mark = range(last + 1, Math.min(end, last + 7)).find(
    (index) => tokenOf(sentence, index).form.toLowerCase() === functionWords.clause,
  );
  const span = trimmedSpan(sentence, range(mark ?? last + 1, end));
  return span === null ? null : wholeQuotes(scene, span);
}
