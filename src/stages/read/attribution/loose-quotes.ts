import type { Sentence } from '../../../base/schema/parse.ts';
import type { Span } from '../../../base/schema/span.ts';
import { contains, hull, overlaps } from '../../../base/text/spans.ts';
import type { QuotePair } from '../../../base/text/quotes.ts';
import { rootOf, sentenceAt, tokenOf } from '../../../base/text/tree.ts';
import { isRel } from './phrase.ts';
import { taggedBy } from './quote-tag.ts';
import { blockAt, runOf, type Find, type Scene } from './scene.ts';
import { speakerOf } from './source.ts';

/** How far from the last words of its speaker a quotation may begin. */
const farthest = 400;

interface Work {
  readonly scene: Scene;
  /** Finds in order of the end of their words; quotations are added to them or after them. */
  readonly kept: Find[];
  /** Finds made here. */
  readonly made: Find[];
}

/**
 * Quotations that no cue has claimed: one that follows spoken words in its paragraph or fills the next paragraph goes on with them;
 * one after "Name:" is that name's; a long one that is all of a paragraph has no speaker.
 */
export function withLooseQuotes(scene: Scene, finds: readonly Find[]): readonly Find[] {
  const work: Work = { scene, kept: finds.toSorted((a, b) => endOf(a) - endOf(b)), made: [] };
  const claimed = finds.flatMap((find) => find.content).toSorted((a, b) => a.start - b.start);
  let next = 0;
  let reach = 0;
  for (const quote of scene.quotes) {
    for (; next < claimed.length && (claimed[next]?.start ?? 0) < quote.end; next++)
      reach = Math.max(reach, claimed[next]?.end ?? 0);
    if (reach > quote.start) continue;
    const content = attach(work, quote);
    reach = Math.max(reach, ...content.map((span) => span.end));
  }
  return [...work.kept, ...work.made];
}

function endOf(find: Find): number {
  return Math.max(...[...find.content, ...find.source, ...find.cue].map((span) => span.end));
}

/** Finds that end before an offset, nearest first; a few are enough. */
function before({ kept, made }: Work, offset: number): readonly Find[] {
  let low = 0;
  let high = kept.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const find = kept[middle];
    if (find !== undefined && endOf(find) <= offset) low = middle + 1;
    else high = middle;
  }
  const near = [...kept.slice(Math.max(0, low - 6), low), ...made.slice(-2)];
  return near.filter((find) => endOf(find) <= offset).toSorted((a, b) => endOf(b) - endOf(a));
}

