import { functionWords, isOneOf } from '../../../base/lang/en/function-words.ts';
import type { Sentence } from '../../../base/schema/parse.ts';
import type { Span } from '../../../base/schema/span.ts';
import { childrenOf, dependents, subtree, tokenOf } from '../../../base/text/tree.ts';
import { clauseAfter, markedClause } from './clause.ts';
import { groupEdges, type Hit } from './hit.ts';
import { hasFinite, isRel, range, trimmedSpan } from './phrase.ts';
import { blockAt, quoteAt, quoteFrom, runOf, verbRows, wholeQuotes, type Scene } from './scene.ts';

/** The clause or quotation that a verb of saying reports, wherever it stands; empty when there is none. */
export function reportedSpeech(hit: Hit): readonly Span[] {
  const after = colonContent(hit);
  if (after.length > 0) return after;
  const split = splitSpeech(hit);
  if (split.length > 0) return split;
  const right = clauseAfter(hit);
  if (right !== null && !isBehindQuote(hit, right) && !isAside(hit, right)) return wholeQuotes(hit.scene, right);
  const around = speechAround(hit);
  if (around.length > 0) return around;
  if (right !== null) return wholeQuotes(hit.scene, right);
  const marked = markedClause(hit);
  return marked === null ? quoteAfter(hit) : wholeQuotes(hit.scene, marked);
}

/** `..."...", he said in a statement`: a quotation ends right before the group, and no "that" follows. */
function isBehindQuote(hit: Hit, right: Span): boolean {
  const { first } = groupEdges(hit);
  return quoteBefore(hit, first) !== null && !/^that\b/iu.test(hit.scene.text.slice(right.start, right.start + 5));
}

/** "..., he said, although ...": commas on both sides of the group set it into its content; what follows is an addition. */
function isAside(hit: Hit, right: Span): boolean {
  const { sentence, scene } = hit;
  const { first } = groupEdges(hit);
  if (first < 3 || sentence.tokens[first - 1]?.form !== ',' || !hasFinite(sentence, 0, first - 1)) return false;
  return /,\s*$/u.test(scene.text.slice(right.start - 2, right.start)) && !hit.speaker.borrowed;
}

function quoteBefore(hit: Hit, first: number): Span | null {
  const { scene, sentence } = hit;
  const at = tokenOf(sentence, first).start;
  const quote = scene.quotes[quoteFrom(scene, at) - 1];
  if (quote === undefined || quote.end > at || blockAt(scene, quote.start) !== blockAt(scene, at)) return null;
  return /^[\s,–—-]*$/u.test(scene.text.slice(quote.end, at)) ? quote : null;
}

// ---- content after the cue

/** What follows a colon after the group: a quotation (also at the start of the next block) or the rest of the sentence. */
function colonContent(hit: Hit): readonly Span[] {
  const { scene, sentence } = hit;
  const { last } = groupEdges(hit);
  const colon = range(last + 1, Math.min(sentence.tokens.length, last + 14)).find(
    (at) => tokenOf(sentence, at).form === ':',
  );
  if (colon === undefined || hasFinite(sentence, last + 1, colon)) return [];
  const from = tokenOf(sentence, colon).end;
  const quote = scene.quotes[quoteFrom(scene, from)];
  if (quote !== undefined && /^\s*$/u.test(scene.text.slice(from, quote.start))) return runOf(scene, quote);
  const rest = trimmedSpan(sentence, range(colon + 1, sentence.tokens.length));
  return rest === null ? [] : wholeQuotes(scene, rest);
}

