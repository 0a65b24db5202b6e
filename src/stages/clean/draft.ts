import type { RawDocument } from '../../base/schema/article.ts';
import type { Notice } from '../../base/schema/problem.ts';
import type { PageLexicon } from '../../base/lang/page-lexicon.ts';
import type { PageDate } from './date/publication.ts';
import type { RawWords } from './dom/raw-words.ts';
import type { Line } from './lines/line.ts';
import type { Metadata } from './metadata/metadata.ts';

/** What a source format's reader makes of a document: its lines, judged, and what the page says of itself. */
export interface Draft {
  /** Lines in the order of the page; those with a reason are left out of the text. */
  readonly lines: readonly Line[];
  /** The source's characters with their places; made only when they are asked for. */
  readonly words: () => RawWords;
  readonly metadata: Metadata;
  /** A bare date in the site's header, or null. */
  readonly siteDate: PageDate | null;
  readonly notices: readonly Notice[];
}

/** One source format. */
export interface SourceFormat {
  readonly name: string;
  /** Whether the format is the document's. */
  readonly takes: (raw: RawDocument) => boolean;
  readonly read: (raw: RawDocument, lexicon: PageLexicon) => Draft;
}
