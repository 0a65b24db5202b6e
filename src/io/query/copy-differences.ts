import { copyKinds } from '../../base/schema/record.ts';
import type { CopyKind } from '../../base/schema/record.ts';
import { slice } from '../../base/text/spans.ts';
import type { Store } from '../store/store.ts';
import type { Source } from './refs.ts';
import { sourceIn, sourcesOf } from './refs.ts';
import { alignSentences, wordPieces } from './text-diff.ts';
import type { FamilyRow } from './family-types.ts';
import type { ArticleRef } from './types.ts';
import type { Piece } from './version-types.ts';

/** How an article of a family differs from the one above it in the tree. */
export interface CopyDifference {
  readonly from: ArticleRef;
  readonly to: ArticleRef;
  readonly kind: CopyKind;
  /** Sentences with a changed word, in order; at most twelve. */
  readonly sentences: readonly (readonly Piece[])[];
  /** Sentences of both that match, and how many of these are changed. */
  readonly matched: number;
  readonly changed: number;
}

/** Copies whose words are shown at most, and sentences of each. */
const mostCopies = 4;
const mostSentences = 12;

/** Whose words are worth comparing: replaced ones before corrected ones. Excerpts change nothing, and translations everything. */
const compared: readonly CopyKind[] = ['spun', 'near-copy'];

/** The words that copies of a family changed against the article above them in its tree: four copies at most, spun ones first. */
export async function copyDifferences(
  store: Store,
  { members, judgements }: FamilyRow,
): Promise<readonly CopyDifference[]> {
  const steps = members.flatMap(({ article, from }) => {
    const tie = judgements.find(
      ({ left, right }) => (left === article.id && right === from) || (left === from && right === article.id),
    );
    const kind = copyKinds.find((each) => each === tie?.reasons[0]);
    return from === null || kind === undefined || !compared.includes(kind) ? [] : [{ from, to: article.id, kind }];
  });
  const chosen = steps.sort((a, b) => compared.indexOf(a.kind) - compared.indexOf(b.kind)).slice(0, mostCopies);
  const sources = await sourcesOf(
    store,
    chosen.flatMap(({ from, to }) => [from, to]),
  );
  return chosen.map(({ from, to, kind }) => differenceOf(sourceIn(sources, from), sourceIn(sources, to), kind));
}

function differenceOf(from: Source, to: Source, kind: CopyKind): CopyDifference {
  const [before, after] = [from, to].map(({ text, sentences }) => sentences.map((span) => slice(text, span)));
  const matched = alignSentences(before ?? [], after ?? []).flatMap(([a, b]) =>
    a === null || b === null ? [] : [[before?.[a] ?? '', after?.[b] ?? ''] as const],
  );
  const changed = matched.filter(([a, b]) => a !== b);
  const sentences = changed.slice(0, mostSentences).map(([a, b]) => wordPieces(a, b));
  return { from: from.ref, to: to.ref, kind, sentences, matched: matched.length, changed: changed.length };
}
