import type { Span } from '../../../../base/schema/span.ts';
import type { Sentence } from '../../../../base/schema/parse.ts';
import { childrenOf, spanOfTokens, tokenOf } from '../../../../base/text/tree.ts';
import { isRel } from '../phrase.ts';
import { isPassive } from '../source.ts';
import { wholeQuotes, type Find } from '../scene.ts';
import { childBy, type Grid } from './grid.ts';

/** Words that may be the content of a cue. */
export interface Candidate {
  /** First and last token of the piece on the left and on the right of the cue; -1 where there is none. */
  readonly left: readonly [number, number];
  readonly right: readonly [number, number];
  /** What a rule found; null for other words. */
  readonly ruled: readonly Span[] | null;
}

type Edge = readonly [number, number];

const nowhere: Edge = [-1, -1];
const most = 64;

/** The possible contents of a cue: what a rule found first, then stretches of words that the tree and the commas bound. */
export function contentCandidates(grid: Grid, cue: number): readonly Candidate[] {
  const seen = new Set<number>();
  const found: Candidate[] = [];
  const rule = grid.finds.get(cue);
  if (rule !== undefined) found.push(ruled(grid, cue, rule));
  const add = (left: Edge, right: Edge): void => {
    const key = ((left[0] + 1) * 400 + left[1] + 1) * 160000 + (right[0] + 1) * 400 + right[1] + 1;
    if (found.length >= most || seen.has(key)) return;
    seen.add(key);
    const [a, b] = [trimmed(grid, left), trimmed(grid, right)];
    if (a[0] !== -1 || b[0] !== -1) found.push({ left: a, right: b, ruled: null });
  };
  const rights = rightPieces(grid, cue);
  const lefts = leftPieces(grid, cue);
  for (const right of rights) add(nowhere, right);
  for (const left of lefts) add(left, nowhere);
  const after = rests(grid, cue);
  for (const right of after) add(nowhere, right);
  for (const left of lefts) for (const right of after) add(left, right);
  const host = hostPiece(grid, cue);
  if (host !== null) for (const right of host.alone ? [nowhere, ...rights] : rights) add(host.edge, right);
  return found;
}

function ruled(grid: Grid, cue: number, find: Find): Candidate {
  const edges = find.content.map((span) => edgesIn(grid, span));
  const side = (want: (edge: Edge) => boolean): Edge => {
    const inside = edges.filter((edge) => edge[0] !== -1 && want(edge));
    const first = inside[0];
    return first === undefined ? nowhere : [first[0], inside.at(-1)?.[1] ?? first[1]];
  };
  const left = side(([first]) => first < cue);
  const right = side(([first]) => first > cue);
  return { left, right, ruled: find.content };
}

/** First and last token of the sentence that a span holds. */
function edgesIn({ sentence }: Grid, span: Span): Edge {
  let first = -1;
  let last = -1;
  sentence.tokens.forEach((token, at) => {
    if (token.end <= span.start || token.start >= span.end) return;
    if (first === -1) first = at;
    last = at;
  });
  return [first, last];
}

/** The spans of a candidate: quotations that it enters are taken whole. */
export function spansOf(grid: Grid, cue: number, { left, right, ruled }: Candidate): readonly Span[] {
  if (ruled !== null) return ruled;
  return [left, right].flatMap(([first, last]) => {
    const span = first === -1 ? null : spanOfTokens(grid.sentence, [first, last]);
    if (span === null) return [];
    return grid.quoted[cue] === 1 ? [span] : wholeQuotes(grid.scene, span);
  });
}

/** A stretch without punctuation at its edges; quotation marks stay. */
function trimmed({ sentence }: Grid, [from, to]: Edge): Edge {
  let [first, last] = [from, to];
  while (first !== -1 && first <= last && isLoose(sentence, first)) first++;
  while (last >= first && isLoose(sentence, last)) last--;
  return first === -1 || first > last ? nowhere : [first, last];
}

function isLoose({ tokens }: Sentence, at: number): boolean {
  const token = tokens[at];
  return token?.upos === 'PUNCT' && /^[,;:.!?–—-]+$/u.test(token.form);
}

/** The dependents to the right of the cue and of a verb joined to it. */
function rightChildren(grid: Grid, cue: number): readonly number[] {
  const { sentence } = grid;
  return childrenOf(sentence, cue).filter((child) => child > cue && tokenOf(sentence, child).upos !== 'PUNCT');
}

