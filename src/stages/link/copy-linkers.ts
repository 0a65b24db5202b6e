import type { Judgement, Linkable } from '../../base/schema/record.ts';
import { compareTexts, compareWording, prepare } from './copies.ts';
import type { Copy, Prepared } from './copies.ts';
import { orderOf, pairRule } from './linker.ts';
import type { Item, Linker } from './linker.ts';
import { copiedMentions } from './same-event.ts';

/** An article as far as copying goes. */
interface Text extends Item {
  readonly prepared: Prepared;
}

const preparations = new WeakMap<Linkable, Prepared>();

/** An empty text has nothing to copy. */
function textsOf(article: Linkable): readonly Text[] {
  if (article.text.trim() === '') return [];
  const prepared = preparations.get(article) ?? prepare(article);
  preparations.set(article, prepared);
  return [{ id: article.id, article: article.id, order: orderOf(article, article.id), prepared }];
}

/** A linker of texts by a comparison. The last copy found with each text is kept, for what follows from it. */
function textLinker(
  parts: Pick<Linker<Text>, 'name' | 'window' | 'least' | 'keys'>,
  find: (a: Prepared, b: Prepared) => Copy | null,
): Linker<Text> {
  const last = new WeakMap<Prepared, Copy>();
  const found = (a: Text, b: Text): Copy | null => {
    const kept = last.get(a.prepared);
    const copy = kept !== undefined && kept.b === b.prepared.article ? kept : find(a.prepared, b.prepared);
    if (copy !== null) last.set(a.prepared, copy);
    return copy;
  };
  return {
    ...{ ...parts, kind: 'copy-of', earlier: true, items: textsOf },
    compare: (a, b) => found(a, b)?.judgement ?? null,
    following: (a, b): readonly Judgement[] => {
      const copy = found(a, b);
      return copy === null ? [] : copiedMentions(copy);
    },
  };
}

/** Copies word for word or in part, by the shingles that they sample; texts of the same words whatever their length. */
export const textCopies = pairRule(
  textLinker(
    {
      ...{ name: 'texts', window: 6, least: 2 },
      keys: ({ prepared: { signature } }) => [
        ...Array.from(signature.samples, String),
        // Two keys, as so many must be shared.
        `all ${signature.words}`,
        `same ${signature.words}`,
      ],
    },
    compareTexts,
  ),
);

/** Texts that tell the same in other words, by names and numbers that stand together in a sentence. */
export const wordings = pairRule(
  textLinker(
    {
      ...{ name: 'wordings', window: 4, least: 3 },
      keys: ({ prepared: { sketches } }) => sketches.flatMap((sketch) => sketch.pairs.map(String)),
    },
    (a, b) => {
      const copy = compareWording(a, b);
      return copy === null || compareTexts(a, b) !== null ? null : copy;
    },
  ),
);
