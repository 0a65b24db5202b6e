import { hashString, mix } from '../../../../base/infer/hash.ts';
import type { WordLexicon } from '../../../../base/infer/lexicon.ts';
import type { EntityDraft } from '../../../../base/schema/finding.ts';
import type { Sentence } from '../../../../base/schema/parse.ts';
import type { Span } from '../../../../base/schema/span.ts';
import { childrenOf, tokenOf } from '../../../../base/text/tree.ts';
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
  /** 1 for the tokens inside the content of a rule's find. */
  readonly covered: Column;
}

/** A number for each token: a plain array, which for a sentence's few numbers is made much faster than a typed one. */
export type Column = readonly number[];

const kinds = ['', 'person', 'organization', 'place', 'nationality', 'office'];

/** The grid of a sentence; `finds` are those of the rules by their cue's head. */
export function gridOf(around: Surroundings, sentence: Sentence, finds: ReadonlyMap<number, Find>): Grid {
  const { scene, words, entities } = around;
  const { lemma, form, tag, rel, fine, coarse } = wordsOf(words, sentence);
  const { first, last } = edgesOf(sentence);
  const quoted = quotedTokens(scene, sentence);
  const head = sentence.tokens.map((token) => token.head);
  const finites = countsBefore(sentence.tokens.map(({ xpos }) => (isFiniteTag(xpos) ? 1 : 0)));
  const entity = entityKinds(entities, sentence);
  const covered = coveredTokens(sentence, finds);
  return {
    ...{ scene, sentence, size: head.length, finds, lemma, form, tag, rel, fine, coarse, head, finites },
    ...{ first, last, quoted, quotedBefore: countsBefore(quoted), entity, covered },
  };
}

/** For each token the sum of a column before it, and at the end the sum of all. */
function countsBefore(column: Column): Column {
  const counts = [0];
  let sum = 0;
  for (const value of column) counts.push((sum += value));
  return counts;
}

type WordColumns = Pick<Grid, 'lemma' | 'form' | 'tag' | 'rel' | 'fine' | 'coarse'>;

function wordsOf(words: WordLexicon, { tokens }: Sentence): WordColumns {
  const lemma: number[] = [];
  const form: number[] = [];
  const [tag, rel]: [number[], number[]] = [[], []];
  const [fine, coarse]: [number[], number[]] = [[], []];
  const { classes } = words;
  for (const token of tokens) {
    const lower = token.form.toLowerCase();
    const base = token.lemma.toLowerCase();
    const own = hashString(lower);
    const row = words.row(own);
    form.push(own);
    lemma.push(base === lower ? own : hashString(base));
    tag.push(tagHash(token.xpos));
    rel.push(relationHash(token.deprel));
    fine.push(mix(classes.fine[row] ?? 0));
    coarse.push(mix(classes.coarse[row] ?? 0));
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
  const first = tokens.map((_, index) => index);
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

function quotedTokens(scene: Scene, { tokens, start }: Sentence): Column {
  const quoted: number[] = [];
  let next = quoteFrom(scene, start);
  for (const token of tokens) {
    while ((scene.quotes[next]?.end ?? Infinity) <= token.start) next++;
    quoted.push((scene.quotes[next]?.start ?? Infinity) <= token.start ? 1 : 0);
  }
  return quoted;
}

function entityKinds(entities: readonly EntityDraft[], sentence: Sentence): Column {
  const found = sentence.tokens.map(() => 0);
  for (let next = firstAfter(entities, sentence.start); next < entities.length; next++) {
    const entity = entities[next];
    if (entity === undefined || entity.start >= sentence.end) break;
    paint(found, sentence, { span: entity, value: kinds.indexOf(entity.type) });
  }
  return found;
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
  const covered = sentence.tokens.map(() => 0);
  for (const find of finds.values()) for (const span of find.content) paint(covered, sentence, { span, value: 1 });
  return covered;
}

/** The child of a token with one of these relations, on the right (`side` 1) or on the left (-1) of it; -1 when there is none. */
export function childBy({ sentence }: Grid, at: number, side: 1 | -1, relations: readonly string[]): number {
  for (const child of childrenOf(sentence, at)) {
    if (child > at === side > 0 && relations.includes(baseRelation(tokenOf(sentence, child).deprel))) return child;
  }
  return -1;
}

/** A value of a grid's column; a fixed number outside the sentence. */
export function valueAt(column: Column, at: number): number {
  return at >= 0 && at < column.length ? (column[at] ?? 0) : 0x3c6ef372;
}
