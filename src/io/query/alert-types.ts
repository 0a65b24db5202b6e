import type { AlertRule } from '../../base/schema/alert.ts';
import type { Evidence } from '../../base/schema/evidence.ts';
import type { Told } from '../../base/schema/happening-status.ts';
import type { Span } from '../../base/schema/span.ts';
import type { ActorRef, ArticleRef, Newness, Slice } from './types.ts';

/** One thing that a question finds, with everything that tells of it: what alerts are made from. */
export interface Sighting {
  /** Id of the row. */
  readonly item: string;
  /** What it is, in a line. */
  readonly title: string;
  /** Independent origins behind it. */
  readonly origins: number;
  readonly reports: readonly SightedReport[];
}

/** One article's report of what is found. */
export interface SightedReport {
  /** Id of the finding, or of the article where it is the article itself. */
  readonly key: string;
  readonly article: string;
  /** The words that tell of it, as a span of the article; null where the article as a whole does. */
  readonly words: Span | null;
  /** Who denies it here: ids of actors, empty for somebody not known. */
  readonly deniers: readonly string[];
  /** What it says about the reality of a happening; null where that is no question. */
  readonly told: Told | null;
  /** Ids of those who take part in it here; left out where rows are not found by that. */
  readonly parties?: readonly string[];
}

export interface AlertFilter extends Slice, Newness {
  /** Name of the saved question. */
  readonly question?: string | undefined;
}

/** Something that a saved question was alerted of, with why and by which words. */
export interface AlertRow {
  /** Stable: the same alert has the same id whenever it is asked for. */
  readonly id: string;
  readonly question: string;
  /** The list that the question asks. */
  readonly about: string;
  /** Id of the row of that list that is meant, as it is called now; null where it has no page, or is there no more. */
  readonly item: string | null;
  readonly title: string;
  readonly rule: AlertRule;
  /** Why it was raised, in words. */
  readonly why: string;
  /** Who denies it; null for other rules, and where nobody is known. */
  readonly by: ActorRef | null;
  /** The article that brought it, and the finding in it; null where the article as a whole did. */
  readonly article: ArticleRef;
  readonly finding: string | null;
  /** Its words; null where the article as a whole tells, or was read anew in other words since. */
  readonly words: Evidence | null;
  /** Instant at which it was raised (ISO, UTC). */
  readonly raised: string;
}
