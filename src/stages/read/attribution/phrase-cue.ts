import type { PhraseRow } from '../../../base/lang/attribution-lexicon.ts';
import type { Sentence } from '../../../base/schema/parse.ts';
import type { Span } from '../../../base/schema/span.ts';
import { ancestorsOf, tokenOf } from '../../../base/text/tree.ts';
import { hasFinite, isRel, isTime, nounPhrase, range, trimmedSpan } from './phrase.ts';
import { quoteAt, wholeQuotes, type Find, type Scene } from './scene.ts';

/** Attributions by fixed phrases ("according to the navy") and by hearsay adverbs ("reportedly"). */
export function phraseFinds(scene: Scene, sentence: Sentence): readonly Find[] {
  const found: Find[] = [];
  sentence.tokens.forEach((token, at) => {
    const word = token.form.toLowerCase();
    const row = scene.cues.phrases.get(word)?.find(({ words }) => matches(sentence, at, words));
    const find = row === undefined ? null : phraseFind(scene, sentence, { row, at });
    if (find !== null) found.push(find);
    if (token.upos === 'ADV' && scene.lexicon.hearsay.includes(word)) found.push(...hearsayFind(scene, sentence, at));
  });
  return found;
}

function matches(sentence: Sentence, at: number, words: string): boolean {
  return words.split(' ').every((word, offset) => sentence.tokens[at + offset]?.form.toLowerCase() === word);
}

interface PhraseCue {
  readonly row: PhraseRow;
  readonly at: number;
}

function phraseFind(scene: Scene, sentence: Sentence, { row, at }: PhraseCue): Find | null {
  const first = at + row.words.split(' ').length;
  const source = withName(scene, sentence, sourceAfter(scene, sentence, first));
  if (source === null || isMeasure(scene, sentence, source)) return null;
  const cueEnd = tokenOf(sentence, first - 1).end;
  const cue = { start: tokenOf(sentence, at).start, end: cueEnd };
  const content = scopeOf(scene, sentence, { from: at, to: phraseEnd(sentence, source.end) });
  if (content.length === 0) return null;
  const by = `phrase.${row.words.replaceAll(' ', '-')}`;
  return {
    source: [source],
    cue: [cue],
    content,
    carriers: [],
    by,
    weight: 3,
    quoted: quoteAt(scene, cue.start) !== null,
  };
}

/** "according to the head of the office, Ann Lee, ...": a person's name between the comma behind a source and the next one belongs to it. */
function withName({ persons }: Scene, { tokens }: Sentence, source: Span | null): Span | null {
  const comma = source === null ? -1 : tokens.findIndex(({ start }) => start >= source.end);
  if (source === null || tokens[comma]?.form !== ',') return source;
  const name = persons.find(({ start }) => start === tokens[comma + 1]?.start);
  const next = name === undefined ? undefined : tokens.find(({ start }) => start >= name.end);
  return name === undefined || (next !== undefined && next.upos !== 'PUNCT')
    ? source
    : { start: source.start, end: name.end };
}

/** Index after the phrase: past its source and a time that follows ("on Thursday"). */
function phraseEnd(sentence: Sentence, offset: number): number {
  const { tokens } = sentence;
  const after = tokens.findIndex((token) => token.start >= offset);
  if (after === -1) return tokens.length;
  const day = tokens[after]?.upos === 'ADP' ? after + 1 : after;
  return isTime(tokens[day]?.form ?? '') ? day + 1 : after;
}

/** "according to rank", "according to season": one bare singular noun that names no text or medium is nobody's word. */
function isMeasure(scene: Scene, sentence: Sentence, source: Span): boolean {
  const inside = sentence.tokens.filter((token) => token.start >= source.start && token.end <= source.end);
  const [only] = inside;
  return (
    inside.length === 1 &&
    /^(?:NN|VB|JJ)$/u.test(only?.xpos ?? '') &&
    !scene.isMedium(source) &&
    !scene.isCarrier(source)
  );
}

/** The noun phrase after the cue: by the tree when its head is near, else up to the next comma. */
function sourceAfter(scene: Scene, sentence: Sentence, first: number): Span | null {
  if (sentence.tokens[first] === undefined || quoteAt(scene, tokenOf(sentence, first).start) !== null) return null;
  const head = headAfter(sentence, first);
  const byTree = head === -1 ? null : nounPhrase(sentence, head, first - 1);
  const stop = range(first, sentence.tokens.length).find((index) => /^[,.;:—]$/u.test(tokenOf(sentence, index).form));
  const byComma = trimmedSpan(sentence, range(first, beforeTime(sentence, first, stop ?? sentence.tokens.length)));
  if (byTree === null || byTree.start > tokenOf(sentence, first).start) return byComma;
  return stop !== undefined && !isApposition(sentence, stop) ? (byComma ?? byTree) : byTree;
}

