import type { CorrectableKind, KeptCorrection } from '../../base/schema/correction.ts';
import type { Evidence } from '../../base/schema/evidence.ts';
import type { Attribution, EventMention } from '../../base/schema/finding.ts';
import type { RecordLine } from '../../base/schema/record.ts';
import type { FamilyRow } from './family-types.ts';
import type { HappeningRow, StoryRow } from './happening-types.ts';
import type { InstrumentRow, PersonRow } from './ledger-types.ts';
import type { ArticleRef, ClaimEntry, ClaimRow, CommitmentRow, Report, StatementRow } from './types.ts';
import type { VersionPlace } from './version-types.ts';

/** A finding that a person rejected: no list or count has it. */
export interface RejectedFinding {
  readonly finding: string;
  readonly of: CorrectableKind;
  readonly article: ArticleRef;
  readonly sentence: Evidence;
  /** Empty where it went with another that was rejected. */
  readonly corrections: readonly KeptCorrection[];
}

/** Whatever an id names. */
export type Shown =
  | {
      readonly kind: 'article';
      readonly line: RecordLine;
      readonly family: FamilyRow | null;
      readonly version: VersionPlace | null;
    }
  | { readonly kind: 'event'; readonly event: EventMention; readonly report: Report; readonly happening: string | null }
  | {
      readonly kind: 'statement';
      readonly attribution: Attribution;
      readonly statement: StatementRow;
      readonly corrections: readonly KeptCorrection[];
    }
  | {
      readonly kind: 'claim';
      readonly claim: ClaimEntry;
      readonly topic: string | null;
      readonly corrections: readonly KeptCorrection[];
    }
  | { readonly kind: 'topic'; readonly topic: ClaimRow }
  | { readonly kind: 'commitment'; readonly commitment: CommitmentRow; readonly corrections: readonly KeptCorrection[] }
  | { readonly kind: 'instrument'; readonly instrument: InstrumentRow }
  | { readonly kind: 'person'; readonly person: PersonRow }
  | { readonly kind: 'happening'; readonly happening: HappeningRow; readonly reports: readonly Report[] }
  | { readonly kind: 'family'; readonly family: FamilyRow }
  | { readonly kind: 'story'; readonly story: StoryRow }
  | { readonly kind: 'rejected'; readonly rejected: RejectedFinding };