/** The quotation after the cue in its sentence: right after the group, or after a comma or colon with no verb before it. */
function quoteAfter(hit: Hit): readonly Span[] {
  const { scene, sentence } = hit;
  const { last } = groupEdges(hit);
  const from = tokenOf(sentence, last).end;
  const quote = scene.quotes[quoteFrom(scene, from)];
  if (quote === undefined || quote.start < from || quote.start >= sentence.end) return [];
  const until = sentence.tokens.findIndex((token) => token.start >= quote.start);
  const stop = until === -1 ? sentence.tokens.length : until;
  if (stop - last > 14 || range(last + 1, stop).some((index) => tokenOf(sentence, index).upos === 'VERB')) return [];
  const opening = clauseInto(hit, last, stop);
  if (opening !== null) return wholeQuotes(scene, { start: opening.start, end: quote.end });
  if (stop > last + 1 && !/[,:–—-]\s*$/u.test(scene.text.slice(from, quote.start)) && !endsWithAdjunct(hit, stop))
    return [];
  return runOf(scene, quote);
}

/** "said the two states would “expand trade”": the words of a clause that ends in the quotation. */
function clauseInto({ sentence }: Hit, last: number, stop: number): Span | null {
  const between = range(last + 1, stop);
  if (between.some((index) => /^[,:;]$/u.test(tokenOf(sentence, index).form))) return null;
  return between.some((index) => tokenOf(sentence, index).upos === 'AUX') ? trimmedSpan(sentence, between) : null;
}

/** "told the council in Geneva “no”": only adjuncts of the cue stand before the quotation. */
function endsWithAdjunct(hit: Hit, stop: number): boolean {
  return adjunctsEnd(hit, groupEdges(hit).last) >= stop;
}

// ---- content before or around the cue