/** Where a time at the phrase's end begins ("the agency's report | on Thursday"); its end when there is none. */
function beforeTime(sentence: Sentence, first: number, end: number): number {
  const last = sentence.tokens[end - 1];
  if (last === undefined || !isTime(last.form)) return end;
  const from = sentence.tokens[end - 2]?.upos === 'ADP' ? end - 2 : end - 1;
  return from > first ? from : end;
}

/** "According to Ann Lee, a spokeswoman for ..., ": after the comma an article and no subject of its own. */
function isApposition(sentence: Sentence, comma: number): boolean {
  const next = sentence.tokens[comma + 1];
  if (next?.upos !== 'DET' || tokenOf(sentence, comma).form !== ',') return false;
  const head = tokenOf(sentence, next.head === -1 ? comma + 1 : next.head);
  return isRel(head, 'appos');
}

/** The highest token of the phrase that begins at `first`: the last ancestor to the right before a verb. */
function headAfter(sentence: Sentence, first: number): number {
  let head = isNominal(sentence, first) ? first : -1;
  for (const up of ancestorsOf(sentence, first)) {
    if (up < first || !isNominal(sentence, up) || up > first + 15) break;
    head = up;
  }
  return head;
}

function isNominal(sentence: Sentence, index: number): boolean {
  return /^(?:NOUN|PROPN|PRON|NUM|ADJ|DET)$/u.test(tokenOf(sentence, index).upos);
}

/** What the phrase covers: the clause around it, without the phrase and the commas that set it off. */
function scopeOf(
  scene: Scene,
  sentence: Sentence,
  { from, to }: { readonly from: number; readonly to: number },
): readonly Span[] {
  const left = leftScope(sentence, from);
  const right =
    to < sentence.tokens.length && (isComma(sentence, to) || left.length === 0)
      ? range(to, sentence.tokens.length)
      : [];
  const usefulRight = right.length > 1 && hasWord(sentence, right) ? right : [];
  const pieces = usefulRight.length > 0 && endsInAnd(sentence, from) ? [usefulRight] : [left, usefulRight];
  const kept = pieces.filter((piece) => piece.length > 0);
  if (!kept.some((piece) => hasVerb(sentence, piece)) && !kept.some((piece) => piece.length > 3)) return [];
  return kept.flatMap((piece) => {
    const span = trimmedSpan(sentence, piece);
    return span === null ? [] : wholeQuotes(scene, span);
  });
}

function hasVerb(sentence: Sentence, piece: readonly number[]): boolean {
  return hasFinite(sentence, piece[0] ?? 0, (piece.at(-1) ?? -1) + 1);
}

function hasWord(sentence: Sentence, piece: readonly number[]): boolean {
  return piece.some((index) => /[\p{L}\p{N}]/u.test(tokenOf(sentence, index).form));
}

function isComma(sentence: Sentence, index: number): boolean {
  return /^[,—–]$/u.test(tokenOf(sentence, index).form);
}

/** "He left and, according to the navy, sailed south": what the phrase covers begins after "and". */
function endsInAnd(sentence: Sentence, from: number): boolean {
  const at = isRelAt(sentence, from - 1, 'cc') ? from - 1 : isComma(sentence, Math.max(0, from - 1)) ? from - 2 : -1;
  return at > 0 && isRelAt(sentence, at, 'cc');
}

function isRelAt(sentence: Sentence, index: number, name: string): boolean {
  const token = sentence.tokens[index];
  return token !== undefined && isRel(token, name);
}

function leftScope(sentence: Sentence, from: number): readonly number[] {
  let start = 0;
  while (start < from && isRelAt(sentence, start, 'cc')) start++;
  return range(start, from);
}

/** "The ship reportedly sank": the clause around the adverb, without speaker. */
function hearsayFind(scene: Scene, sentence: Sentence, at: number): readonly Find[] {
  const token = tokenOf(sentence, at);
  if (quoteAt(scene, token.start) !== null || token.head === -1) return [];
  const left = trimmedSpan(sentence, leftScope(sentence, at));
  const right = trimmedSpan(sentence, range(at + 1, sentence.tokens.length));
  const content = [left, right].flatMap((span) => (span === null ? [] : wholeQuotes(scene, span)));
  const cue = { start: token.start, end: token.end };
  return content.length === 0
    ? []
    : [{ source: [], cue: [cue], content, carriers: [], by: 'hearsay', weight: 0, quoted: false }];
}
