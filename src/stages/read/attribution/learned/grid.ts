import { hashString, mix } from '../../../../base/infer/hash.ts';
import type { WordLexicon } from '../../../../base/infer/lexicon.ts';
import type { EntityDraft } from '../../../../base/schema/finding.ts';
import type { Sentence } from '../../../../base/schema/parse.ts';
import type { Span } from '../../../../base/schema/span.ts';
import { childrenOf, isRelation, tokenOf } from '../../../../base/text/tree.ts';
import { isFiniteTag } from '../phrase.ts';
import { quoteFrom, type Find, type Scene } from '../scene.ts';

/** What the trained reader looks at beside the scene. */
export interface Surroundings {
  readonly scene: Scene;
  readonly words: WordLexicon;
  /** In text order. */
  readonly entities: readonly EntityDraft[];
}

/** The words of one sentence as well mixed integers, with what the trees, the quotation marks and the rules say of each. */
export interface Grid {
  readonly scene: Scene;
  readonly sentence: Sentence;
  readonly size: number;
  readonly lemma: Column;
  readonly form: Column;
  /** Penn tag. */
  readonly tag: Column;
  /** Relation to the head, without subtype. */
  readonly rel: Column;
  readonly fine: Column;
  readonly coarse: Column;
  /** Index of the head; -1 for the root. */
  readonly head: Column;
  /** How many finite verbs stand before each token, and after the last token how many there are. */
  readonly finites: Column;
  /** First and last token of each token's subtree. */
  readonly first: Column;
  readonly last: Column;
  /** 1 for the tokens between quotation marks, the marks among them. */
  readonly quoted: Column;
  /** The same count of tokens between quotation marks. */
  readonly quotedBefore: Column;
  /** Number of the kind of name that a token belongs to; 0 for none. */
  readonly entity: Column;
  /** What the rules found with a token of the sentence as their cue's head. */
  readonly finds: ReadonlyMap<number, Find>;
  /** The tokens that are heads of their cues. */
  readonly ruled: readonly number[];
  /** 1 for the tokens inside the content of a rule's find. */
  readonly covered: Column;
}

/** A number for each token: a plain array, which for a sentence's few numbers is made much faster than a typed one. */
export type Column = readonly number[];

const kinds = ['', 'person', 'organization', 'place', 'nationality', 'office'];

/** The grid of a sentence; `finds` are those of the rules by their cue's head. */
export function gridOf(around: Surroundings, sentence: Sentence, finds: ReadonlyMap<number, Find>): Grid {
  const { scene, words, entities } = around;
  const quoted = quotedTokens(scene, sentence);
  return {
    scene,
    sentence,
    size: sentence.tokens.length,
    finds,
    ruled: [...finds.keys()],
    ...wordsOf(words, sentence),
    ...edgesOf(sentence),
    ...treeOf(sentence),
    quoted,
    quotedBefore: countsBefore(quoted),
    entity: entityKinds(entities, sentence),
    covered: coveredTokens(sentence, finds),
  };
}

function treeOf({ tokens }: Sentence): Pick<Grid, 'head' | 'finites'> {
  const head = zeros(tokens.length);
  const finites = zeros(tokens.length + 1);
  tokens.forEach((token, at) => {
    head[at] = token.head;
    finites[at + 1] = (finites[at] ?? 0) + (isFiniteTag(token.xpos) ? 1 : 0);
  });
  return { head, finites };
}

/** For each token the sum of a column before it, and at the end the sum of all. */
function countsBefore(column: Column): Column {
  const counts = zeros(column.length + 1);
  for (let at = 0; at < column.length; at++) counts[at + 1] = (counts[at] ?? 0) + (column[at] ?? 0);
  return counts;
}

type WordColumns = Pick<Grid, 'lemma' | 'form' | 'tag' | 'rel' | 'fine' | 'coarse'>;