/** Content of "..., he said" and "..., he said, ...": what stands before the group, and after it where the sentence goes on. */
function speechAround(hit: Hit): readonly Span[] {
  const { scene, sentence } = hit;
  const { first, last } = groupEdges(hit);
  const before = tokenOf(sentence, Math.max(0, first - 1));
  if (first < 2 || !/^(?:[,–—?!-]|["”’'»]|'')$/u.test(before.form)) return [];
  const left = leftPiece(hit, first);
  if (left === null) return [];
  const end = adjunctsEnd(hit, last);
  const quoted = quoteBefore(hit, first) !== null;
  const right = (quoted ? secondQuote(hit, last) : null) ?? rightPiece(hit, end);
  const whole = quoted || hasFinite(sentence, 0, first - 1);
  if (!whole && right === null) return [];
  if (!quoted && (hit.speaker.borrowed || hit.speaker.span === null || !isParenthetical(hit, end))) return [];
  return [...wholeQuotes(scene, left), ...(right === null ? [] : wholeQuotes(scene, right))];
}

/** "The rebels, the envoy said, had agreed": commas on both sides and no whole clause before. */
function splitSpeech(hit: Hit): readonly Span[] {
  const { scene, sentence, speaker } = hit;
  if (speaker.span === null || speaker.borrowed) return [];
  const { first, last } = groupEdges(hit);
  const end = tokenOf(sentence, last).form === ',' ? last : last + 1;
  if (first < 2 || sentence.tokens[first - 1]?.form !== ',' || sentence.tokens[end]?.form !== ',') return [];
  if (hasFinite(sentence, 0, first) && sentence.tokens[0]?.xpos !== 'WP') return [];
  if (!hasFinite(sentence, end, sentence.tokens.length)) return [];
  const left = leftPiece(hit, first);
  const right = trimmedSpan(sentence, range(end + 1, sentence.tokens.length));
  return left === null || right === null ? [] : [...wholeQuotes(scene, left), ...wholeQuotes(scene, right)];
}

function leftPiece({ scene, sentence }: Hit, first: number): Span | null {
  let from = 0;
  while (from < first && isRel(tokenOf(sentence, from), 'cc')) from++;
  const span = trimmedSpan(sentence, range(from, first));
  if (span === null) return null;
  const quote = quoteAt(scene, span.end - 1);
  // A quotation that begins its own sentence after other words of the block is taken alone.
  return quote !== null && quote.start < span.start ? { start: quote.start, end: span.end } : span;
}

/** A verb of saying between commas or at the end, not the sentence's main verb with an adverbial before it. */
function isParenthetical({ scene, sentence, verb, speaker, relay }: Hit, end: number): boolean {
  const token = tokenOf(sentence, verb);
  if (isRel(token, 'parataxis')) return true;
  if (dependents(sentence, verb, 'ccomp', 'parataxis').some((child) => child < verb)) return true;
  if (speaker.head > verb) return true;
  const closes = end >= sentence.tokens.length || /^[.,;!?]$/u.test(tokenOf(sentence, end).form);
  const hangs =
    isRel(token, 'acl', 'xcomp') || (isRel(token, 'advcl') && dependents(sentence, verb, 'mark').length > 0);
  const setOff =
    sentence.tokens[end]?.form === ',' && !scene.lexicon.relatives.includes(sentence.tokens[end + 1]?.form ?? '');
  return closes && (relay !== -1 || !hangs) && (setOff || !hasClauseAfter(sentence, verb));
}

function hasClauseAfter(sentence: Sentence, verb: number): boolean {
  return dependents(sentence, verb, 'ccomp', 'xcomp', 'obj').some((child) => child > verb);
}

/** Index after the adjuncts of the group: "on Monday", "in a statement", "told reporters". */
function adjunctsEnd({ sentence, verb }: Hit, last: number): number {
  let end = last + 1;
  for (const child of childrenOf(sentence, verb)) {
    if (child < end || !isRel(tokenOf(sentence, child), 'obl', 'advmod', 'obj', 'iobj', 'nmod', 'compound')) continue;
    const inside = subtree(sentence, child);
    const start = inside[0] ?? child;
    const between = range(end, start);
    if (between.some((index) => tokenOf(sentence, index).form === ',') && !isShort(inside)) break;
    end = (inside.at(-1) ?? child) + 1;
  }
  return end;
}

function isShort(inside: readonly number[]): boolean {
  return inside.length <= 3;
}

/** `"...," he said in Lima, "..."`: a second quotation after a comma in the sentence, with no other cue between. */
function secondQuote({ scene, sentence }: Hit, last: number): Span | null {
  const from = tokenOf(sentence, last).end;
  const quote = scene.quotes[quoteFrom(scene, from)];
  if (quote === undefined || quote.start < from || quote.start >= sentence.end) return null;
  if (!/[,—–]\s*(?:\p{Ll}{2,4}\s+)?$/u.test(scene.text.slice(from, quote.start))) return null;
  const between = range(last + 1, sentence.tokens.length).filter(
    (index) => tokenOf(sentence, index).end <= quote.start,
  );
  const other = between.some(
    (index) => tokenOf(sentence, index).upos === 'VERB' && verbRows(scene, tokenOf(sentence, index)) !== undefined,
  );
  return other ? null : { start: quote.start, end: quote.end };
}

/** The words after ", he said," up to the sentence's end; null when they are the teller's own. */
function rightPiece({ scene, sentence }: Hit, end: number): Span | null {
  const comma = sentence.tokens[end];
  if (comma === undefined || !/^[,–—-]$/u.test(comma.form)) return null;
  const next = sentence.tokens[end + 1];
  if (next === undefined) return null;
  if (quoteAt(scene, next.start)?.start === next.start) return quotePiece(scene, sentence, end + 1);
  if (next.xpos === 'VBG' || isRel(next, 'cc') || /^W/u.test(next.xpos)) return null;
  if (next.upos !== 'VERB' && sentence.tokens[end + 2]?.xpos === 'VBG') return null;
  if (isOneOf(next.form, functionWords.tellersOwn)) return null;
  return trimmedSpan(sentence, range(end + 1, sentence.tokens.length));
}

/** A second quotation with what follows it up to a comma after it. */
function quotePiece(scene: Scene, sentence: Sentence, from: number): Span | null {
  const first = tokenOf(sentence, from);
  const quote = quoteAt(scene, first.start);
  return quote === null ? null : { start: quote.start, end: quote.end };
}