function rightPieces(grid: Grid, cue: number): readonly Edge[] {
  const { first, last, size, sentence } = grid;
  const children = rightChildren(grid, cue);
  const end = sentence.tokens[size - 1]?.upos === 'PUNCT' ? size - 2 : size - 1;
  const pieces: Edge[] = [];
  children.forEach((child, index) => {
    const start = Math.max(cue + 1, first[child] ?? child);
    const starts = isMarker(grid, start) ? [start, start + 1] : [start];
    const ends = new Set<number>();
    for (const later of children.slice(index, index + 4)) ends.add(last[later] ?? later);
    ends.add(end);
    for (const cut of spineCuts(grid, child)) ends.add(cut);
    for (const from of starts) for (const to of ends) if (to >= from) pieces.push([from, to]);
  });
  if (children.length === 0) for (const to of [end, nextComma(grid, cue) - 1]) if (to > cue) pieces.push([cue + 1, to]);
  return pieces;
}

function isMarker({ sentence }: Grid, at: number): boolean {
  const upos = sentence.tokens[at]?.upos;
  return upos === 'ADP' || upos === 'SCONJ' || upos === 'PART';
}

/** The last tokens of a subtree when what hangs at its right edge is left out, step by step. */
function spineCuts({ sentence, first, last }: Grid, top: number): readonly number[] {
  const cuts: number[] = [];
  const end = last[top] ?? top;
  for (let at = top, step = 0; step < 8; step++) {
    const next = childrenOf(sentence, at).findLast((child) => child > at && tokenOf(sentence, child).upos !== 'PUNCT');
    if (next === undefined) break;
    const cut = (first[next] ?? next) - 1;
    if (cut >= top && cut < end) cuts.push(cut);
    at = next;
  }
  return cuts;
}

const commas = new Set([',', ':', ';', '—', '–']);

function nextComma({ sentence, size }: Grid, from: number): number {
  for (let at = from + 1; at < size; at++) if (commas.has(tokenOf(sentence, at).form)) return at;
  return size;
}

/** What stands before the cue and its speaker: from the sentence's start or the clause's. */
function leftPieces(grid: Grid, cue: number): readonly Edge[] {
  const { sentence, first } = grid;
  const ends = new Set<number>();
  for (const stop of groupStarts(grid, cue)) if (stop > 0) ends.add(stop - 1);
  const starts = new Set<number>([0]);
  if (sentence.tokens[0]?.upos === 'CCONJ') starts.add(1);
  const { head } = tokenOf(sentence, cue);
  if (head !== -1 && head < cue) starts.add(first[head] ?? 0);
  for (const child of childrenOf(sentence, cue))
    if (child < cue && isRel(tokenOf(sentence, child), 'ccomp', 'parataxis', 'obl', 'obj', 'nsubj'))
      starts.add(first[child] ?? child);
  return [...starts].flatMap((from) => [...ends].filter((to) => to >= from).map((to): Edge => [from, to]));
}

const closing = new Set([',', '—', '–', '"', '”', '»', "''"]);

/** Where the group of the cue may begin: at the cue, its auxiliaries, its subject. */
function groupStarts(grid: Grid, cue: number): readonly number[] {
  const { sentence, first } = grid;
  const found = new Set<number>([cue]);
  let at = cue;
  while (at > 0 && isRel(tokenOf(sentence, at - 1), 'aux', 'advmod', 'cop')) at--;
  found.add(at);
  const subject = childBy(grid, cue, -1, ['nsubj']);
  if (subject !== -1) found.add(first[subject] ?? subject);
  for (let back = cue - 1; back > Math.max(0, cue - 12); back--) {
    if (!closing.has(tokenOf(sentence, back).form)) continue;
    found.add(back);
    break;
  }
  return [...found];
}

/** What follows the next commas after the cue, to the end of the sentence. */
function rests(grid: Grid, cue: number): readonly Edge[] {
  const { size } = grid;
  const found: Edge[] = [];
  for (let at = nextComma(grid, cue), step = 0; at < size - 2 && step < 2; step++) {
    found.push([at + 1, size - 1]);
    at = nextComma(grid, at);
  }
  return found;
}

interface Host {
  readonly edge: Edge;
  /** Whether it may be all of the content. */
  readonly alone: boolean;
}

/** The noun that a participle or relative clause hangs on, or the subject of a verb that is passive or raises it. */
function hostPiece(grid: Grid, cue: number): Host | null {
  const { sentence, first, last } = grid;
  const token = tokenOf(sentence, cue);
  if (isRel(token, 'acl') && token.head !== -1 && token.head < cue) {
    const end = Math.min(cue - 1, (first[cue] ?? cue) - 1);
    return end >= (first[token.head] ?? 0) ? { edge: [first[token.head] ?? token.head, end], alone: true } : null;
  }
  const subject = childBy(grid, cue, -1, ['nsubj', 'csubj']);
  if (subject === -1) return null;
  const edge: Edge = [first[subject] ?? subject, Math.min(cue - 1, last[subject] ?? subject)];
  return { edge, alone: isPassive(sentence, cue) };
}
