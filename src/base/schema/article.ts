import type { PageMetadata } from './page-metadata.ts';
import type { Notice } from './problem.ts';
import type { ReadingMode } from './reading-mode.ts';
import type { Span } from './span.ts';

/** Where a publication date was found, strongest evidence named first in each article by the cleaning stage. */
export type DateRung = 'given' | 'json-ld' | 'meta' | 'url' | 'dateline' | 'text' | 'inferred';

/** How exact a date is. */
export type DatePrecision = 'day' | 'month' | 'year' | 'instant';

/** The publication date. `value` is an ISO 8601 prefix (`2024`, `2024-06`, `2024-06-19`) or, for `instant`, a full time stamp. */
export interface PublicationDate {
  readonly value: string;
  readonly precision: DatePrecision;
  readonly from: DateRung;
}

/** Why cleaning left a piece of the page out of the article's text. */
export type DropReason =
  | 'navigation'
  | 'title'
  | 'caption'
  | 'credit'
  | 'promo'
  | 'related'
  | 'byline'
  | 'date'
  | 'dateline'
  | 'comments'
  | 'correction'
  | 'share'
  | 'legal'
  | 'advertisement'
  | 'other';

export interface Dropped {
  readonly text: string;
  readonly reason: DropReason;
}

/**
 * An agency or source credit, wherever on the page it stood. `agency` names an agency, or for `reporting`, `editing` and `translation`
 * a person. `text` is the words as printed.
 */
export interface Credit {
  readonly agency: string;
  readonly text: string;
  readonly kind: 'source' | 'inputs' | 'photo' | 'dateline' | 'reporting' | 'editing' | 'translation';
}

/** `dateline` is `Seoul, 19 June 2024 (dpa) -` before the first sentence: kept in the text, apart from the sentence. */
export type BlockKind = 'paragraph' | 'heading' | 'list-item' | 'quote' | 'caption' | 'cell' | 'dateline';

/** One block of an article's text. Blocks are in order, do not overlap, and cover everything but the line breaks between them. */
export interface Block extends Span {
  readonly kind: BlockKind;
}

/**
 * Where a run of an article's text stands in its raw page: `{start, end}` into `text`, `{rawStart, rawEnd}` into `RawDocument.body`, both
 * half-open, UTF-16. The words of both are the same but for character references (`&amp;`) and white space. No tag stands inside a run.
 */
export interface Origin extends Span {
  readonly rawStart: number;
  readonly rawEnd: number;
}

/** What intake hands to cleaning: one document, decoded, with whatever its carrier said of it. */
export interface RawDocument {
  /** The path, URL or line it came from, as given: `news/a.html`, `feed.jsonl:17`, `-:3`. */
  readonly input: string;
  readonly format: 'html' | 'text';
  /** Decoded text of the page or the article. */
  readonly body: string;
  /** True when `body` is already an article's text: kept character for character. */
  readonly clean: boolean;
  readonly id: string | null;
  readonly url: string | null;
  readonly outlet: string | null;
  readonly title: string | null;
  /** As given, unparsed: any ISO 8601 prefix or RFC 2822 date. */
  readonly published: string | null;
  readonly language: string | null;
  /** When a crawler got the page, as an instant in UTC. Never the day of publication; left out when unknown. */
  readonly crawled?: string;
  /** Problems met while reading the input (a guessed charset, say). */
  readonly notices: readonly Notice[];
}

/** What a carrier said of a document, and how it was read: with its body it can be read again. */
export interface GivenDocument extends Omit<RawDocument, 'body'> {
  readonly mode: ReadingMode;
}

/** A cleaned article. Every span in the program points into `text`. */
export interface Article {
  /** Given by the input, or else a hash of input-independent content (see `contentId`). */
  readonly id: string;
  readonly input: string;
  readonly url: string | null;
  /** The publisher, not the agency. */
  readonly outlet: string | null;
  readonly title: string | null;
  readonly bylines: readonly string[];
  /** ISO 639-1 code, or null when not known. */
  readonly language: string | null;
  readonly published: PublicationDate | null;
  /** The fields above and others, each with where it was found. */
  readonly metadata: PageMetadata;
  /** The dateline's place as printed (`Seoul/Moscow`), or null. */
  readonly datelinePlace: string | null;
  readonly text: string;
  readonly blocks: readonly Block[];
  /** In order; a block that is not in the raw page as it is has none. */
  readonly origins: readonly Origin[];
  readonly dropped: readonly Dropped[];
  readonly credits: readonly Credit[];
  readonly notices: readonly Notice[];
}