function wordsOf(words: WordLexicon, { tokens }: Sentence): WordColumns {
  const column = (): number[] => zeros(tokens.length);
  const [lemma, form, tag, rel, fine, coarse] = [column(), column(), column(), column(), column(), column()];
  const { classes } = words;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined) break;
    const lower = token.form.toLowerCase();
    const base = token.lemma.toLowerCase();
    const own = hashString(lower);
    const row = words.row(own);
    form[at] = own;
    lemma[at] = base === lower ? own : hashString(base);
    tag[at] = tagHash(token.xpos);
    rel[at] = relationHash(token.deprel);
    fine[at] = mix(classes.fine[row] ?? 0);
    coarse[at] = mix(classes.coarse[row] ?? 0);
  }
  return { lemma, form, tag, rel, fine, coarse };
}

/** Hashes of tags and of relations: the names of a closed list, met again and again. */
const tagHashes = new Map<string, number>();
const relationHashes = new Map<string, number>();

function tagHash(xpos: string): number {
  let hash = tagHashes.get(xpos);
  if (hash === undefined) tagHashes.set(xpos, (hash = hashString(xpos)));
  return hash;
}

function relationHash(deprel: string): number {
  let hash = relationHashes.get(deprel);
  if (hash === undefined) relationHashes.set(deprel, (hash = hashString(baseRelation(deprel))));
  return hash;
}

/** A relation without its subtype. */
function baseRelation(deprel: string): string {
  const colon = deprel.indexOf(':');
  return colon === -1 ? deprel : deprel.slice(0, colon);
}

function edgesOf({ tokens }: Sentence): Pick<Grid, 'first' | 'last'> {
  const first = zeros(tokens.length);
  for (let at = 0; at < first.length; at++) first[at] = at;
  const last = first.slice();
  for (let index = 0; index < first.length; index++) {
    let at = tokens[index]?.head ?? -1;
    for (let step = 0; at !== -1 && step < first.length; step++) {
      const [from, to] = [first[at] ?? 0, last[at] ?? 0];
      if (index >= from && index <= to) break;
      if (index < from) first[at] = index;
      else last[at] = index;
      at = tokens[at]?.head ?? -1;
    }
  }
  return { first, last };
}

function quotedTokens(scene: Scene, { tokens, start, end }: Sentence): Column {
  const quoted = zeros(tokens.length);
  let next = quoteFrom(scene, start);
  if ((scene.quotes[next]?.start ?? Infinity) >= end) return quoted;
  tokens.forEach((token, at) => {
    while ((scene.quotes[next]?.end ?? Infinity) <= token.start) next++;
    if ((scene.quotes[next]?.start ?? Infinity) <= token.start) quoted[at] = 1;
  });
  return quoted;
}

function entityKinds(entities: readonly EntityDraft[], sentence: Sentence): Column {
  const found = zeros(sentence.tokens.length);
  for (let next = firstAfter(entities, sentence.start); next < entities.length; next++) {
    const entity = entities[next];
    if (entity === undefined || entity.start >= sentence.end) break;
    paint(found, sentence, { span: entity, value: kinds.indexOf(entity.type) });
  }
  return found;
}

function zeros(count: number): number[] {
  return new Array<number>(count).fill(0);
}

/** Writes a value at each token that lies inside a span. */
function paint(
  column: number[],
  { tokens }: Sentence,
  { span, value }: { readonly span: Span; readonly value: number },
): void {
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token !== undefined && token.start >= span.start && token.end <= span.end) column[at] = value;
  }
}

/** Index of the first entity that starts at or after an offset. */
function firstAfter(entities: readonly EntityDraft[], offset: number): number {
  let low = 0;
  let high = entities.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entities[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function coveredTokens(sentence: Sentence, finds: ReadonlyMap<number, Find>): Column {
  const covered = zeros(sentence.tokens.length);
  for (const find of finds.values()) for (const span of find.content) paint(covered, sentence, { span, value: 1 });
  return covered;
}

/** The child of a token with one of these relations, on the right (`side` 1) or on the left (-1) of it; -1 when there is none. */
export function childBy({ sentence }: Grid, at: number, side: 1 | -1, relations: readonly string[]): number {
  for (const child of childrenOf(sentence, at)) {
    if (child > at === side > 0 && isRelation(tokenOf(sentence, child).deprel, relations)) return child;
  }
  return -1;
}

/** A value of a grid's column; a fixed number outside the sentence. */
export function valueAt(column: Column, at: number): number {
  return at >= 0 && at < column.length ? (column[at] ?? 0) : 0x3c6ef372;
}
