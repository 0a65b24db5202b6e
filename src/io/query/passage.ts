import type { Evidence } from '../../base/schema/evidence.ts';
import type { Store } from '../store/store.ts';
import { actorsIn, factsOf } from './facts.ts';
import { evidenceIn, namerOf, sourceIn, sourcesOf } from './refs.ts';
import type { ArticleRef } from './types.ts';
import type { Fact } from './version-types.ts';

/** A stretch of an article's text with what was found in it. */
export interface Passage {
  readonly article: ArticleRef;
  /** Length of the whole text in UTF-16 code units. */
  readonly characters: number;
  readonly text: Evidence;
  /** Findings whose sentence begins in the passage, in order. */
  readonly facts: readonly Fact[];
  /** Id of the family of copies it belongs to, or its own. */
  readonly family: string;
}

/** Where a passage begins and how long it may be, in UTF-16 code units. */
export interface Stretch {
  readonly start: number;
  readonly length: number;
}

/** A passage of an article, no character cut in two; null when the record has no such article. Behind the end it is empty. */
export async function passage(store: Store, id: string, stretch: Stretch): Promise<Passage | null> {
  const line = await store.line(id);
  if (line === null) return null;
  const source = sourceIn(await sourcesOf(store, [id]), id);
  const name = await namerOf(store, actorsIn(line));
  const start = whole(source.text, Math.min(stretch.start, source.text.length));
  const end = whole(source.text, Math.min(start + stretch.length, source.text.length));
  const facts = factsOf(line, source, name)
    .filter(({ sentence }) => sentence.start >= start && sentence.start < end)
    .map(({ kind, id: finding, label, sentence }) => ({ kind, id: finding, label, sentence }))
    .sort((a, b) => a.sentence.start - b.sentence.start);
  return {
    ...{ article: source.ref, characters: source.text.length, family: source.family },
    ...{ text: evidenceIn(source, { start, end }), facts },
  };
}

/** The place itself, or the one before where it would part the two units of one character. */
function whole(text: string, at: number): number {
  const isParted = /[\uDC00-\uDFFF]/u.test(text.charAt(at)) && /[\uD800-\uDBFF]/u.test(text.charAt(at - 1));
  return isParted ? at - 1 : at;
}
