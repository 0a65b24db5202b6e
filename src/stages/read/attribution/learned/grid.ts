import { hashString, mix } from '../../../../base/infer/hash.ts';
import type { WordLexicon } from '../../../../base/infer/lexicon.ts';
import type { EntityDraft } from '../../../../base/schema/finding.ts';
import type { Sentence } from '../../../../base/schema/parse.ts';
import { childrenOf, tokenOf } from '../../../../base/text/tree.ts';
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
  readonly lemma: Int32Array;
  readonly form: Int32Array;
  /** Penn tag. */
  readonly tag: Int32Array;
  /** Relation to the head, without subtype. */
  readonly rel: Int32Array;
  readonly fine: Int32Array;
  readonly coarse: Int32Array;
  /** First and last token of each token's subtree. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** 1 for the tokens between quotation marks, the marks among them. */
  readonly quoted: Uint8Array;
  /** Number of the kind of name that a token belongs to; 0 for none. */
  readonly entity: Uint8Array;
  /** What the rules found with a token of the sentence as their cue's head. */
  readonly finds: ReadonlyMap<number, Find>;
  /** 1 for the tokens inside the content of a rule's find. */
  readonly covered: Uint8Array;
}

const kinds = ['', 'person', 'organization', 'place', 'nationality', 'office'];

/** The grid of a sentence; `finds` are those of the rules by their cue's head. */
export function gridOf(around: Surroundings, sentence: Sentence, finds: ReadonlyMap<number, Find>): Grid {
  return {
    ...{ scene: around.scene, sentence, size: sentence.tokens.length, finds },
    ...wordsOf(around.words, sentence),
    ...edgesOf(sentence),
    quoted: quotedTokens(around.scene, sentence),
    entity: entityKinds(around.entities, sentence),
    covered: coveredTokens(sentence, finds),
  };
}

type WordColumns = Pick<Grid, 'lemma' | 'form' | 'tag' | 'rel' | 'fine' | 'coarse'>;

function wordsOf(words: WordLexicon, { tokens }: Sentence): WordColumns {
  const column = (): Int32Array => new Int32Array(tokens.length);
  const [lemma, form, tag, rel, fine, coarse] = [column(), column(), column(), column(), column(), column()];
  const { classes } = words;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at];
    if (token === undefined) break;
    const own = hashString(token.form.toLowerCase());
    const row = words.row(own);
    form[at] = own;
    lemma[at] = hashString(token.lemma.toLowerCase());
    tag[at] = hashString(token.xpos);
    rel[at] = hashString(baseRelation(token.deprel));
    fine[at] = mix(classes.fine[row] ?? 0);
    coarse[at] = mix(classes.coarse[row] ?? 0);
  }
  return { lemma, form, tag, rel, fine, coarse };
}

/** A relation without its subtype. */
function baseRelation(deprel: string): string {
  const colon = deprel.indexOf(':');
  return colon === -1 ? deprel : deprel.slice(0, colon);
}

function edgesOf(sentence: Sentence): Pick<Grid, 'first' | 'last'> {
  const first = Int32Array.from(sentence.tokens.keys());
  const last = Int32Array.from(first);
  for (let index = 0; index < first.length; index++) {
    for (let at = tokenOf(sentence, index).head, step = 0; at !== -1 && step < first.length; step++) {
      if (index >= (first[at] ?? 0) && index <= (last[at] ?? 0)) break;
      first[at] = Math.min(first[at] ?? 0, index);
      last[at] = Math.max(last[at] ?? 0, index);
      at = tokenOf(sentence, at).head;
    }
  }
  return { first, last };
}

function quotedTokens(scene: Scene, sentence: Sentence): Uint8Array {
  const quoted = new Uint8Array(sentence.tokens.length);
  let next = quoteFrom(scene, sentence.start);
  sentence.tokens.forEach((token, at) => {
    while ((scene.quotes[next]?.end ?? Infinity) <= token.start) next++;
    if ((scene.quotes[next]?.start ?? Infinity) <= token.start) quoted[at] = 1;
  });
  return quoted;
}

function entityKinds(entities: readonly EntityDraft[], sentence: Sentence): Uint8Array {
  const found = new Uint8Array(sentence.tokens.length);
  for (let next = firstAfter(entities, sentence.start); next < entities.length; next++) {
    const entity = entities[next];
    if (entity === undefined || entity.start >= sentence.end) break;
    sentence.tokens.forEach((token, at) => {
      if (token.start >= entity.start && token.end <= entity.end) found[at] = kinds.indexOf(entity.type);
    });
  }
  return found;
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

function coveredTokens(sentence: Sentence, finds: ReadonlyMap<number, Find>): Uint8Array {
  const covered = new Uint8Array(sentence.tokens.length);
  for (const find of finds.values()) {
    for (const piece of find.content) {
      sentence.tokens.forEach((token, at) => {
        if (token.start >= piece.start && token.end <= piece.end) covered[at] = 1;
      });
    }
  }
  return covered;
}

/** The child of a token with one of these relations, on the right (`side` 1) or on the left (-1) of it; -1 when there is none. */
export function childBy(grid: Grid, at: number, side: 1 | -1, relations: readonly string[]): number {
  for (const child of childrenOf(grid.sentence, at)) {
    if (child > at !== side > 0) continue;
    if (relations.includes(baseRelation(tokenOf(grid.sentence, child).deprel))) return child;
  }
  return -1;
}

/** A value of a grid's array; a fixed number outside the sentence. */
export function valueAt(array: Int32Array, at: number): number {
  return at >= 0 && at < array.length ? (array[at] ?? 0) : 0x3c6ef372;
}