/** Begins like a sentence and ends like one, with enough words: not a title, a nickname or a scare quote. */
function isSpeech(scene: Scene, quote: QuotePair, least: number): boolean {
  const words = scene.text.slice(quote.inner.start, quote.inner.end).trim();
  if ((words.match(/[\p{L}\p{N}]+/gu)?.length ?? 0) < least) return false;
  return /^[^\p{L}\p{N}]*[\p{Lu}\p{N}]/u.test(words) && (/[.,!?…—-]["'”’»]*$/u.test(words) || !quote.closed);
}

/** Gives the quotation to its speaker; the content that is now claimed, empty when it is no speech. */
function attach(work: Work, quote: QuotePair): readonly Span[] {
  const { scene } = work;
  const tag = isSpeech(scene, quote, 2) ? taggedBy(scene, quote) : null;
  if (tag !== null && !isTaken(work, tag)) return add(work, quote, tag);
  const earlier = before(work, quote.start);
  const cut = earlier.find((find) => interrupts(scene, find, quote));
  if (cut !== undefined) return extend(work, cut, quote);
  const same =
    earlier.find((find) => goesOn(scene, find, quote)) ?? earlier.find((find) => isAfter(scene, find, quote));
  if (same !== undefined) return isSpeech(scene, quote, 2) ? extend(work, same, quote) : [];
  if (!isSpeech(scene, quote, 4)) return [];
  const block = blockAt(scene, quote.start);
  const named = nameBefore(scene, quote, block) ?? introducer(scene, quote) ?? nameAfter(scene, quote, block);
  if (named !== null) return add(work, quote, { source: [named], cue: [], by: 'quote.colon' });
  if (!fillsBlock(scene, quote, block)) return [];
  const last = earlier.find((find) => find.by !== 'hearsay');
  const near = last !== undefined && block - blockAt(scene, endOf(last) - 1) === 1 && quotes(scene, last);
  if (near) return extend(work, last, quote);
  return add(work, quote, { source: [], cue: [], by: 'quote.alone' });
}

/** Whether the cue tells other words already: `on “World Today,” he said he would go`. */
function isTaken({ kept }: Work, { cue }: Pick<Find, 'cue'>): boolean {
  return kept.some((find) => find.cue.some((span) => cue.some((other) => overlaps(span, other))));
}

function extend({ scene, kept, made }: Work, find: Find, quote: QuotePair): readonly Span[] {
  const content = runOf(scene, quote);
  const longer = { ...find, content: [...find.content, ...content] };
  const list = kept.includes(find) ? kept : made;
  list[list.indexOf(find)] = longer;
  return content;
}

function add(
  { scene, kept, made }: Work,
  quote: QuotePair,
  rest: Pick<Find, 'source' | 'cue' | 'by'>,
): readonly Span[] {
  const content = runOf(scene, quote);
  made.push({ ...rest, content, carriers: carriersOf(scene, kept, rest.source), weight: 1, quoted: false });
  return content;
}

/** "X issued a statement, KCNA reported. It reads:": who carries the words that name the author carries the statement. */
function carriersOf(scene: Scene, finds: readonly Find[], source: readonly Span[]): readonly Span[] {
  const outer = finds.find(
    (find) =>
      find.source.some((span) => scene.isCarrier(span)) &&
      source.some((span) => find.content.some((piece) => contains(piece, span))),
  );
  return outer?.source ?? [];
}

/** The subject of the sentence that ends in a colon right before the quotation: "The ministry issued this note:". */
function introducer(scene: Scene, quote: QuotePair): Span | null {
  const words = scene.text.slice(Math.max(0, quote.start - 8), quote.start);
  const colon = /:\s*$/u.exec(words);
  if (colon === null) return null;
  const sentence = sentenceAt(scene.parse, quote.start - words.length + colon.index);
  const root = sentence === null ? -1 : rootOf(sentence);
  if (sentence === null || root === -1) return null;
  const named = speakerOf(scene, sentence, root).span;
  return named === null || !scene.isMedium(named) ? named : (authorOf(scene, sentence) ?? named);
}

/** Who gave out the text that a sentence introduces ("Its text reads:"): the subject that issues one in the sentence before. */
function authorOf(scene: Scene, introduction: Sentence): Span | null {
  const sentence = scene.parse.sentences[scene.parse.sentences.indexOf(introduction) - 1];
  const texts = sentence === undefined ? [] : textsIn(scene, sentence);
  for (const text of texts) {
    const verb = sentence?.tokens[text]?.head ?? -1;
    if (sentence === undefined || verb === -1 || !isRel(tokenOf(sentence, text), 'obj')) continue;
    const author = speakerOf(scene, sentence, verb).span;
    if (author !== null && !scene.isCarrier(author)) return author;
  }
  return null;
}

function textsIn({ lexicon }: Scene, sentence: Sentence): readonly number[] {
  return [...sentence.tokens.keys()].filter((at) => lexicon.media.includes(tokenOf(sentence, at).lemma.toLowerCase()));
}

/** `Kim: "..."` at the start of a block: up to seven words before the colon. */
function nameBefore(scene: Scene, quote: QuotePair, block: number): Span | null {
  const start = scene.article.blocks[block]?.start ?? quote.start;
  if (quote.start - start > 80) return null;
  const name = /^([^:.!?\n"“”]{2,60}):\s*$/u.exec(scene.text.slice(start, quote.start))?.[1];
  if (name === undefined || name.trim().split(/\s+/u).length > 7 || !/^\s*\p{Lu}/u.test(name)) return null;
  return { start, end: start + name.trimEnd().length };
}

/** `"..." — Ann Lee`: a dash and a name up to the end of the block, or all of the next block. */
function nameAfter(scene: Scene, quote: QuotePair, block: number): Span | null {
  const here = scene.article.blocks[block];
  if (here === undefined) return null;
  const after = scene.text.slice(quote.end, here.end);
  if (hasWords(after)) return dashedName(after, quote.end);
  const next = scene.article.blocks[block + 1];
  return next === undefined ? null : dashedName(scene.text.slice(next.start, next.end), next.start);
}

function dashedName(words: string, offset: number): Span | null {
  const match = /^\s*[―—–-]{1,2}\s*(\p{Lu}[^!?"“”―—–]{1,90})$/u.exec(words.slice(0, 100));
  const name = match?.[1]?.trimEnd();
  if (match === null || name === undefined || words.length > 100) return null;
  const start = offset + match[0].indexOf(name);
  return { start, end: start + name.length };
}

/** Same paragraph, nothing but the end of the sentence between, and the earlier words are quoted too. */
function goesOn(scene: Scene, find: Find, quote: QuotePair): boolean {
  const end = endOf(find);
  if (quote.start - end > 240 || blockAt(scene, end - 1) !== blockAt(scene, quote.start)) return false;
  const sentence = sentenceAt(scene.parse, end - 1);
  if (sentence === null || !quotes(scene, find)) return false;
  return !hasWords(scene.text.slice(Math.max(end, sentence.end), quote.start));
}

/** `"...," he said in Lima, "but ..."`: the group of cue and speaker only interrupts a sentence that is quoted before and behind it. */
function interrupts(scene: Scene, find: Find, quote: QuotePair): boolean {
  const sentence = sentenceAt(scene.parse, quote.start);
  const group = hull([...find.cue, ...find.source]);
  if (sentence === null || group === null || endOf(find) !== group.end || group.start < sentence.start) return false;
  if (!quotes(scene, find) || !/[,—–]\s*(?:\p{Ll}{2,5}\s+){0,2}$/u.test(scene.text.slice(group.end, quote.start)))
    return false;
  return sentence.tokens.every(({ start, end, upos }) => start < group.end || end > quote.start || upos !== 'VERB');
}

/** Same paragraph, a sentence that begins with the quotation, and the earlier words are spoken: who spoke last goes on. */
function isAfter(scene: Scene, find: Find, quote: QuotePair): boolean {
  const end = endOf(find);
  if (quote.start - end > farthest || blockAt(scene, end - 1) !== blockAt(scene, quote.start)) return false;
  return /[.!?…]["”’»)]*\s*$/u.test(scene.text.slice(end - 1, quote.start)) && (quotes(scene, find) || isSpoken(find));
}

/** Whether a find's cue tells speech or writing rather than thought or deed. */
function isSpoken({ by }: Find): boolean {
  return /^(?:verb\.[a-z-]+\.(?:that|o\+that|quote)|surface|phrase)\b/u.test(by);
}

function quotes(scene: Scene, find: Find): boolean {
  return find.content.some((span) => /^["“„«‘'「]/u.test(scene.text.charAt(span.start)));
}

function fillsBlock(scene: Scene, quote: QuotePair, block: number): boolean {
  const span = scene.article.blocks[block];
  if (span === undefined) return false;
  return !hasWords(scene.text.slice(span.start, quote.start)) && !hasWords(scene.text.slice(quote.end, span.end));
}

function hasWords(words: string): boolean {
  return /[\p{L}\p{N}]/u.test(words);
}
