import type { Judgement, Linkable } from '../../base/schema/record.ts';
import type { AreSynonyms } from '../../base/tables/synonyms.ts';
import { compareArticles, prepare } from './copies.ts';
import type { Comparison, Copy, Prepared } from './copies.ts';
import { orderOf } from './linker.ts';
import type { Item, Linker } from './linker.ts';
import { copiedMentions } from './same-event.ts';

/** An article as far as copying goes. */
interface Text extends Item {
  readonly prepared: Prepared;
}

/** A linker of texts that shows what it found, with the sentences that match. */
export interface CopyLinker extends Linker<Text> {
  copy(a: Text, b: Text): Copy | null;
}

/** Keys of one article: longer ones are known by so many of their least hashes, which two texts choose alike. */
const mostKeys = 600;

/** Those that share words: two samples of shingles are some sixteen shingles. Equal texts share both their marks, however short. */
const forTexts = { name: 'texts', window: 6, least: 2, keys: textKeys } as const;

/** Those that tell the same in other words: three pairs of names and numbers that stand together. */
const forWordings = { name: 'wordings', window: 4, least: 3, keys: wordingKeys } as const;

/** The linkers of copies: by what they share word for word, and by the names and numbers that a new wording keeps. */
export function copyLinkers(areSynonyms: AreSynonyms): readonly CopyLinker[] {
  const compared = comparing(areSynonyms);
  const copy = (a: Text, b: Text): Copy | null => compared(a, b).copy;
  const common = {
    ...{ kind: 'copy-of' as const, earlier: true, items: textsOf, copy },
    compare: (a: Text, b: Text) => copy(a, b)?.judgement ?? compared(a, b).furniture,
    following: (a: Text, b: Text): readonly Judgement[] => {
      const found = copy(a, b);
      return found === null ? [] : copiedMentions(found);
    },
  };
  return [
    { ...forTexts, ...common },
    { ...forWordings, ...common },
  ];
}

/** Compares two texts once, however many linkers ask. */
function comparing(areSynonyms: AreSynonyms): (a: Text, b: Text) => Comparison {
  const known = new WeakMap<Prepared, WeakMap<Prepared, Comparison>>();
  return (one, other) => {
    const [a, b] = one.id < other.id ? [one.prepared, other.prepared] : [other.prepared, one.prepared];
    const beside = known.get(a) ?? new WeakMap<Prepared, Comparison>();
    known.set(a, beside);
    const found = beside.get(b) ?? compareArticles(a, b, areSynonyms);
    beside.set(b, found);
    return found;
  };
}

const preparations = new WeakMap<Linkable, Prepared>();

/** An empty text has nothing to copy. */
function textsOf(article: Linkable): readonly Text[] {
  if (article.text.trim() === '') return [];
  const prepared = preparations.get(article) ?? prepare(article);
  preparations.set(article, prepared);
  return [{ id: article.id, article: article.id, order: orderOf(article, article.id), prepared }];
}

function textKeys({ prepared: { signature } }: Text): readonly string[] {
  const { words, samples } = signature;
  return [`same:${words}`, `same too:${words}`, ...leastOf(samples).map((hash) => hash.toString(36))];
}

function wordingKeys({ prepared: { sketches } }: Text): readonly string[] {
  const pairs = Uint32Array.from(new Set(sketches.flatMap((sketch) => sketch.pairs))).sort();
  return leastOf(pairs).map((hash) => hash.toString(36));
}

function leastOf(ascending: Uint32Array): readonly number[] {
  return [...ascending.subarray(0, mostKeys)];
}
