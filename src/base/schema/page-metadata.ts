import type { DateRung } from './article.ts';

/** Where a field was found: `markup` is the page's visible elements, `text` the words themselves; the others as for dates. */
export type MetadataRung = DateRung | 'markup';

/** A field's value with the rung it was found on. */
export interface Stated<T> {
  readonly value: T;
  readonly from: MetadataRung;
}

/** What is known of an article beside its text, each field with where it was found; a field that nothing tells is missing. */
export interface PageMetadata {
  readonly title?: Stated<string>;
  readonly authors?: Stated<readonly string[]>;
  readonly outlet?: Stated<string>;
  /** ISO 8601 prefix or time stamp, in the page's own offset. */
  readonly published?: Stated<string>;
  /** The same for the last change. */
  readonly modified?: Stated<string>;
  /** ISO 639-1 code. */
  readonly language?: Stated<string>;
  /** The page's address; `meta` when the page itself names it. */
  readonly url?: Stated<string>;
  readonly section?: Stated<string>;
}
